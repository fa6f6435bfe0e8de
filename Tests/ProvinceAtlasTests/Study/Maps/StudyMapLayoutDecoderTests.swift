import Cartography
import Testing

@testable import ProvinceAtlas

@Suite struct StudyMapLayoutDecoderTests {
  private func map(_ yaml: String) throws -> StudyMap {
    try StudyMap(name: "x", try StudyNode(yaml: "{shows: nqp, \(yaml)}", file: "study.yaml"))
  }

  @Test func furnitureFindsItsPlaceUnlessTheStudyNamesOne() throws {
    let plain = try map("classes: 4")
    #expect(plain.places == FurniturePlaces() && plain.furniture == .all && plain.unitText == .auto)
    let fixed = try map("legend: upper-right, scale_bar: lower-left, north_arrow: lower-right")
    #expect(
      fixed.places
        == FurniturePlaces(legend: .corner(.upperRight), scaleBar: .lowerLeft, northArrow: .lowerRight))
    #expect(try map("legend: below").places.legend == .below)
    #expect(try map("legend: none, scale_bar: none, north_arrow: none").furniture == [])
    #expect(StudyMap.UnitText.auto.settled(for: 60) == .names)
    #expect(StudyMap.UnitText.auto.settled(for: 61) == .none)
    #expect(StudyMap.UnitText.names.settled(for: 5000) == .names)
    #expect(try map("unit_text: ranks").unitText == .ranks)
  }

  @Test func yearsStandSideBySideOnCommonLimits() throws {
    let map = try map("years: [2016, 2020], columns: 2")
    #expect(map.sideBySide == .listed([2016, 2020]) && map.columns == 2 && map.isPooled)
    #expect(map.years == [2016, 2020])
    #expect(try self.map("years: all").sideBySide == .all)
    #expect(try self.map("years: all").columns == 3)
  }

  @Test(arguments: [
    ("legend: lower-lefft", "Did you mean `lower-left`?"),
    ("north_arrow: below", "one of `upper-left`, `upper-right`, `lower-left`, `lower-right`, `none`"),
    ("unit_text: rank", "Did you mean `ranks`?"), ("columns: 2", "add `years`"),
    ("years: [2020]", "at least two rising years"), ("years: [2020, 2018]", "at least two rising years"),
    ("years: some", "`years` is `some`"), ("years: all, year: 2020", "`year`"),
    ("years: all, breaks: per-map", "share one legend"), ("years: all, kind: unclassed", "`years`"),
    ("kind: categories, unit_text: values", "`unit_text`"),
  ])
  func whatIsWrongIsSaid(_ yaml: String, _ message: String) throws {
    let error = #expect(throws: AtlasError.self) { try map(yaml) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
