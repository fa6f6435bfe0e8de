import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct BivariateThemeTests {
  /// Rows from the north have 1, 2, 3 of the first and columns from the west 10, 20, 30 of the second.
  private func theme() throws -> BivariateTheme {
    let ids = ToyCountry.ids.enumerated()
    let rows = Dictionary(uniqueKeysWithValues: ids.map { ($1, Double($0 / 3 + 1)) })
    let columns = Dictionary(uniqueKeysWithValues: ids.map { ($1, Double($0 % 3 + 1) * 10) })
    return BivariateTheme(
      first: .init(title: "Down", values: rows, classification: try .quantile(rows.values, classes: 3)),
      second: .init(
        title: "Across", values: columns, classification: try .quantile(columns.values, classes: 3)))
  }

  @Test func everyPairOfClassesHasItsSquare() throws {
    var map = try ToyCountry.map(.bivariate(try theme()))
    map.measure = ""
    let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    let palette = BivariatePalette.blueOrange.rows(3, columns: 3).flatMap(\.self)
    let fills = figure.drawing.paths.compactMap(\.fill)
    // One unit and one square of the legend each.
    for color in palette { #expect(fills.count { $0 == .solid(color) } == 2) }
    let texts = figure.drawing.textBoxes.map(\.text)
    #expect(texts.contains("Down →"))
    for limit in ["1.00", "1.67", "2.33", "3.00", "10.0", "16.7", "30.0"] {
      #expect(texts.contains(limit), "\(limit)")
    }
    #expect(texts.count { $0 == "1" } == 9)
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
    #expect(!figure.notices.contains { if case .alikeColors = $0 { true } else { false } })
  }

  @Test func cornersAreTheGivenOnes() {
    let palette = BivariatePalette.blueOrange
    let rows = palette.rows(3, columns: 3)
    #expect(
      [rows[0][0], rows[0][2], rows[2][0], rows[2][2]] == [
        palette.low, palette.firstHigh, palette.secondHigh, palette.high,
      ])
    #expect(palette.rows(1, columns: 1) == [[palette.low]])
  }

  /// Any two of the nine squares, to every eye but in grey.
  @Test func thePaletteIsApartForEveryEye() {
    let colors = BivariatePalette.blueOrange.rows(3, columns: 3).flatMap(\.self)
    for vision in ColorVision.allCases where vision != .grey {
      let seen = colors.map { LabColor(vision.seen($0)) }
      for second in seen.indices {
        for first in 0..<second { #expect(seen[first].difference(from: seen[second]) >= 14) }
      }
    }
  }

  @Test func unitsThatLackOneOfThemHaveNoData() throws {
    var theme = try theme()
    theme.second.values[FeatureID("4")] = nil
    let figure = try ToyCountry.map(.bivariate(theme)).figure(
      on: try ToyCountry.base(), measuring: FakeMeasurer())
    #expect(figure.notices.contains(.noData([FeatureID("4")])))
  }
}
