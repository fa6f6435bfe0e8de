/// The codes that show numbers in a sheet as a table of regressions prints them (ECMA-376 part 1, 18.8.31).
///
/// `_x` leaves the room of an x: cells with fewer decimals, stars or brackets stand on the same decimal point as those
/// with more.
struct SheetNumberFormat {
  /// The most stars.
  private let stars: String
  /// The most digits after the point.
  private let decimals: Int

  /// What the cells of a table ask for.
  init(_ lines: [RegressionTable.Line], levels: SignificanceLevels) {
    stars = levels.levels.map(\.stars).max { ($0.count, $1) < ($1.count, $0) } ?? ""
    decimals = lines.flatMap(\.cells).compactMap(Self.decimals).max() ?? 0
  }

  /// The code for a cell; `nil` for words.
  func code(for cell: RegressionTable.Cell) -> String? {
    switch cell {
    case .blank, .text, .interval: return nil
    case .integer: return "0"
    case .number: return digits(cell) + room(cell) + room(stars) + "_)"
    case .estimate(_, _, let own):
      return digits(cell) + own.map { "\\\($0)" }.joined() + room(cell) + room(stars.dropFirst(own.count))
        + "_)"
    case .parenthesized:
      let rest = digits(cell) + "\\)" + room(cell) + room(stars)
      return "\\(\(rest);\\(\\-\(rest)"
    }
  }

  /// The digits after the point that a cell is printed with; `nil` for one without a point to stand on.
  private static func decimals(of cell: RegressionTable.Cell) -> Int? {
    switch cell {
    case .number(_, let decimals), .estimate(_, let decimals, _), .parenthesized(_, let decimals):
      min(15, max(0, decimals))
    case .blank, .text, .integer, .interval: nil
    }
  }

  private func digits(_ cell: RegressionTable.Cell) -> String {
    let count = Self.decimals(of: cell) ?? 0
    return count == 0 ? "0" : "0." + String(repeating: "0", count: count)
  }

  /// The room of the decimals a cell has fewer than others, their point included.
  private func room(_ cell: RegressionTable.Cell) -> String {
    let count = Self.decimals(of: cell) ?? 0
    return (count == 0 && decimals > 0 ? "_." : "") + String(repeating: "_0", count: decimals - count)
  }

  private func room(_ text: some Sequence<Character>) -> String { text.map { "_\($0)" }.joined() }
}
