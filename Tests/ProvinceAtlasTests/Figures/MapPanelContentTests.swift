import Cartography
import Testing

@testable import ProvinceAtlas

@Suite struct MapPanelContentTests {
  private func content(_ map: String) throws -> StudyFigures.MapContent { try ToyStudy.map(map).content }

  @Test func theChangeTurnsAboutNought() throws {
    let content = try content("{shows: nqp, classes: 3, pair: {year: 2022, since: 2020}}")
    let panels = try #require(content.panels)
    #expect(panels.commonMeasure == nil && panels.panels.count == 2)
    let (level, change) = (panels.panels[0].theme, panels.panels[1].theme)
    #expect(level.midpoint == nil && change.midpoint == 0 && change.scheme == .rdBu)
    #expect(content.theme == .classed(level))
    let later = try self.content("{shows: nqp, classes: 3, year: 2022, breaks: per-map}")
    #expect(level.values == later.values)
    let difference = try self.content("{shows: nqp, classes: 3, change: {from: 2020, to: 2022}}")
    #expect(change.values == difference.values)
    #expect(
      change.classification.breaks.contains(0) || change.classification.lowest == 0
        || change.values.values.allSatisfy { $0 > 0 } || change.values.values.allSatisfy { $0 < 0 })
  }

  @Test func scoresShareTheirClasses() throws {
    let panels = try #require(try content("{beside: [tp, dp], classes: 3}").panels)
    #expect(panels.commonMeasure == "Score, mean 2020–2022")
    #expect(panels.panels[0].theme.classification == panels.panels[1].theme.classification)
    let all = panels.panels.flatMap(\.theme.values.values)
    #expect(panels.panels[0].theme.classification.lowest == all.min())
    #expect(panels.panels[0].theme.classification.highest == all.max())
    let each = try #require(try content("{beside: [tp, dp], classes: 3, legends: each}").panels)
    #expect(each.commonMeasure == nil)
    #expect(each.panels[0].theme.classification != each.panels[1].theme.classification)
  }

  @Test func otherUnitsHaveALegendEachAndNoCommonOne() throws {
    #expect(try content("{beside: [yield, income], classes: 3}").panels?.commonMeasure == nil)
    let error = #expect(throws: AtlasError.self) {
      try content("{beside: [yield, income], classes: 3, legends: common}")
    }
    let message = error?.description ?? ""
    for piece in ["`yield` (kg), `income` (yuan)", "Use `legends: each`", "study.yaml:"] {
      #expect(message.contains(piece), "\(piece) in \(message)")
    }
    // Changes in per cent share a unit, whatever they are changes of.
    let percent = "{beside: [yield, income], classes: 3, change: {from: 2020, to: 2022, as: percent}}"
    #expect(try content(percent).panels?.commonMeasure == "%, change 2020–2022")
  }

  @Test func notesNameThePanelTheyAreAbout() throws {
    let theme = ClassedTheme(values: [:], classification: try .equalInterval([1, 2], classes: 2))
    func panel(_ notes: [String]) -> MapPanelContent.Panel {
      .init(title: "", measure: "", theme: theme, notes: notes)
    }
    let words = Words(language: .english)
    let same = MapPanelContent(panels: [panel(["x"]), panel(["x"])], commonMeasure: nil)
    #expect(same.notes(words) == ["x"])
    let other = MapPanelContent(panels: [panel(["x"]), panel(["y", "z"])], commonMeasure: nil)
    #expect(other.notes(words) == ["(a) x", "(b) y", "(b) z"])
  }
}
