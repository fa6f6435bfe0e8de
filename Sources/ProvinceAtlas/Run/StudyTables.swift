import Indices
package import TableFiles

/// The tables that a run writes for programs.
package struct StudyTables: Sendable {
  /// A table with the name of its file.
  package typealias Named = (name: String, table: LongTable)

  private let results: StudyResults
  private let shapes: Set<String>
  private let creationDate: Int

  /// Takes what was computed.
  ///
  /// - Parameter shapes: the codes of the units that the map has a shape for.
  init(_ results: StudyResults, shapes: Set<String>, creationDate: Int) {
    self.results = results
    self.shapes = shapes
    self.creationDate = creationDate
  }

  /// Reads the figures of a study and computes its indices: no map, no models.
  package init(figuresOf declared: Study) throws(AtlasError) {
    let data = try StudyData(declared, periods: nil)
    let scores = try StudyScores(data.study, data: data)
    let results = StudyResults(
      study: data.study, data: data, scores: scores, older: nil, models: [], language: declared.language)
    self.init(results, shapes: [], creationDate: 0)
  }

  /// Every table, in the order of the sheets of the workbook.
  package func all() throws(AtlasError) -> [Named] {
    try weightsAndScores() + figures() + revisions() + regionsAndRanks() + indices() + others()
  }

  /// The tables of what the indices give: weights, scores, ranks, regions, normalised values.
  package func ofIndices() throws(AtlasError) -> [Named] {
    try weightsAndScores() + regionsAndRanks() + indices()
  }

  /// Tables as sheets of one workbook.
  package func workbook(of tables: [Named]) throws(AtlasError) -> [UInt8] {
    let title = results.study.title.text(in: results.language)
    do throws(TableFileError) {
      return try LongTable.xlsx(tables, title: title, creationDate: creationDate)
    } catch {
      throw AtlasError(error)
    }
  }

  /// The regression tables in the forms that papers take, each with the name of its file.
  func modelFiles() throws(AtlasError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    var sheets: [(name: String, table: RegressionTable)] = []
    // More columns than a page is wide stand below each other.
    let layout = RegressionTable.Layout(maximumColumns: 8)
    for (model, plain) in try modelTables() {
      var table = plain
      if results.study.isSynthetic { table.notes.insert(results.syntheticNote, at: 0) }
      let name = marked("model-\(model)")
      let texts = [
        ("md", table.markdown(layout)), ("tex", table.latex(layout, form: .document)),
        ("html", table.html(layout, form: .document)), ("rtf", table.rtf(layout)),
      ]
      files += texts.map { ("\(name).\($0.0)", Array($0.1.utf8)) }
      sheets.append((model, table))
    }
    guard !sheets.isEmpty else { return [] }
    do throws(TableFileError) {
      let title = results.study.title.text(in: results.language)
      let bytes = try RegressionTable.xlsx(sheets, title: title, creationDate: creationDate)
      return files + [("\(marked("models")).xlsx", bytes)]
    } catch {
      throw AtlasError(error)
    }
  }

  /// The tables of models of every kind by what their files are called after.
  private func modelTables() throws(AtlasError) -> [(name: String, table: RegressionTable)] {
    var tables: [(name: String, table: RegressionTable)] = []
    for model in results.models { tables.append((model.settings.name, try model.table(results))) }
    for model in results.spatialModels {
      tables.append((model.settings.name, try model.table(results)))
      if let effects = try model.effectsTable(results) {
        tables.append((model.settings.effectsName, effects))
      }
    }
    return tables
  }

  /// The workbook's name.
  var workbookName: String { marked("tables") }

  /// A table travels alone, without a page that says what it is.
  private func marked(_ name: String) -> String { (results.study.isSynthetic ? "SYNTHETIC-" : "") + name }

  private func named(_ name: String, _ table: ReportTable) -> Named { (marked(name), table.long) }

  private func named(_ name: String, _ table: LongTable) -> Named { (marked(name), table) }
}

// MARK: - By what they are about

extension StudyTables {
  private var isCompared: Bool { results.data.units.count > 1 }

  private func weightsAndScores() throws(AtlasError) -> [Named] {
    [
      named("weights", try results.allWeightsTable()), named("scores", try results.scoresTable()),
      named("descriptives", try results.descriptivesTable()),
    ]
  }

  private func figures() -> [Named] {
    [
      named("variables", results.variablesTable()), named("filled", results.filledTable()),
      named("filling", results.fillingTable()), named("coverage", results.coverageMatrixTable()),
      named("sources", results.sourcesTable()), named("audit", results.findingsTable()),
      named("names", results.namesTable(shapes: shapes)),
    ]
  }

  private func revisions() throws(AtlasError) -> [Named] {
    guard let older = results.older else { return [] }
    return [
      named("revisions", results.revisionsTable()),
      named("vintages", try results.vintagesTable(older: older)),
    ]
  }

  private func regionsAndRanks() throws(AtlasError) -> [Named] {
    guard isCompared else { return [] }
    return [
      named("regions", try results.regionsTable()),
      named("regions-by-year", try results.regionsByYearTable()),
      named("ranks-by-year", try results.ranksByYearTable()),
    ]
  }

  private func indices() throws(AtlasError) -> [Named] {
    var tables: [Named] = []
    for index in results.scores.indices {
      let name = index.system.name
      if isCompared { tables.append(named("ranks-\(name)", try results.ranksTable(name))) }
      tables.append(named("normalized-\(name)", try results.normalizedTable(name)))
      if try !results.settings(named: name).stages.isEmpty {
        let stages = try results.stagesTable(name, at: .init(file: results.study.file))
        tables.append(named("stages-\(name)", stages))
      }
      guard results.scores.robustness[name] != nil else { continue }
      tables.append(named("robustness-\(name)", try results.robustnessTable(name)))
      tables.append(named("variants-\(name)", try results.variantsTable(name)))
    }
    return tables
  }

  private func others() throws(AtlasError) -> [Named] {
    var tables: [Named] = []
    let absent = results.absentTable()
    if !absent.rows.isEmpty { tables.append(named("absent", absent)) }
    let models = try modelTables()
    for (name, table) in models { tables.append(named("model-\(name)", LongTable(table.model))) }
    if !models.isEmpty { tables.append(named("model-tests", results.modelTestsTable())) }
    if results.models.contains(where: { $0.columns.contains { $0.instrumental != nil } }) {
      tables.append(named("first-stages", results.firstStagesTable()))
    }
    for model in results.spatialModels {
      tables.append(named("neighbours-\(model.settings.name)", model.neighboursTable(results)))
    }
    if let published = results.published {
      tables.append(named("published", results.publishedTable(published)))
    }
    return tables
  }
}
