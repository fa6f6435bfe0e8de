import Cartography
import Drawings
import Geography
import Testing

@testable import ProvinceAtlas

/// Layers that a study draws on top of its fills.
@Suite struct OverlayReaderTests {
  /// Nine places in the toy country, with a rank of 1 to 3 as text.
  private func layer(_ kind: ToyShapefile.Kind) -> ToyShapefile {
    ToyShapefile(
      squares: (0..<9).map { (code: "rank-\($0 % 3)", west: 102 + Double($0) * 1.5, south: 22 + Double($0)) },
      side: 1, kind: kind, field: "status")
  }

  private func toy(_ lines: String, _ kind: ToyShapefile.Kind = .points) throws -> ToyStudy {
    let toy = try ToyStudy()
    for (ending, bytes) in layer(kind).files { try toy.write(bytes, to: "extra/Big Cities.\(ending)") }
    try toy.replace("    key: adcode".dropTwo, with: "  key: adcode\n  overlays:\n\(lines)", in: "study.yaml")
    return toy
  }

  @Test func aFileAloneIsDrawnInTheStyleOfTheMap() throws {
    let geography = try toy("    - extra/Big Cities.shp").inputs().geography
    let overlay = try #require(geography.overlays.first)
    #expect(overlay.name == "big-cities" && overlay.look == MapOverlay.Look() && overlay.order == .over)
    #expect(overlay.layer.features.count == 9 && overlay.labels.isEmpty)
    // It lies where the units lie.
    let (box, all) = (try #require(overlay.layer.bounds), try #require(geography.projected.bounds))
    #expect(all.expanded(by: all.width * 0.5).contains(box))
    #expect(geography.inputs.contains { $0.path == "extra/Big Cities.shp" })
  }

  @Test func recordsAreChosenStyledAndNamed() throws {
    let overlay = try #require(
      try toy(
        """
            - file: extra/Big Cities.shp
              name: cities
              title: {en: Cities, zh: 城市}
              where: {status: [rank-0, rank-2]}
              label_field: status
              color: "#102030"
              marker: diamond
              size: 4
              order: under
        """
      ).inputs { $0.language = .chinese }.geography.overlays.first)
    #expect(overlay.name == "cities" && overlay.title == "城市" && overlay.order == .under)
    #expect(overlay.layer.features.count == 6)
    #expect(Set(overlay.labels.values) == ["rank-0", "rank-2"])
    #expect(overlay.look == MapOverlay.Look(color: Color(hex: 0x102030), marker: .diamond, size: 4))
  }

  @Test func theFigureHasItsGroup() throws {
    let figures = try toy("    - extra/Big Cities.shp", .lines).figures()
    let drawing = try figures.standalone(try figures.content(named: "nqp", at: .init(file: "t"))).drawing
    #expect(drawing.elements.groups.contains { $0.id == "overlay-big-cities" })
  }

  @Test(arguments: [
    ("    - extra/none.shp", ["study.yaml:", "extra/none.shp"]),
    (
      "    - {file: extra/Big Cities.shp, where: {statis: rank-1}}",
      ["has no field `statis`", "`status`", "Did you mean"]
    ),
    (
      "    - {file: extra/Big Cities.shp, where: {status: rank-9}}",
      ["no record", "`rank-9`", "`rank-0`, `rank-1`, `rank-2`", "Did you mean `rank-"]
    ),
    ("    - {file: extra/Big Cities.shp, label_field: name}", ["has no field `name`", "`status`"]),
    ("    - {file: extra/Big Cities.shp, fill: \"#ffffff\"}", ["`fill` is for areas", "has points"]),
    ("    - {file: extra/Big Cities.shp, dash: [2, 1]}", ["`dash` is for lines and areas", "has points"]),
    ("    - {file: extra/Big Cities.shp, color: bleu}", ["`geometry.overlays.1.color`", "#rrggbb"]),
    ("    - {file: extra/Big Cities.shp, marker: star}", ["`star`", "`circle`", "`cross`"]),
    ("    - {file: extra/Big Cities.shp, marker: sqare}", ["Did you mean `square`?"]),
    ("    - {file: extra/Big Cities.shp, order: ovr}", ["Did you mean `over`?"]),
    ("    - {file: extra/Big Cities.shp, dash: []}", ["has 0 lengths"]),
    (
      "    - {file: extra/Big Cities.shp, colour: \"#ffffff\"}",
      ["unknown key `colour`", "Did you mean `color`?"]
    ),
    ("    - extra/Big Cities.shp\n    - extra/Big Cities.shp", ["called `big-cities`", "another `name`"]),
    ("    - {name: x}", ["has no `file`"]),
  ])
  func aFaultIsNamedWithItsLine(_ lines: String, _ pieces: [String]) throws {
    let toy = try toy(lines)
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    let message = error?.description ?? ""
    for piece in pieces + ["study.yaml:1"] { #expect(message.contains(piece), "`\(piece)` in: \(message)") }
  }

  @Test func markersAreForPoints() throws {
    for (key, kind) in [
      ("marker: ring", ToyShapefile.Kind.lines), ("size: 2", .areas), ("label_field: status", .lines),
    ] {
      let toy = try toy("    - {file: extra/Big Cities.shp, \(key)}", kind)
      let error = #expect(throws: AtlasError.self) { try toy.inputs() }
      #expect(error?.description.contains("is for points") == true)
    }
  }

  @Test func aMapWithoutAStudyTakesThemToo() async throws {
    let folder = try MapFolder("province,gdp\n110000,1\n120000,2\n130000,3\n")
    defer { folder.remove() }
    try folder.writeLayer(["110000", "120000", "130000"])
    for (ending, bytes) in layer(.lines).files { try folder.write(bytes, to: "roads.\(ending)") }
    var options = folder.options()
    options.layer = folder.path + "/squares.shp"
    options.overlays = [folder.path + "/roads.shp"]
    let map = try await TableMap(options)
    #expect(map.drawing.elements.groups.contains { $0.id == "overlay-roads" })
    options.overlays = [folder.path + "/rods.shp"]
    let wrong = options
    let error = await #expect(throws: AtlasError.self) { _ = try await TableMap(wrong) }
    #expect(error?.description.contains("/rods.shp") == true)
  }
}

extension String {
  fileprivate var dropTwo: String { String(dropFirst(2)) }
}
