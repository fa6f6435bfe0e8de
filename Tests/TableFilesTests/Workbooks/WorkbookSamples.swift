@testable import TableFiles

/// The parts of a small .xlsx, of which a test replaces what it is about.
struct XLSXSample {
  static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var parts: [(path: String, xml: String)] = [
    ("_rels/.rels", rels([("rId1", "officeDocument", "xl/workbook.xml")])),
    (
      "xl/workbook.xml",
      "<workbook \(main) xmlns:r=\"\(office)\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/>"
        + "</sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      rels([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
        ("rId3", "sharedStrings", "/xl/sharedStrings.xml"),
      ])
    ),
    (
      "xl/styles.xml",
      "<styleSheet \(main)><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    ),
    ("xl/sharedStrings.xml", "<sst \(main)><si><t>first</t></si></sst>"),
    ("xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData/></worksheet>"),
  ]

  /// A package with the cells of one sheet.
  init(_ rows: String = "") {
    self["xl/worksheets/sheet1.xml"] = "<worksheet \(Self.main)><sheetData>\(rows)</sheetData></worksheet>"
  }

  static func rels(_ items: [(id: String, kind: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>" }
      .joined()
      + "</Relationships>"
  }

  subscript(path: String) -> String? {
    get { parts.first { $0.path == path }?.xml }
    set {
      parts.removeAll { $0.path == path }
      if let newValue { parts.append((path, newValue)) }
    }
  }

  /// The file, packed as tightly as a hostile one would be.
  func bytes() throws -> [UInt8] {
    let zip = try ZipWriter(level: 9)
    for (path, xml) in parts { try zip.add(path, Array(xml.utf8)) }
    return try zip.finish()
  }

  /// The rows of the only sheet.
  func rows() throws -> [Sheet.Row] { try Workbook(xlsx: bytes(), name: "book.xlsx").sheets[0].rows }

  /// What is wrong with it.
  func fault() throws -> WorkbookFault? { try faultOf(bytes(), name: "book.xlsx") }
}

/// What is wrong with a workbook; `nil` when it can be read.
func faultOf(_ bytes: [UInt8], name: String) throws -> WorkbookFault? {
  do throws(TableFileError) {
    _ = try Workbook(bytes, name: name)
    return nil
  } catch {
    guard case .workbook(let file, let fault) = error, file == name else { throw error }
    return fault
  }
}

/// A short way to write expected cells.
func cells(_ row: Sheet.Row?) -> [SheetCell] { row?.cells ?? [] }
