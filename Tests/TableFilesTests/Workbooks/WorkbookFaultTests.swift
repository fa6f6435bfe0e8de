import Testing

@testable import TableFiles

@Suite struct WorkbookFaultTests {
  @Test(
    "Every fault is one sentence that ends in what to do",
    arguments: [
      .otherKind("a binary workbook (.xlsb)"), .encrypted, .damaged("ZIP bad\nCRC"), .missingPart("xl/a.xml"),
      .badXML(part: "xl/a.xml", line: 7, detail: "mismatched tag"), .documentType(part: "xl/a.xml"),
      .unpacksTooFar(megabytes: 100, times: 900), .tooManyCells(sheet: "One", limit: 5), .noSheets,
      .badCell(sheet: "One", place: "cell B3", detail: "'x' is no number"),
      .unsupportedVersion(format: "Excel", found: "5 or 95", read: "97 or newer"),
      .tooLargeForSheet(sheet: "One", rows: 1, columns: 2), .textTooLong(sheet: "One", cell: "A1"),
      .unwritable("no memory"),
    ] as [WorkbookFault])
  func sentences(_ fault: WorkbookFault) {
    let text = TableFileError.workbook(file: "data.xlsx", fault).description
    #expect(text.hasPrefix("data.xlsx: ") && text.hasSuffix(".") && text.contains(": "))
    #expect(!text.contains("\n") && text.count < 300)
  }

  @Test func aNewcomerUnderstands() {
    let fault = WorkbookFault.badCell(sheet: "One", place: "cell B3", detail: "'x' is no number")
    #expect(
      TableFileError.workbook(file: "data.xlsx", fault).description
        == "data.xlsx: sheet 'One', cell B3: 'x' is no number: open it in a spreadsheet program and save it again."
    )
  }
}
