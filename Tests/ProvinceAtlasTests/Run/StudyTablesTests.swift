import Regressions
import SpatialModels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct StudyTablesTests {
  private static let names = [
    "weights", "scores", "descriptives", "variables", "filled", "filling", "coverage", "sources", "audit",
    "names",
    "regions", "regions-by-year", "ranks-by-year", "ranks-rri", "normalized-rri", "robustness-rri",
    "variants-rri", "ranks-nqp", "normalized-nqp", "robustness-nqp", "variants-nqp", "absent", "model-base",
    "model-tests",
  ]

  private func tables(_ toy: ToyStudy) throws -> StudyTables {
    StudyTables(try toy.inputs().results, shapes: [], creationDate: 0)
  }

  @Test func everyTableOfARunInTheOrderOfTheSheets() throws {
    let tables = try tables(ToyStudy())
    let all = try tables.all()
    #expect(all.map(\.name) == Self.names)
    let book = try Workbook(xlsx: tables.workbook(of: all), name: "tables.xlsx")
    #expect(book.sheets.compactMap(\.name) == Self.names)
  }

  @Test func madeUpFiguresSaySoInEveryName() throws {
    let toy = try ToyStudy()
    try toy.replace("date: 2024-02-29", with: "date: 2024-02-29\nsynthetic: true", in: "study.yaml")
    let tables = try tables(toy)
    #expect(try tables.all().map(\.name) == Self.names.map { "SYNTHETIC-" + $0 })
    #expect(tables.workbookName == "SYNTHETIC-tables")
  }

  /// Without map and models the tables of the indices are those of the whole run.
  @Test func figuresAloneGiveTheSameTablesOfTheIndices() throws {
    let toy = try ToyStudy()
    let whole = Dictionary(uniqueKeysWithValues: try tables(toy).all().map { ($0.name, $0.table.csv) })
    let alone = try StudyTables(figuresOf: Study(at: toy.folder)).ofIndices()
    let others: Set = [
      "variables", "filled", "filling", "coverage", "sources", "audit", "names", "absent", "model-base",
      "model-tests",
    ]
    #expect(alone.map(\.name) == Self.names.filter { !others.contains($0) })
    // The descriptives of the whole run have the controls of its models too.
    for (name, table) in alone where name != "descriptives" { #expect(table.csv == whole[name]) }
  }

  @Test("Regression tables come in the forms that papers take, and a workbook of all")
  func modelFiles() throws {
    let results = try ToyStudy().inputs().results
    let files = try StudyTables(results, shapes: [], creationDate: 0).modelFiles()
    #expect(
      files.map(\.name) == [
        "model-base.md", "model-base.tex", "model-base.html", "model-base.rtf", "models.xlsx",
      ])
    let estimate = try #require(results.models[0].results[0]["nqp"]).estimate
    let digits = String(String(abs(estimate)).prefix(5))
    for file in files.prefix(4) {
      #expect(String(decoding: file.bytes, as: UTF8.self).contains(digits.dropLast()), "\(file.name)")
    }
    let sheets = try Workbook(files[4].bytes, name: "models.xlsx").sheets
    #expect(sheets.compactMap(\.name) == ["base", "base figures"])
  }

  @Test("A spatial model has the tables and forms of a regression, those of its effects, and its neighbours")
  func spatialModels() throws {
    let results = try StudySpatialModelTests.toy("regressors: [nqp], effects: unit").inputs {
      $0.periods = "long"
    }.results
    let tables = StudyTables(results, shapes: [], creationDate: 0)
    let all = try tables.all()
    #expect(
      all.suffix(5).map(\.name) == [
        "model-base", "model-near", "model-near-effects", "model-tests", "neighbours-near",
      ])
    let files = try tables.modelFiles()
    #expect(
      files.map(\.name).filter { $0.contains("near") } == [
        "model-near.md", "model-near.tex", "model-near.html", "model-near.rtf", "model-near-effects.md",
        "model-near-effects.tex", "model-near-effects.html", "model-near-effects.rtf",
      ])
    let book = try #require(files.last)
    let names = try Workbook(book.bytes, name: book.name).sheets.compactMap(\.name)
    #expect(names.filter { $0.hasPrefix("near") }.count == 4)
    let parameter = try #require(results.spatialModels.first).results[0].parameter
    let printed = String(String(abs(parameter.estimate)).prefix(4))
    for file in files where file.name.hasPrefix("model-near.") {
      #expect(String(decoding: file.bytes, as: UTF8.self).contains(printed.dropLast()), "\(file.name)")
    }
    let tests = try Table(csv: results.modelTestsTable().csv, name: "model-tests.csv")
    let own = (0..<tests.rowCount).filter { tests[$0, 0] == "near" }
    // Five tests of each column without dependence, one of each against it, two of the Durbin model.
    #expect(own.count == 3 * 5 + 3 + 2)
    let dependence = try #require(results.spatialModels[0].columns[2][.dependence])
    let row = try #require(own.first { tests[$0, 1] == "3" && tests[$0, 2] == dependence.name })
    let cells = Dictionary(uniqueKeysWithValues: tests.header.enumerated().map { ($1, tests[row, $0]) })
    #expect(cells["statistic"] == "\(dependence.statistic)" && cells["p"] == "\(dependence.p)")
    #expect(cells["distribution"] == "chi-squared" && cells["degrees_1"] == "1")
  }

  @Test("Every test of a column has its statistic and distribution, or the reason why not")
  func modelTests() throws {
    let results = try ToyStudy().inputs().results
    let table = try Table(csv: results.modelTestsTable().csv, name: "model-tests.csv")
    // Joint tests of regressors and effects, and five of panels.
    #expect(table.rowCount == 2 * 7)
    let column = results.models[0].columns[0]
    let wooldridge = try #require(column.tests.results.first { $0.kind == .wooldridge })
    let places = Dictionary(uniqueKeysWithValues: table.header.enumerated().map { ($1, $0) })
    func cell(_ row: Int, _ name: String) -> String { table[row, places[name] ?? 0] }
    let row = try #require((0..<table.rowCount).first { cell($0, "test") == wooldridge.name })
    #expect(cell(row, "statistic") == "\(wooldridge.statistic)" && cell(row, "distribution") == "F")
  }
}
