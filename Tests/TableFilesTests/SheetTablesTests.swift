import Panels
import TableFiles
import Testing

/// Tables of sheets made by hand.
@Suite struct SheetTablesTests {
  private func sheet(_ name: String = "Data", merges: [Sheet.Merge] = [], rows: [[Any]]) -> Sheet {
    let filled = rows.enumerated().filter { !$1.isEmpty }
    return Sheet(
      file: "book.xlsx", name: name,
      rows: filled.map { position, cells in
        Sheet.Row(
          number: position + 1,
          cells: cells.map { cell in
            switch cell {
            case let text as String: text.isEmpty ? .blank : .text(text)
            case let number as Int: .number(Double(number))
            case let number as Double: .number(number)
            default: .blank
            }
          })
      }, merges: merges)
  }

  private func tables(_ sheets: [Sheet], _ options: SourceReader.Options = .init()) throws -> [SourceTable] {
    try SourceReader(options: options).tables(in: sheets, name: "book.xlsx")
  }

  @Test(arguments: [true, false])
  func anExportWithYearsAsNumbersOrText(_ asText: Bool) throws {
    let years: [Any] = asText ? ["2021年", "2020年"] : [2021, 2020]
    let read = try tables([
      sheet(rows: [
        ["数据库：分省年度数据"], ["指标：产量(吨)"], ["时间：最近2年"], ["地区"] + years, ["北京市", 1.5, 2], ["天津市", "3", ""],
        [], ["注：甲"], ["数据来源：国家统计局"],
      ])
    ])
    let table = try #require(read.first)
    #expect(table.indicators == [SourceIndicator(name: "产量", unit: "吨")] && table.encoding == nil)
    #expect(table.origin.sheet == "Data" && table.origin.notes == ["注：甲"])
    #expect(try table.series("产量", "北京市") == [2, 1.5])
    #expect(try table.series("产量", "天津市") == [nil, 3])
    #expect(try table.panel(units: ownCodes(table)).rows == [5, 5, 6, 6])
  }

  @Test func aHeaderOfThreeRowsWithMergedBlocks() throws {
    let rows: [[Any]] = [
      ["Yearbook"], [], ["地区", "产业", "", "", ""], ["", "第一产业", "", "第二产业", ""],
      ["", 2019, 2020, 2019, 2020], ["北京", 1, 2, 3, 4], ["天津", 5, 6, 7, 8],
    ]
    let merges = [
      Sheet.Merge(rows: 3...5, columns: 0...0), .init(rows: 3...3, columns: 1...4),
      .init(rows: 4...4, columns: 1...2), .init(rows: 4...4, columns: 3...4),
    ]
    let header = try #require(HeaderRange("A3:E5"))
    for merges in [merges, []] {
      let table = try #require(try tables([sheet(merges: merges, rows: rows)], .init(header: header)).first)
      #expect(table.indicators.map(\.name) == ["产业 / 第一产业", "产业 / 第二产业"])
      #expect(try table.series("产业 / 第二产业", "天津") == [7, 8])
      #expect(table.origin.notes == ["Yearbook"])
    }
  }

  @Test func aUnitMergedOverItsYears() throws {
    let merges = [Sheet.Merge(rows: 2...3, columns: 0...0), .init(rows: 4...5, columns: 0...0)]
    let rows: [[Any]] = [
      ["地区", "年份", "产量"], ["北京", 2019, 1], ["", 2020, 2], ["天津", 2019, 3], ["", 2020, 4],
    ]
    let table = try #require(try tables([sheet(merges: merges, rows: rows)]).first)
    #expect(try table.series("产量", "天津") == [3, 4])
    #expect(throws: TableFileError.self) { try tables([sheet(rows: rows)]) }
  }

  @Test func errorsNameSheetRowAndColumnLetter() throws {
    var data = sheet(rows: [["地区", 2019, 2020], ["北京", 1, 2]])
    data.rows[1].cells[2] = .error("#DIV/0!")
    let table = try #require(try tables([data]).first)
    let error = #expect(throws: TableFileError.self) { try table.panel(units: ownCodes(table)) }
    #expect(
      error?.description
        == "book.xlsx, sheet 'Data', row 2, column C '2020': found '#DIV/0!', expected a number: "
        + "correct the cell, or leave it empty if there is no value.")
    data.rows[1].cells[2] = .error("#N/A")
    let missing = try SourceReader(options: .init(numbers: .init(missingWords: ["", "#N/A"])))
      .tables(in: [data], name: "book.xlsx")
    #expect(try missing[0].series("book", "北京") == [1, nil])
  }

  @Test func sheetsByNameAndSheetsWithoutATable() throws {
    let first = sheet("GDP", rows: [["地区", 2019], ["北京", 1]])
    let second = sheet("人口", rows: [["地区", 2019], ["北京", 2]])
    let prose = sheet("说明", rows: [["这个文件是手工做的"], ["第二行"]])
    let all = try tables([prose, first, second])
    #expect(all.map { $0.indicators[0].name } == ["GDP", "人口"])
    guard case .sheetPassedOver("说明", _) = all[0].notices.first else { return #expect(Bool(false)) }
    let one = try tables([prose, first, second], .init(sheet: "人口"))
    #expect(one.map(\.origin.sheet) == ["人口"])
    #expect(
      throws: TableFileError.missingSheet(
        file: "book.xlsx", expected: "GPD", nearest: "GDP", sheets: ["GDP", "人口"])
    ) { try tables([first, second], .init(sheet: "GPD")) }
    #expect(throws: TableFileError.self) { try tables([prose]) }
    #expect(throws: TableFileError.noHeader(file: "book.xlsx")) { try tables([]) }
  }

  @Test func aSheetAYear() throws {
    let rows: [[Any]] = [["地区", "产量", "人口"], ["北京", 1, 2]]
    let read = try tables([sheet("2019年", rows: rows), sheet("2020", rows: rows)])
    #expect(read.map(\.periods) == [[2019], [2020]])
    #expect(read.map(\.layout.kind) == [.crossSection, .crossSection])
  }

  @Test func headerRanges() {
    #expect(HeaderRange("A1:F3") == HeaderRange(rows: 1...3, columns: 0...5))
    #expect(HeaderRange("$AA$2:AB4") == HeaderRange(rows: 2...4, columns: 26...27))
    #expect(HeaderRange("2:4") == HeaderRange(rows: 2...4) && HeaderRange("3") == HeaderRange(rows: 3...3))
    for wrong in ["", "A", "3:1", "C1:A2", "A1:3", "0", "A1:B2:C3", "1:99999999999"] {
      #expect(HeaderRange(wrong) == nil)
    }
    #expect(throws: TableFileError.self) {
      try tables([sheet(rows: [["地区", 2019], ["北京", 1]])], .init(header: HeaderRange(rows: 7...8)))
    }
  }
}
