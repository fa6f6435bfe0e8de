import Regressions
import Testing

@testable import SpatialModels

@Suite struct EffectsProjectionTests {
  private let values = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]

  @Test func twoWayByHand() {
    let projection = EffectsProjection(effects: .twoWay, units: 2, periods: 2)
    // Means of units 2, 5; of periods 3, 4; of all 3.5: y - unit - period + all.
    #expect(projection.apply([1, 3, 5, 5]) == [-0.5, 0.5, 0.5, -0.5])
    #expect(projection.absorbed == 3)
  }

  @Test func whatIsLeftIsOrthogonalToUnitsAndDirection() {
    let direction = [0.5, -1, 2, 1]
    let projection = EffectsProjection(effects: .twoWay, periods: 3, direction: direction)
    let left = projection.apply(values)
    for unit in 0..<4 { #expect(abs(left[(unit * 3)..<(unit * 3 + 3)].reduce(0, +)) < 1e-14) }
    for period in 0..<3 {
      let product = (0..<4).reduce(0) { $0 + direction[$1] * left[$1 * 3 + period] }
      #expect(abs(product) < 1e-14)
    }
    for (one, other) in zip(projection.apply(left), left) { #expect(abs(one - other) < 1e-14) }
  }

  @Test func eachKindTakesItsOwn() {
    let none = EffectsProjection(effects: .none, units: 4, periods: 3)
    #expect(none.apply(values) == values && none.absorbed == 0)
    let unit = EffectsProjection(effects: .unit, units: 4, periods: 3)
    #expect(unit.apply([1, 2, 3, 4, 4, 4, 0, 0, 3, 7, 7, 7]) == [-1, 0, 1, 0, 0, 0, -1, -1, 2, 0, 0, 0])
    #expect(unit.absorbed == 4)
    let period = EffectsProjection(effects: .period, units: 2, periods: 2)
    #expect(period.apply([1, 2, 3, 6]) == [-1, -2, 1, 2] && period.absorbed == 2)
  }
}
