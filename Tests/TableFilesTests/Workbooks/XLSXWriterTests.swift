import Testing

@testable import TableFiles

@Suite struct XLSXWriterTests {
  private static let numbers: [Double] = [
    0.1 + 0.2, 1.0 / 3, -0.0, 1e300 / 7, .leastNonzeroMagnitude, 123_456_789_012_345_680, 44350.7, 2e15 + 0.5,
    0, -0x1p63,
  ]

  private func written(_ table: TableModel, name: String = "table") throws -> Sheet {
    let bytes = try TableModel.xlsx([(name, table)], title: "t", creationDate: 0)
    return try Workbook(xlsx: bytes, name: "t.xlsx").sheets[0]
  }

  @Test func numbersComeBackBitByBit() throws {
    let rows = Self.numbers.map { [TableCell.number($0), .integer(Int.max)] }
    let sheet = try written(TableModel(header: ["value", "count"], rows: rows))
    for (row, value) in zip(sheet.rows.dropFirst(), Self.numbers) {
      guard case .number(let read) = row[0] else { return #expect(Bool(false), "\(value) became \(row[0])") }
      #expect(read.bitPattern == value.bitPattern)
    }
  }

  @Test func textsStayTexts() throws {
    let texts = [
      "=1+1", "+1", "@cmd", "http://example.org", "12", " blank at the ends ", "line\nline", "a\u{1}b\r",
      "_x000D_",
      "<&>\"'", "汉字🗺", "TRUE", "e\u{301}", "\u{E9}",
    ]
    let sheet = try written(TableModel(header: ["text"], rows: texts.map { [.text($0)] }))
    let read = sheet.rows.dropFirst().map { $0[0] }
    #expect(read.count == texts.count)
    for (cell, text) in zip(read, texts) {
      guard case .text(let words) = cell else { return #expect(Bool(false), "\(text) became \(cell)") }
      // Scalar by scalar: letters composed in different ways are equal in Swift.
      #expect(Array(words.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func noValueIsAnEmptyCell() throws {
    let rows: [[TableCell]] = [
      [.missing, .number(.nan), .number(.infinity), .text(""), .integer(-3)], [.missing, .missing, .missing],
    ]
    let sheet = try written(TableModel(header: ["a", "b", "c", "d", "e"], rows: rows))
    #expect(sheet.rows.map(\.number) == [1, 2])
    #expect(cells(sheet.rows.last) == [.blank, .blank, .blank, .blank, .number(-3)])
  }

  @Test func theBytesDependOnTheArgumentsAlone() throws {
    let table = TableModel(header: ["unit", "value"], rows: [[.text("Henan"), .number(0.5)]])
    let sheets = [("one", table), ("two", table)]
    let first = try TableModel.xlsx(sheets, title: "Title <1>", creationDate: 1_700_000_000)
    #expect(try TableModel.xlsx(sheets, title: "Title <1>", creationDate: 1_700_000_000) == first)
    #expect(try TableModel.xlsx(sheets, title: "Title <1>", creationDate: 1_700_000_001) != first)
    var archive = try ZipArchive(first, file: "x")
    var xml: [UInt8] = []
    try unsafe archive.read("docProps/core.xml") { block throws(TableFileError) in
      unsafe xml.append(contentsOf: block)
    }
    let text = String(decoding: xml, as: UTF8.self)
    #expect(text.contains("<dc:title>Title &lt;1&gt;</dc:title>") && text.contains(">2023-11-14T22:13:20Z<"))
    // The time of every part: 1 January 1980, 0:00, in the two words that stand 10 bytes after each head.
    let heads = first.indices.dropLast(30).filter { first[$0...].starts(with: [0x50, 0x4B, 0x03, 0x04]) }
    #expect(heads.count == 9)
    for head in heads { #expect(first[head + 10..<head + 14].elementsEqual([0, 0, 0x21, 0])) }
  }

  @Test func whatASheetCannotHold() throws {
    let wide = TableModel(header: (0...16_384).map { String($0) }, rows: [])
    #expect(
      throws: TableFileError.workbook(file: "t", .tooLargeForSheet(sheet: "w", rows: 0, columns: 16_385))
    ) { try TableModel.xlsx([("w", wide)], title: "t", creationDate: 0) }
    let long = TableModel(header: ["a"], rows: [[.text(String(repeating: "a", count: 32_768))]])
    #expect(throws: TableFileError.workbook(file: "t", .textTooLong(sheet: "l", cell: "A2"))) {
      try TableModel.xlsx([("l", long)], title: "t", creationDate: 0)
    }
    #expect(throws: TableFileError.workbook(file: "t", .noSheets)) {
      try TableModel.xlsx([], title: "t", creationDate: 0)
    }
  }
}
