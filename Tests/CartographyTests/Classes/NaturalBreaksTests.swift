import Testing

@testable import Cartography

@Suite struct NaturalBreaksTests {
  /// The least sum over every partition, by trying all of them.
  private func least(_ values: [Double], _ classes: Int) -> Double {
    func deviations(_ part: ArraySlice<Double>) -> Double {
      let mean = part.reduce(0, +) / Double(part.count)
      return part.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    func search(_ start: Int, _ left: Int) -> Double {
      if left == 1 { return deviations(values[start...]) }
      return (start + 1...values.count - left + 1)
        .map { deviations(values[start..<$0]) + search($0, left - 1) }.min() ?? .infinity
    }
    return search(0, classes)
  }

  @Test func noPartitionIsBetter() throws {
    var state: UInt64 = 20_230_401
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 65536
    }
    for round in 0..<60 {
      let count = 4 + round % 11
      // Every third round has ties, every fourth a long tail.
      let values = (0..<count).map { _ in
        let value = round % 3 == 0 ? next().rounded() : next()
        return round % 4 == 0 ? value * value * value : value
      }.sorted()
      let distinct = Set(values).count
      for classes in 1...min(distinct, 6) {
        let result = try Classification.naturalBreaks(values, classes: classes)
        let total = least(values, 1)
        let within = (1 - result.goodnessOfVarianceFit) * total
        #expect(abs(within - least(values, classes)) <= 1e-9 * max(1, total))
      }
    }
  }

  @Test func farFromZeroKeepsEveryDigit() throws {
    let offsets = [0.0, 1, 2, 10, 11, 12, 30, 31, 32]
    let result = try Classification.naturalBreaks(offsets.map { 1e12 + $0 }, classes: 3)
    let expected: [Double] = [1_000_000_000_002, 1_000_000_000_012, 1_000_000_000_032]
    #expect(result.breaks == expected)
  }

  @Test func oneClassPerValueLeavesNoDeviation() throws {
    let result = try Classification.naturalBreaks([5, 3, 1], classes: 3)
    #expect(result.breaks == [1, 3, 5])
    #expect(result.goodnessOfVarianceFit == 1)
  }

  @Test func thousandsOfValuesAreNotSampled() throws {
    let values = (0..<4556).map { Double(($0 * 7919) % 4556) }
    let result = try Classification.naturalBreaks(values, classes: 4)
    #expect(result.breaks == [1138, 2277, 3416, 4555])
    #expect(result.counts == [1139, 1139, 1139, 1139])
  }
}
