import Documents
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct ReportTableTests {
  static let table = ReportTable(
    columns: [.init("name", "Name", .leading), .init("value", "Value")],
    rows: [
      .init([.text("a, \"b\""), .number(0.1 + 0.2, decimals: 2)]),
      .init([.text("group"), .blank], isPrintOnly: true), .init([.text("c"), .missing], emphasis: .strong),
    ], notes: ["a note"])

  @Test func programsGetEveryDigitAndNoPrintOnlyRow() {
    #expect(
      String(decoding: Self.table.long.csv, as: UTF8.self)
        == "name,value\n\"a, \"\"b\"\"\",0.30000000000000004\nc,\n")
  }

  @Test func readersGetRoundedNumbersAndNotes() {
    let content = Self.table.content
    #expect(content.headers == [["Name", "Value"]])
    #expect(content.rows.map(\.cells) == [["a, \"b\"", "0.30"], ["group", ""], ["c", "–"]])
    #expect(content.rows.map(\.emphasis) == [.none, .none, .strong])
    #expect(content.notes == ["a note"])
  }

  @Test func hiddenColumnsAreNotPrinted() {
    let content = Self.table.content(hiding: ["value"])
    #expect(content.headers == [["Name"]])
    #expect(content.columns.count == 1)
    #expect(content.rows.allSatisfy { $0.cells.count == 1 })
  }

  /// Every table of the toy study: a cell for every column, and a CSV that reads back to the same values.
  @Test func theCSVOfEveryTableReadsBack() throws {
    let results = try ToyStudy().inputs().results
    let printed = [
      try results.allWeightsTable(), try results.ranksTable("nqp"), try results.regionsTable(),
      try results.descriptivesTable(), results.filledTable(), results.coverageTable(),
      results.namesTable(shapes: []),
      try results.unitIndicatorsTable(.henan),
      try results.neighboursTable(.henan, company: Company(units: [.shanxi], isBordering: true)),
    ]
    let tables =
      printed.map(\.long) + [
        try results.scoresTable(), results.variablesTable(), try results.ranksByYearTable(),
        try results.normalizedTable("nqp"), LongTable(try results.models[0].table(results).model),
      ]
    for table in tables {
      let read = try Table(csv: table.csv, name: "table")
      #expect(read.header == table.header)
      try #require(read.rowCount == table.rowCount && table.rowCount > 0)
      for (row, cells) in table.rows.enumerated() {
        #expect(cells.count == table.header.count)
        for (column, cell) in cells.enumerated() {
          switch cell {
          case .text(let text): #expect(read[row, column] == text)
          case .missing: #expect(read[row, column] == "")
          default: #expect(Double(read[row, column]) == cell.number)
          }
        }
      }
    }
  }
}
