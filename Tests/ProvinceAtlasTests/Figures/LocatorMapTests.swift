import Cartography
import Drawings
import Geography
import Panels
import Testing

@testable import ProvinceAtlas

/// The toy country has nine squares in rows of three.
@Suite struct LocatorMapTests {
  private func corner(_ figures: StudyFigures) throws -> (unit: UnitCode, near: Surroundings) {
    let unit = try #require(
      figures.results.data.units.map(\.code).first { figures.geography.neighbours(of: $0).count == 2 })
    return (unit, try #require(Surroundings(of: unit, in: figures.geography)))
  }

  @Test func theSurroundingsAreTheUnitAndWhatItBorders() throws {
    let figures = try ToyStudy().figures()
    let (unit, near) = try corner(figures)
    #expect(near.core.count == 3)
    #expect(near.core.first == unit)
    let own = try #require(figures.geography.layer.features.first { $0.id.rawValue == unit.rawValue })
    let box = try #require(own.geometry.bounds)
    #expect(near.frame.west < box.minX && near.frame.east > box.maxX)
    #expect(near.frame.south < box.minY && near.frame.north > box.maxY)
    // The far side of the country stays outside.
    let all = try #require(figures.geography.layer.bounds)
    #expect(near.frame.east < all.maxX || near.frame.west > all.minX)
  }

  @Test func withManyUnitsTheLocatorShowsThemAlone() throws {
    let figures = try ToyStudy().figures()
    let (unit, near) = try corner(figures)
    func marked(mostUnits: Int) throws -> (names: Set<String>, drawing: Drawing) {
      let drawing = try figures.locator(
        "nqp", of: unit, width: 220, at: .init(file: "t"), mostUnits: mostUnits)
      return (Set(drawing.lines), drawing)
    }
    let (whole, close) = (try marked(mostUnits: 9), try marked(mostUnits: 8))
    let names = near.core.map(figures.results.name)
    #expect(whole.names.contains(names[0]) && !whole.names.contains(names[1]))
    #expect(names.allSatisfy(close.names.contains))
    // The classes are those of the whole country on both.
    #expect(whole.names.filter { $0.contains("0.") } == close.names.filter { $0.contains("0.") })
  }
}
