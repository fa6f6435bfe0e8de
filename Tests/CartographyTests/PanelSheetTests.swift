import DrawingChecks
import Drawings
import Testing

@testable import Cartography

@Suite struct PanelSheetTests {
  @Test func lettersRunToTheEndOfTheAlphabet() {
    #expect(PanelSheet.letter(0) == "(a) " && PanelSheet.letter(25) == "(z) " && PanelSheet.letter(26) == "")
  }

  @Test func aSheetIsAsWideAsItsRows() {
    #expect(PanelSheet.width(panels: 5, panelWidth: 100, columns: 3) == 300 + 2 * SmallMultiples.gap)
    #expect(PanelSheet.width(panels: 2, panelWidth: 100, columns: 3) == 200 + SmallMultiples.gap)
  }

  @Test func mapsOfARowStandAtOneHeightUnderTitlesOfAnyLength() throws {
    let base = try ToyCountry.base(
      MapSettings(
        pageWidth: 100, leftMargin: 1, rightMargin: 1, southLimit: 8, graticuleStep: nil,
        labelsGraticule: false))
    let maps = try ["A", "A title so long that it stands in several lines over its map"].map { title in
      try ChoroplethMap(
        title: title, values: ToyCountry.values,
        classification: .equalInterval(ToyCountry.values.values, classes: 3), furniture: []
      ).figure(on: base, measuring: FakeMeasurer())
    }
    #expect(maps[0].plotArea.y < maps[1].plotArea.y)
    let sheet = PanelSheet(
      title: "", subtitle: "", maps: maps, panelWidth: 100, columns: 2, footing: ([], 0))
    let figure = try sheet.figure(style: .locator, measuring: FakeMeasurer())
    #expect(figure.plotAreas[0].y == figure.plotAreas[1].y)
    #expect(figure.drawing.cut == [])
  }
}
