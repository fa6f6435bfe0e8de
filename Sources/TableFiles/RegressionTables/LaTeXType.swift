/// How large the type of a LaTeX table is, so that the table is no wider than its page.
enum LaTeXType: CaseIterable {
  case normal, small, footnote

  /// The command before the table; `nil` for the document's own size.
  var command: String? {
    switch self {
    case .normal: nil
    case .small: "\\small\\setlength{\\tabcolsep}{4pt}"
    case .footnote: "\\footnotesize\\setlength{\\tabcolsep}{3pt}"
    }
  }

  /// The size as a share of the document's, and the points on either side of a column.
  private var measures: (size: Double, gap: Double) {
    switch self {
    case .normal: (1, 6)
    case .small: (0.9, 4)
    case .footnote: (0.8, 3)
    }
  }

  /// The widths of letters and digits of Computer Modern in points at 10 pt, stars and signs among digits included.
  private static let (letter, digit) = (4.7, 5.0)
  /// The text of an A4 page with margins of 2.5 cm is 455 pt wide and 700 pt high; a little less is counted on, since
  /// widths are reckoned and not measured.
  private static let (across, along) = (440.0, 680.0)

  /// The largest type in which a table fits its page; the smallest when none does.
  ///
  /// - Parameters:
  ///   - label: the widest label, in letters.
  ///   - columns: the widths of the columns, in digits.
  init(label: Int, columns: [Int], isTurned: Bool) {
    let page = isTurned ? Self.along : Self.across
    self =
      Self.allCases.first { type in
        let (size, gap) = type.measures
        let text = Double(label) * Self.letter + columns.reduce(0) { $0 + Double($1) * Self.digit }
        return size * text + 2 * gap * Double(columns.count + 1) <= page
      } ?? .footnote
  }
}
