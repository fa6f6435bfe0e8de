import Cartography
import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct StudyMapDecoderTests {
  private func map(_ yaml: String) throws -> StudyMap {
    try StudyMap(
      name: "x", try StudyNode(yaml: "{shows: nqp\(yaml.isEmpty ? "" : ", ")\(yaml)}", file: "study.yaml"))
  }

  @Test func littleNeedsToBeSaid() throws {
    let map = try map("")
    #expect(map.kind == .classes(.naturalBreaks(classes: 5)))
    #expect(map.span == .mean && !map.isPooled && map.scheme == .standard && map.midpoint == nil)
    #expect(map.decimals == nil && !map.showsGoodness && map.symbols == nil && !map.marksUnstable)
  }

  @Test(arguments: [
    ("method: quantile, classes: 7", ClassificationRule.quantile(classes: 7)),
    ("method: equal-interval", .equalInterval(classes: 5)),
    ("method: pretty, classes: 4", .pretty(classes: 4)),
    ("method: standard-deviation", .standardDeviation(classes: 5)), ("method: head-tail", .headTail),
    ("breaks: [0, 0.1, 0.5]", .manual(limits: [0, 0.1, 0.5])), ("classes: 12", .naturalBreaks(classes: 12)),
  ])
  func classesAreFoundByAMethodOrAList(yaml: String, rule: ClassificationRule) throws {
    #expect(try map(yaml).kind == .classes(rule))
  }

  @Test func limitsOfOneYearArePooledUnlessTheMapSaysOtherwise() throws {
    #expect(try map("year: 2020").isPooled)
    #expect(try map("year: 2020").span == .year(2020))
    #expect(try !map("year: 2020, breaks: per-map").isPooled)
    #expect(try map("breaks: pooled").isPooled)
    let change = try map("change: {from: 2019, to: 2022, as: percent}")
    #expect(change.span == .change(from: 2019, to: 2022, isPercent: true) && !change.isPooled)
  }

  @Test func kindsAreDecoded() throws {
    #expect(try map("kind: unclassed, scheme: viridis").kind == .unclassed)
    #expect(
      try map("kind: bivariate, with: rri").kind
        == .bivariate(with: "rri", .quantile(classes: 3), .blueOrange))
    let own = BivariatePalette(
      low: .white, firstHigh: Color(hex: 0xFF0000), secondHigh: Color(hex: 0x0000FF), high: .black)
    #expect(
      try map(
        "kind: bivariate, with: rri, method: natural-breaks, classes: 2, "
          + ##"scheme: ["#ffffff", "#ff0000", "#0000ff", "#000000"]"##
      ).kind == .bivariate(with: "rri", .naturalBreaks(classes: 2), own))
    let regions = try map("kind: categories, labels: {a: {en: First, zh: 一}}, scheme: Dark2")
    #expect(regions.kind == .categories && regions.scheme == .dark2)
    #expect(regions.labels.map(\.value) == ["a"] && regions.labels[0].label.chinese == "一")
  }

  @Test func symbolsAndFormatsAreDecoded() throws {
    #expect(try map("symbols: gdp").symbols?.shows == "gdp")
    let symbols = try map(##"symbols: {shows: gdp, diameter: 8, color: "#112233"}"##).symbols
    #expect(symbols?.diameter == 8 && symbols?.color == Color(hex: 0x112233))
    let map = try map("decimals: 1, goodness: true, highlight: [Henan, 湖南]")
    #expect(map.decimals == 1 && map.showsGoodness && map.highlighted == ["Henan", "湖南"])
  }

  @Test(arguments: [
    ("kind: choropleth", ["`kind` is `choropleth`", "one of `classes`"]),
    ("method: jenks", ["`method` is `jenks`", "`natural-breaks`"]),
    ("classes: 1", ["`classes` is `1`", "from 2 to 20"]),
    ("method: head-tail, classes: 4", ["`classes`", "finds the number itself"]),
    ("breaks: [1, 2], classes: 3", ["`classes`", "a list of `breaks`"]),
    ("breaks: [1, 1]", ["`breaks` is [1.0, 1.0]", "rising"]),
    ("breaks: all", ["`breaks` is `all`", "`pooled`, `per-map`"]),
    ("breaks: pooled, change: {from: 2019, to: 2020}", ["`breaks`", "means nothing beside `change`"]),
    ("year: 2020, change: {from: 2019, to: 2020}", ["`year`", "means nothing beside `change`"]),
    ("change: {from: 2020, to: 2020}", ["`change.to` is 2020", "a year after 2020"]),
    ("kind: unclassed, goodness: true", ["`goodness`", "`kind: unclassed`"]),
    ("kind: unclassed, breaks: [1, 2]", ["`breaks`", "`kind: unclassed`"]),
    ("kind: bivariate", ["has no `with`"]),
    ("kind: bivariate, with: rri, scheme: Blues", ["`scheme` is `Blues`", "four colours"]),
    ("kind: bivariate, with: rri, scheme: [\"#ffffff\"]", ["a list of 1", "four colours"]),
    ("with: rri", ["`with`", "`kind: classes`"]),
    ("kind: categories, classes: 3", ["`classes`", "`kind: categories`"]),
    ("kind: categories, scheme: Blues", ["colours have an order", "`Set2`"]),
    ("scheme: YlGnBi", ["`scheme` is `YlGnBi`", "Did you mean `YlGnBu`?"]),
    ("scheme: [red, blue]", ["`scheme.1` is `red`", "`\"#rrggbb\"`"]),
    ("scheme: [\"#112233\"]", ["has 1 colour", "at least 2"]),
    ("scheme: RdBu", ["a diverging scheme", "Add `midpoint: …`"]),
    ("midpoint: 0", ["YlGnBu has no middle", "`RdBu`"]),
    ("symbols: {diameter: 5}", ["has no `shows`"]),
    ("symbols: {shows: gdp, diameter: 90}", ["`symbols.diameter` is `90`", "from 1.0 to 30.0"]),
    ("decimals: 12", ["`decimals` is `12`", "from 0 to 9"]),
    ("mark_unstable: true, year: 2020", ["`mark_unstable`", "`year` or `change`"]),
    ("mark_unstable: true, breaks: pooled", ["`mark_unstable`", "`breaks: pooled`"]),
  ])
  func nonsenseIsRefused(yaml: String, pieces: [String]) {
    let error = #expect(throws: AtlasError.self) { try map(yaml) }
    for piece in pieces { #expect(error?.description.contains(piece) == true, "\(error?.description ?? "")") }
  }
}
