import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct StudyMapTests {
  private func refuses(_ map: String, saying pieces: [String]) throws {
    let toy = try ToyStudy()
    try toy.replace("nqp: {shows: nqp, classes: 3}", with: "nqp: \(map)", in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    for piece in pieces { #expect(error?.description.contains(piece) == true, "\(error?.description ?? "")") }
  }

  @Test func whatAMapAsksForMustBeThere() throws {
    try refuses("{shows: nqq}", saying: ["`maps.nqp.shows` is `nqq`", "a column of", "Did you mean `nqp`?"])
    try refuses(
      "{shows: nqp, kind: bivariate, with: pattents}",
      saying: ["`maps.nqp.with` is `pattents`", "Did you mean `patents`?"])
    try refuses("{shows: nqp, symbols: pattents}", saying: ["`maps.nqp.symbols` is `pattents`"])
    try refuses(
      "{shows: nqp, profile: {size: pattents}}",
      saying: ["`maps.nqp.profile.size` is `pattents`", "`patents`?"])
    try refuses("{beside: [tp, dq]}", saying: ["`maps.nqp.beside` is `dq`", "Did you mean `dp`?"])
    try refuses(
      "{shows: region4, kind: categories}", saying: ["or a region scheme", "Did you mean `region3`?"])
    try refuses("{shows: region3}", saying: ["`maps.nqp.shows` is `region3`"])
    try refuses("{shows: nqp, year: 2015}", saying: ["asks for 2015", "2020 to 2022 or 2019 to 2022"])
    try refuses("{shows: gdp, mark_unstable: true}", saying: ["variants of `gdp`, which is no index"])
  }

  @Test func columnsThatOnlyAMapUsesAreRead() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "nqp: {shows: nqp, classes: 3}", with: "nqp: {shows: nqp, symbols: spend}", in: "study.yaml")
    try toy.replace("rri: {shows: rri, classes: 3}", with: "gdp: {shows: gdp, classes: 3}", in: "study.yaml")
    try toy.replace(
      "  gov: {label: Spending over GDP, ratio: [spend, gdp]}", with: "  gov: {label: Yield, log: yield}",
      in: "study.yaml")
    #expect(try toy.inputs().results.scores.panel.indicatorNames.contains("gdp"))
  }
}
