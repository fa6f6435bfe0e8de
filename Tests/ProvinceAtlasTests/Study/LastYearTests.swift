import CairoRendering
import Foundation
import Testing

@testable import ProvinceAtlas

/// Outputs as of an earlier year.
@Suite struct LastYearTests {
  @Test func theSpanEndsInTheYearAndFiguresAreThoseOfAStudyThatEndsThere() throws {
    let toy = try ToyStudy()
    let ending = try Study(at: toy.folder).ending(in: 2021, of: nil)
    #expect(ending.periods.map(\.to) == [2021, 2022])
    let results = try toy.run {
      $0.periods = "long"
      $0.year = 2021
    }.inputs().results
    let declared = try ToyStudy()
    try declared.replace("long: {from: 2019, to: 2022", with: "long: {from: 2019, to: 2021", in: "study.yaml")
    let expected = try declared.inputs { $0.periods = "long" }.results
    #expect(results.years == "2019–2021" && results.lastYear == 2021)
    #expect(try results.ranksTable("nqp").texts("mean") == expected.ranksTable("nqp").texts("mean"))
    #expect(try results.scoresTable().rows.count == expected.scoresTable().rows.count)
  }

  @Test func mapsOfTheLastYearAreOfThisOne() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "  nqp: {shows: nqp, classes: 3}",
      with: """
              nqp: {shows: nqp, classes: 3}
              last: {shows: nqp, year: 2022, classes: 3}
              first: {shows: nqp, year: 2020, classes: 3}
              change: {shows: nqp, change: {from: 2020, to: 2022}, classes: 3}
              pair: {shows: nqp, classes: 3, pair: {year: 2022, since: 2020, classes: 3}}
              years: {shows: nqp, classes: 3, years: [2020, 2022]}
        """.split(separator: "\n").map { $0.dropFirst(4) }.joined(separator: "\n"), in: "study.yaml")
    let maps = try Study(at: toy.folder).ending(in: 2021, of: "long").maps
    func map(_ name: String) throws -> StudyMap { try #require(maps.first { $0.name == name }) }
    #expect(try map("last").span == .year(2021) && map("first").span == .year(2020))
    #expect(try map("change").span == .change(from: 2020, to: 2021, isPercent: false))
    #expect(try map("pair").pair?.year == 2021 && map("pair").span == .year(2021))
    #expect(try map("years").years == [2020, 2021] && map("nqp").span == .mean)
    let inputs = try toy.run {
      $0.periods = "long"
      $0.year = 2021
    }.inputs()
    let figures = try StudyFigures(
      inputs.results, geography: inputs.geography, measuring: CairoRenderer().measurer)
    #expect(figures.notices.isEmpty && figures.maps.count == 7)
  }

  @Test(arguments: [
    (
      2023,
      [
        "study.yaml:", "--year is 2023, and `periods.main` has 2020 to 2022", "a year from 2021 to 2022",
        "--periods",
      ]
    ),
    (2019, ["`periods.main` has 2020 to 2022"]),
    (
      2020,
      ["--year is 2020, the first year of `periods.main`", "a year from 2021 to 2022", "choose a later one"]
    ),
  ])
  func aYearOutsideTheSpanIsRefused(_ year: Int, _ pieces: [String]) async throws {
    try await expectRefusal(saying: pieces, choosing: { $0.year = year }, when: { _ in })
  }

  @Test func outputsOfAYearLieInAFolderOfTheirOwn() async throws {
    let outcome = try await ToyStudy().run {
      $0.periods = "long"
      $0.year = 2021
      $0.only = [.tables]
    }.build()
    #expect(outcome.folder.hasSuffix("/toy-long-year-2021"))
    #expect(try Manifest(at: outcome.folder + "/manifest.json").options["year"] == "2021")
  }
}
