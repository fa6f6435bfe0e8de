import Panels

/// What an index tells apart. The raw value is the word of a study file.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// Units with each other, over the years: at least two units are needed.
  case units
  /// The years of a series with each other, also of one unit alone: at least two years are needed.
  case periods = "years"

  func check(_ panel: Panel, index: String) throws(IndexError) {
    switch self {
    case .units:
      guard panel.units.count >= 2 else { throw .tooFewUnits(index: index, found: panel.units.count) }
    case .periods:
      guard panel.periods.count >= 2 else { throw .tooFewPeriods(index: index, found: panel.periods.count) }
      guard !panel.units.isEmpty else { throw .tooFewUnits(index: index, found: 0) }
    }
  }
}
