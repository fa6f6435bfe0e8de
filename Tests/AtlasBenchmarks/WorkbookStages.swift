import Panels
import TableFiles

/// Sheets that say or hold more rows than they fill.
enum WorkbookStages {
  private static let declared = "declared.xlsx"
  private static let emptyRows = "empty-rows.xlsx"
  private static let styledCells = "styled-cells.xlsx"
  private static let lastRow = 1_048_576

  static let all: [Stage] = [
    Stage("XLSX, A1:J1048576 declared, 32 rows filled", .fresh(runs: 5), aim: aim) { read(declared, $0) },
    Stage("XLSX, 1 048 544 empty rows present", .fresh(runs: 5), aim: aim) { read(emptyRows, $0) },
    Stage("XLSX, 1 048 576 styled empty cells", .fresh(runs: 5)) { read(styledCells, $0) },
  ]

  private static let aim = Stage.Aim(seconds: 1, megabytes: 100)

  private static func read(_ file: String, _ inputs: InputFiles) -> Stage.Work {
    { try SourceReader().tables(in: inputs.bytes(file), name: file)[0].asPanel().panel.units.count }
  }

  /// The workbooks, all with the same small table at the top.
  static func files() throws -> [(name: String, bytes: [UInt8])] {
    var rows = "<row r=\"1\">" + (0..<10).map { cell($0, 1, $0 == 0 ? "unit" : "\(2010 + $0)年") }.joined()
    rows += "</row>"
    for row in 2...32 {
      rows += "<row r=\"\(row)\">" + cell(0, row, "u\(row)")
      for column in 1..<10 { rows += "<c r=\"\(letter(column))\(row)\"><v>\(row * column)</v></c>" }
      rows += "</row>"
    }
    var empty = ""
    var styled = ""
    for row in 33...lastRow {
      empty += "<row r=\"\(row)\" spans=\"1:10\"/>"
      styled += "<row r=\"\(row)\"><c r=\"A\(row)\" s=\"0\"/></row>"
    }
    return [
      (declared, try workbook(rows)), (emptyRows, try workbook(rows + empty)),
      (styledCells, try workbook(rows + styled)),
    ]
  }

  private static func letter(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
  }

  private static func cell(_ column: Int, _ row: Int, _ text: String) -> String {
    "<c r=\"\(letter(column))\(row)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private static func workbook(_ rows: String) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let packages = "http://schemas.openxmlformats.org/package/2006"
    let zip = try ZipWriter(level: 6)
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(packages)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"GDP\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:J\(lastRow)\"/><sheetData>\(rows)</sheetData></worksheet>"
      ),
    ]
    for (path, xml) in parts { try zip.add(path, Array(xml.utf8)) }
    return try zip.finish()
  }
}
