import Testing

@testable import Cartography

@Suite struct MapWordsTests {
  @Test func everyWordIsThereInBothLanguages() {
    for words in [MapWords.english, .chinese] {
      let all = [
        words.noData, words.upperLimitIncluded, words.rangeDash, words.goodnessOfFit, words.unclassed,
        words.count, words.kilometres, words.atLatitude,
        words.north,
      ]
      #expect(all.allSatisfy { !$0.isEmpty })
      #expect(words.atLatitude.contains("%") && words.goodnessOfFit.contains("%"))
    }
    #expect(MapWords.chinese.atLatitude.replacingPercent(with: "35°N") == "（35°N处）")
  }
}
