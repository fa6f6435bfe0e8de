import Documents
import Indices
import Panels

/// The tables that say which file a figure comes from, and what later files revised.
extension StudyResults {
  /// Every variable that was read with the files it comes from: an entry a variable and source.
  func sourcesTable() -> ReportTable {
    var rows: [ReportTable.Row] = []
    for name in data.ledger.indicators {
      for use in data.ledger.uses(of: name, units: unitCodes) {
        let origin = data.ledger.origins[use.source]
        rows.append(
          ReportTable.Row([
            .text(name), .text(origin.file), .text(origin.sheet ?? ""), .text(origin.vintage ?? ""),
            .integer(use.periods.lowerBound), .integer(use.periods.upperBound), .integer(use.cells),
            .integer(use.rows?.lowerBound), .integer(use.rows?.upperBound),
            .text(data.measures[name] ?? ""), .text(publishedSource(of: name)),
            .text(origin.notes.joined(separator: " ")),
          ]))
      }
    }
    return ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("file", words("File", "文件"), .leading),
        .init("sheet", words("Sheet", "工作表"), .leading), .init("vintage", words("Vintage", "版本"), .leading),
        .init("first_year", words("From", "起")), .init("last_year", words("To", "止")),
        .init("cells", words("Cells", "单元数")), .init("first_row", words("First row", "首行")),
        .init("last_row", words("Last row", "末行")),
        .init("measure", words("Unit in the source", "原单位"), .leading),
        .init("source", words("Source line", "来源"), .leading), .init("notes", words("Notes", "注"), .leading),
      ], rows: rows)
  }

  /// Every column of the sources with its unit and where its figures were published: for print.
  func sourceVariablesTable() -> ReportTable {
    let rows = data.ledger.indicators.map { name in
      let uses = data.ledger.uses(of: name, units: unitCodes)
      let first = uses.map(\.periods.lowerBound).min()
      let last = uses.map(\.periods.upperBound).max()
      return ReportTable.Row([
        .text(label(name)), .text(unit(of: name) ?? ""), .text(years(first, last)),
        .integer(uses.reduce(0) { $0 + $1.cells }), .text(publishedSource(of: name)),
      ])
    }
    return ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("unit", words("Unit", "单位"), .leading),
        .init("years", words("Years", "年份"), .leading), .init("cells", words("Figures", "数值")),
        .init("source", words("Published by", "原始来源"), .leading),
      ], rows: rows)
  }

  /// Who published a column: what the study says, or else what its files say of themselves.
  private func publishedSource(of name: String) -> String {
    if let declared = study.variables.first(where: { $0.name == name })?.source {
      return declared.text(in: language)
    }
    var found: [String] = []
    for use in data.ledger.uses(of: name, units: unitCodes) {
      if let line = data.ledger.origins[use.source].source, !found.contains(line) { found.append(line) }
    }
    return found.joined(separator: words("; ", "；"))
  }

  private func years(_ first: Int?, _ last: Int?) -> String {
    guard let first, let last else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  /// The units of the study: a file may hold more, which it contributes nothing of.
  private var unitCodes: Set<UnitCode> { Set(data.units.map(\.code)) }

  /// Every source with how much it contributes, a line a source: the short form for print.
  func sourceSummaryTable() -> ReportTable {
    let uses = data.ledger.indicators.flatMap { data.ledger.uses(of: $0, units: unitCodes) }
    let rows = data.ledger.origins.enumerated().map { position, origin in
      let own = uses.filter { $0.source == position }
      let first = own.map(\.periods.lowerBound).min()
      let last = own.map(\.periods.upperBound).max()
      return ReportTable.Row([
        .text(origin.file), .text(origin.sheet ?? ""), .text(origin.vintage ?? ""), .text(years(first, last)),
        .integer(own.count), .number(Double(own.reduce(0) { $0 + $1.cells }), decimals: 0, grouped: true),
      ])
    }
    let columns: [ReportTable.Column] = [
      .init("file", words("File", "文件"), .leading), .init("sheet", words("Sheet", "工作表"), .leading),
      .init("vintage", words("Vintage", "版本"), .leading), .init("years", words("Years", "年份"), .leading),
      .init("variables", words("Variables", "变量数")), .init("cells", words("Figures", "数值")),
    ]
    return ReportTable(columns: columns, rows: rows)
  }

  /// Every figure that a later source gives differently.
  func revisionsTable() -> ReportTable {
    let origins = data.ledger.origins
    func label(_ source: Int) -> String { origins[source].vintage ?? origins[source].file }
    return ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("code", words("Code", "代码"), .leading),
        .init("name", words("Province", "省份"), .leading), .init("year", words("Year", "年份")),
        .init("older", words("Older value", "旧值")), .init("newer", words("Newer value", "新值")),
        .init("difference", words("Difference", "差值")),
        .init("relative", words("Relative difference", "相对差")),
        .init("older_source", words("Older source", "旧来源"), .leading),
        .init("newer_source", words("Newer source", "新来源"), .leading),
      ],
      rows: data.ledger.revisions.map { revision in
        ReportTable.Row([
          .text(revision.place.indicator), .text(revision.place.unit.rawValue),
          .text(name(revision.place.unit)),
          .integer(revision.place.period), .number(revision.older.value, decimals: 2, grouped: true),
          .number(revision.newer.value, decimals: 2, grouped: true),
          .number(revision.difference, decimals: 2, grouped: true),
          .number(revision.relativeDifference, decimals: 4), .text(label(revision.older.source)),
          .text(label(revision.newer.source)),
        ])
      })
  }

  /// How much later sources revised each variable, a line a variable: the short form for print.
  func revisionSummaryTable() -> ReportTable {
    ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("compared", words("In both", "可比")),
        .init("revised", words("Revised", "有修订")),
        .init("largest", words("Largest relative change", "最大相对变动"), .leading),
      ],
      rows: data.ledger.revisionSummaries.map { summary in
        let largest = summary.largestRelative.flatMap { revision in
          revision.relativeDifference.map { change in
            let percent = ReportTable.Cell.number(change * 100, decimals: 1).text
            return words(
              "\(percent)% (\(name(revision.place.unit)) \(revision.place.period))",
              "\(percent)%（\(name(revision.place.unit))\(revision.place.period)年）")
          }
        }
        return ReportTable.Row([
          .text(label(summary.indicator)), .integer(summary.compared), .integer(summary.revised),
          .text(largest ?? ""),
        ])
      })
  }

  /// The scores and ranks of every unit in the last year under the older and the newer figures, for each index.
  func vintagesTable(older: StudyScores) throws(AtlasError) -> ReportTable {
    var rows: [ReportTable.Row] = []
    for index in scores.indices {
      let name = index.system.name
      let (new, old) = (
        try scores.ranking(by: name, in: lastYear), try older.ranking(by: name, in: lastYear)
      )
      let (means, olderMeans) = (
        try scores.rankingOfMeans(by: name).entriesByUnit, try older.rankingOfMeans(by: name).entriesByUnit
      )
      let oldByUnit = old.entriesByUnit
      for entry in new.byRank {
        let unit = entry.unit
        let (before, mean, olderMean) = (oldByUnit[unit], means[unit], olderMeans[unit])
        func difference(_ new: Double?, _ old: Double?) -> Double? {
          guard let new, let old else { return nil }
          return new - old
        }
        rows.append(
          ReportTable.Row([
            .text(shortLabel(name)), .text(unit.rawValue), .text(self.name(unit)),
            .cell(before?.cell ?? .missing, decimals: 3), .cell(entry.cell, decimals: 3),
            .number(difference(entry.cell.value, before?.cell.value), decimals: 4), .integer(before?.rank),
            .integer(entry.rank), .number(difference(mean?.cell.value, olderMean?.cell.value), decimals: 4),
            .integer(olderMean?.rank), .integer(mean?.rank),
          ]))
      }
    }
    return ReportTable(
      columns: [
        .init("index", words("Index", "指数"), .leading), .init("code", words("Code", "代码"), .leading),
        .init("name", words("Province", "省份"), .leading),
        .init("older", words("\(lastYear), older figures", "\(lastYear)年（旧数）")),
        .init("newer", words("\(lastYear), newer figures", "\(lastYear)年（新数）")),
        .init("difference", words("Difference", "差值")), .init("rank_older", words("Rank, older", "位次（旧）")),
        .init("rank_newer", words("Rank, newer", "位次（新）")),
        .init("mean_difference", words("Difference of means", "均值差")),
        .init("mean_rank_older", words("Rank of mean, older", "均值位次（旧）")),
        .init("mean_rank_newer", words("Rank of mean, newer", "均值位次（新）")),
      ], rows: rows)
  }
}
