import Drawings
import Panels
import TableFiles

/// How values become cells of a table.
extension ReportTable.Cell {
  /// Words.
  static func text(_ text: String) -> Self { Self(value: .text(text), text: text) }

  /// A word that is the same in files of every language and translated in print.
  static func word(_ word: String, printed: String) -> Self { Self(value: .text(word), text: printed) }

  /// A count, a rank or a year.
  static func integer(_ value: Int?) -> Self {
    guard let value else { return missing }
    return Self(value: .integer(value), text: NumberText(decimals: 0).string(Double(value)))
  }

  /// A year, never grouped.
  static func year(_ year: Int) -> Self { Self(value: .integer(year), text: String(year)) }

  /// A number with fixed decimals in print.
  static func number(_ value: Double?, decimals: Int, grouped: Bool = false) -> Self {
    guard let value else { return missing }
    let style = NumberText(decimals: decimals, groupSeparator: grouped ? NumberText.thousands : "")
    return Self(value: .number(value), text: style.string(value))
  }

  /// A panel's value, marked in print when it rests on filled (†) or incomplete (‡) figures.
  static func cell(_ cell: Cell, decimals: Int, grouped: Bool = false) -> Self {
    let number = Self.number(cell.value, decimals: decimals, grouped: grouped)
    return Self(value: number.value, text: number.text + cell.state.mark)
  }

  /// A signed whole number, such as a change of rank.
  static func change(_ value: Int?) -> Self {
    guard let value else { return missing }
    let text = value == 0 ? "0" : (value > 0 ? "+\(value)" : "\u{2212}\(-value)")
    return Self(value: .integer(value), text: text)
  }

  /// A number with fixed decimals and its sign in print; one that rounds to zero has none.
  static func signed(_ value: Double?, decimals: Int) -> Self {
    guard let value else { return missing }
    return Self(value: .number(value), text: NumberText(decimals: decimals).signed(value))
  }

  /// A rate in per cent with its sign, `+1.74%`.
  static func signedPercent(_ rate: Double) -> String {
    let text = NumberText(decimals: 2).string(abs(rate) * 100)
    let sign = text == NumberText(decimals: 2).string(0) ? "" : rate < 0 ? "\u{2212}" : "+"
    return "\(sign)\(text)%"
  }

  /// A cell that has nothing to say.
  static let blank = Self(value: .missing, text: "")

  /// No value.
  static let missing = Self(value: .missing, text: "–")
}

extension TableCell {
  /// A number, or no value.
  init(_ value: Double?) { self = value.map { .number($0) } ?? .missing }

  /// A count or a rank, or no value.
  init(_ value: Int?) { self = value.map { .integer($0) } ?? .missing }
}

extension CellState {
  /// The mark in print: † rests on filled values, ‡ on fewer indicators than others.
  var mark: String {
    if isFilled { return "†" }
    return self == .partial ? "‡" : ""
  }

  /// The word in CSV files.
  var word: String {
    switch self {
    case .missing: "missing"
    case .observed: "observed"
    case .interpolated: "interpolated"
    case .averaged: "averaged"
    case .carried: "carried"
    case .fromFilled: "from filled"
    case .partial: "partial"
    }
  }
}

extension NumberText {
  /// The number with its sign; one that rounds to zero has none.
  func signed(_ value: Double) -> String {
    let text = string(value)
    return value > 0 && text != string(0) ? "+" + text : text
  }

  /// Decimals that show about four significant digits of values of this size.
  static func decimals(for values: some Sequence<Double>) -> Int {
    let size = values.reduce(0) { max($0, abs($1)) }
    if size >= 1000 { return 0 }
    if size >= 100 { return 1 }
    if size >= 10 { return 2 }
    return 3
  }
}

extension ReportTable {
  /// The table with the marks † and ‡ explained in its notes. A mark that every value of a column bears tells nothing
  /// apart: it is said once in the notes instead.
  func withMarksExplained(_ words: Words) -> ReportTable {
    var table = self
    for column in columns.indices {
      let cells = rows.filter { !$0.isPrintOnly }.map { $0.cells[column] }.filter { $0.value != .missing }
      guard cells.count > 1, cells.allSatisfy({ $0.text.hasSuffix("†") }) else { continue }
      for row in rows.indices where table.rows[row].cells[column].text.hasSuffix("†") {
        table.rows[row].cells[column].text.removeLast()
      }
      table.notes.append(
        words(
          "Every value of “\(columns[column].title)” rests on at least one filled value.",
          "“\(columns[column].title)”一列均含按规则填补的数值。"))
    }
    let texts = table.rows.flatMap { $0.cells.map(\.text) }
    if texts.contains(where: { $0.hasSuffix("†") }) {
      table.notes.append(words("† rests on at least one filled value.", "† 含按规则填补的数值。"))
    }
    if texts.contains(where: { $0.hasSuffix("‡") }) {
      table.notes.append(
        words(
          "‡ an indicator is missing; the others of its dimension are re-weighted.",
          "‡ 缺少指标，同维度其余指标重新赋权。"))
    }
    return table
  }
}
