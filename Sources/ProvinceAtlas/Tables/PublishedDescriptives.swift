import Documents
import Panels

/// A printed table of descriptive statistics beside the computed one.
extension StudyResults {
  /// For every printed row the printed line, the computed line and the differences, a column a statistic.
  func publishedDescriptives(_ entries: [PublishedComparison.Entry]) -> ReportTable {
    let used = Set(entries.compactMap(\.statistic))
    let statistics = PublishedQuantity.Statistic.allCases.filter { used.contains($0) && $0 != .n }
    var table = ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("line", "", .leading), .init("n", "n"),
      ] + statistics.map { .init($0.rawValue, word(for: $0)) }
        + [.init("reason", words("Basis or reason", "口径或原因"), .leading)], rows: [])
    var printedRow: String?
    for group in entries.rows {
      guard let first = group.entries.first else { continue }
      let cells = statistics.map { statistic in group.entries.first { $0.statistic == statistic } }
      let isNew = printedRow != group.row
      if isNew {
        printedRow = group.row
        let isComputed = group.entries.contains { $0.verdict != .notComputable }
        table.rows.append(
          line(
            group.row == group.variable ? publishedName(group.variable) : group.row, words("printed", "原文"),
            n: first.figure.sample, cells.map { $0.map { printedCell($0.figure) } ?? .missing },
            isComputed ? "" : notComputable(first), hasRuleAbove: !table.rows.isEmpty))
        if !isComputed { continue }
      }
      let computed = try? first.result.get()
      table.rows.append(
        line(
          "", words("computed", "计算"), n: computed?.n, cells.map { $0.map(computedCell) ?? .missing },
          basis(first, of: group)))
      if computed == nil { continue }
      table.rows.append(
        line("", words("difference", "差值"), n: nil, cells.map { $0.map(differenceCell) ?? .missing }, ""))
    }
    return table
  }

  /// By which variable a row was computed, where the study has more than one, and what sets that apart.
  private func basis(
    _ entry: PublishedComparison.Entry,
    of group: (row: String, variable: String, entries: [PublishedComparison.Entry])
  ) -> String {
    let name = group.row == group.variable ? "" : publishedName(group.variable)
    return [name, reason(for: entry)].filter { !$0.isEmpty }.joined(separator: words("; ", "；"))
  }

  private func notComputable(_ entry: PublishedComparison.Entry) -> String {
    let reason = reason(for: entry, isNamed: false)
    return words("not computable: \(reason)", "无法计算：\(reason)")
  }

  private func line(
    _ variable: String, _ line: String, n: Int?, _ cells: [ReportTable.Cell], _ reason: String,
    hasRuleAbove: Bool = false
  ) -> ReportTable.Row {
    // What was computed stands on the page of what was printed, whose line alone names the variable.
    ReportTable.Row(
      [.text(variable), .text(line), n.map { .integer($0) } ?? .blank] + cells + [.text(reason)],
      hasRuleAbove: hasRuleAbove, staysWithRowAbove: variable.isEmpty)
  }
}

extension PublishedComparison.Entry {
  /// Which statistic it is.
  fileprivate var statistic: PublishedQuantity.Statistic? {
    guard case .statistic(let statistic, _, _) = figure.quantity else { return nil }
    return statistic
  }
}

extension [PublishedComparison.Entry] {
  /// The entries by printed row and the variable they are computed from, in their order.
  fileprivate var rows: [(row: String, variable: String, entries: [PublishedComparison.Entry])] {
    var rows: [(row: String, variable: String, entries: [PublishedComparison.Entry])] = []
    for entry in self {
      guard case .statistic(_, let variable, let row) = entry.figure.quantity else { continue }
      if rows.last?.row == row, rows.last?.variable == variable {
        rows[rows.count - 1].entries.append(entry)
      } else {
        rows.append((row, variable, [entry]))
      }
    }
    return rows
  }
}
