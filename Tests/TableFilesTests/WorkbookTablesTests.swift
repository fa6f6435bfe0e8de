import Panels
import TableFiles
import Testing

/// Tables of workbooks and data sets, told from text by their first bytes.
@Suite struct WorkbookTablesTests {
  private func tables(_ file: String, _ options: SourceReader.Options = .init()) throws -> [SourceTable] {
    try SourceReader(options: options).tables(in: try fixture("workbooks/\(file)"), name: file)
  }

  @Test func yearsAsNumberAndTextInAnXLSX() throws {
    let read = try tables("openpyxl.xlsx")
    let table = try #require(read.first)
    #expect(read.count == 1 && table.layout.kind == .wide && table.encoding == nil)
    #expect(table.origin.sheet == "年度数据" && table.origin.notes == ["地区生产总值 (亿元)"])
    #expect(table.spellings.map(\.text) == ["北京市", "山西省"] && table.periods == [2022, 2023])
    #expect(try table.series("年度数据", "北京市") == [41540.9, 43760.7])
    #expect(try table.series("年度数据", "山西省") == [nil, 25698.2])
    #expect(
      table.notices.contains(
        .total(
          TablePlace(file: "openpyxl.xlsx", sheet: "年度数据", row: 5, column: 0, header: "地区"), found: "合计")))
    #expect(table.notices.contains(.columnsLeftOut(["更新日期"])))
    #expect(throws: TableFileError.self) { try tables("openpyxl.xlsx", .init(sheet: "图")) }
  }

  @Test func placesInAnXLSAreRowAndLetter() {
    let options = SourceReader.Options(sheet: "年度数据", valueColumns: ["2023年"], period: 2023)
    #expect(
      throws: TableFileError.blankUnit(
        TablePlace(file: "xlwt.xls", sheet: "年度数据", row: 10, column: 0, header: "地区"))
    ) { try tables("xlwt.xls", options) }
  }

  @Test(arguments: ["118", "114-gb18030"])
  func aDataSetOfStata(_ version: String) throws {
    let options = SourceReader.Options(unitColumn: "id", periodColumn: "year", valueColumns: ["gdp"])
    let table = try #require(try tables("stata-\(version).dta", options).first)
    #expect(table.layout.kind == .long && table.spellings.map(\.text) == ["河南", "河北"])
    #expect(try table.series("gdp", "河南") == [1.5, nil, 0.1 + 0.2])
  }

  @Test func aTextFileHasNoSheets() {
    let error = #expect(throws: TableFileError.self) {
      try SourceReader(options: .init(sheet: "GDP")).tables(in: Array("地区,2020\n北京,1\n".utf8), name: "a.csv")
    }
    #expect(error?.description == "a.csv has no sheet 'GDP': it has no sheets with names, so name none.")
  }
}
