import Testing

@testable import TableFiles

@Suite struct XLSReaderTests {
  /// The stored value of xlwt's formulas is an empty text.
  @Test func aWorkbookOfXlwt() throws {
    let book = try Workbook(fixture("workbooks/xlwt.xls"), name: "xlwt.xls")
    #expect(book.sheetNames == ["年度数据", "空", "隐藏"])
    #expect(book.sheets[0].merges == [Sheet.Merge(rows: 1...1, columns: 0...5)])
    #expect(
      book.sheets[0].rows == [
        Sheet.Row(number: 1, cells: [.text("地区生产总值 (亿元)")]),
        Sheet.Row(
          number: 2,
          cells: [.text("地区"), .text("2023年"), .text("日期"), .text("公式"), .text("真假"), .text("错误")]),
        Sheet.Row(
          number: 3,
          cells: [
            .text("北京市"), .number(43760.7), .text("2024-03-01"), .blank, .boolean(true), .error("#DIV/0!"),
          ]),
        Sheet.Row(
          number: 4,
          cells: [
            .text("陕西省"), .number(-3), .text("2020-01-01"), .number(0.1 + 0.2), .boolean(false),
            .error("#N/A"),
          ]),
        Sheet.Row(
          number: 5,
          cells: [
            .text("A text with Ω and é"), .number(123456789.25), .text("2019-12-01"), .text("06:30:00"),
            .text("2020-02-29 23:59:00"),
          ]),
        Sheet.Row(number: 10, cells: [.blank, .blank, .blank, .text("far")]),
      ])
    #expect(book.sheets[1].rows.isEmpty)
    let long = book.sheets[2].rows
    #expect(long.map(\.number) == Array(1...60))
    for (row, cells) in long.enumerated() {
      let letters = String(repeating: row.isMultiple(of: 2) ? "x" : "汉", count: 150 + row)
      #expect(cells.cells.last == .text(letters + String(row)) && cells.cells.count == row % 7 + 1)
    }
  }

  @Test func aSheetByName() throws {
    let book = try Workbook(fixture("workbooks/xlwt.xls"), name: "xlwt.xls", only: "空")
    #expect(book.sheets.map(\.name) == ["空"] && book.sheetNames.count == 3)
  }

  @Test(
    "Numbers in four bytes",
    arguments: [
      (0x0000_0000, 0), (0x3FF0_0000, 1), (0x3FF0_0001, 0.01), (0x0000_04D2 << 2 | 2, 1234),
      (0x0000_04D2 << 2 | 3, 12.34),
      (0xFFFF_FFFE, -1), (0xFFFF_FFFF, -0.01), (0x4050_0000, 64),
    ] as [(UInt32, Double)])
  func fourBytes(_ code: UInt32, _ value: Double) { #expect(XLSCells.rk(code) == value) }

  /// The fixture with the name of its stream replaced.
  private func renamed(_ name: String) throws -> [UInt8] {
    var bytes = try fixture("workbooks/xlwt.xls")
    func wide(_ text: String) -> [UInt8] { text.utf8.reduce(into: []) { $0 += [$1, 0] } }
    let old = wide("Workbook")
    let place = try #require(bytes.firstRange(of: old)?.lowerBound)
    let new = wide(name)
    bytes.replaceSubrange(place..<place + 64, with: new + [UInt8](repeating: 0, count: 64 - new.count))
    bytes[place + 64] = UInt8(new.count + 2)
    return bytes
  }

  @Test func whatIsNoWorkbookOfTheseYears() throws {
    #expect(
      try faultOf(renamed("Book"), name: "old.xls")
        == .unsupportedVersion(format: "Excel", found: "5 or 95", read: "97 or newer"))
    #expect(
      try faultOf(renamed("WordDocument"), name: "x.doc") == .otherKind("a compound file of another program"))
    #expect(try faultOf(renamed("EncryptedPackage"), name: "secret.xlsx") == .encrypted)
  }

  @Test func aPassword() throws {
    var bytes = try fixture("workbooks/xlwt.xls")
    // The record of the code page turned into the one that announces a password.
    let place = try #require(bytes.firstRange(of: [0x42, 0x00, 0x02, 0x00, 0xB0, 0x04])?.lowerBound)
    bytes[place] = 0x2F
    #expect(try faultOf(bytes, name: "secret.xls") == .encrypted)
  }

  @Test func sectorsInACircle() throws {
    var bytes = try fixture("workbooks/xlwt.xls")
    let table = (Int(try #require(bytes.u32(76))) + 1) * 512
    for sector in 0..<128 {
      bytes.replaceSubrange(table + 4 * sector..<table + 4 * sector + 4, with: [1, 0, 0, 0])
    }
    #expect(try faultOf(bytes, name: "x.xls") == .damaged("the sectors run in a circle"))
  }
}
