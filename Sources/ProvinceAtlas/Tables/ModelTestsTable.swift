import Regressions
import SpatialModels
import TableFiles

/// The tests that tell which panel model is fit for the data, and what instruments are worth.
extension StudyResults {
  /// Every test of every column, for programs: its statistic against its distribution, or why it cannot be computed; the
  /// tests of spatial models after the others. Statistics that are set against no distribution have neither that nor a p-value.
  func modelTestsTable() -> LongTable {
    var rows: [[TableCell]] = []
    for model in models {
      for (position, column) in model.columns.enumerated() {
        let start: [TableCell] = [.text(model.settings.name), .integer(position + 1)]
        let tests =
          ([column.result.fTest, column.result.effectsTest].compactMap(\.self) + column.tests.results)
          .map { ModelTestRow($0) }
          + (column.instrumental.map { ModelTestRow.rows(of: $0) } ?? [])
          + column.tests.obstacles.map {
            ModelTestRow($0.kind.name, nullHypothesis: $0.kind.nullHypothesis, reason: $0.reason)
          }
        rows += tests.map { start + $0.cells }
      }
    }
    for model in spatialModels {
      for (position, column) in model.columns.enumerated() {
        let start: [TableCell] = [.text(model.settings.name), .integer(position + 1)]
        rows += column.tests.map { start + ModelTestRow($0).cells }
      }
    }
    return LongTable(TableModel(header: ["model", "column"] + ModelTestRow.header, rows: rows))
  }
}

/// A row of the table of tests.
struct ModelTestRow {
  /// The name of the test or statistic.
  let name: String
  /// The regressor it is about; `nil` for the whole model.
  var regressor: String?
  var statistic: Double?
  var distribution: TestDistribution?
  var p: Double?
  var nullHypothesis: String?
  /// The values that a test does not reject.
  var set: String?
  /// Why it cannot be computed.
  var reason: String?

  static let header = [
    "test", "regressor", "statistic", "distribution", "degrees_1", "degrees_2", "p", "null_hypothesis",
    "confidence_set", "not_computed",
  ]

  init(_ name: String, statistic: Double? = nil, nullHypothesis: String? = nil, reason: String? = nil) {
    self.name = name
    self.statistic = statistic
    self.nullHypothesis = nullHypothesis
    self.reason = reason
  }

  init(_ test: TestResult, regressor: String? = nil) {
    self.init(test.name, statistic: test.statistic, nullHypothesis: test.nullHypothesis)
    self.regressor = regressor
    distribution = test.distribution
    p = test.p
  }

  init(_ test: SpatialTest) {
    self.init(test.name, statistic: test.statistic, nullHypothesis: test.nullHypothesis)
    distribution = test.distribution
    p = test.p
  }

  var cells: [TableCell] {
    func text(_ value: String?) -> TableCell { value.map { .text($0) } ?? .missing }
    func number(_ value: Double?) -> TableCell {
      value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }
    func count(_ value: Int?) -> TableCell { value.map { .integer($0) } ?? .missing }
    let parts = distribution?.parts
    return [
      .text(name), text(regressor), number(statistic), text(parts?.name), count(parts?.first),
      count(parts?.second), number(p), text(nullHypothesis), text(set), text(reason),
    ]
  }
}

/// What two-stage least squares tell of their instruments.
extension ModelTestRow {
  /// First stages, strength, identification, validity, endogeneity, and Anderson and Rubin's test with its set.
  static func rows(of result: InstrumentalVariablesResult) -> [ModelTestRow] {
    var rows = result.firstStages.flatMap(firstStage)
    rows.append(ModelTestRow("Cragg-Donald F", statistic: result.craggDonaldF))
    let isPlain = result.secondStage.model.standardErrors == .iid
    rows.append(
      ModelTestRow(
        "Kleibergen-Paap rk Wald F", statistic: result.kleibergenPaapF,
        reason: result.kleibergenPaapF != nil
          ? nil : isPlain ? "errors of one variance are assumed, where Cragg-Donald F is for" : noInverse))
    rows.append(row(result.underidentification, isPlain ? .anderson : .kleibergenPaap, noInverse))
    rows.append(
      row(
        result.overidentification, isPlain ? .sargan : .hansen,
        result.isExactlyIdentified
          ? "as many instruments as endogenous regressors: their validity cannot be tested" : noInverse))
    rows.append(row(result.endogeneity, .endogeneity, noInverse))
    rows.append(row(result.andersonRubin, .andersonRubin, noInverse))
    rows.append(set(of: result))
    return rows
  }

  private static let noInverse =
    "the covariance has no inverse, as with fewer clusters than instruments"

  private static func firstStage(_ stage: FirstStage) -> [ModelTestRow] {
    var partial = row(stage.partialF, .excludedInstruments, noInverse)
    partial.regressor = stage.endogenous
    guard let conditional = stage.conditionalF else { return [partial] }
    return [partial, ModelTestRow(conditional, regressor: stage.endogenous)]
  }

  private static func row(_ test: TestResult?, _ kind: TestKind, _ reason: String) -> ModelTestRow {
    test.map { ModelTestRow($0) }
      ?? ModelTestRow(kind.name, nullHypothesis: kind.nullHypothesis, reason: reason)
  }

  private static func set(of result: InstrumentalVariablesResult) -> ModelTestRow {
    let name = "Anderson-Rubin confidence set"
    guard let found = result.andersonRubinSet else {
      return ModelTestRow(
        name,
        reason: result.firstStages.count > 1
          ? "it is computed for one endogenous regressor, and there are \(result.firstStages.count)"
          : noInverse)
    }
    var row = ModelTestRow(name)
    row.regressor = result.firstStages.first?.endogenous
    row.set = found.plainText
    return row
  }
}

extension TestDistribution {
  /// The name and up to two degrees of freedom.
  fileprivate var parts: (name: String, first: Int?, second: Int?) {
    switch self {
    case .normal: ("normal", nil, nil)
    case .studentT(let degrees): ("t", degrees, nil)
    case .chiSquared(let degrees): ("chi-squared", degrees, nil)
    case .f(let numerator, let denominator): ("F", numerator, denominator)
    }
  }
}
