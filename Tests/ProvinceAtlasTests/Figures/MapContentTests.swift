import Cartography
import Drawings
import Geography
import Testing

@testable import ProvinceAtlas

@Suite struct MapContentTests {
  @Test func yearsAndMethodsAreNamed() throws {
    let mean = try ToyStudy.map("{shows: nqp, classes: 3}")
    #expect(mean.content.subtitle(mean.results) == "Mean of 2020–2022; natural breaks (Fisher–Jenks)")
    let year = try ToyStudy.map("{shows: gdp, year: 2021, method: pretty, classes: 3}")
    #expect(
      year.content.subtitle(year.results) == "2021; round numbers; limits from all years 2020–2022")
    #expect(year.content.measure(year.results) == "gdp, 2021")
    let change = try ToyStudy.map("{shows: nqp, change: {from: 2020, to: 2022, as: percent}, classes: 3}")
    #expect(change.content.measure(change.results) == "NQP (%), change 2020–2022")
    #expect(change.lines.contains { $0.hasPrefix("Change 2020–2022; natural") })
  }

  @Test func theLegendFollowsTheStudy() throws {
    let lines = try ToyStudy.map("{shows: gdp, breaks: [0, 8000, 20000], decimals: 2, goodness: true}").lines
    #expect(lines.contains { $0.hasPrefix("0.00 – 8\u{202F}000.00") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Goodness of variance fit 0.") })
    #expect(lines.contains("Mean of 2020–2022; limits given"))
  }

  @Test func bivariateMapsNameBothVariables() throws {
    let map = try ToyStudy.map("{shows: gdp, kind: bivariate, with: patents}")
    #expect(map.content.title(map.results) == "gdp and Patents")
    #expect(map.content.measure(map.results) == "Mean 2020–2022")
    #expect(map.lines.contains("gdp →") && map.lines.contains("Patents →"))
  }

  @Test func highlightsAndSymbolsAreDrawn() throws {
    let map = try ToyStudy.map("{shows: nqp, classes: 3, highlight: [Henan, 湖南], symbols: gdp}")
    #expect(map.content.highlighted == [FeatureID("410000"), FeatureID("430000")])
    #expect(map.content.symbols?.values.count == 9)
    #expect(map.lines.contains("gdp, mean 2020–2022"))
  }

  @Test(arguments: [
    ("{shows: nqp, highlight: [Henn]}", "`maps.nqp.highlight` names the unknown unit `Henn`"),
    ("{shows: nqp, classes: 10}", "10 classes were asked for but the values are only 9"),
    ("{shows: region3, kind: categories, labels: {Nort: North}}", "labels` names `Nort`"),
    ("{shows: nqp, breaks: [0.9, 1]}", "lies outside the classes from 0.9 to 1.0"),
  ])
  func mistakesAreNamedWhereTheyStand(map: String, message: String) throws {
    let error = #expect(throws: AtlasError.self) { try ToyStudy.map(map) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("study.yaml:4") == true, "\(error?.description ?? "")")
  }

  @Test func aMapOfAYearOutsideTheRunIsLeftOutWithANotice() throws {
    let toy = try ToyStudy()
    try toy.replace("rri: {shows: rri, classes: 3}", with: "rri: {shows: rri, year: 2019}", in: "study.yaml")
    let figures = try toy.figures()
    #expect(figures.maps.map(\.name) == ["nqp"])
    #expect(figures.notices.map(\.message) == ["the map `rri` is left out: 2019 is not in 2020–2022"])
  }
}
