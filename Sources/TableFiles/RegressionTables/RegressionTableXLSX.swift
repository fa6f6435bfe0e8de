extension RegressionTable {
  /// Tables as an Excel workbook (.xlsx). Each has two sheets: one as journals print it, and after it one with every figure
  /// in full precision, as in ``csv``.
  ///
  /// On the printed sheet coefficients and standard errors are numbers in full precision whose formats show stars and
  /// brackets, `0.000"**"` and `(0.000)`, on one decimal point; heads over several columns are merged. Intervals, which
  /// are two numbers, are texts there. Panels are not split, since a sheet has no edge.
  ///
  /// - Parameters:
  ///   - tables: the tables with the names wished for their sheets.
  ///   - title: the title in the properties of the file.
  ///   - creationDate: when the file was made, in seconds since 1970 UTC.
  /// - Throws: `TableFileError.workbook`: `noSheets`, `tooLargeForSheet`, `textTooLong`, `unwritable`.
  public static func xlsx(
    _ tables: [(name: String, table: RegressionTable)], title: String, creationDate: Int
  ) throws(TableFileError) -> [UInt8] {
    do throws(WorkbookFault) {
      guard !tables.isEmpty else { throw .noSheets }
      let names = SheetTitles.legal(
        tables.flatMap { name, table in
          [name, name + (table.style.language == .english ? " figures" : " 数值")]
        })
      var texts = TextPool()
      var styles = SheetStyles()
      var sheets: [[[UInt8]]] = []
      for (index, item) in tables.enumerated() {
        var printed = try RegressionSheet(item.table, name: names[2 * index])
        sheets.append([Array(try printed.xml(isFirst: index == 0, &texts, &styles).utf8)])
        var figures = try WorksheetWriter(table: LongTable(item.table.model), name: names[2 * index + 1])
        try figures.addRows(&texts)
        sheets.append(figures.xml(isFirst: false))
      }
      let parts = PackageParts(names: names, title: title, creationDate: creationDate, styles: styles.xml)
      let zip = try ZipWriter()
      for (path, xml) in parts.all { try zip.add(path, Array(xml.utf8)) }
      for (index, blocks) in sheets.enumerated() {
        try zip.add("xl/worksheets/sheet\(index + 1).xml", blocks: blocks)
      }
      try zip.add("xl/sharedStrings.xml", Array(texts.xml.utf8))
      return try zip.finish()
    } catch {
      throw .workbook(file: title, error)
    }
  }
}
