import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct ClassedThemeTests {
  @Test func theLegendSaysHowWellClassesFitOnRequest() throws {
    var theme = try ToyCountry.theme()
    let base = try ToyCountry.base()
    let without = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer()).drawing.textBoxes.map(
      \.text)
    #expect(!without.contains { $0.hasPrefix("Goodness") })
    theme.showsGoodness = true
    let with = try ToyCountry.map(.classed(theme)).figure(on: base, measuring: FakeMeasurer()).drawing
    // 8 values in pairs: 2 of the 42 units of squared deviation lie inside the classes.
    #expect(with.textBoxes.map(\.text).contains("Goodness of variance fit 0.952"))
    #expect(with.overlaps == [] && with.cut == [])
  }

  @Test func theMiddleColourStandsForTheStatedValue() throws {
    var theme = try ToyCountry.theme()
    theme.scheme = .rdBu
    #expect(theme.colors == ColorScheme.rdBu.colors(classes: 4))
    theme.classification = try .manual(lowest: 0, breaks: [2, 4, 8], values: [])
    theme.midpoint = 2
    let four = ColorScheme.rdBu.colors(classes: 4)
    #expect(theme.colors == Array(four[1...]))
  }

  @Test func fillsThatLookAlikeAreNamedWithWhoSeesThemSo() throws {
    var theme = try ToyCountry.theme()
    theme.scheme = try ColorScheme(
      name: "mine", colors: [0xF0F0F0, 0xEDEDED, 0x505050, 0x101010].map { Color(hex: $0) },
      kind: .qualitative)
    let notices = try ToyCountry.map(.classed(theme)).figure(
      on: try ToyCountry.base(), measuring: FakeMeasurer()
    ).notices
    let alike = notices.compactMap { notice -> String? in
      if case .alikeColors = notice { notice.description } else { nil }
    }
    #expect(alike.count == 5)
    #expect(
      alike.first?.hasPrefix("the fills of `1.00 – 2.75` and `> 2.75 – 4.50` look alike to every eye") == true
    )
    #expect(alike.last?.contains("in a grey copy: CIEDE2000 difference 0.") == true)
  }
}
