import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct MapPanelsTests {
  private var base: BaseMap {
    get throws {
      try ToyCountry.base(
        MapSettings(
          pageWidth: SmallMultiples.panelWidth(sheetWidth: 400, columns: 2), leftMargin: 1, rightMargin: 1,
          southLimit: 8, graticuleStep: nil, labelsGraticule: false))
    }
  }
  private func panels() throws -> MapPanels {
    let change = ToyCountry.values.mapValues { $0 - 4 }
    return MapPanels(
      title: "Level and change", sources: ["Source: none"],
      panels: [
        .init(
          title: "2023", measure: "Index, 2023",
          theme: .classed(
            ClassedTheme(
              values: ToyCountry.values,
              classification: try .equalInterval(ToyCountry.values.values, classes: 4)))),
        .init(
          title: "Change", measure: "Index, change",
          theme: .classed(
            ClassedTheme(
              values: change, classification: try .pretty(change.values, classes: 4), scheme: .rdBu,
              midpoint: 0))
        ),
      ])
  }

  @Test func everyPanelHasALetterAndALegend() throws {
    let figure = try panels().figure(on: try base, measuring: FakeMeasurer())
    let texts = figure.drawing.textBoxes.map(\.text)
    for word in ["(a) 2023", "(b) Change", "Index, 2023", "Index, change", "Level and change"] {
      #expect(texts.count { $0 == word } == 1, "\(word)")
    }
    #expect(texts.count { $0.hasPrefix("Source") } == 1)
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
    #expect(figure.plotAreas.count == 2 && figure.plotAreas[0].y == figure.plotAreas[1].y)
    #expect(abs(figure.drawing.size.width - 400) < 1e-9)
  }

  @Test func scaleAndNorthStandOnce() throws {
    let texts = try panels().figure(on: try base, measuring: FakeMeasurer()).drawing.textBoxes.map(\.text)
    #expect(texts.count { $0 == "N" } <= 1)
    #expect(texts.count { $0.contains("km") } <= 1)
  }

  @Test func noPanelsAreRefused() throws {
    let base = try base
    #expect(throws: CartographyError.noValues) {
      try MapPanels(panels: []).figure(on: base, measuring: FakeMeasurer())
    }
  }
}
