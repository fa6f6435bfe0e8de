import Cartography
import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct SchemeSettingsTests {
  private func map(_ yaml: String) throws -> StudyMap {
    try StudyMap(name: "x", try StudyNode(yaml: "{shows: nqp, \(yaml)}", file: "study.yaml"))
  }

  @Test func colorsOfTheStudyMakeARamp() throws {
    let colors = [Color(hex: 0xFFFFFF), Color(hex: 0x102030)]
    #expect(try map(##"scheme: ["#ffffff", "#102030"]"##).scheme.colors(classes: 2) == colors)
    #expect(
      try map(##"scheme: ["#ffffff", "#102030"], reverse: true"##).scheme.colors(classes: 2)
        == colors.reversed())
    let diverging = try map(##"scheme: ["#aa0000", "#ffffff", "#0000aa"], midpoint: 0.3"##)
    #expect(diverging.scheme.kind == .diverging && diverging.midpoint == 0.3)
    let kinds = try map(##"kind: categories, scheme: ["#aa0000", "#0000aa"]"##)
    #expect(kinds.scheme.kind == .qualitative)
  }

  @Test func theMiddleIsStatedOrFollowsFromTheMap() throws {
    #expect(try map("scheme: RdBu, midpoint: 2").midpoint == 2)
    #expect(try map("scheme: RdBu, change: {from: 2019, to: 2020}").midpoint == 0)
    #expect(try map("scheme: RdBu, method: standard-deviation").midpoint == nil)
    #expect(try map("scheme: Blues, change: {from: 2019, to: 2020}").midpoint == nil)
  }
}
