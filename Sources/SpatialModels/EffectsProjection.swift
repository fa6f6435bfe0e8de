import Regressions

/// Takes the effects out of the values of a balanced panel, stored unit by unit, each over all periods.
struct EffectsProjection {
  let effects: FixedEffects
  let periods: Int
  /// What one period's effect adds to each unit: 1, or, after the filter I - rW of an error model, (I - rW) 1.
  let direction: [Double]

  init(effects: FixedEffects, periods: Int, direction: [Double]) {
    (self.effects, self.periods, self.direction) = (effects, periods, direction)
  }

  /// The projection of a model whose effects enter as they are.
  init(effects: FixedEffects, units: Int, periods: Int) {
    self.init(effects: effects, periods: periods, direction: Array(repeating: 1, count: units))
  }

  var hasUnits: Bool { effects == .unit || effects == .twoWay }
  var hasPeriods: Bool { effects == .period || effects == .twoWay }

  /// How many parameters the effects take.
  var absorbed: Int {
    switch effects {
    case .none: 0
    case .unit: direction.count
    case .period: periods
    case .twoWay: direction.count + periods - 1
    }
  }

  /// The values without the effects. Both projections commute, so one turn is exact.
  func apply(_ values: [Double]) -> [Double] { withoutPeriods(withoutUnits(values)) }

  /// The values without the mean of each unit, where units have effects.
  func withoutUnits(_ values: [Double]) -> [Double] {
    guard hasUnits else { return values }
    var values = values
    for start in stride(from: 0, to: values.count, by: periods) {
      // Twice: the second mean is what rounding left of the first.
      for _ in 0..<2 {
        let mean = values[start..<(start + periods)].reduce(0, +) / Double(periods)
        for row in start..<(start + periods) { values[row] -= mean }
      }
    }
    return values
  }

  /// The values without their projection on the direction in each period, where periods have effects.
  private func withoutPeriods(_ values: [Double]) -> [Double] {
    guard hasPeriods else { return values }
    var values = values
    let square = direction.reduce(0) { $0 + $1 * $1 }
    for period in 0..<periods {
      for _ in 0..<2 {
        var sum = 0.0
        for (unit, weight) in direction.enumerated() { sum += weight * values[unit * periods + period] }
        for (unit, weight) in direction.enumerated() {
          values[unit * periods + period] -= sum / square * weight
        }
      }
    }
    return values
  }
}
