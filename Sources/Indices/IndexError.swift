public import Panels

/// Why an index cannot be computed.
public enum IndexError: Error, Hashable, Sendable {
  /// No dimensions, or a dimension without indicators.
  case emptySystem(index: String, dimension: String?)
  /// An indicator or dimension comes twice.
  case repeatedName(index: String, name: String)
  /// Fewer than two units.
  case tooFewUnits(index: String, found: Int)
  /// An indicator with fewer than two values, over all periods or in one.
  case allMissing(index: String, indicator: String, period: Int?)
  /// An indicator that is the same everywhere.
  case constant(index: String, indicator: String, value: Double)
  /// The difference of extremes exceeds the largest number.
  case rangeTooWide(index: String, indicator: String)
  /// Shares cannot be taken of zeros alone.
  case allZero(index: String, indicator: String, period: Int?)
  /// Every indicator is spread evenly, so no weights follow.
  case noInformation(index: String, period: Int?)
  /// An entropy below 0 or above 1.
  case entropyOutOfRange(index: String, indicator: String, found: Double)
  /// Missing cells under the rule `refuse`, the first five named.
  case missingCells(index: String, count: Int, first: [CellPlace])
  /// A shift that is negative or not finite.
  case badShift(index: String, found: Double)
  /// A factor that is not positive or not finite.
  case badFactor(index: String, found: Double)
  /// The panel has no such column, or similar.
  case panel(index: String, PanelError)
}

extension IndexError: CustomStringConvertible {
  /// A sentence with the index, the indicator and what to do.
  public var description: String {
    switch self {
    case .emptySystem(let index, let dimension):
      "Index \(index): "
        + (dimension.map { "dimension '\($0)' has no indicators" } ?? "there are no dimensions")
        + ": name at least one."
    case .repeatedName(let index, let name):
      "Index \(index): '\(name)' is named twice: every dimension and indicator needs a name of its own."
    case .tooFewUnits(let index, let found):
      "Index \(index): \(found) unit(s) cannot be compared: choose at least two."
    case .allMissing(let index, let indicator, let period):
      "Index \(index): indicator '\(indicator)' has fewer than two values"
        + (period.map { " in \($0)" } ?? "") + ": supply the data, or leave it out of the index."
    case .constant(let index, let indicator, let value):
      "Index \(index): indicator '\(indicator)' is \(value) everywhere and tells units apart nowhere: "
        + "leave it out of the index."
    case .rangeTooWide(let index, let indicator):
      "Index \(index): the values of '\(indicator)' are too far apart to subtract: check its unit."
    case .allZero(let index, let indicator, let period):
      "Index \(index): all values of '\(indicator)'" + (period.map { " in \($0)" } ?? "")
        + " are the worst of the panel, so no shares can be taken: pool the periods or give a shift."
    case .noInformation(let index, let period):
      "Index \(index): every indicator is spread evenly" + (period.map { " in \($0)" } ?? "")
        + ", so no weights follow: check the columns."
    case .entropyOutOfRange(let index, let indicator, let found):
      "Index \(index): the entropy of '\(indicator)' is \(found), outside 0 to 1: please report this fault."
    case .missingCells(let index, let count, let first):
      "Index \(index): \(count) cell(s) are missing, first \(first.map(\.description).joined(separator: "; ")): "
        + "fill them by a rule, or choose the missing-value rule 'leave' or 'available-indicators'."
    case .badShift(let index, let found):
      "Index \(index): the shift is \(found): give 0 or a small positive number."
    case .badFactor(let index, let found):
      "Index \(index): the factor is \(found): give a positive number such as 1 or 100."
    case .panel(let index, let error):
      "Index \(index): \(error)"
    }
  }
}
