import Panels
import Regressions
import SpatialModels

/// A table of spatial models of a study: one result a column, all on the same rows and with the same neighbours.
struct StudySpatialModel: Sendable {
  /// A column that was estimated.
  struct Column: Sendable {
    /// What came out.
    let result: SpatialModelResult
    /// Lagrange multiplier tests of the column without spatial dependence, and likelihood ratios.
    let tests: [SpatialTest]

    /// The kind of dependence.
    var kind: SpatialDependence { result.model.dependence }

    /// The test of a kind; `nil` for one that the column does not have.
    subscript(kind: SpatialTest.Kind) -> SpatialTest? { tests.first { $0.kind == kind } }
  }

  /// What the study asks for, without what is absent.
  let settings: SpatialModelSettings
  /// The neighbours of every unit of the sample.
  let weights: SpatialWeights
  /// The years of the sample.
  let years: [Int]
  /// The columns, from left to right.
  let columns: [Column]
  /// Variables the study names that this span of years does not cover.
  let leftOut: [String]
  /// What a reader should know.
  let notices: [Notice]

  /// Estimates every kind of a table on the panel of scores and variables. A control that is absent or that the span
  /// leaves out is dropped and named.
  ///
  /// - Returns: `nil` without the outcome or a regressor.
  /// - Throws: for links, neighbours and rows that do not fit, and when a column cannot be estimated.
  init?(
    _ declared: SpatialModelSettings, scores: StudyScores, data: StudyData, geography: StudyGeography
  ) throws(AtlasError) {
    let available = Set(scores.panel.indicatorNames).subtracting(data.option.without)
    func has(_ term: RegressionTerm) -> Bool { term.variables.allSatisfy(available.contains) }
    guard available.contains(declared.outcome), declared.regressors.allSatisfy(has) else { return nil }
    var settings = declared
    settings.controls = declared.controls.filter(has)
    let rows = try settings.rows(of: scores.panel, data: data)
    let (weights, linking) = try settings.weights(among: rows.units, geography: geography, data: data)
    do {
      columns = try settings.columns(on: rows, weights: weights)
    } catch {
      throw settings.refusal(error, data: data)
    }
    self.settings = settings
    self.weights = weights
    years = rows.periods
    leftOut = declared.variables.filter { !available.contains($0) }
    notices = linking + Self.notices(settings.name, columns.map(\.result))
  }

  /// The results in the order of the columns.
  var results: [SpatialModelResult] { columns.map(\.result) }

  /// Those with direct, indirect and total effects, by the number of their column.
  var withEffects: [(number: Int, result: SpatialModelResult)] {
    results.enumerated().map { ($0 + 1, $1) }.filter { !$0.1.effects.isEmpty }
  }

  private static func notices(_ name: String, _ results: [SpatialModelResult]) -> [Notice] {
    results.enumerated().flatMap { position, result in
      let column = "spatial model `\(name)`, column \(position + 1)"
      let dropped =
        result.absorbedRegressors.map { ($0, "absorbed by the effects") }
        + result.collinearRegressors.map { ($0, "collinear with those before it") }
      var notices = dropped.map { regressor, reason in
        Notice(.model, "\(column): `\(regressor)` has no coefficient, it is \(reason)")
      }
      if result.rejectedDraws > 0 {
        notices.append(
          Notice(.model, "\(column): \(result.rejectedDraws) draws of the spatial parameter were drawn again")
        )
      }
      return notices
    }
  }
}

extension SpatialModelSettings {
  /// The rows of the sample with the terms of the table, which are made before, so that a lag reaches the years before it.
  fileprivate func rows(of panel: Panel, data: StudyData) throws(AtlasError) -> Panel {
    var panel = panel
    do {
      for term in terms { panel = try term.add(to: panel) }
    } catch {
      throw AtlasError(error, at: place)
    }
    return try sample.rows(of: panel, data: data, for: "the spatial model `\(name)`", at: place)
  }

  fileprivate func columns(
    on rows: Panel, weights: SpatialWeights
  ) throws(SpatialModelError) -> [StudySpatialModel.Column] {
    var results: [SpatialModelResult] = []
    for kind in kinds { results.append(try model(kind).estimate(on: rows, weights: weights)) }
    let durbin = results.first { $0.model.dependence == .durbin }
    // A lag and an error model are the same without spatial dependence.
    var diagnosed: [Bool: [SpatialTest]] = [:]
    var columns: [StudySpatialModel.Column] = []
    for result in results {
      let isDurbin = result.model.dependence == .durbin
      if diagnosed[isDurbin] == nil {
        diagnosed[isDurbin] = try result.model.diagnose(on: rows, weights: weights)
      }
      var tests = (diagnosed[isDurbin] ?? []) + [result.dependenceTest]
      if let durbin, !isDurbin, durbin.parameterCount > result.parameterCount {
        tests.append(try durbin.test(against: result))
      }
      columns.append(.init(result: result, tests: tests))
    }
    return columns
  }

  private func model(_ kind: SpatialDependence) throws(SpatialModelError) -> SpatialPanelModel {
    try SpatialPanelModel(
      name: "\(name), \(kind.rawValue)", outcome: outcome, regressors: terms.map(\.name), dependence: kind,
      effects: effects, likelihood: likelihood, effectErrors: effectErrors)
  }
}
