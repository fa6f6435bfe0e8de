import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct GraticuleTests {
  private let view = MapView(
    bounds: Bounds(minX: -50_000, minY: 950_000, maxX: 350_000, maxY: 1_350_000), width: 200)

  @Test func linesStandAtRoundDegreesAndEndAtTheFrame() {
    let graticule = Graticule(step: 1, view: view, projection: ToyCountry.Projection())
    #expect(graticule.labels.filter(\.isMeridian).map(\.text) == ["0°", "1°E", "2°E", "3°E"])
    #expect(
      graticule.labels.filter { !$0.isMeridian }.map(\.text) == ["10°N", "11°N", "12°N", "13°N"])
    let bounds = graticule.lines.bounds
    #expect(bounds.map { view.rect.inset(by: -1e-6).contains($0) } ?? false)
    for label in graticule.labels {
      #expect(abs(label.isMeridian ? label.place.y - 200 : label.place.x) < 1e-6)
    }
  }

  @Test(arguments: [
    (110.0, true, "110°E"), (-70, true, "70°W"), (0, false, "0°"), (-10, false, "10°S"),
    (2.5, false, "2.5°N"), (180, true, "180°"),
  ])
  func degreesAreWritten(degrees: Double, isMeridian: Bool, text: String) {
    #expect(Graticule.text(degrees, isMeridian: isMeridian) == text)
  }

  @Test func noStepNoLines() {
    #expect(Graticule(step: 0, view: view, projection: ToyCountry.Projection()).lines.isEmpty)
  }

  @Test func degreesThatCrowdAreNotAllWritten() throws {
    var settings = ToyCountry.settings
    settings.graticuleStep = 0.05
    let figure = try ToyCountry.map().figure(on: try ToyCountry.base(settings), measuring: FakeMeasurer())
    let degrees = figure.drawing.textBoxes.filter { $0.text.contains("°") }
    #expect(degrees.count > 10 && figure.drawing.overlaps == [])
  }
}
