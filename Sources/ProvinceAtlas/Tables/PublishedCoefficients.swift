import Documents

/// Printed regression coefficients beside the computed ones.
extension StudyResults {
  /// Every printed coefficient that could be computed, with both standard errors and numbers of observations, a line a
  /// coefficient; notes name the printed tables of which none could.
  func publishedCoefficients(_ published: PublishedComparison) -> ReportTable {
    var table = ReportTable(
      columns: [
        .init("table", words("Printed in", "出处"), .leading),
        .init("column", words("Column", "列"), .leading),
        .init("variable", words("Variable", "变量"), .leading),
        .init("printed", words("Published (s.e.)", "原文（标准误）")),
        .init("computed", words("Here (s.e.)", "此处（标准误）")),
        .init("printed_n", words("n published", "原文n")), .init("n", words("n here", "此处n")),
        .init("reason", words("Basis", "口径"), .leading),
      ], rows: [])
    var without: [String] = []
    for (printed, entries) in published.tables {
      let pairs = entries.coefficients
      guard !pairs.isEmpty else { continue }
      let label = printed.label.text(in: language)
      var isFirst = true
      for (coefficient, error) in pairs {
        guard case .success(let computed) = coefficient.result,
          case .coefficient(_, let model) = coefficient.figure.quantity
        else { continue }
        let variable = words(for: coefficient.figure.quantity).variable
        let column = (["(\(model.column))"] + [model.region.map(regionName)].compactMap(\.self))
          .joined(separator: " ")
        table.rows.append(
          ReportTable.Row(
            [
              .text(isFirst ? label : ""), .text(column), .text(variable),
              bracketed(coefficient, error) { printedCell($0.figure) },
              bracketed(coefficient, error, computedCell),
              .integer(coefficient.figure.sample), .integer(computed.n), .text(reason(for: coefficient)),
            ], hasRuleAbove: isFirst && !table.rows.isEmpty))
        isFirst = false
      }
      if isFirst { without.append(label) }
    }
    if !without.isEmpty {
      table.notes = [
        words("None can be computed: \(words.list(without)).", "均无法计算：\(words.list(without))。")
      ]
    }
    return table
  }

  private func bracketed(
    _ coefficient: PublishedComparison.Entry, _ error: PublishedComparison.Entry?,
    _ cell: (PublishedComparison.Entry) -> ReportTable.Cell
  ) -> ReportTable.Cell {
    var result = cell(coefficient)
    if let error { result.text += " (\(cell(error).text))" }
    return result
  }
}

extension [PublishedComparison.Entry] {
  /// The coefficients but constants, each with its standard error where that is printed.
  fileprivate var coefficients: [(coefficient: PublishedComparison.Entry, error: PublishedComparison.Entry?)]
  {
    compactMap { entry in
      guard case .coefficient(let name?, let model) = entry.figure.quantity else { return nil }
      let error = first { $0.figure.quantity == .standardError(of: name, model) }
      return (entry, error)
    }
  }
}
