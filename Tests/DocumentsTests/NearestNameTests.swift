import Testing

@testable import Documents

@Suite struct NearestNameTests {
  @Test func `the closest name is found, ties by order of names`() {
    #expect(NearestName.of("rnak", among: ["rank", "rate", "name"]) == "rank")
    #expect(NearestName.of("ab", among: ["ad", "ac"]) == "ac")
    #expect(NearestName.of("population", among: ["rank"]) == nil)
  }

  @Test func `far names are listed instead`() {
    #expect(NearestName.hint("zzzzzz", among: ["b", "a"]) == "known here: a, b")
    #expect(NearestName.hint("x", among: [String]()) == "none is known here")
  }
}
