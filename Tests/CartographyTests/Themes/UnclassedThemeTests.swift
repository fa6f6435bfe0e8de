import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct UnclassedThemeTests {
  @Test func everyValueHasItsOwnColour() throws {
    let theme = try UnclassedTheme(values: ToyCountry.values)
    #expect(theme.range == 1...8)
    let figure = try ToyCountry.map(.unclassed(theme)).figure(
      on: try ToyCountry.base(), measuring: FakeMeasurer())
    let fills = Set(figure.drawing.paths.compactMap(\.fill))
    for value in 1...8 { #expect(fills.contains(.solid(theme.color(of: Double(value))))) }
    #expect(theme.color(of: 1) == ColorScheme.standard.color(at: 0))
    #expect(theme.color(of: 8) == ColorScheme.standard.color(at: 1))
  }

  @Test(arguments: [(1.2, true), (0.02, false)])
  func theScaleHasItsEndsAndRoundValues(padding: Double, isColumn: Bool) throws {
    var settings = ToyCountry.settings
    settings.padding = padding
    let theme = try UnclassedTheme(values: ToyCountry.values)
    let figure = try ToyCountry.map(.unclassed(theme)).figure(
      on: try ToyCountry.base(settings), measuring: FakeMeasurer())
    #expect(figure.notices.contains(.legendBelowMap) == !isColumn)
    let texts = figure.drawing.textBoxes.map(\.text)
    for text in ["1", "4", "6", "8", "Without classes"] {
      #expect(texts.contains(text), "\(text)")
    }
    // Beside the lowest value there is no room for it in a column.
    #expect(texts.contains("2") == !isColumn)
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
    #expect(figure.drawing.smallestType >= 6)
  }

  @Test func aDivergingScaleTurnsAboutItsMiddle() throws {
    let values = [FeatureID("1"): -1.0, FeatureID("2"): 4.0]
    let theme = try UnclassedTheme(values: values, scheme: .rdBu, midpoint: 0)
    #expect(theme.color(of: 0) == ColorScheme.rdBu.color(at: 0.5))
    #expect(theme.color(of: 4) == ColorScheme.rdBu.color(at: 1))
    #expect(theme.color(of: -1) == ColorScheme.rdBu.color(at: 0.375))
  }

  @Test func oneValueAloneIsDrawn() throws {
    let theme = try UnclassedTheme(values: [FeatureID("1"): 3])
    let figure = try ToyCountry.map(.unclassed(theme)).figure(
      on: try ToyCountry.base(), measuring: FakeMeasurer())
    #expect(figure.drawing.textBoxes.map(\.text).contains("3"))
  }

  @Test func valuesOutsideTheScaleAreRefused() throws {
    #expect(throws: CartographyError.noValues) { try UnclassedTheme(values: [:]) }
    #expect(throws: CartographyError.valueNotFinite(.infinity)) {
      try UnclassedTheme(values: [FeatureID("1"): .infinity])
    }
    let narrow = try UnclassedTheme(values: ToyCountry.values, range: 2...9)
    #expect(throws: CartographyError.valueOutsideClasses(1, lowest: 2, highest: 9)) {
      try ToyCountry.map(.unclassed(narrow)).figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    }
  }
}
