import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

/// Boxes with parts of the toy country shown again.
@Suite struct InsetTests {
  /// Room around the country, so that boxes find places.
  private func settings(_ insets: [MapInset], padding: Double = 0.6) -> MapSettings {
    var settings = ToyCountry.settings
    settings.padding = padding
    settings.insets = insets
    return settings
  }

  private func magnified(_ units: [Int], scale: Double? = nil, place: MapInset.Place = .automatic) -> MapInset
  {
    MapInset(.units(units.map { FeatureID("\($0)") }), relativeScale: scale, place: place)
  }

  @Test func namesStayOffTheLinesOfTheMark() throws {
    let base = try ToyCountry.base(settings([magnified([5], scale: 1.5)]))
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    let origin = Point(x: figure.plotArea.x, y: figure.plotArea.y)
    let mark = try #require(base.insets.first.map { base.view.rect(of: $0.sheet.view.bounds) }).moved(
      by: origin)
    for name in figure.drawing.textBoxes where name.text.hasPrefix("Unit ") {
      #expect(!mark.overlaps(name.box) || mark.contains(name.box), "\(name.text)")
    }
  }

  @Test func aMagnifiedUnitIsDrawnAtTheStatedScale() throws {
    let base = try ToyCountry.base(settings([magnified([1], scale: 1.5)]))
    let inset = try #require(base.insets.first)
    #expect(abs(inset.sheet.view.scale / base.view.scale - 1.5) < 1e-9)
    let unit = try #require(inset.sheet.outlines[0].bounds)
    #expect(inset.sheet.view.rect.contains(unit))
    #expect(abs(unit.width - 1.5 * 100_000 * base.view.scale) < 0.1)
  }

  @Test func boxesCoverNoUnitNoOtherBoxAndNotWhatTheyMagnify() throws {
    let base = try ToyCountry.base(
      settings([magnified([1]), magnified([5]), magnified([9]), magnified([7, 8])], padding: 1.5))
    let boxes = base.insets.filter { !$0.isBelow }.map(\.sheet.view.rect)
    #expect(boxes.count == 4)
    for (number, box) in boxes.enumerated() {
      #expect(base.view.rect.contains(box))
      #expect(base.grid.isFree(box))
      #expect(boxes.dropFirst(number + 1).allSatisfy { !$0.overlaps(box) })
      #expect(
        base.insets.allSatisfy { !base.view.rect(of: $0.sheet.view.bounds).overlaps(box) || !$0.isMagnifier })
    }
  }

  @Test func withoutRoomTheyStandUnderTheMap() throws {
    let base = try ToyCountry.base(
      settings([magnified([1], scale: 2), magnified([2], scale: 2)], padding: 0.02))
    #expect(base.insets.map(\.isBelow) == [true, true])
    let boxes = base.insets.map(\.sheet.view.rect)
    #expect(boxes.allSatisfy { $0.y > base.view.rect.maxY })
    #expect(!boxes[0].overlaps(boxes[1]))
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
    #expect(figure.drawing.size.height > figure.plotArea.maxY + boxes[0].height)
  }

  @Test func theNamesOfMagnifiedUnitsStandInTheBoxAlone() throws {
    let base = try ToyCountry.base(settings([magnified([5], scale: 1.5)]))
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    let box = try #require(base.insets.first).sheet.view.rect.moved(
      by: Point(x: figure.plotArea.x, y: figure.plotArea.y))
    let names = figure.drawing.textBoxes.filter { $0.text.hasPrefix("Unit ") }
    #expect(names.count == 9 && Set(names.map(\.text)).count == 9)
    for name in names { #expect(box.contains(name.box) == (name.text == "Unit 5"), "\(name.text)") }
    #expect(figure.notices.allSatisfy { if case .unplacedLabels = $0 { false } else { true } })
  }

  @Test func aFrameTakesTheNamesOfUnitsItShowsWhole() throws {
    let frame = GeographicFrame(west: 0.9, south: 11.9, east: 2.05, north: 13.1)
    let base = try ToyCountry.base(settings([MapInset(.frame(frame), relativeScale: 1.2)]))
    #expect(base.insets.first?.named == [1])
    #expect(base.nameless == [1])
  }

  @Test func fillsMarksAndOutlinesAreThoseOfTheMap() throws {
    var map = try ToyCountry.map()
    map.highlighted = [FeatureID("5")]
    map.symbols = ProportionalSymbols(title: "Output", values: ToyCountry.values)
    let base = try ToyCountry.base(settings([magnified([5], scale: 1.5)]))
    let figure = try map.figure(on: base, measuring: FakeMeasurer())
    let group = try #require(figure.drawing.group("inset-1"))
    let inside = Drawing(size: figure.drawing.size, elements: group.elements).paths
    let fill = try MapPainting(map, base: base, style: MapStyle()).fills[4]
    #expect(inside.contains { $0.fill == fill })
    #expect(inside.contains { $0.stroke?.color == MapStyle().highlight.color })
    #expect(inside.contains { $0.fill == .solid(ProportionalSymbols(title: "", values: [:]).color) })
    // The place on the map is marked by a box around the unit.
    let mark = try #require(base.insets.first.map { base.view.rect(of: $0.sheet.view.bounds) })
    let boxes = figure.drawing.paths.filter { $0.fill == nil && $0.stroke?.width == 0.4 }.compactMap(
      \.path.bounds)
    #expect(boxes.contains { abs($0.width - mark.width) < 1e-6 && abs($0.height - mark.height) < 1e-6 })
  }

  @Test func farPartsThatAnInsetShowsDoNotWidenTheFrame() throws {
    let far = MapInset(.frame(GeographicFrame(west: 0, south: 4, east: 3, north: 6)), relativeScale: 0.3)
    var settings = settings([far], padding: 0.1)
    settings.southLimit = nil
    #expect(try ToyCountry.base(settings).view.bounds.minY > 900_000)
    settings.insets[0].relativeScale = 1.2
    #expect(try ToyCountry.base(settings).view.bounds.minY < 500_000)
  }

  /// The toy country with a tenth unit far in the south: a square and an islet still farther.
  private func overseas() -> Layer {
    func square(_ west: Double, _ south: Double, _ side: Double) -> Polygon {
      let corners = [(west, south), (west + side, south), (west + side, south + side), (west, south + side)]
      return Polygon(exterior: Ring(corners.map { Coordinate(x: $0.0 * 1e5, y: $0.1 * 1e5) }))
    }
    var layer = ToyCountry.layer
    layer.features.append(
      Feature(id: FeatureID("10"), geometry: .polygons([square(1, -20, 1), square(-9, -22, 0.02)])))
    return layer
  }

  @Test(arguments: ["Overseas", ""])
  func aFarUnitStandsInItsInsetAlone(_ caption: String) throws {
    let far = MapInset(
      .frame(GeographicFrame(west: 0.5, south: -20.5, east: 2.5, north: -18.5)), relativeScale: 0.4,
      caption: caption)
    var settings = settings([far])
    settings.southLimit = nil
    let base = try BaseMap(layer: overseas(), projection: ToyCountry.Projection(), settings: settings)
    // Neither its largest part, which the inset shows, nor its islet widen the frame; unit 9 keeps its own.
    #expect(base.view.bounds.minY > 0 && base.view.bounds.minY < 500_000)
    var map = try ToyCountry.map()
    map.labels[FeatureID("10")] = "Far"
    let figure = try map.figure(on: base, measuring: FakeMeasurer())
    #expect(figure.unplacedLabels.isEmpty && figure.drawing.overlaps == [])
    let words = figure.drawing.textBoxes.map(\.text)
    #expect(words.contains("Far") == caption.isEmpty && (caption.isEmpty || words.contains(caption)))
    #expect(figure.pageX(of: FeatureID("10")) == nil && figure.pageX(of: FeatureID("1")) != nil)
  }

  @Test func boxesOfOneCornerStandSideBySide() throws {
    let frames = [(0.0, 4.0), (0.5, 4.5)].map {
      GeographicFrame(west: $0.0, south: $0.1, east: $0.0 + 1, north: 6)
    }
    for corner in MapCorner.allCases {
      let base = try ToyCountry.base(
        settings(frames.map { MapInset(.frame($0), relativeScale: 0.3, place: .corner(corner)) }))
      let boxes = base.insets.map(\.sheet.view.rect)
      #expect(boxes.count == 2 && !boxes[0].overlaps(boxes[1]))
      #expect(boxes.allSatisfy { base.grid.isFree($0) && base.view.rect.inset(by: -1e-6).contains($0) })
    }
  }

  @Test func smallMapsMagnifyNothing() throws {
    let far = MapInset(.frame(GeographicFrame(west: 0, south: 4, east: 3, north: 6)), relativeScale: 0.2)
    var settings = settings([far, magnified([5])])
    settings.showsDetail = false
    let base = try ToyCountry.base(settings)
    #expect(base.insets.map(\.isMagnifier) == [false])
    #expect(base.nameless.isEmpty)
  }

  @Test func aFrameMayLieAcrossThe180thMeridian() throws {
    let frame = GeographicFrame(west: 170, south: -50, east: -170, north: -30)
    let box = try #require(frame.bounds(in: ToyCountry.Projection()))
    #expect(abs(box.minX - 170e5) < 1 && abs(box.width - 20e5) < 1 && abs(box.height - 20e5) < 1)
  }

  @Test func aStatedFrameIsTheMap() throws {
    var settings = ToyCountry.settings
    settings.frame = GeographicFrame(west: 0.5, south: 10.5, east: 2.5, north: 12)
    let bounds = try ToyCountry.base(settings).view.bounds
    #expect(bounds == Bounds(minX: 50_000, minY: 1_050_000, maxX: 250_000, maxY: 1_200_000))
  }

  @Test func whatCannotBeDrawnIsRefused() throws {
    #expect(throws: CartographyError.unknownFeature(FeatureID("x"), layer: "toy")) {
      try ToyCountry.base(settings([MapInset(.units([FeatureID("x")]))]))
    }
    let error = #expect(throws: CartographyError.self) {
      try ToyCountry.base(settings([magnified([1], scale: 50)]))
    }
    #expect(error?.description.contains("at 50.0 times the map's scale is larger than the map") == true)
    var elsewhere = ToyCountry.settings
    elsewhere.frame = GeographicFrame(west: 40, south: 40, east: 50, north: 50)
    #expect(throws: CartographyError.noPolygons(layer: "toy")) { try ToyCountry.base(elsewhere) }
  }

  @Test func captionsStandWhereNoUnitLies() throws {
    var inset = MapInset(
      .frame(GeographicFrame(west: 0, south: 8, east: 3, north: 10.6)), relativeScale: 0.5, caption: "South")
    let base = try ToyCountry.base(settings([inset]))
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    let origin = Point(x: figure.plotArea.x, y: figure.plotArea.y)
    let box = try #require(base.insets.first).sheet.view.rect.moved(by: origin)
    let caption = try #require(figure.drawing.textBoxes.first { $0.text == "South" })
    #expect(box.contains(caption.box) && caption.box.y > box.center.y)
    inset.caption = "A name that is far too long for so small a box as this one is"
    let narrow = try ToyCountry.map().figure(
      on: try ToyCountry.base(settings([inset])), measuring: FakeMeasurer())
    #expect(narrow.notices.contains(.insetCaptionLeftOut(inset.caption)))
  }
}
