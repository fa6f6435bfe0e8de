import Testing

@testable import CairoRendering

@Suite struct SVGNamesTests {
  @Test func namesAreGivenOnce() {
    var names = SVGNames(prefix: "")
    let given = ["a", "a-2", "a", "a", "b"].map { names.unique($0) }
    #expect(given == ["a", "a-2", "a-3", "a-4", "b"])
  }

  @Test func namesAreXMLNames() {
    var names = SVGNames(prefix: "")
    let given = ["440000", "a b", "\"><x>", "广东", "-x", "", "a:b"].map { names.unique($0) }
    #expect(given == ["_440000", "a-b", "_---x-", "广东", "_-x", "_", "a-b-2"])
  }

  @Test func thePrefixIsCleaned() {
    var names = SVGNames(prefix: #"p"><x>"#)
    #expect(names.unique("440000") == "px440000")
  }
}
