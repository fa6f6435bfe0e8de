import Testing

@testable import TableFiles

@Suite struct XLSXPackageTests {
  @Test func aSheetByNameIsReadWithoutTheOthers() throws {
    var sample = XLSXSample("<row><c><v>1</v></c></row>")
    sample["xl/workbook.xml"] = sample["xl/workbook.xml"]?
      .replacing("</sheets>", with: "<sheet name=\"Zwei\" sheetId=\"2\" r:id=\"rId9\"/></sheets>")
    sample["xl/_rels/workbook.xml.rels"] = sample["xl/_rels/workbook.xml.rels"]?
      .replacing(
        "</Relationships>",
        with:
          "<Relationship Id=\"rId9\" Type=\"\(XLSXSample.office)/worksheet\" Target=\"../XL/./Two.xml\"/></Relationships>"
      )
    sample["xl/two.xml"] = "no XML at all"
    let bytes = try sample.bytes()
    let book = try Workbook(xlsx: bytes, name: "book.xlsx", only: "One")
    #expect(book.sheetNames == ["One", "Zwei"] && book.sheets.map(\.name) == ["One"])
    #expect(
      try faultOf(bytes, name: "book.xlsx") == .badXML(part: "XL/Two.xml", line: 1, detail: "syntax error"))
    #expect(
      throws: TableFileError.missingSheet(
        file: "b", expected: "Zwie", nearest: "Zwei", sheets: ["One", "Zwei"])
    ) {
      try Workbook(xlsx: bytes, name: "b", only: "Zwie")
    }
  }

  @Test func datesCountFrom1904WhereTheWorkbookSaysSo() throws {
    var sample = XLSXSample("<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>42429.25</v></c></row>")
    sample["xl/workbook.xml"] = sample["xl/workbook.xml"]?.replacing(
      "<sheets>", with: "<workbookPr date1904=\"true\"/><sheets>")
    #expect(try cells(sample.rows().first) == [.text("1904-01-01"), .text("2020-03-01 06:00:00")])
  }

  @Test func anEntityBombIsRefusedBeforeItsFirstEntity() throws {
    var sample = XLSXSample()
    let entities = (1...9).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    sample["xl/sharedStrings.xml"] =
      "<!DOCTYPE sst [<!ENTITY e0 \"lol\">\(entities)]><sst><si><t>&e9;</t></si></sst>"
    #expect(try sample.fault() == .documentType(part: "xl/sharedStrings.xml"))
    sample["xl/sharedStrings.xml"] =
      "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>"
    #expect(try sample.fault() == .documentType(part: "xl/sharedStrings.xml"))
    sample["xl/sharedStrings.xml"] = "<sst><si><t>&unknown;</t></si></sst>"
    #expect(
      try sample.fault() == .badXML(part: "xl/sharedStrings.xml", line: 1, detail: "undefined entity"))
  }

  @Test func longTextsAndTagsAreRefused() throws {
    let long = String(repeating: "a", count: 5 << 20)
    let text = XLSXSample("<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")
    #expect(
      try text.fault()
        == .badXML(part: "xl/worksheets/sheet1.xml", line: 1, detail: "a text of more than 4 MB"))
    let tag = XLSXSample("<row long=\"\(long)\"/>")
    #expect(
      try tag.fault() == .badXML(part: "xl/worksheets/sheet1.xml", line: 1, detail: "a tag of more than 4 MB")
    )
  }

  @Test func otherFilesInAZipAreNamed() throws {
    var sample = XLSXSample()
    sample.parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")]
    #expect(try sample.fault() == .otherKind("an OpenDocument file"))
    sample.parts = [("readme.txt", "hello")]
    #expect(try sample.fault() == .otherKind("a zip file of something else"))
    sample.parts = [("_rels/.rels", XLSXSample.rels([("a", "officeDocument", "xl/workbook.bin")]))]
    #expect(try sample.fault() == .otherKind("a binary workbook (.xlsb)"))
    sample.parts = [("_rels/.rels", XLSXSample.rels([("a", "officeDocument", "word/document.xml")]))]
    #expect(try sample.fault() == .otherKind("a document of another Office program"))
    sample.parts = [("_rels/.rels", XLSXSample.rels([("a", "officeDocument", "../../etc/passwd")]))]
    #expect(try sample.fault() == .missingPart("etc/passwd"))
  }

  @Test func missingPartsAreNamed() throws {
    var sample = XLSXSample()
    sample["xl/worksheets/sheet1.xml"] = nil
    #expect(try sample.fault() == .missingPart("xl/worksheets/sheet1.xml"))
    sample = XLSXSample()
    sample["xl/_rels/workbook.xml.rels"] = XLSXSample.rels([])
    #expect(try sample.fault() == .missingPart("sheet One"))
    sample["xl/workbook.xml"] = "<workbook><sheets/></workbook>"
    #expect(try sample.fault() == .noSheets)
  }
}
