/// How a table is laid out, and what showed it.
public struct SourceLayout: Hashable, Sendable, CustomStringConvertible {
  /// The ways figures of units, periods and indicators are put into rows and columns.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A row a unit and period, a column an indicator.
    case long
    /// Units down, periods across; of one indicator, or of several side by side or in blocks of rows.
    case wide
    /// Periods down, units across, one indicator.
    case transposed
    /// One unit, named above the table or by the reader: periods across and indicators down, or the other way round.
    case series
    /// One period, named above the table, by the sheet or by the reader: units down, indicators across.
    case crossSection = "cross-section"
  }

  /// The layout.
  public let kind: Kind
  /// What showed it, one sentence without a full stop.
  public let reason: String

  /// The layout and what showed it.
  public var description: String { "\(kind.rawValue): \(reason)" }
}

/// Something about a source that a reader of the figures should know.
public enum SourceNotice: Hashable, Sendable {
  /// A row or column with a total over all units, left out.
  case total(TablePlace, found: String)
  /// Columns that were not taken for indicators.
  case columnsLeftOut([String])
  /// A sheet that holds no table, and why.
  case sheetPassedOver(sheet: String, reason: String)
}

extension SourceNotice: CustomStringConvertible {
  /// A sentence.
  public var description: String {
    switch self {
    case .total(let place, let found):
      "\(place): '\(printable(found))' is a total over the units and was left out."
    case .columnsLeftOut(let names):
      "Columns not taken for indicators: \(listed(names))."
    case .sheetPassedOver(let sheet, let reason):
      "Sheet '\(printable(sheet))' was passed over: \(reason)"
    }
  }
}

/// An indicator as its source names it.
public struct SourceIndicator: Hashable, Sendable {
  /// The name: what the source says it is, without its unit of measure where that stands in a line of its own or in the
  /// rows; for columns the whole header.
  public let name: String
  /// The unit of measure as the source writes it; `nil` when it says none.
  public let unit: String?

  /// Names an indicator.
  public init(name: String, unit: String?) {
    self.name = name
    self.unit = unit
  }
}
