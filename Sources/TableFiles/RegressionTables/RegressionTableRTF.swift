extension RegressionTable {
  /// The table in RTF, which Word, LibreOffice and Pages open and save as DOCX: a three-line table on A4 whose head repeats
  /// on every page, numbers on decimal tabs, notes below. All text is escaped; none of it can be a control word.
  ///
  /// Numbers stand in 10 point type, in 9 or 8 where the columns are narrow. Word finds the decimal point by the
  /// separator that the machine is set to.
  public func rtf(_ layout: Layout = Layout()) -> String {
    let page = layout.isTurned ? RTFPage.turned : .upright
    let head =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1"
      + "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 SimSun;}}\n"
      + "\\paperw\(page.width)\\paperh\(page.height)" + (layout.isTurned ? "\\landscape" : "")
      + "\\margl1440\\margr1440\\margt1440\\margb1440\n"
    let tables = panels(maximumColumns: layout.maximumColumns).map { panel in
      RTFTable(panel, width: page.width - 2 * 1440).text
    }
    return head + tables.joined(separator: "\\pard\\par\n") + "}\n"
  }
}

/// A page in twentieths of a point.
private struct RTFPage {
  let width: Int
  let height: Int

  static let upright = RTFPage(width: 11_906, height: 16_838)
  static let turned = RTFPage(width: 16_838, height: 11_906)
}
