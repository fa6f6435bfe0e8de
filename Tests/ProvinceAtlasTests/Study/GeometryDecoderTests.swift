import Cartography
import Testing

@testable import ProvinceAtlas

@Suite struct GeometryDecoderTests {
  private func settings(_ lines: String) throws -> GeometrySettings {
    try GeometrySettings(
      StudyNode(yaml: "layer: a.shp\nsource: S\n" + lines, file: "study.yaml"))
  }

  @Test func nothingIsAboutChinaUnlessItSaysSo() throws {
    let plain = try settings("")
    #expect(plain.projection == nil && plain.frame == nil && plain.southLimit == nil)
    #expect(plain.scaleLatitude == nil && plain.insets.isEmpty && plain.padding == nil)
    #expect(plain.graticule.step == .automatic && plain.graticule.isLabelled)
  }

  @Test func insetsAreNamesFramesOrUnits() throws {
    let insets = try settings(
      """
      insets:
        - south-china-sea
        - {frame: [170, -50, -170, -30], label: {en: East, zh: 东}, scale: 0.3, place: upper-left}
        - {units: [Beijing, 天津], place: below}
        - {area: south-china-sea, label: Sea, place: lower-left}
      """
    ).insets
    #expect(insets.map(\.area)[0] == .southChinaSea && insets[3].area == .southChinaSea)
    #expect(insets[1].area == .frame(GeographicFrame(west: 170, south: -50, east: -170, north: -30)))
    #expect(insets[2].area == .units(["Beijing", "天津"]))
    #expect(insets.map(\.scale) == [nil, 0.3, nil, nil])
    #expect(
      insets.map(\.position) == [.corner(.lowerRight), .corner(.upperLeft), .below, .corner(.lowerLeft)])
    #expect(insets.map { $0.caption(in: .chinese) } == ["南海诸岛", "东", "", "Sea"])
    #expect(insets.map { $0.caption(in: .english) } == ["South China Sea", "East", "", "Sea"])
    #expect(insets.map(\.place.line) == [4, 5, 6, 7])
  }

  @Test func graticulesHaveAStepOrNone() throws {
    #expect(try settings("graticule: 5").graticule.step == .degrees(5))
    #expect(try settings("graticule: off").graticule.step == .off)
    let bare = try settings("graticule: {labels: false}").graticule
    #expect(bare.step == .automatic && !bare.isLabelled)
    #expect(try settings("graticule: {step: 2.5}").graticule.step == .degrees(2.5))
  }

  @Test(arguments: [
    ("insets: south-china-sea", ["study.yaml:3", "`insets`", "a list"]),
    ("insets: [south-chinasea]", ["study.yaml:3", "Did you mean `south-china-sea`?"]),
    ("insets:\n  - {label: X}", ["study.yaml:4", "does not say what it shows", "`units: […]`"]),
    ("insets:\n  - {units: [a], frame: [1, 2, 3, 4]}", ["study.yaml:4", "has `frame` and `units`"]),
    ("insets:\n  - {units: [a], scale: 0}", ["study.yaml:4", "a number from 0.05 to 100.0"]),
    ("insets:\n  - {units: [a], place: lower-rihgt}", ["study.yaml:4", "Did you mean `lower-right`?"]),
    ("insets:\n  - {units: [a], corner: upper-left}", ["study.yaml:4", "unknown key `corner`"]),
    ("inset: {label: x, frame: [1, 2, 3, 4]}", ["study.yaml:3", "Did you mean `insets`?"]),
    ("frame: [1, 2, 3]", ["study.yaml:3", "[west, south, east, north]"]),
    ("frame: [1, 50, 3, 40]", ["study.yaml:3", "[west, south, east, north]"]),
    ("frame: [1, 2, 3, 95]", ["study.yaml:3", "[west, south, east, north]"]),
    ("frame: [1, 2, 3, 4]\npadding: 0.1", ["study.yaml:4", "means nothing beside `frame`"]),
    ("padding: -1", ["study.yaml:3", "a number from 0.0 to 2.0"]),
    ("graticule: none", ["study.yaml:3", "degrees from 0.01 to 90, or `off`"]),
    ("graticule: {step: off, labels: true}", ["study.yaml:3", "means nothing beside `step: off`"]),
    ("south_limit: x", ["study.yaml:3", "a number from -90.0 to 90.0"]),
  ])
  func aFaultIsNamedWithItsLine(_ lines: String, _ pieces: [String]) throws {
    let error = #expect(throws: AtlasError.self) { try settings(lines) }
    let message = error?.description ?? ""
    for piece in pieces { #expect(message.contains(piece), "`\(piece)` in: \(message)") }
  }
}
