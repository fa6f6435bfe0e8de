import Documents
import Panels

/// What a reader of regressions asks first: whether the signs are those of the publication.
extension StudyResults {
  /// How many of the computed coefficients have another sign than the printed, with the first of them; empty when no
  /// coefficient was computed or every sign is the same.
  func signSentence(of published: PublishedComparison) -> String {
    let compared = published.tables.flatMap { table, entries in
      entries.compactMap { entry -> (PublishedTable, PublishedComparison.Entry, Bool)? in
        guard case .coefficient(let name, _) = entry.figure.quantity, name != nil,
          let (printed, value) = entry.numbers, printed.value != 0, value != 0
        else { return nil }
        return (table, entry, (printed.value < 0) == (value < 0))
      }
    }
    let turned = compared.filter { !$0.2 }
    guard let (table, entry, _) = turned.first else { return "" }
    let (variable, _, detail) = words(for: entry.figure.quantity)
    let (printed, value) = (printedCell(entry.figure).text, computedCell(entry).text)
    let isAll = turned.count == compared.count
    return words(
      "\(isAll ? "All" : "\(turned.count) of the") \(compared.count) coefficients that can be computed have the opposite sign of the published, among them that of \(variable) (\(table.label.text(in: language)), \(detail): published \(printed), here \(value)).",
      "可计算的\(compared.count)个系数\(isAll ? "均" : "中有\(turned.count)个")与原文符号相反，如\(variable)（\(table.label.text(in: language))\(detail)：原文\(printed)，此处\(value)）。"
    )
  }
}
