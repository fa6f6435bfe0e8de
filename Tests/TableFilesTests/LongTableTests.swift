import Testing

@testable import TableFiles

@Suite struct LongTableTests {
  private static let model = TableModel(
    header: ["unit", "value"],
    rows: [
      [.text("Henan, Hubei"), .number(0.1)], [.text("\u{E9}"), .missing], [.text("e\u{301}"), .integer(3)],
    ])

  /// The same cells, made when they are asked for.
  private static let long = LongTable(header: model.header, rowCount: model.rows.count) { model.rows[$0] }

  @Test func rowsMadeLateAreWrittenAsRowsAtHand() throws {
    #expect(String(decoding: Self.long.csv, as: UTF8.self) == Self.model.csv)
    let late = try LongTable.xlsx([("a", Self.long)], title: "t", creationDate: 0)
    #expect(try TableModel.xlsx([("a", Self.model)], title: "t", creationDate: 0) == late)
  }

  @Test func rowsAreThoseOfTheTable() {
    let table = LongTable(Self.model)
    #expect(table.header == Self.model.header)
    #expect((0..<table.rowCount).map { table[$0] } == Self.model.rows)
  }

  /// More than one block of XML, read back cell by cell.
  @Test func aSheetOfManyRowsReadsBack() throws {
    let table = LongTable(header: ["number", "word"], rowCount: 60_000) { row in
      [.number(Double(row) + 0.125), .text(row % 2 == 0 ? "even" : "odd")]
    }
    let bytes = try LongTable.xlsx([("long", table)], title: "t", creationDate: 0)
    let rows = try Workbook(xlsx: bytes, name: "t.xlsx").sheets[0].rows
    try #require(rows.count == 60_001)
    let isSame = rows.dropFirst().enumerated().allSatisfy { position, row in
      row.cells == [.number(Double(position) + 0.125), .text(position % 2 == 0 ? "even" : "odd")]
    }
    #expect(isSame)
  }

  @Test func aRowWiderThanTheHeaderIsRefused() {
    let table = LongTable(header: ["a"], rowCount: 1) { _ in [.integer(1), .integer(2)] }
    #expect(throws: TableFileError.workbook(file: "t", .tooLargeForSheet(sheet: "s", rows: 1, columns: 2))) {
      try LongTable.xlsx([("s", table)], title: "t", creationDate: 0)
    }
  }
}
