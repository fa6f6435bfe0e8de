import Panels
import Testing

@testable import Regressions

/// The wages of working women, with what Stata's ivreg2 prints of them.
enum WageSample {
  static func result(_ errors: StandardErrors, _ convention: SmallSampleConvention) throws
    -> InstrumentalVariablesResult
  {
    let panel = try InstrumentSamples.panel(
      "wages.csv", columns: ["lwage", "educ", "exper", "age", "kidslt6", "kidsge6"])
    return try InstrumentalVariablesModel(
      equation: RegressionModel(
        outcome: "lwage", regressors: ["educ", "exper"], effects: .none, standardErrors: errors,
        convention: convention),
      endogenous: ["educ", "exper"], instruments: ["age", "kidslt6", "kidsge6"]
    ).estimate(on: panel)
  }

  /// Sets numbers against a printed line; the tolerance is that of its digits.
  static func expect(_ found: [Double], _ tolerance: Double, _ cells: String...) throws {
    let line = try #require(
      try InstrumentSamples.lines("output-stata.txt").first { Array($0.prefix(cells.count)) == cells })
    InstrumentSamples.expect(
      found, line.dropFirst(cells.count).compactMap { Double($0) },
      cells.joined(separator: " "), tolerance: tolerance)
  }
}
