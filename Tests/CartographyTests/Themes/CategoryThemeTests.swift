import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct CategoryThemeTests {
  private let members = Dictionary(
    uniqueKeysWithValues: ToyCountry.ids.dropLast().enumerated().map { ($1, $0 % 3) })

  @Test func kindsHaveTheirColoursAndCounts() throws {
    let theme = CategoryTheme(labels: ["East", "Central", "West"], members: members, scheme: .dark2)
    let figure = try ToyCountry.map(.categories(theme)).figure(
      on: try ToyCountry.base(), measuring: FakeMeasurer())
    let fills = figure.drawing.paths.compactMap(\.fill)
    for (color, count) in zip(ColorScheme.dark2.colors(classes: 3), [3, 3, 2]) {
      #expect(fills.count { $0 == .solid(color) } == count + 1)
    }
    let texts = figure.drawing.textBoxes.map(\.text)
    #expect(texts.contains { $0.hasPrefix("East") } && texts.contains { $0.hasPrefix("No data") })
    #expect(!texts.contains("Upper limits included"))
    #expect(figure.notices.contains(.noData([FeatureID("9")])))
  }

  @Test func aKindThatIsNotListedIsRefused() throws {
    let theme = CategoryTheme(labels: ["One"], members: members, scheme: .set2)
    #expect(throws: CartographyError.unknownCategory(1, FeatureID("2"), known: 1)) {
      try ToyCountry.map(.categories(theme)).figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    }
  }

  @Test func anyTwoKindsAreCompared() throws {
    let red = CategoryTheme.Category(label: "a", color: Color(hex: 0x990000))
    let theme = CategoryTheme(
      categories: [red, .init(label: "b", color: .white), .init(label: "c", color: red.color)],
      members: members)
    let figure = try ToyCountry.map(.categories(theme)).figure(
      on: try ToyCountry.base(), measuring: FakeMeasurer())
    #expect(
      figure.notices.contains { $0.description.hasPrefix("the fills of `a` and `c` look alike to every eye") }
    )
  }
}
