import Cartography
import Drawings
import Geography
import Testing

@testable import ProvinceAtlas

@Suite struct MapThemesTests {
  @Test func regionsAndNumbersAreCategories() throws {
    let regions = try ToyStudy.map("{shows: region3, kind: categories}")
    guard case .categories(let theme) = regions.content.theme else {
      throw AtlasError(at: nil, found: "no kinds")
    }
    #expect(theme.categories.map(\.label) == ["East", "Central", "West"])
    #expect(theme.members.count == 9 && theme.members[FeatureID("410000")] == 1)
    let numbers = try ToyStudy.map("{shows: pilot, kind: categories, labels: {1: Pilot, 0: Other}}") { toy in
      let text = ToyTexts.data.split(separator: "\n").enumerated().map { index, line in
        index == 0 ? "\(line),pilot" : "\(line),\(index % 8 < 4 ? 1 : 0)"
      }
      try toy.write(Array((text.joined(separator: "\n") + "\n").utf8), to: "data.csv")
    }
    guard case .categories(let kinds) = numbers.content.theme else {
      throw AtlasError(at: nil, found: "no kinds")
    }
    #expect(kinds.categories.map(\.label) == ["Pilot", "Other"])
    // A categories map has no profile below: its numbers have no order.
    #expect(!numbers.lines.contains { $0.hasPrefix("West to east") })
    #expect(numbers.lines.contains("Data: made for tests"))
    #expect(regions.content.figures == nil)
  }

  /// Thirteen squares, each a region of its own, and a name without a square.
  @Test func categoriesAreThoseOfTheShapesAndNotTooMany() throws {
    func names(_ region: (Int) -> String) -> String {
      let more = [("110000", "Beijing"), ("120000", "Tianjin"), ("130000", "Hebei"), ("210000", "Liaoning")]
      let all =
        ToyTexts.units.map { ($0.0, $0.3, $0.6) }
        + (more + [("220000", "Jilin")]).map { ($0.0, $0.1, "East") }
      return "adcode,short_zh,full_zh,name_en,iso,aliases,region3,region9\n"
        + all.enumerated().map { "\($1.0),,,\($1.1),,,\($1.2),\(region($0))\n" }.joined()
    }
    func kinds(_ region: (Int) -> String) throws -> CategoryTheme? {
      let map = try ToyStudy.map("{shows: region9, kind: categories}") { toy in
        try toy.write(Array(names(region).utf8), to: "names.csv")
        let codes = ToyTexts.units.map(\.0) + ["110000", "120000", "130000", "210000"]
        try toy.write(
          ToyShapefile(
            squares: codes.enumerated().map { ($1, 90 + 4 * Double($0 % 5), 40 - 4 * Double($0 / 5)) }))
      }
      if case .categories(let theme) = map.content.theme { return theme }
      return nil
    }
    let two = try #require(try kinds { $0 % 2 == 0 ? "even" : "odd" })
    #expect(two.categories.map(\.label) == ["even", "odd"])
    #expect(two.members.count == 13 && two.members[FeatureID("220000")] == nil)
    let error = #expect(throws: AtlasError.self) { try kinds { "r\($0)" } }
    #expect(
      error?.description.contains("`region9` has 13 different values; expected at most 12 kinds") == true)
  }

  @Test func stepsOfADeviationTurnAboutTheMean() throws {
    let map = try ToyStudy.map("{shows: patents, method: standard-deviation, classes: 4, scheme: RdBu}")
      .content
    guard case .classed(let theme) = map.theme else { throw AtlasError(at: nil, found: "no classes") }
    #expect(theme.midpoint == theme.classification.mean)
    #expect(theme.classification.breaks.contains(theme.classification.mean))
  }

  @Test func circlesOverAChangeShowItsLastYear() throws {
    let map = try ToyStudy.map("{shows: nqp, change: {from: 2020, to: 2022}, classes: 3, symbols: gdp}")
    #expect(map.content.symbols?.title == "gdp, 2022")
    let last = try MapFigures("gdp", over: .year(2022), isPooled: false, results: map.results)
    #expect(map.content.symbols?.values == last.values)
  }
}
