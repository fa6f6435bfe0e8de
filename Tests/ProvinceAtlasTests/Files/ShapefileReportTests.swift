import Testing

@testable import ProvinceAtlas

@Suite struct ShapefileReportTests {
  @Test func theFindingsOfAShapefileAreListed() throws {
    let toy = try ToyStudy()
    let text = try ShapefileReport(path: toy.path("shapes/toy.shp")).text
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == toy.path("shapes/toy.shp"))
    #expect(lines[1].hasPrefix("records     9"))
    #expect(lines[2].hasPrefix("encoding    "))
    #expect(lines.contains { $0.hasPrefix("reference   GEOGCS") })
    #expect(lines.contains("extent      100.0 22.0 118.0 40.0"))
    #expect(
      lines.contains {
        $0.hasPrefix("field       adcode") && $0.hasSuffix("unique: may serve as key, 0 blank")
      })
  }

  @Test func aFileThatIsNotThereIsNamed() {
    let error = #expect(throws: AtlasError.self) { try ShapefileReport(path: "nowhere.shp") }
    #expect(error?.description == "There is no file nowhere.shp: check the path of the layer.")
  }
}
