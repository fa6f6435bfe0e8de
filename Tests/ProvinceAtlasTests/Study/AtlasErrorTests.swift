import Testing

@testable import ProvinceAtlas

@Suite struct AtlasErrorTests {
  @Test(arguments: [
    (AtlasError.Place(file: "a"), "a"), (.init(file: "a", line: 3), "a:3"),
    (.init(file: "a", line: 3, column: 7), "a:3:7"), (.init(file: "a", column: 7), "a"),
  ])
  func placesAreWrittenAsCompilersDo(_ place: AtlasError.Place, _ text: String) {
    #expect(place.description == text)
  }

  @Test func aMessageHasPlaceFindingExpectationAndRemedy() {
    let place = AtlasError.Place(file: "a", line: 1)
    #expect(AtlasError(at: nil, found: "f").description == "f.")
    #expect(
      AtlasError(at: place, found: "f", expected: "e", remedy: "Do r").description
        == "a:1: f; expected e. Do r.")
    #expect(
      AtlasError(at: place, found: "f", remedy: "Did you mean g?").description == "a:1: f. Did you mean g?")
  }
}
