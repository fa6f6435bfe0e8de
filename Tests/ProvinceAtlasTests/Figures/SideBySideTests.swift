import Drawings
import Geography
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct SideBySideTests {
  private func figures(_ map: String) throws -> StudyFigures {
    let toy = try ToyStudy()
    try toy.replace(
      "nqp: {shows: nqp", with: "sheet: {shows: nqp, \(map)}\n  nqp: {shows: nqp", in: "study.yaml")
    return try toy.figures()
  }

  @Test func everyYearHasAMapOnTheSameClasses() throws {
    let figures = try figures("years: all, columns: 2")
    let option = figures.results.data.option
    let content = try figures.content(named: "sheet", at: .init(file: "t"))
    let lines = try figures.standalone(content).drawing.lines
    for year in option.from...option.to { #expect(lines.contains(String(year))) }
    #expect(!lines.contains { $0.contains("Mean of") || $0.contains(", mean ") })
    #expect(!content.marks.notes.isEmpty)
    #expect(!lines.contains { $0.hasPrefix("†") || $0.hasPrefix("‡") })
    // A map of the score by its name is still the single one.
    #expect(try figures.content(named: "nqp", at: .init(file: "t")).map.sideBySide == nil)
  }

  @Test func aProfileIsRefused() throws {
    let error = #expect(throws: AtlasError.self) {
      try figures("years: all").map(named: "sheet", hasProfile: true, width: 400, at: .init(file: "t"))
    }
    #expect(error?.description.contains("maps side by side, which have no profile") == true)
  }

  @Test func aLevelStandsBesideItsChange() throws {
    let figures = try figures("pair: {year: 2022, since: 2020}")
    let content = try figures.content(named: "sheet", at: .init(file: "t"))
    let lines = try figures.standalone(content).drawing.lines
    for words in ["(a) 2022", "(b) Change 2020–2022", "2022, and change since 2020"] {
      #expect(lines.contains { $0.hasPrefix(words) }, "\(words)")
    }
    #expect(lines.count { $0.hasPrefix("Data: made for tests") } == 1)
    #expect(lines.count { $0 == "Upper limits included" } == 2)
    #expect(throws: Never.self) {
      try figures.map(named: "sheet", hasProfile: false, width: 300, at: .init(file: "t"))
    }
  }

  @Test func scoresSideBySideShareALegend() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "nqp: {shows: nqp, classes: 3}", with: "nqp: {beside: [tp, dp], classes: 3}", in: "study.yaml")
    let figures = try toy.figures()
    let content = try figures.content(named: "nqp", at: .init(file: "t"))
    let lines = try figures.standalone(content).drawing.lines
    #expect(
      lines.contains { $0.hasPrefix("(a) Technology") } && lines.contains { $0.hasPrefix("(b) Digital") })
    #expect(lines.count { $0 == "Upper limits included" } == 1)
    #expect(lines.contains { $0.hasPrefix("Score, mean 2020–2022") })
  }

  @Test func unitsCarryValuesRanksOrBothNames() throws {
    func texts(_ words: String) throws -> [FeatureID: String] {
      let figures = try figures("unit_text: \(words)")
      let content = try figures.content(named: "sheet", at: .init(file: "t"))
      let names = Dictionary(
        uniqueKeysWithValues: content.values.keys.map { ($0, figures.results.name(.init($0.rawValue))) })
      return content.unitTexts(names, results: figures.results)
    }
    let ranks = try texts("ranks").values.compactMap { $0.split(separator: "\n").last.flatMap { Int($0) } }
    #expect(ranks.sorted() == Array(1...9))
    #expect(try texts("none").isEmpty)
    #expect(try texts("values").values.allSatisfy { $0.split(separator: "\n").count == 2 })
    #expect(try texts("both").values.allSatisfy { $0.split(separator: "\n").count == 2 })
    #expect(try texts("names").values.allSatisfy { !$0.contains("\n") })
  }
}
