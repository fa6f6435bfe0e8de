import Testing

@testable import SpatialModels

@Suite struct CoefficientDrawsTests {
  @Test func normalNumbersAreNormal() {
    var normals = NormalNumbers(seed: 1)
    var spread = RunningVariance()
    var (beyond, sum, previous, product) = (0, 0.0, 0.0, 0.0)
    for _ in 0..<40_000 {
      let value = normals.next()
      spread.add(value)
      sum += value
      product += value * previous
      previous = value
      if abs(value) > 1.959963984540054 { beyond += 1 }
    }
    #expect(abs(sum / 40_000) < 0.02 && abs(spread.deviation - 1) < 0.015)
    #expect(abs(Double(beyond) / 40_000 - 0.05) < 0.005 && abs(product / 40_000) < 0.02)
  }

  @Test func aSeedMakesTheSameNumbers() {
    var (one, same, other) = (NormalNumbers(seed: 3), NormalNumbers(seed: 3), NormalNumbers(seed: 4))
    let first = (0..<5).map { _ in one.next() }
    #expect(first == (0..<5).map { _ in same.next() })
    #expect(first != (0..<5).map { _ in other.next() })
  }

  @Test func runningVarianceByHand() {
    var spread = RunningVariance()
    for value in [1e9 + 1, 1e9 + 2, 1e9 + 6] { spread.add(value) }
    // Mean 3, squares 4 + 1 + 9 = 14, over 2.
    #expect(spread.deviation == 7.0.squareRoot())
  }
}
