import TableFiles
import Testing

@Suite struct SignificanceLevelsTests {
  @Test func aBoundIsNotItselfBelow() {
    let levels = SignificanceLevels.standard
    let stars = [0.0, 0.00999, 0.01, 0.05, 0.0999, 0.1, 1, .nan, nil].map { levels.stars(p: $0) }
    #expect(stars == ["***", "***", "**", "*", "*", "", "", "", ""])
  }

  @Test func levelsStandInOrder() {
    let levels = SignificanceLevels([.init(below: 0.1, stars: "+"), .init(below: 0.001, stars: "†")])
    #expect(levels.stars(p: 0.0001) == "†")
    #expect(levels.legend(.english) == "† p < 0.001, + p < 0.1.")
    #expect(levels.legend(.chinese) == "† p < 0.001，+ p < 0.1。")
    #expect(SignificanceLevels.none.legend(.english) == "")
  }
}
