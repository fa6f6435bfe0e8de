/// The parts of an .xlsx and how they hang together (ECMA-376 part 2, Open Packaging Conventions).
struct XLSXPackage {
  /// A sheet of cells.
  struct Entry {
    let name: String
    /// Where its part lies.
    let path: String
  }

  /// The sheets of cells in the order of their tabs.
  let sheets: [Entry]
  private var archive: ZipArchive
  private let dates: DateSystem
  private let stylesPath: String?
  private let stringsPath: String?
  private var styles: [Bool]?
  private var strings: [String]?

  /// Reads the container and the list of sheets.
  ///
  /// - Throws: `TableFileError.workbook` with what is wrong.
  init(_ bytes: [UInt8], file: String) throws(TableFileError) {
    var archive = try ZipArchive(bytes, file: file)
    let path = try Self.workbookPath(&archive)
    let book = WorkbookPart()
    try archive.parse(path, book)
    let relations = try archive.relationships(of: path)
    var sheets: [Entry] = []
    for sheet in book.sheets {
      guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
        throw .workbook(file: file, .missingPart("sheet \(sheet.name)"))
      }
      if relation.kind == "worksheet" { sheets.append(Entry(name: sheet.name, path: relation.target)) }
    }
    self.sheets = sheets
    self.archive = archive
    dates = book.dates
    stylesPath = relations.first { $0.kind == "styles" }?.target
    stringsPath = relations.first { $0.kind == "sharedStrings" }?.target
  }

  /// The part with the list of sheets; everything that is no .xlsx is told apart here.
  private static func workbookPath(_ archive: inout ZipArchive) throws(TableFileError) -> String {
    guard archive.contains("_rels/.rels") else {
      let isOpenDocument = archive.contains("content.xml") && archive.contains("mimetype")
      throw .workbook(
        file: archive.file,
        .otherKind(isOpenDocument ? "an OpenDocument file" : "a zip file of something else"))
    }
    let relations = try archive.relationships(of: "")
    guard let path = relations.first(where: { $0.kind == "officeDocument" })?.target else {
      throw .workbook(file: archive.file, .otherKind("an Office file without a document"))
    }
    let lowered = path.lowercased()
    if lowered.hasSuffix(".bin") {
      throw .workbook(file: archive.file, .otherKind("a binary workbook (.xlsb)"))
    }
    if lowered.hasPrefix("word/") || lowered.hasPrefix("ppt/") {
      throw .workbook(file: archive.file, .otherKind("a document of another Office program"))
    }
    return path
  }

  /// Reads one sheet; the texts and styles that all share are read with the first.
  mutating func readSheet(_ index: Int) throws(TableFileError) -> Sheet {
    let entry = sheets[index]
    let reader = WorksheetReader(
      file: archive.file, sheet: entry.name, strings: try sharedStrings(), isDateStyle: try dateStyles(),
      dates: dates)
    try archive.parse(entry.path, reader)
    return reader.result
  }

  private mutating func sharedStrings() throws(TableFileError) -> [String] {
    if let strings { return strings }
    let reader = SharedStrings()
    if let stringsPath { try archive.parse(stringsPath, reader) }
    strings = reader.texts
    return reader.texts
  }

  /// For each cell style whether it shows dates.
  private mutating func dateStyles() throws(TableFileError) -> [Bool] {
    if let styles { return styles }
    let reader = StylesPart()
    if let stylesPath { try archive.parse(stylesPath, reader) }
    styles = reader.isDate
    return reader.isDate
  }
}

extension ZipArchive {
  /// What a part refers to; the empty path is the package itself.
  fileprivate mutating func relationships(of path: String) throws(TableFileError) -> [Relationships.Item] {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let reader = Relationships(folder: String(path[..<cut]))
    try parse("\(path[..<cut])_rels/\(path[cut...]).rels", reader)
    return reader.items
  }
}

/// A part's references to others (`*.rels`).
private final class Relationships: XMLHandler {
  struct Item {
    let id: String
    /// The last word of its type, which is the same in the transitional and the strict edition.
    let kind: String
    /// The path it leads to.
    let target: String
  }

  private let folder: String
  private(set) var items: [Item] = []

  init(folder: String) { self.folder = folder }

  func start(_ name: String, _ attributes: borrowing XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    items.append(Item(id: id, kind: kind, target: resolved(target)))
  }

  func end(_ name: String, text: [UInt8]) {}

  /// The path from the top of the package; `..` leads one folder up and never out of it.
  private func resolved(_ target: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

/// The list of sheets (`xl/workbook.xml`).
private final class WorkbookPart: XMLHandler {
  private(set) var sheets: [(name: String, relation: String)] = []
  private(set) var dates = DateSystem.from1900

  func start(_ name: String, _ attributes: borrowing XMLAttributes) {
    if name == "sheet", let title = attributes["name"] {
      sheets.append((title, attributes["id"] ?? ""))
    } else if name == "workbookPr", let flag = attributes["date1904"], flag == "1" || flag == "true" {
      dates = .from1904
    }
  }

  func end(_ name: String, text: [UInt8]) {}
}

/// The cell styles (`xl/styles.xml`), of which only the number format matters here.
private final class StylesPart: XMLHandler {
  /// Whether each entry of `cellXfs` shows dates.
  private(set) var isDate: [Bool] = []
  private var codes: [Int: Bool] = [:]
  private var isInCells = false

  func start(_ name: String, _ attributes: borrowing XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      codes[id] = DateFormatCode.isDate(code)
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      isDate.append(codes[id] ?? DateFormatCode.isDate(builtIn: id))
    default: return
    }
  }

  func end(_ name: String, text: [UInt8]) {
    if name == "cellXfs" { isInCells = false }
  }
}
