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
      String(decoding: Self.table.csv, as: UTF8.self)
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
    let tables = [
      try results.allWeightsTable(), try results.scoresTable(), try results.ranksTable("nqp"),
      try results.regionsTable(), try results.descriptivesTable(), results.variablesTable(),
      results.filledTable(), results.coverageTable(), results.namesTable(shapes: []),
      results.models[0].table(results), try results.unitIndicatorsTable(.henan),
      try results.neighboursTable(.henan, company: Company(units: [.shanxi], isBordering: true)),
    ]
    for table in tables {
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
      let read = try Table(csv: table.csv, name: "table")
      #expect(read.header == table.columns.map(\.key))
      try #require(read.rowCount == table.rows.count)
      for (row, cells) in table.rows.map(\.cells).enumerated() {
        for (column, cell) in cells.enumerated() {
          switch cell.value {
          case .text(let text): #expect(read[row, column] == text)
          case .missing: #expect(read[row, column] == "")
          default: #expect(Double(read[row, column]) == cell.value.number)
          }
        }
      }
    }
  }
}
