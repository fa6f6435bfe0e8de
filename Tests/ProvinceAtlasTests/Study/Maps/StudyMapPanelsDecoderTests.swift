import Cartography
import Testing

@testable import ProvinceAtlas

@Suite struct StudyMapPanelsDecoderTests {
  private func map(_ yaml: String) throws -> StudyMap {
    try StudyMap(name: "x", try StudyNode(yaml: "{\(yaml)}", file: "study.yaml"))
  }

  @Test func aPairHasAYearAndAChangeThatTurnsAboutNought() throws {
    let map = try map("shows: nqp, pair: {year: 2023, since: 2016, as: percent}")
    let pair = try #require(map.pair)
    #expect(map.span == .year(2023) && pair.span == .change(from: 2016, to: 2023, isPercent: true))
    #expect(pair.scheme == .rdBu && pair.rule == .pretty(classes: 6))
    #expect(!map.isPooled && !map.isSingle && map.years == [2016, 2023])
    let own = try self.map(
      "shows: nqp, breaks: pooled, pair: {year: 2023, since: 2016, scheme: PuOr, method: quantile, classes: 4}"
    )
    #expect(own.pair?.scheme.name == "PuOr" && own.pair?.rule == .quantile(classes: 4) && own.isPooled)
  }

  @Test func variablesStandSideBySide() throws {
    let map = try map("beside: [tp, gp, dp], year: 2020, legends: each")
    #expect(map.shows == "tp" && map.variables == ["tp", "gp", "dp"] && map.columns == 3)
    #expect(map.beside == .init(variables: ["tp", "gp", "dp"], legends: .each))
    #expect(try self.map("beside: [a, b, c, d]").columns == 2)
    #expect(try self.map("beside: [a, b], columns: 1").columns == 1)
  }

  @Test func profilesHaveAxisSizesAndLines() throws {
    #expect(try map("shows: nqp").profile == .init())
    #expect(try map("shows: nqp, profile: true").profile == .init())
    #expect(try map("shows: nqp, profile: false").profile == nil)
    let profile = try #require(
      try map("shows: nqp, profile: {x: longitude, size: gdp, fit: weighted, north_south: true}").profile)
    #expect(profile.axis == .longitude && profile.size == "gdp" && profile.fit == .sizes)
    #expect(profile.hasNorthSouth && profile.place?.line == 1)
    #expect(try map("shows: nqp, profile: {fit: true}").profile?.fit == .units)
    #expect(try map("shows: nqp, profile: {fit: false}").profile?.fit == nil)
    #expect(try map("shows: nqp, profile: {size: gdp}").variables == ["nqp", "gdp"])
  }

  @Test(arguments: [
    ("shows: nqp, pair: {year: 2016, since: 2023}", "`pair.year` is 2016; expected a year after 2023"),
    ("shows: nqp, pair: {year: 2016}", "`pair` has no `since`"),
    ("shows: nqp, pair: {year: 2020, since: 2016, scheme: Blues}", "do not turn about a middle"),
    ("shows: nqp, pair: {year: 2020, since: 2016, breaks: pooled}", "`pair.breaks`"),
    ("shows: nqp, pair: {year: 2020, sinc: 2016}", "Did you mean `since`?"),
    ("shows: nqp, year: 2020, pair: {year: 2020, since: 2016}", "`year`"),
    ("shows: nqp, kind: unclassed, pair: {year: 2020, since: 2016}", "both maps have classes"),
    ("shows: nqp, years: all, pair: {year: 2020, since: 2016}", "`pair`"),
    ("beside: [tp]", "at least two different variables"), ("beside: [tp, tp]", "at least two different"),
    ("shows: nqp, beside: [tp, gp]", "`shows`"), ("beside: [tp, gp], legends: al", "`each`"),
    ("shows: nqp, legends: each", "add `beside`"), ("beside: [tp, gp], unit_text: ranks", "`unit_text`"),
    ("shows: nqp, profile: yes-please", "`profile` is `yes-please`"),
    ("shows: nqp, profile: {x: longitud}", "Did you mean `longitude`?"),
    ("shows: nqp, profile: {fit: weighted}", "Add `size: …`"),
    ("shows: nqp, profile: {sise: gdp}", "Did you mean `size`?"),
    ("shows: region3, kind: categories, profile: true", "which has no values"),
    ("beside: [tp, gp], profile: true", "maps side by side"),
  ])
  func whatIsWrongIsSaid(_ yaml: String, _ message: String) throws {
    let error = #expect(throws: AtlasError.self) { try map(yaml) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("study.yaml:1:") == true)
  }
}
