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

  /// Short files of every awkward byte: each is refused with an error or read, and what is read survives writing.
  @Test func awkwardFilesAreRefusedOrSurviveARoundTrip() throws {
    let alphabet: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D, 0x61, 0x20, 0x62, 0x22, 0x2C, 0xFF, 0xE4, 0x00]
    var state: UInt64 = 7
    var readCount = 0
    for _ in 0..<30_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let length = Int(state >> 33) % 13
      let bytes = (0..<length).map { position in
        // Bytes that are not UTF-8 are kept rare, or nothing would be left to read.
        alphabet[Int((state >> (4 * UInt64(position))) & 0xF) % (state & 0x30 == 0 ? 12 : 9)]
      }
      guard let read = try? Table(csv: bytes, name: "awkward") else { continue }
      readCount += 1
      let rows = (0..<read.rowCount).map { read.row($0) }
      let model = TableModel(header: read.header, rows: rows.map { $0.map { .text($0) } })
      let again = try table(model.csv)
      #expect(again.header == read.header && (0..<again.rowCount).map { again.row($0) } == rows)
    }
    #expect(readCount > 3000)
  }
}
