import Testing

@testable import TableFiles

@Suite struct WorkbookTests {
  @Test func aWorkbookOfOpenpyxl() throws {
    let book = try Workbook(fixture("workbooks/openpyxl.xlsx"), name: "openpyxl.xlsx")
    #expect(book.sheetNames == ["年度数据", "隐藏", "空"] && book.sheets.map(\.name) == book.sheetNames)
    let sheet = book.sheets[0]
    #expect(sheet.merges == [Sheet.Merge(rows: 1...1, columns: 0...3)])
    #expect(
      sheet.rows == [
        Sheet.Row(number: 1, cells: [.text("地区生产总值 (亿元)")]),
        Sheet.Row(number: 2, cells: [.text("地区"), .number(2023), .text("2022年"), .text("更新日期")]),
        Sheet.Row(number: 3, cells: [.text("北京市"), .number(43760.7), .number(41540.9), .text("2024-03-01")]),
        Sheet.Row(number: 4, cells: [.text("山西省"), .text("25698.2"), .blank, .text("2024-02-29 06:30:00")]),
        Sheet.Row(
          number: 5,
          cells: [.text("合计"), .error("formula without a stored value"), .boolean(true), .error("#N/A")]),
      ])
    #expect(book.sheets[1].rows == [Sheet.Row(number: 7, cells: [.blank, .blank, .number(0.125)])])
    #expect(book.sheets[2].rows.isEmpty)
  }

  @Test func kindsAreToldByTheFirstBytes() throws {
    #expect(try WorkbookFormat(of: fixture("workbooks/openpyxl.xlsx")) == .xlsx)
    #expect(try WorkbookFormat(of: fixture("workbooks/xlwt.xls")) == .xls)
    #expect(try WorkbookFormat(of: fixture("workbooks/stata-114-gb18030.dta")) == .dta)
    #expect(try WorkbookFormat(of: fixture("workbooks/stata-118.dta")) == .dta)
    for text in ["", "P", "地区,2020年\n", "PK and more", "<html>", "r\u{1}\u{1}"] {
      #expect(WorkbookFormat(of: Array(text.utf8)) == nil)
    }
    #expect(
      try faultOf(Array("a,b\n".utf8), name: "t.csv")?.description
        == "found neither a zip nor a compound file, expected a workbook of Excel (.xlsx, .xls) or a data set of "
        + "Stata (.dta): save it as .xlsx or as .csv in UTF-8.")
  }
}
