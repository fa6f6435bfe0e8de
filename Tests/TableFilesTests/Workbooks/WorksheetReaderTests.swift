import Testing

@testable import TableFiles

@Suite struct WorksheetReaderTests {
  @Test func everyKindOfCell() throws {
    let rows = try XLSXSample(
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>0.30000000000000004</v></c>"
        + "<c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"e\"><v>#DIV/0!</v></c>"
        + "<c r=\"E2\" t=\"str\"><f>A1</f><v>a_x000D_b</v></c><c r=\"F2\" t=\"n\"><f>1+1</f><v>2</v></c>"
        + "<c r=\"G2\" t=\"inlineStr\"><is><r><t>in </t></r><r><rPr><b/></rPr><t>line</t></r>"
        + "<rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></is></c><c r=\"H2\" t=\"d\"><v>2020-03-01</v></c>"
        + "<c r=\"J2\" s=\"1\"><v>43891</v></c></row>"
    ).rows()
    #expect(rows.map(\.number) == [2])
    #expect(
      cells(rows.first) == [
        .text("first"), .number(0.1 + 0.2), .boolean(true), .error("#DIV/0!"), .text("a\rb"), .number(2),
        .text("in line"), .text("2020-03-01"), .blank, .text("2020-03-01"),
      ])
  }

  @Test func aFormulaWithoutAStoredValueSaysSo() throws {
    let rows = try XLSXSample(
      "<row><c t=\"str\"><f>A2</f></c><c><f>1+1</f><v></v></c><c t=\"str\"><f>\"\"</f><v></v></c><c><v>1</v></c></row>"
    ).rows()
    #expect(
      cells(rows.first) == [
        .error("formula without a stored value"), .error("formula without a stored value"), .blank,
        .number(1),
      ])
  }

  @Test func placesThatAreNotWrittenAreCounted() throws {
    let rows = try XLSXSample(
      "<row><c><v>1</v></c></row><row r=\"7\"><c r=\"C7\"><v>2</v></c><c><v>3</v></c></row><row><c s=\"1\"/></row>"
        + "<row><c r=\"b9\"><v>4</v></c></row>"
    ).rows()
    #expect(
      rows == [
        Sheet.Row(number: 1, cells: [.number(1)]),
        Sheet.Row(number: 7, cells: [.blank, .blank, .number(2), .number(3)]),
        Sheet.Row(number: 9, cells: [.blank, .number(4)]),
      ])
  }

  @Test func prefixesAndTheStrictEditionMakeNoDifference() throws {
    var sample = XLSXSample()
    sample["xl/worksheets/sheet1.xml"] =
      "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\">"
      + "<x:c xmlns:r=\"urn:no-place\" r=\"B1\"><x:v>5</x:v></x:c></x:row></x:sheetData>"
      + "<x:mergeCells><x:mergeCell ref=\"A1:$C$2\"/></x:mergeCells></x:worksheet>"
    sample["_rels/.rels"] = sample["_rels/.rels"]?
      .replacing(
        "http://schemas.openxmlformats.org/officeDocument", with: "http://purl.oclc.org/ooxml/officeDocument")
    let sheet = try Workbook(xlsx: sample.bytes(), name: "strict.xlsx").sheets[0]
    #expect(sheet.rows == [Sheet.Row(number: 1, cells: [.blank, .number(5)])])
    #expect(sheet.merges == [Sheet.Merge(rows: 1...2, columns: 0...2)])
  }

  @Test(
    "Cells that contradict the file are refused with their place",
    arguments: [
      ("<row><c t=\"s\"><v>7</v></c></row>", "cell A1", "refers to text '7' of a list of 1"),
      ("<row><c><v>many</v></c></row>", "cell A1", "'many' is no number"),
      ("<row><c><v>1e999</v></c></row>", "cell A1", "'1e999' is no number"),
      ("<row><c r=\"7\"/></row>", "row 1", "'7' is no cell of a sheet"),
      ("<row><c r=\"ZZZZ1\"/></row>", "row 1", "'ZZZZ1' is no cell of a sheet"),
      ("<row r=\"3\"/><row r=\"2\"/>", "row '2'", "expected a row from 4 to 1048576"),
      ("<row r=\"1048577\"/>", "row '1048577'", "expected a row from 1 to 1048576"),
      ("<row><c r=\"XFD1\"/><c/></row>", "row 1", "more than 16384 cells"),
      ("<row r=\"1048576\"/><row/>", "row 1048577", "a sheet ends at row 1048576"),
      (
        "<row><c t=\"zz\"><v>1</v></c></row>", "cell A1",
        "the cell is of a kind that no edition of the format has"
      ),
    ])
  func contradictions(_ rows: String, _ place: String, _ detail: String) throws {
    #expect(try XLSXSample(rows).fault() == .badCell(sheet: "One", place: place, detail: detail))
  }

  @Test func cellsFarApartDoNotFillTheMemory() throws {
    let rows = (1...7).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    var archive = try ZipArchive(XLSXSample(rows).bytes(), file: "far.xlsx")
    let reader = WorksheetReader(
      file: "far.xlsx", sheet: "One", strings: [], isDateStyle: [], dates: .from1900, cellLimit: 100_000)
    #expect(throws: TableFileError.workbook(file: "far.xlsx", .tooManyCells(sheet: "One", limit: 100_000))) {
      try archive.parse("xl/worksheets/sheet1.xml", reader)
    }
  }
}
