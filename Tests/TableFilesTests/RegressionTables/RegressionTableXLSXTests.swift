import Testing

@testable import TableFiles

@Suite struct RegressionTableXLSXTests {
  private typealias Fixture = RegressionTableFixture

  private func workbook(_ table: RegressionTable, name: String = "Table") throws -> Workbook {
    let bytes = try RegressionTable.xlsx([(name, table)], title: "t", creationDate: 0)
    return try Workbook(xlsx: bytes, name: "t.xlsx")
  }

  private func part(_ path: String, of table: RegressionTable) throws -> String {
    var archive = try ZipArchive(
      try RegressionTable.xlsx([("a", table)], title: "t", creationDate: 0), file: "x")
    var xml: [UInt8] = []
    try unsafe archive.read(path) { block throws(TableFileError) in unsafe xml.append(contentsOf: block) }
    return String(decoding: xml, as: UTF8.self)
  }

  @Test func numbersStandInFullOnBothSheets() throws {
    let sheets = try workbook(Fixture.table()).sheets
    #expect(sheets.map(\.name) == ["Table", "Table figures"])
    #expect(
      cells(sheets[0].rows[4]).prefix(3) == [
        .text("NQP"), .number(0.2551234567890123), .number(0.2551234567890123),
      ])
    #expect(cells(sheets[0].rows[5])[1...2] == [.number(1.0 / 30), .number(1.0 / 30)])
    #expect(sheets[0].merges.count == 1 + 1 + 1 + 3, "title, a head, a heading, three notes")
    let figures = sheets[1].rows.map { cells($0) }
    #expect(figures[5].prefix(3) == [.text("NQP"), .text("standard error"), .number(1.0 / 30)])
    #expect(figures.count == (try Fixture.table().model.rows.count) + 1)
  }

  @Test func formatsShowStarsAndBracketsOnOnePoint() throws {
    let styles = try part("xl/styles.xml", of: Fixture.table())
    for code in [
      #"0.000\*\*\*_)"#, #"0.000\*\*_*_)"#, #"0.000_*_*_*_)"#, #"\(0.000\)_*_*_*;\(\-0.000\)_*_*_*"#,
      #"\(0.00\)_0_*_*_*;\(\-0.00\)_0_*_*_*"#,
    ] { #expect(styles.contains("formatCode=\"\(code)\""), "\(code)") }
  }

  @Test func intervalsAreTexts() throws {
    let style = RegressionTable.Style(language: .chinese, bracket: .confidenceIntervals(level: 0.95))
    let sheets = try workbook(Fixture.table(style)).sheets
    #expect(sheets.map(\.name) == ["Table", "Table 数值"])
    #expect(cells(sheets[0].rows[5])[1] == .text("[0.191, 0.319]"))
  }

  @Test(arguments: Fixture.hostile) func wordsStayWords(_ text: String) throws {
    let sheets = try workbook(Fixture.hostileTable(text), name: text).sheets
    let words = sheets.flatMap(\.rows).flatMap { cells($0) }.filter { $0 == .text(text) }
    // Title, head, heading, two labels, a cell and a note; in the figures the name of the column and the head, five times
    // the label, the heading, the label and the cell.
    #expect(words.count >= 7)
  }

  @Test func whatASheetCannotHold() throws {
    let long = try RegressionTable(title: String(repeating: "a", count: 32_768), modelCount: 1, rows: [])
    #expect(throws: TableFileError.workbook(file: "t", .textTooLong(sheet: "Table", cell: "A1"))) {
      try workbook(long)
    }
    let wide = try RegressionTable(modelCount: 16_384, rows: [])
    #expect(throws: TableFileError.self) { try workbook(wide) }
    #expect(throws: TableFileError.workbook(file: "t", .noSheets)) {
      try RegressionTable.xlsx([], title: "t", creationDate: 0)
    }
  }

  @Test func theBytesDependOnTheArgumentsAlone() throws {
    let table = try Fixture.table()
    let first = try RegressionTable.xlsx([("a", table)], title: "t", creationDate: 0)
    #expect(try RegressionTable.xlsx([("a", table)], title: "t", creationDate: 0) == first)
  }
}
