let xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
let spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/// Text as an .xlsx writes it: markup escaped, and characters that XML forbids as `_x0001_` (ECMA-376 part 1,
/// 22.9.2.19). A text that looks like such a code has its first `_` coded.
func escapedText(_ text: String) -> String {
  var escaped = ""
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "_" where looksLikeCode(scalars[index...]): escaped += "_x005F_"
    case "\n", "\t": escaped.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
      let code = String(scalar.value, radix: 16, uppercase: true)
      escaped += "_x" + String(repeating: "0", count: 4 - code.count) + code + "_"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

private func looksLikeCode(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
  let head = Array(scalars.prefix(7))
  return head.count == 7 && head[1] == "x" && head[6] == "_"
    && head[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
}

/// The parts of a workbook that hold no cells (ECMA-376 part 1, 12.3, and part 2).
struct PackageParts {
  let names: [String]
  let title: String
  let creationDate: Int
  /// The looks of cells.
  var styles = SheetStyles().xml

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// Paths and content in the order in which they are packed.
  var all: [(path: String, xml: String)] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelations),
      ("docProps/core.xml", properties),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", workbookRelations),
      ("xl/styles.xml", styles),
    ]
  }

  private var contentTypes: String {
    let type = Self.spreadsheetType
    var overrides = [
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/xl/workbook.xml", "\(type).sheet.main+xml"), ("/xl/styles.xml", "\(type).styles+xml"),
      ("/xl/sharedStrings.xml", "\(type).sharedStrings+xml"),
    ]
    overrides += names.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "\(type).worksheet+xml") }
    return xmlHead + "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + overrides.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined() + "</Types>"
  }

  private var packageRelations: String {
    relations([
      ("\(Self.office)/officeDocument", "xl/workbook.xml"),
      ("\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  private var workbookRelations: String {
    relations(
      names.indices.map { ("\(Self.office)/worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("\(Self.office)/styles", "styles.xml"), ("\(Self.office)/sharedStrings", "sharedStrings.xml")])
  }

  private func relations(_ items: [(type: String, target: String)]) -> String {
    let lines = items.enumerated().map { index, item in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(item.type)\" Target=\"\(item.target)\"/>"
    }
    return xmlHead + "<Relationships xmlns=\"\(Self.package)/relationships\">" + lines.joined()
      + "</Relationships>"
  }

  private var workbook: String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(escapedText(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return xmlHead + "<workbook xmlns=\"\(spreadsheetNamespace)\" xmlns:r=\"\(Self.office)\">"
      + "<bookViews><workbookView/></bookViews><sheets>" + sheets.joined() + "</sheets></workbook>"
  }

  private var properties: String {
    let day = Int((Double(creationDate) / 86_400).rounded(.down))
    let rest = creationDate - day * 86_400
    let time = "T\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))Z"
    let date = isoDate(daysSince1970: day).map { day in
      ["created", "modified"].map {
        "<dcterms:\($0) xsi:type=\"dcterms:W3CDTF\">\(day)\(time)</dcterms:\($0)>"
      }.joined()
    }
    return xmlHead + "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(escapedText(title))</dc:title>"
      + (date ?? "") + "</cp:coreProperties>"
  }
}
