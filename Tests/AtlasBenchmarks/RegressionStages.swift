import Panels
import Regressions

/// Panel models on a million rows: 3 334 units over 300 periods, 10 regressors, every tenth row of them missing in one
/// variant.
enum RegressionStages {
  private static let (units, periods, regressors) = (3_334, 300, 10)
  private static let aim = Stage.Aim(seconds: 3, megabytes: 1000)

  static let all: [Stage] = [
    stage("two-way, clustered by unit", missing: false, errors: .clustered(.unit), aim: aim),
    stage("two-way, gaps, two-way clusters", missing: true, errors: .clustered(.both), aim: aim),
    stage("two-way, gaps, weights, HC1", missing: true, errors: .hc1, weights: "x9", aim: aim),
  ]

  private static func stage(
    _ name: String, missing: Bool, errors: StandardErrors, weights: String? = nil, aim: Stage.Aim
  ) -> Stage {
    Stage("1 000 000 x 10: \(name)", .fresh(runs: 3), aim: aim) { _ in
      let panel = try panel(missing: missing)
      let names = (0..<regressors).map { "x\($0)" }.filter { $0 != weights }
      let model = try RegressionModel(
        outcome: "y", regressors: names, standardErrors: errors, weights: weights)
      return { try model.estimate(on: panel).n }
    }
  }

  private static func panel(missing: Bool) throws -> Panel {
    var numbers = SeededNumbers(seed: 3_334_300)
    let unitEffects = (0..<units).map { _ in Double.random(in: 0..<5, using: &numbers) }
    let periodEffects = (0..<periods).map { _ in Double.random(in: 0..<5, using: &numbers) }
    var outcome = (0..<(units * periods)).map { unitEffects[$0 / periods] - periodEffects[$0 % periods] }
    var columns: [Column] = []
    for index in 0..<regressors {
      var values: [Double] = []
      values.reserveCapacity(outcome.count)
      for row in outcome.indices {
        let value =
          Double.random(in: 1..<2, using: &numbers) + unitEffects[row / periods] / Double(index + 1)
          + periodEffects[row % periods] * Double(index)
        values.append(value)
        outcome[row] += value * Double(index - 4)
      }
      columns.append(Column(name: "x\(index)", values: values))
    }
    for row in outcome.indices { outcome[row] += Double.random(in: -3..<3, using: &numbers) }
    let cells = outcome.map { value -> Double? in
      missing && Int.random(in: 0..<10, using: &numbers) == 0 ? nil : value
    }
    columns.append(Column(name: "y", values: cells))
    return try Panel(
      units: (0..<units).map { UnitCode(String($0 + 1)) }, periods: Array(1..<(periods + 1)), columns: columns
    )
  }
}
