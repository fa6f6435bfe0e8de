import DrawingChecks
import Drawings
import Gallery
import Inspections
import Testing

@Suite struct CatalogueTests {
  @Test func everyFigureHasANameAndACaptionOfItsOwn() {
    let figures = Catalogue.figures
    #expect(figures.count >= 28)
    #expect(Set(figures.map(\.name)).count == figures.count)
    #expect(Set(figures.map(\.caption)).count == figures.count)
    for figure in figures {
      #expect(figure.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(figure.name)")
      #expect(figure.grounds.contains(.toy), "\(figure.name) has no golden file")
    }
  }

  @Test func nothingIsFoundOnAnyFigure() throws {
    for drawn in try Drawn.all.get() {
      let drawing = drawn.result.drawing
      let found =
        drawn.ground == .toy
        ? drawing.findings : try DrawingInspection(of: drawing, measuring: Drawn.measurer).findings
      for finding in found { Issue.record("\(drawn.title): \(finding.severity.rawValue): \(finding)") }
    }
  }

  /// The metric of the sheet: on 160 mm every name of the 34 units finds its place, and none overlaps another.
  @Test func allNamesOfTheProvincesAreOnTheMap() throws {
    let maps = try Drawn.all.get().filter { $0.figure.name == "labels-names" && $0.ground == .provinces }
    #expect(maps.count == 2)
    for map in maps {
      let labels = try #require(map.result.labels)
      #expect(labels.asked == 34 && labels.unplaced == 0, "\(map.title)")
      #expect(abs(map.result.drawing.size.width - 160.0.millimetres) < 0.01)
    }
  }
}
