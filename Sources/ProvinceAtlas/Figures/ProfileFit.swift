import Drawings
import Foundation
import Panels
import Regressions

/// The straight line of values on degrees of longitude or latitude, by least squares.
///
/// Each unit counts alike, or by a weight where a study wants the line of what people meet and not of what provinces do.
/// The standard error is robust to unequal variances (HC1: White's sandwich times n / (n - 2)), its p-value is from t with
/// n - 2 degrees of freedom.
struct ProfileFit: Hashable, Sendable {
  /// A unit with its place, its value and its weight.
  struct Observation: Hashable, Sendable {
    var degrees: Double
    var value: Double
    var weight: Double?
  }

  /// The value at nought degrees.
  let intercept: Double
  /// What a degree more adds, with its standard error and p-value.
  let slope: Coefficient
  /// How many units it rests on.
  let n: Int
  /// Whether units are weighed.
  let isWeighted: Bool

  /// Fits the line. Weighed fits leave out what has no weight.
  ///
  /// - Throws: `RegressionError` for fewer than three units, values or places that do not vary, weights that are not
  ///   positive.
  init(_ observations: [Observation], isWeighted: Bool, name: String) throws {
    let kept = isWeighted ? observations.filter { $0.weight != nil } : observations
    func column(_ name: String, _ values: [Double]) -> Column {
      Column(name: name, values: values.map(Optional.some))
    }
    var columns = [column("value", kept.map(\.value)), column("degrees", kept.map(\.degrees))]
    if isWeighted { columns.append(column("weight", kept.compactMap(\.weight))) }
    let panel = try Panel(units: kept.indices.map { UnitCode("\($0)") }, periods: [1], columns: columns)
    let model = try RegressionModel(
      outcome: "value", regressors: ["degrees"], effects: .none, standardErrors: .hc1,
      weights: isWeighted ? "weight" : nil, name: name)
    let result = try model.estimate(on: panel)
    guard let slope = result["degrees"], let constant = result[RegressionResult.constantName] else {
      throw RegressionError.allRegressorsDropped(model: name)
    }
    self.slope = slope
    intercept = constant.estimate
    n = result.n
    self.isWeighted = isWeighted
  }

  /// The value of the line at a place.
  func value(at degrees: Double) -> Double { intercept + slope.estimate * degrees }

  /// What the chart says: `+0.0042 per degree of longitude (s.e. 0.0011), p < 0.001`.
  func text(per degree: (String, String), words: Words) -> String {
    let digits = Self.decimals(of: slope.standardError)
    let large = max(abs(slope.estimate), slope.standardError) >= 10_000
    let format = NumberText(decimals: digits, groupSeparator: large ? NumberText.thousands : "")
    let estimate = (slope.estimate > 0 ? "+" : "") + format.string(slope.estimate)
    let error = format.string(slope.standardError)
    let p = slope.p < 0.001 ? "p < 0.001" : "p = \(NumberText(decimals: 3).string(slope.p))"
    return words(
      "\(estimate) per degree of \(degree.0) (s.e. \(error)), \(p)",
      "每1°\(degree.1)\(estimate)（标准误\(error)），\(p)")
  }

  /// As many digits after the point as show two of a standard error.
  private static func decimals(of error: Double) -> Int {
    guard error > 0, error.isFinite else { return 3 }
    return min(9, max(0, 1 - Int(log10(error).rounded(.down))))
  }
}
