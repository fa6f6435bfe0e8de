import Geography
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct MapMarksTests {
  private func mean(_ unit: UnitCode, _ state: CellState = .observed) -> MapFigures.UnitCell {
    MapFigures.UnitCell(unit: unit, cell: Cell(1, state: state))
  }

  private func marks(
    _ means: [MapFigures.UnitCell], unstable: (units: [UnitCode], variants: Int)? = nil
  ) throws -> MapMarks {
    MapMarks(means, unstable: unstable, results: try ToyStudy().inputs().results)
  }

  @Test func eachKindOfGroundHasItsMark() throws {
    let marks = try marks(
      [mean(.henan, .interpolated), mean(.shanxi, .partial), mean(.hunan)],
      unstable: ([.henan, .hunan], 9))
    #expect(
      marks.marks == [
        FeatureID("410000"): "†*", FeatureID("140000"): "‡", FeatureID("430000"): "*",
      ])
    #expect(
      marks.notes == [
        "† Rests on filled values: Henan", "‡ Without one indicator or more: Shanxi",
        "* Another class under at least one of 9 other choices: Henan and Hunan",
      ])
  }

  @Test func aMarkThatAllBearIsSaidOnce() throws {
    let marks = try marks([mean(.henan, .carried), mean(.hunan, .fromFilled)])
    #expect(marks.marks.isEmpty)
    #expect(marks.notes == ["Every value rests on at least one filled value"])
    #expect(try self.marks([mean(.henan)]).notes.isEmpty)
  }

  @Test func manyUnitsAreCountedNotNamed() throws {
    let units = (0..<13).map { UnitCode("\($0)") }
    let marks = try marks([mean(.henan)], unstable: (units, 4))
    #expect(marks.notes == ["* Another class under at least one of 4 other choices: 13 provinces"])
  }

  @Test func marksStandBesideTheNamesOnTheMap() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "shows: nqp, classes: 3", with: "shows: nqp, classes: 3, mark_unstable: true", in: "study.yaml")
    let figures = try toy.figures()
    let classes = try figures.content(named: "nqp", at: .init(file: "t"))
    let unstable = try #require(try MapMarks.unstable(on: classes.map, results: figures.results))
    #expect(unstable.variants == 9 && !unstable.units.isEmpty)
    let lines = try figures.standalone(classes).drawing.lines
    for unit in unstable.units {
      let mark = try #require(classes.marks.marks[FeatureID(unit.rawValue)])
      #expect(mark.hasSuffix("*"))
      #expect(lines.contains(figures.results.name(unit) + mark))
    }
    #expect(lines.contains { $0.hasPrefix("* Another class under at least one of 9 other choices") })
    let other = try figures.content(named: "rri", at: .init(file: "t"))
    #expect(try MapMarks.unstable(on: other.map, results: figures.results) == nil)
  }
}
