import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct StudyTablesTests {
  private static let names = [
    "weights", "scores", "descriptives", "variables", "filled", "filling", "coverage", "sources", "audit",
    "names",
    "regions", "regions-by-year", "ranks-by-year", "ranks-rri", "normalized-rri", "robustness-rri",
    "variants-rri", "ranks-nqp", "normalized-nqp", "robustness-nqp", "variants-nqp", "absent", "model-base",
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
    ]
    #expect(alone.map(\.name) == Self.names.filter { !others.contains($0) })
    // The descriptives of the whole run have the controls of its models too.
    for (name, table) in alone where name != "descriptives" { #expect(table.csv == whole[name]) }
  }
}
