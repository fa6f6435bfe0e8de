import Cartography
import Drawings
import Geography
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct StudyFiguresTests {
  @Test func aMapShowsTheMeansOfItsScore() throws {
    let figures = try ToyStudy().figures()
    let classes = try figures.content(named: "nqp", at: .init(file: "t"))
    let means = try figures.results.scores.means(of: "nqp")
    #expect(classes.values.count == 9)
    for mean in means { #expect(classes.values[FeatureID(mean.unit.rawValue)] == mean.cell.value) }
  }

  @Test func aMapIsFoundByTheScoreItShows() throws {
    let toy = try ToyStudy()
    try toy.replace("nqp: {shows: nqp", with: "first: {shows: nqp", in: "study.yaml")
    #expect(try toy.figures().content(named: "nqp", at: .init(file: "t")).map.name == "first")
  }

  @Test func aScoreMeansTheMapOfItsMean() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "nqp: {shows: nqp, classes: 3}", with: "now: {shows: nqp, year: 2022}\n  all: {shows: nqp, classes: 3}",
      in: "study.yaml")
    #expect(try toy.figures().content(named: "nqp", at: .init(file: "t")).map.name == "all")
  }

  @Test func aProfileOfCategoriesIsRefused() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "rri: {shows: rri, classes: 3}", with: "rri: {shows: region3, kind: categories}", in: "study.yaml")
    let figures = try toy.figures()
    #expect(throws: Never.self) {
      try figures.map(named: "rri", hasProfile: false, width: 200, at: .init(file: "t"))
    }
    let error = #expect(throws: AtlasError.self) {
      try figures.map(named: "rri", hasProfile: true, width: 200, at: .init(file: "t"))
    }
    #expect(error?.description.contains("shows categories, which have no profile") == true)
  }

  @Test func theStandaloneMapNamesScoreUnitsAndSources() throws {
    let figures = try ToyStudy().figures()
    let classes = try figures.content(named: "nqp", at: .init(file: "t"))
    let lines = try figures.standalone(classes).drawing.lines
    for words in ["New productivity (NQP)", "Data: made for tests", "Boundaries: nine squares", "Henan"] {
      #expect(lines.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test func aMapThatIsNotThereIsNamedWithThoseThereAre() throws {
    let figures = try ToyStudy().figures()
    let error = #expect(throws: AtlasError.self) {
      try figures.content(named: "rrj", at: .init(file: "t", line: 4))
    }
    #expect(
      error?.description == "t:4: there is no map `rrj`; expected one of `nqp`, `rri`. Did you mean `rri`?")
  }
}
