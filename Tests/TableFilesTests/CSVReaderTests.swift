import TableFiles
import Testing

@Suite struct CSVReaderTests {
  /// The rows of each file of csv-spectrum, header first, lines within cells written with LF.
  static let spectrum: [(file: String, rows: [[String]])] = [
    (
      "comma_in_quotes",
      [["first", "last", "address", "city", "zip"], ["John", "Doe", "120 any st.", "Anytown, WW", "08123"]]
    ),
    ("escaped_quotes", [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
    (
      "newlines_crlf",
      [["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]]
    ),
    ("quotes_and_newlines", [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]]),
    ("simple_crlf", [["a", "b", "c"], ["1", "2", "3"]]),
    ("utf8", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
  ]

  @Test(arguments: spectrum, ["\n", "\r\n", "\r"])
  func readsTheSpectrumWithEveryLineEnd(_ sample: (file: String, rows: [[String]]), end: String) throws {
    let text = String(decoding: try fixture("csv-spectrum/\(sample.file).csv"), as: UTF8.self)
    let read = try table(text.replacing("\n", with: end))
    let rows = [read.header] + (0..<read.rowCount).map { read.row($0) }
    #expect(rows == sample.rows.map { $0.map { $0.replacing("\n", with: end) } })
  }

  @Test func keepsTheLineOfEveryRow() throws {
    let read = try table("a,b\n\n1,\"x\ny\r\nz\"\r\n\r\n2,y\r3,z")
    #expect((0..<read.rowCount).map { read.line(ofRow: $0) } == [3, 7, 8])
  }

  @Test func byteOrderMarkAndEmptyCells() throws {
    let read = try table("\u{FEFF}a,b,\n,\"\",3\n")
    #expect(read.header == ["a", "b", ""])
    #expect(read.row(0) == ["", "", "3"])
    #expect(try table("a\n\n1\n").row(0) == [""])
  }

  @Test func faultsNameTheirLine() {
    #expect(throws: TableFileError.noHeader(file: "data.csv")) { try table("") }
    #expect(throws: TableFileError.noHeader(file: "data.csv")) { try table("\u{FEFF}") }
    #expect(throws: TableFileError.noHeader(file: "data.csv")) { try table("\n") }
    #expect(throws: TableFileError.unevenRow(file: "data.csv", line: 3, found: 3, expected: 2)) {
      try table("a,b\n1,2\n1,2,3\n")
    }
    #expect(throws: TableFileError.openQuote(file: "data.csv", line: 2)) { try table("a,b\n1,\"2\n3,4\n") }
    #expect(throws: TableFileError.strayQuote(file: "data.csv", line: 2, column: 2)) {
      try table("a,b\n1,2\"3\n")
    }
    #expect(throws: TableFileError.strayQuote(file: "data.csv", line: 2, column: 1)) {
      try table("a,b\n\"1\"2,3\n")
    }
    #expect(throws: TableFileError.notUTF8(file: "gbk.csv", line: 3, byte: 0xB1)) {
      try Table(csv: Array("a,b\r\n1,2\r\n".utf8) + [0xB1, 0xB1, 0xBE, 0xA9], name: "gbk.csv")
    }
  }
}
