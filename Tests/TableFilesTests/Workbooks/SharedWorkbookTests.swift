import Foundation
import TableFiles
import Testing

/// Where files from other people's collections lie; without it these tests are skipped.
private let sharedData = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_SHARED_DATA"]

@Suite(
  "Workbooks nobody of this project wrote",
  .enabled(if: sharedData != nil, "PROVINCE_ATLAS_SHARED_DATA is not set"))
struct SharedWorkbookTests {
  private func book(_ name: String, only sheet: String? = nil) throws -> Workbook {
    let path = (sharedData ?? "") + "/odd-xlsx/\(name).xlsx"
    return try Workbook(Array(Data(contentsOf: URL(filePath: path))), name: name, only: sheet)
  }

  @Test("Blank and text rows above the table")
  func skipping() throws {
    let book = try book("skipping")
    #expect(book.sheetNames == ["two_blank_rows", "occupied_row_and_blank_row", "two_occupied_rows"])
    #expect(book.sheets.map { $0.rows.map(\.number) } == [[3, 5, 7], [1, 3, 5, 7], [1, 2, 3, 5, 7]])
    #expect(book.sheets[2].rows[1].cells == [.blank, .text("yada yada")])
    #expect(book.sheets.allSatisfy { $0.rows.last?.cells == [.text("v4,1"), .text("v4,2")] })
  }

  @Test("Inline texts without a list of shared ones")
  func inlineTexts() throws {
    let rows = try book("inlineStr2").sheets[0].rows
    #expect(rows[0][0] == .text("NNNN") && rows[0][3] == .text("Outline Number") && rows[0][2] == .blank)
    #expect(
      rows[1].cells == [
        .number(1), .text("+"), .blank, .text("1."), .text("RQ11610"), .text("requirement"),
        .text("Textual Requirement"), .text("test"),
      ])
  }

  @Test("A formula without a stored value")
  func formulaWithoutValue() throws {
    let rows = try book("missing-v-node-xlsx").sheets[0].rows
    #expect(rows[1].cells == [.number(1), .number(2), .error("formula without a stored value")])
  }

  @Test("A chart sheet among the worksheets")
  func chartSheet() throws {
    let book = try book("embedded-chartsheet")
    #expect(book.sheetNames == ["iris", "mtcars", "chickwts", "quakes"])
    #expect(book.sheets.map(\.rows.count) == [151, 33, 72, 1001])
    #expect(book.sheets[3].rows[1].cells == [-20.42, 181.62, 562, 4.8, 41].map { .number($0) })
    let quakes = try self.book("embedded-chartsheet", only: "quakes")
    #expect(quakes.sheets == [book.sheets[3]])
  }

  @Test("Repeated and blank column names")
  func names() throws {
    let rows = try book("names-need-repair-xlsx").sheets[0].rows
    #expect(rows[0].cells == [.text("a b"), .text("a b"), .blank, .text("c%&$")])
    #expect(rows[2].cells == [.number(2), .text("b"), .text("two"), .number(2.2)])
  }

  @Test("Dates round the 29 February 1900 that never was are what the file says beside them")
  func falseLeapDay() throws {
    for sheet in try book("dates-leap-year-1900-xlsx").sheets {
      #expect(sheet.rows.count >= 8)
      for row in sheet.rows.dropFirst() { #expect(row[0] == row[1], "row \(row.number)") }
    }
  }
}
