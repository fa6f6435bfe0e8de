import Geography
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct AuditTablesTests {
  @Test func everySpellingIsListedWithHowItWasRecognised() throws {
    let toy = try ToyStudy()
    for (old, new) in [
      ("Guangdong,2021", "Canton,2021"), ("Henan,2020", "410000,2020"), ("Hunan,2019", "湖南省,2019"),
    ] { try toy.replace(old, with: new, in: "data.csv") }
    let inputs = try toy.inputs()
    let shapes = Set(inputs.geography.layer.features.map(\.id.rawValue))
    let table = inputs.results.namesTable(shapes: shapes)
    #expect(table.rows.count == 9 + 3)
    #expect(table.numbers("rows").compactMap(\.self).reduce(0, +) == 36)
    func row(_ spelling: String) -> [String]? {
      table.rows.first { $0.cells[0].text == spelling }?.cells.map(\.text)
    }
    #expect(row("Canton") == ["Canton", "440000", "Guangdong", "alias", "1", "yes"])
    #expect(row("410000") == ["410000", "410000", "Henan", "code", "1", "yes"])
    #expect(row("湖南省") == ["湖南省", "430000", "Hunan", "full name", "1", "yes"])
    #expect(row("Shanxi") == ["Shanxi", "140000", "Shanxi", "English name", "4", "yes"])
  }

  @Test("A word in a file is the same in every language, and translated in print")
  func namesInChinese() throws {
    let inputs = try ToyStudy().inputs { $0.language = .chinese }
    let table = inputs.results.namesTable(shapes: [])
    #expect(Set(table.rows.map { $0.cells[3].text }) == ["英文名"])
    #expect(Set(table.rows.map { $0.cells[3].value }) == [.text("english")])
  }

  @Test func aStudyOfSomeUnitsMissesNoOthers() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "regions: region3\n", with: "regions: region3\n  only: [Henan, Hunan, Shanxi]\n", in: "study.yaml")
    let inputs = try toy.inputs()
    #expect(inputs.geography.shapes.count == 3)
    #expect(inputs.geography.withoutData.isEmpty)
    let names = inputs.results.namesTable(shapes: inputs.geography.shapeCodes)
    #expect(names.texts("name") == ["Shanxi", "Henan", "Hunan"])
    // The file has four years of nine units.
    let cells = inputs.results.sourcesTable().numbers("cells").compactMap(\.self)
    #expect(!cells.isEmpty && cells.allSatisfy { $0 <= 12 })
  }

  @Test func shapesWithoutDataAreListedAndNotFatal() throws {
    let toy = try ToyStudy()
    var shapes = ToyTexts.shapes
    shapes.squares.append(("710000", 118, 22))
    try toy.write(shapes)
    try toy.edit("names.csv") { $0 += Array("710000,台湾,台湾省,Taiwan,TW,,\n".utf8) }
    let inputs = try toy.inputs()
    #expect(inputs.geography.withoutData.map(\.rawValue) == ["710000"])
    let table = inputs.results.namesTable(shapes: Set(inputs.geography.layer.features.map(\.id.rawValue)))
    #expect(table.rows.last?.cells.map(\.text) == ["", "710000", "Taiwan", "no data", "0", "yes"])
    #expect(try toy.run().check().contains("1 of 10 shapes have no data (Taiwan)"))
  }

  @Test func aFilledValueIsListedWithWhatItWasMadeFrom() throws {
    let results = try ToyStudy().inputs().results
    let table = results.filledTable()
    #expect(table.rows.count == 1)
    let cells = table.rows[0].cells.map(\.text)
    #expect(cells[..<3] == ["rnd", "Henan", "2021"])
    #expect(cells[4...] == ["linear interpolation", "2020, 2022"])
    let before = try results.data.observed.cell("rnd", unit: .henan, period: 2020).value
    let after = try results.data.observed.cell("rnd", unit: .henan, period: 2022).value
    #expect(table.numbers("value")[0] == ((before ?? .nan) + (after ?? .nan)) / 2)
  }

  @Test func aMovingAverageIsCalledSoInBothLanguages() throws {
    let toy = try ToyStudy()
    try toy.replace("missing: linear", with: "missing: {moving-average: 1}", in: "study.yaml")
    let filled = try toy.inputs().results.filledTable()
    #expect(filled.rows.map { $0.cells[4...].map(\.text) } == [["moving average", "2020, 2022"]])
    let chinese = try toy.inputs { $0.language = .chinese }.results.filledTable()
    #expect(chinese.rows.map { $0.cells[4].text } == ["移动平均"])
  }

  @Test func theCoverageTableNamesIndicatorsWithGapsOnly() throws {
    let table = try ToyStudy().inputs().results.coverageTable()
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["Research staff", "26", "1", "0", "Henan 2021 (linear interpolation)"]
      ])
  }

  @Test func variablesStandAsTheyWereUsed() throws {
    let results = try ToyStudy().inputs().results
    let table = results.variablesTable()
    #expect(table.rows.count == 27)
    for (row, gov) in table.numbers("gov").enumerated() {
      let ratio = (table.numbers("spend")[row] ?? .nan) / (table.numbers("gdp")[row] ?? .nan)
      #expect(gov == ratio)
    }
  }
}
