import Regressions
import Testing

@testable import SpatialModels

/// Against the printed values of `Tests/References/spatial-models`.
@Suite struct ReferenceTests {
  /// One printed line: model, map, style, effects, (likelihood,) quantity, numbers.
  struct Line: Sendable {
    let model: String
    let map: String
    let style: WeightStyle
    let effects: FixedEffects
    let likelihood: SpatialLikelihood
    let quantity: String
    let numbers: [Double]
  }

  private static func lines(_ file: String) throws -> [Line] {
    try referenceText(file).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      var cells = line.split(separator: ",").map(String.init)
      let (model, map) = (cells[0], cells[1])
      let style = try #require(WeightStyle(rawValue: cells[2]))
      let effects = try #require(FixedEffects(rawValue: cells[3]))
      cells.removeFirst(4)
      var likelihood = SpatialLikelihood.demeaned
      if let named = SpatialLikelihood(rawValue: cells[0]) {
        likelihood = named
        cells.removeFirst()
      }
      let numbers = try cells.dropFirst().map { try #require(Double($0)) }
      return Line(
        model: model, map: map, style: style, effects: effects, likelihood: likelihood,
        quantity: cells[0], numbers: numbers)
    }
  }

  /// The numbers of one test line, in the order lag, error, robust lag, robust error, either.
  private func tests(_ line: Line) throws -> [Double] {
    let tests = try Reference.model(.lag, line.effects, line.likelihood).diagnose(
      on: Reference.panel(line.map), weights: Reference.weights(line.map, line.style))
    #expect(tests.map(\.kind) == [.lag, .error, .robustLag, .robustError, .either])
    return line.quantity == "p" ? tests.map(\.p) : tests.map(\.statistic)
  }

  private func estimated(_ line: Line) throws -> SpatialModelResult {
    let dependence = try #require(SpatialDependence(rawValue: line.model))
    return try Reference.model(dependence, line.effects, line.likelihood).estimate(
      on: Reference.panel(line.map), weights: Reference.weights(line.map, line.style))
  }

  /// Ours, in the order of the printed numbers.
  private func numbers(_ quantity: String, _ result: SpatialModelResult) throws -> [Double] {
    let slopes = result.coefficients.filter { $0.name != RegressionResult.constantName }
    let effects = result.effects.flatMap { [$0.direct, $0.indirect, $0.total] }
    switch quantity {
    case "parameter": return [result.parameter.estimate, result.parameter.standardError]
    case "coefficients": return slopes.map(\.estimate)
    case "errors": return slopes.map(\.standardError)
    case "variance": return [result.variance]
    case "likelihood": return [result.logLikelihood]
    case "linear": return [result.linearLogLikelihood]
    case "constant":
      let constant = try #require(result[RegressionResult.constantName])
      return [constant.estimate, constant.standardError]
    case "direct": return result.effects.map(\.direct.estimate)
    case "indirect": return result.effects.map(\.indirect.estimate)
    case "total": return result.effects.map(\.total.estimate)
    case "effects": return effects.map(\.estimate)
    case "effect-errors": return effects.map(\.standardError)
    default:
      Issue.record("\(quantity)")
      return []
    }
  }

  private func check(_ lines: [Line], _ tolerance: Double) throws {
    var results: [String: SpatialModelResult] = [:]
    for line in lines {
      let found: [Double]
      if line.model == "lm" {
        found = try tests(line)
      } else {
        let key = "\(line.model) \(line.map) \(line.style) \(line.effects) \(line.likelihood)"
        let result = try results[key] ?? estimated(line)
        results[key] = result
        found = try numbers(line.quantity, result)
      }
      #expect(found.count == line.numbers.count, "\(line)")
      for (value, number) in zip(found, line.numbers) {
        #expect(agrees(value, number, tolerance), "\(line): \(value)")
      }
    }
  }

  /// R's maximum comes from values of the likelihood alone, which leaves half its digits.
  @Test(arguments: ["grid", "island"], FixedEffects.allCases)
  func spatialregAndSpdep(_ map: String, _ effects: FixedEffects) throws {
    let lines = try Self.lines("output.txt").filter { $0.map == map && $0.effects == effects }
    #expect(lines.count > 60)
    try check(lines, 1e-6)
  }

  @Test(arguments: SpatialLikelihood.allCases)
  func explicitMatrices(_ likelihood: SpatialLikelihood) throws {
    let lines = try Self.lines("output-py.txt").filter { $0.likelihood == likelihood }
    #expect(lines.count > 100)
    try check(lines, 1e-8)
  }
}
