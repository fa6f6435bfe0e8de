extension RegressionTable {
  /// How a table is laid out on paper.
  public struct Layout: Hashable, Sendable {
    /// The most columns of models side by side, from 1; more go into further panels below. `nil` for no limit.
    public var maximumColumns: Int?
    /// Whether the table stands across the page, its head to the left. LaTeX and RTF only: the others have no pages.
    public var isTurned: Bool

    /// Makes a layout.
    public init(maximumColumns: Int? = nil, isTurned: Bool = false) {
      self.maximumColumns = maximumColumns
      self.isTurned = isTurned
    }
  }

  /// The table in panels of at most so many columns, as even as can be, cut between the heads of the top row where that
  /// takes no further panel.
  ///
  /// Each panel repeats labels and heads; all but the first say “continued” in their title, and the last has the notes.
  /// Rows that are blank in a panel, such as coefficients none of its models has, and headings without rows are left out
  /// of it.
  ///
  /// - Parameter maximumColumns: the most columns of a panel; `nil` and less than 1 for one panel.
  public func panels(maximumColumns: Int?) -> [RegressionTable] {
    guard let maximumColumns, maximumColumns >= 1, columns.count > maximumColumns else { return [self] }
    let ranges = ranges(maximum: maximumColumns)
    return ranges.enumerated().map { index, range in
      var part = RegressionTable(
        title: title, columns: Array(columns[range]), checkedHeads: heads.map { Self.cut($0, to: range) },
        rows: Self.cut(rows, to: range), notes: [], style: style)
      if index > 0, !title.isEmpty { part.title += style.language == .english ? " (continued)" : "（续）" }
      // Notes stand under the last panel only, and there as the whole table has them.
      part.notes = index == ranges.count - 1 ? printedNotes : []
      part.style.explainsMarks = false
      return part
    }
  }

  /// The columns of each panel.
  private func ranges(maximum: Int) -> [Range<Int>] {
    var borders: Set<Int> = []
    var column = 0
    for head in heads.first ?? [] {
      column += head.span
      borders.insert(column)
    }
    let hasSpans = (heads.first ?? []).contains { $0.span > 1 }
    var ranges: [Range<Int>] = []
    var start = 0
    while start < columns.count {
      let left = columns.count - start
      let panels = (left + maximum - 1) / maximum
      // The rest must fit into the panels after this one.
      let least = max(1, left - (panels - 1) * maximum)
      let even = (left + panels - 1) / panels
      let lengths = least...min(maximum, left)
      let atBorders = hasSpans ? lengths.filter { borders.contains(start + $0) } : []
      let length = atBorders.min { (abs($0 - even), $0) < (abs($1 - even), $1) } ?? even
      ranges.append(start..<start + length)
      start += length
    }
    return ranges
  }

  private static func cut(_ head: [Head], to range: Range<Int>) -> [Head] {
    var start = 0
    return head.compactMap { cell in
      let shared = range.clamped(to: start..<start + cell.span)
      start += cell.span
      return shared.isEmpty ? nil : Head(cell.text, span: shared.count)
    }
  }

  private static func cut(_ rows: [Row], to range: Range<Int>) -> [Row] {
    var kept: [Row] = []
    for row in rows {
      switch row {
      case .estimates(let label, let estimates, let decimals):
        let part = Array(estimates[range])
        if part.contains(where: { $0 != nil }) { kept.append(.estimates(label, part, decimals: decimals)) }
      case .cells(let label, let cells, let belongsAbove):
        let part = Array(cells[range])
        if part.contains(where: { $0 != .blank }) {
          kept.append(.cells(label, part, belongsAbove: belongsAbove))
        }
      case .heading, .rule: kept.append(row)
      }
    }
    return kept.indices.filter { index in
      guard case .heading = kept[index] else { return true }
      // A heading whose rows are gone stands before another heading, a rule or the end; one that never had rows stays.
      let next = index + 1 < kept.count ? kept[index + 1] : nil
      return next?.cellCount != nil
    }.map { kept[$0] }
  }
}
