import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct FurniturePlacesTests {
  private func figure(_ places: FurniturePlaces) throws -> MapFigure {
    var map = try ToyCountry.map()
    map.measure = "MEASURE"
    map.places = places
    return try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
  }

  /// Where a text starts.
  private func place(of text: String, in elements: [Element]) -> Point? {
    for element in elements {
      switch element {
      case .text(let one) where one.spans.map(\.text).joined() == text: return one.position
      case .group(let group): if let found = place(of: text, in: group.elements) { return found }
      default: continue
      }
    }
    return nil
  }

  private func isCovering(_ figure: MapFigure) -> Bool {
    figure.notices.contains { if case .covered = $0 { true } else { false } }
  }

  @Test(arguments: MapCorner.allCases)
  func theLegendStandsInItsCorner(_ corner: MapCorner) throws {
    let figure = try figure(FurniturePlaces(legend: .corner(corner)))
    let legend = try #require(place(of: "MEASURE", in: figure.drawing.elements))
    let middle = figure.plotArea.center
    #expect((legend.x < middle.x) == corner.isLeft)
    #expect((legend.y < middle.y) == corner.isUpper)
    #expect(!figure.notices.contains(.legendBelowMap))
  }

  @Test(arguments: MapCorner.allCases)
  func theArrowStandsInItsCorner(_ corner: MapCorner) throws {
    let figure = try figure(FurniturePlaces(northArrow: corner))
    let letter = try #require(place(of: "N", in: figure.drawing.elements))
    let middle = figure.plotArea.center
    #expect((letter.x < middle.x) == corner.isLeft)
    #expect((letter.y < middle.y) == corner.isUpper)
  }

  @Test func furnitureInOneCornerStandsSideBySide() throws {
    let figure = try figure(
      FurniturePlaces(legend: .corner(.upperLeft), scaleBar: .upperLeft, northArrow: .upperLeft))
    let letter = try #require(place(of: "N", in: figure.drawing.elements))
    let legend = try #require(place(of: "MEASURE", in: figure.drawing.elements))
    #expect(legend.y > letter.y + 10)
  }

  @Test func aLegendUnderTheMapCoversNothing() throws {
    let figure = try figure(FurniturePlaces(legend: .below))
    let legend = try #require(place(of: "MEASURE", in: figure.drawing.elements))
    #expect(legend.y > figure.plotArea.maxY)
    #expect(!isCovering(figure))
  }

  @Test func coveredUnitsAreTold() throws {
    // The toy country fills its frame: a corner is never free of units.
    let corners = try MapCorner.allCases.map { try figure(FurniturePlaces(legend: .corner($0))) }
    #expect(corners.contains(where: isCovering))
    #expect(MapNotice.covered([.init("7")]).description.contains("cover parts of 7"))
  }

  @Test func labelsMayHaveSeveralLines() throws {
    var map = try ToyCountry.map()
    map.labels = [.init("5"): "FIRST\nSECOND"]
    let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    let first = try #require(place(of: "FIRST", in: figure.drawing.elements))
    let second = try #require(place(of: "SECOND", in: figure.drawing.elements))
    #expect(first.x == second.x)
    #expect(second.y > first.y + 3)
  }
}
