import Panels
import Testing

@Suite struct FillingRuleTests {
  @Test func everyWordIsARuleThatGivesItBack() throws {
    for word in FillingRule.words {
      let rule = try #require(FillingRule(word: word))
      #expect(rule.word == word && rule.window == nil)
      #expect(FillingRule(word: word, window: 2) == nil)
    }
    for word in FillingRule.wordsWithWindow {
      let rule = try #require(FillingRule(word: word, window: 3))
      #expect(rule.word == word && rule.window == 3)
      #expect(FillingRule(word: word) == nil)
    }
    #expect(FillingRule(word: "mean") == nil)
  }

  @Test(arguments: [0, -1, 51, Int.max])
  func windowsHaveBounds(_ window: Int) {
    #expect(FillingRule(word: "moving-average", window: window) == nil)
  }
}
