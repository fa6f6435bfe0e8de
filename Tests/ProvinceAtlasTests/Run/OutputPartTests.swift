import Testing

@testable import ProvinceAtlas

@Suite struct OutputPartTests {
  @Test func aListIsRead() throws {
    #expect(try OutputPart.list("maps, Tables,maps") == [.maps, .tables])
    #expect(try OutputPart.list("national,provincial,audit").count == 3)
  }

  @Test(arguments: [
    ("mpas", "Did you mean `maps`?"), ("", "expected one of `maps`"), ("maps,", "is no part"),
  ])
  func otherWordsAreRefused(_ text: String, _ words: String) {
    let error = #expect(throws: AtlasError.self) { try OutputPart.list(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
