extension LongTable {
  /// Tables as an Excel workbook (.xlsx), a sheet each: the header bold and kept in view, columns as wide as their cells.
  ///
  /// Numbers are written with the fewest digits that read back to the same value, texts as texts whatever they begin
  /// with. No value and values that are no number are empty cells. The bytes depend on the arguments alone. Written by
  /// our own code, not by libxlsxwriter, whose version 1.1.4 rounds numbers to 16 digits (0.1 + 0.2 to 0.3). One sheet
  /// at a time stands in memory, as its XML.
  ///
  /// - Parameters:
  ///   - sheets: the tables with the names wished for their sheets, which are shortened and made unique where Excel asks
  ///     for it.
  ///   - title: the title in the properties of the file.
  ///   - creationDate: when the file was made, in seconds since 1970 UTC.
  /// - Throws: `TableFileError.workbook`: `noSheets`, `tooLargeForSheet`, `textTooLong`, `unwritable`.
  public static func xlsx(
    _ sheets: [(name: String, table: LongTable)], title: String, creationDate: Int
  ) throws(TableFileError) -> [UInt8] {
    do throws(WorkbookFault) {
      guard !sheets.isEmpty else { throw .noSheets }
      let names = SheetTitles.legal(sheets.map(\.name))
      let zip = try ZipWriter()
      for (path, xml) in PackageParts(names: names, title: title, creationDate: creationDate).all {
        try zip.add(path, Array(xml.utf8))
      }
      var texts = TextPool()
      for (index, sheet) in sheets.enumerated() {
        var writer = try WorksheetWriter(table: sheet.table, name: sheet.name)
        try writer.addRows(&texts)
        try zip.add("xl/worksheets/sheet\(index + 1).xml", blocks: writer.xml(isFirst: index == 0))
      }
      try zip.add("xl/sharedStrings.xml", Array(texts.xml.utf8))
      return try zip.finish()
    } catch {
      throw .workbook(file: title, error)
    }
  }
}

extension TableModel {
  /// Tables as an Excel workbook, as `LongTable` writes it.
  ///
  /// - Throws: `TableFileError.workbook`.
  public static func xlsx(
    _ sheets: [(name: String, table: TableModel)], title: String, creationDate: Int
  ) throws(TableFileError) -> [UInt8] {
    try LongTable.xlsx(
      sheets.map { ($0.name, LongTable($0.table)) }, title: title, creationDate: creationDate)
  }
}

/// The texts of a workbook, each kept once.
struct TextPool {
  /// A text's place in the pool.
  struct Entry {
    let number: Int
    /// How wide it is, in digits of the default type.
    let width: Int
  }

  private var texts: [String] = []
  // Swift takes differently composed letters for the same text; a file keeps them apart.
  private var entries: [[UInt8]: Entry] = [:]
  private var uses = 0

  /// The place of a text, which is added if it is new.
  mutating func entry(of text: String) -> Entry {
    uses += 1
    let key = Array(text.utf8)
    if let entry = entries[key] { return entry }
    let entry = Entry(number: texts.count, width: displayWidth(text))
    texts.append(text)
    entries[key] = entry
    return entry
  }

  var xml: String {
    let items = texts.map { "<si><t xml:space=\"preserve\">\(escapedText($0))</t></si>" }
    return xmlHead
      + "<sst xmlns=\"\(spreadsheetNamespace)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">"
      + items.joined() + "</sst>"
  }
}
