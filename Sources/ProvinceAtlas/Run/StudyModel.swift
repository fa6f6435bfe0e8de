import Panels
import Regressions

/// A regression table of a study: one result a column.
struct StudyModel: Sendable {
  /// A column that was estimated.
  struct Column: Sendable {
    /// What the study asks for, without what is absent.
    let settings: ModelColumn
    /// The region it is estimated on, by its code; `nil` for all units of the sample.
    let region: String?
    /// What came out; of two-stage least squares the structural equation.
    let result: RegressionResult
    /// What came out of two-stage least squares; `nil` without instruments.
    let instrumental: InstrumentalVariablesResult?
    /// The tests of panel models on the same rows.
    let tests: PanelTests
    /// The first stages along every instrument; none without instruments.
    let partials: [PartialRegression]
    /// Mean and spread of the outcome and the regressors over the rows used, by name.
    let moments: [String: SampleMoments]
  }

  /// What the study asks for.
  let settings: ModelSettings
  /// The columns, from left to right.
  let columns: [Column]
  /// Variables the study names that this span of years does not cover.
  let leftOut: [String]
  /// What a reader should know.
  let notices: [Notice]

  /// The results in the order of the columns.
  var results: [RegressionResult] { columns.map(\.result) }

  /// Estimates every column of a table on the panel of scores and variables. A variable that is absent or that the span
  /// leaves out is dropped from its columns and named; a column that loses its outcome or what it is about is dropped.
  ///
  /// - Returns: `nil` when nothing is left to estimate.
  init?(_ settings: ModelSettings, scores: StudyScores, data: StudyData) throws(AtlasError) {
    let available = Set(scores.panel.indicatorNames).subtracting(data.option.without)
    let left = settings.variables.filter { !available.contains($0) }
    var asked: [ModelColumn] = []
    for column in settings.columns {
      // A control that is gone can leave two columns alike.
      if let kept = column.keeping(available), !asked.contains(where: { $0.isSameModel(as: kept) }) {
        asked.append(kept)
      }
    }
    guard !asked.isEmpty else { return nil }
    let panel = try Self.panel(scores.panel, with: asked)
    var columns: [Column] = []
    let regions = try Self.regions(of: settings, data: data)
    for column in asked {
      for region in regions {
        let rows = try column.sample.rows(
          of: panel, region: region, scheme: settings.regionScheme, data: data,
          for: "column \(columns.count + 1) of the model `\(settings.name)`", at: column.place)
        do {
          columns.append(try column.estimate(on: rows, region: region, name: settings.name))
        } catch {
          throw AtlasError(
            at: column.place,
            found: "column \(columns.count + 1) of the model `\(settings.name)` cannot be estimated: \(error)"
          )
        }
      }
    }
    self.settings = settings
    self.columns = columns
    leftOut = left
    notices = Self.notices(settings.name, columns)
  }

  /// The panel with the terms of all columns. They are made before a sample is cut out, so that a lag reaches the years
  /// before it.
  private static func panel(_ panel: Panel, with columns: [ModelColumn]) throws(AtlasError) -> Panel {
    var panel = panel
    for column in columns {
      do {
        for term in column.terms + column.excluded { panel = try term.add(to: panel) }
      } catch {
        throw AtlasError(error, at: column.place)
      }
    }
    return panel
  }

  /// The regions that have columns of their own, in the order of the study's labels; one `nil` for a table of all units.
  private static func regions(of settings: ModelSettings, data: StudyData) throws(AtlasError) -> [String?] {
    guard let scheme = settings.regionScheme else { return [nil] }
    let schemes = data.crosswalk.schemes
    guard schemes.contains(scheme) else {
      throw AtlasError(
        at: settings.place, found: "`by` of the model `\(settings.name)` names no region scheme: `\(scheme)`",
        unknown: scheme, among: schemes)
    }
    let used = Set(data.units.compactMap { $0.regions[scheme] }.filter { !$0.isEmpty })
    let labelled = data.study.units.regionLabels.map(\.code).filter(used.contains)
    return labelled + used.subtracting(labelled).sorted()
  }

  private static func notices(_ name: String, _ columns: [Column]) -> [Notice] {
    columns.enumerated().flatMap { position, entry in
      let result = entry.result
      // Of the file its name alone: notices do not depend on where a study stands.
      var place = entry.settings.place
      place.file = String(place.file.split(separator: "/").last ?? "")
      place.column = nil
      let column = "model `\(name)`, column \(position + 1) (\(place))"
      var notices = result.droppedRegressors.map { dropped in
        Notice(
          .model,
          "\(column): `\(dropped.name)` has no coefficient, it is "
            + (dropped.reason == .collinear ? "collinear with those before it" : "absorbed by the effects"))
      }
      if !result.droppedRows.isEmpty {
        notices.append(Notice(.model, "\(column): \(result.droppedRows.count) rows could not be used"))
      }
      return notices
    }
  }
}

extension ModelColumn {
  /// The column without controls that are not available; `nil` when its outcome or a regressor is not.
  fileprivate func keeping(_ available: Set<String>) -> ModelColumn? {
    func has(_ term: RegressionTerm) -> Bool { term.variables.allSatisfy(available.contains) }
    guard available.contains(outcome), weights.map(available.contains) != false, regressors.allSatisfy(has),
      instruments.allSatisfy({ $0.instruments.allSatisfy(has) })
    else { return nil }
    var column = self
    column.controls = controls.filter(has)
    return column
  }

  /// Whether both ask the same of the data, wherever they are declared.
  fileprivate func isSameModel(as other: ModelColumn) -> Bool {
    var copy = other
    copy.place = place
    return self == copy
  }

  fileprivate func estimate(
    on panel: Panel, region: String?, name: String
  ) throws(RegressionError) -> StudyModel.Column {
    let model = try RegressionModel(
      outcome: outcome, regressors: terms.map(\.name), estimator: estimator, effects: effects,
      standardErrors: errors,
      convention: convention, weights: weights, name: name)
    let tests = PanelTests(of: model, on: panel)
    guard !instruments.isEmpty else {
      let result = try model.estimate(on: panel)
      return StudyModel.Column(
        settings: self, region: region, result: result, instrumental: nil, tests: tests, partials: [],
        moments: SampleMoments.byVariable(of: result, on: panel))
    }
    let stages = try InstrumentalVariablesModel(
      equation: model, endogenous: instruments.map(\.regressor.name), instruments: excluded.map(\.name))
    let result = try stages.estimate(on: panel)
    return StudyModel.Column(
      settings: self, region: region, result: result.secondStage, instrumental: result, tests: tests,
      partials: try stages.partialRegressions(on: panel),
      moments: SampleMoments.byVariable(of: result.secondStage, on: panel))
  }
}

extension ModelSample {
  /// The rows of a panel that belong to the sample, and to a region of a scheme where one is given.
  ///
  /// - Parameters:
  ///   - what: what the sample is for, in messages.
  ///   - place: where it is declared.
  func rows(
    of panel: Panel, region: String? = nil, scheme: String? = nil, data: StudyData, for what: String,
    at place: AtlasError.Place
  ) throws(AtlasError) -> Panel {
    let own = data.study.units.regions ?? ""
    let known = Set(data.crosswalk.entries.compactMap { $0.regions[own] })
    for code in regions where !known.contains(code) {
      throw AtlasError(
        at: place, found: "`sample.regions` of \(what) names `\(code)`, which is no region of `\(own)`",
        expected: "one of \(known.sorted().map { "`\($0)`" }.joined(separator: ", "))")
    }
    var excluded: Set<UnitCode> = []
    for spelling in withoutUnits {
      guard let match = data.crosswalk.match(spelling) else {
        throw AtlasError(
          at: place,
          found: "`sample.without_units` of \(what) names the unknown unit `\(spelling.prefix(60))`",
          remedy: data.crosswalk.remedy(for: spelling))
      }
      excluded.insert(match.code)
    }
    let units = data.units.filter { entry in
      !excluded.contains(entry.code)
        && (regions.isEmpty || regions.contains(entry.regions[own] ?? ""))
        && (region == nil || entry.regions[scheme ?? own] == region)
    }
    let years = panel.periods.filter {
      $0 >= from ?? .min && $0 <= to ?? .max && !withoutYears.contains($0)
    }
    guard !units.isEmpty, !years.isEmpty else {
      throw AtlasError(
        at: place, found: "the sample of \(what) is empty: no \(units.isEmpty ? "unit" : "year") is left",
        expected:
          "some of the \(data.units.count) units, \(panel.periods.first ?? 0) to \(panel.periods.last ?? 0)",
        remedy: "Take something out of `sample`")
    }
    do {
      return try panel.selecting(units: units.map(\.code)).selecting(periods: years)
    } catch {
      throw AtlasError(error, at: place)
    }
  }
}
