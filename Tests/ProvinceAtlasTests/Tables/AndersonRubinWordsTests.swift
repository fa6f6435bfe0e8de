import TableFiles
import Testing

@testable import ProvinceAtlas
@testable import Regressions

@Suite struct AndersonRubinWordsTests {
  private func set(_ intervals: [(Double, Double)]) -> AndersonRubinSet {
    AndersonRubinSet(intervals: intervals.map { .init(lower: $0.0, upper: $0.1) }, confidence: 0.95)
  }

  @Test(
    arguments: [
      ([(0.1, 0.25)], "[0.100, 0.250]", "[0.100, 0.250]", "[0.1, 0.25]"),
      (
        [(-1, 0.5), (2, 3)], "[−1.000, 0.500] or [2.000, 3.000]", "[−1.000, 0.500]或[2.000, 3.000]",
        "[-1.0, 0.5] or [2.0, 3.0]"
      ),
      (
        [(-.infinity, -0.5), (1, .infinity)], "≤ −0.500 or ≥ 1.000", "≤ −0.500或≥ 1.000",
        "(-inf, -0.5] or [1.0, inf)"
      ),
      ([(0.5, .infinity)], "≥ 0.500", "≥ 0.500", "[0.5, inf)"),
      ([(-.infinity, .infinity)], "every number", "任意实数", "(-inf, inf)"), ([], "no number", "空集", "empty"),
    ] as [([(Double, Double)], String, String, String)])
  func shapes(_ intervals: [(Double, Double)], _ english: String, _ chinese: String, _ plain: String) {
    let set = set(intervals)
    #expect(set.text(Words(language: .english)) == english)
    #expect(set.text(Words(language: .chinese)) == chinese)
    #expect(set.plainText == plain)
    #expect(set.cell(Words(language: .english)).text == english)
  }

  @Test func anIntervalKeepsEveryDigit() {
    #expect(
      set([(0.123_456, 0.5)]).cell(Words(language: .english))
        == .interval(lower: 0.123_456, upper: 0.5, decimals: 3))
  }
}
