import Testing

@testable import Drawings

@Suite struct NameListTests {
  @Test func thousandsOfNamesAreCounted() {
    #expect(NameList.text(["a"]) == "a")
    #expect(NameList.text((1...12).map(String.init)) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12")
    #expect(NameList.text((1...2800).map(String.init)).hasSuffix("12 and 2788 more"))
  }
}
