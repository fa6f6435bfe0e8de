import Testing

@testable import Regressions

@Suite struct SeededNumbersTests {
  /// The first numbers for the seed 1234567 as the authors' reference program prints them.
  @Test func agreesWithThePublishedSequence() {
    var numbers = SeededNumbers(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in numbers.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func boundedNumbersAreSpreadEvenly() {
    var numbers = SeededNumbers(seed: 2)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<6000 { counts[numbers.next(below: 6)] += 1 }
    #expect(counts.allSatisfy { (880...1120).contains($0) })
  }
}
