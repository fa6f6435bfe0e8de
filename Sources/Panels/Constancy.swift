/// An indicator that does not vary.
public struct ConstantIndicator: Hashable, Sendable {
  /// In which way it does not vary.
  public enum Extent: String, Hashable, Sendable, CaseIterable {
    /// Every cell has the same value: no index can use it.
    case everywhere
    /// Every unit keeps its value over time: unit effects absorb it.
    case overTime
    /// In every period all units have the same value: period effects absorb it.
    case acrossUnits
  }

  /// The indicator.
  public let indicator: String
  /// In which way it does not vary.
  public let extent: Extent
  /// Its value, where it has only one.
  public let value: Double?
  /// How many cells have a value.
  public let cells: Int
}

/// A series of one value, three times or more.
public struct ConstantSeries: Hashable, Sendable {
  /// The indicator.
  public let indicator: String
  /// The unit.
  public let unit: UnitCode
  /// The value.
  public let value: Double
  /// How many cells of the series have a value.
  public let cells: Int
}

/// Looks for what does not vary, column by column.
struct ConstancyCheck {
  private(set) var indicators: AuditFindings<ConstantIndicator>
  private(set) var series: AuditFindings<ConstantSeries>

  init(limit: Int) {
    indicators = AuditFindings(limit: limit)
    series = AuditFindings(limit: limit)
  }

  /// Judges a column by all its values and says in which way it is constant, if it is.
  mutating func add(_ column: Column, of panel: Panel) -> ConstantIndicator.Extent? {
    let length = panel.periods.count
    var all = Sameness()
    var units = [Sameness](repeating: Sameness(), count: panel.units.count)
    var periods = [Sameness](repeating: Sameness(), count: length)
    for (position, state) in column.states.enumerated() where state != .missing {
      let value = column.values[position]
      all.add(value)
      units[position / length].add(value)
      periods[position % length].add(value)
    }
    guard all.count > 1 else { return nil }
    let extent = Self.extent(all: all, units: units, periods: periods)
    if let extent {
      indicators.add(
        ConstantIndicator(
          indicator: column.name, extent: extent, value: all.isSame ? all.first : nil, cells: all.count))
    }
    guard extent == nil || extent == .acrossUnits else { return extent }
    for (unit, sameness) in zip(panel.units, units) where sameness.isSame && sameness.count > 2 {
      series.add(
        ConstantSeries(
          indicator: column.name, unit: unit, value: sameness.first, cells: sameness.count))
    }
    return extent
  }

  private static func extent(
    all: Sameness, units: [Sameness], periods: [Sameness]
  ) -> ConstantIndicator.Extent? {
    if all.isSame { return .everywhere }
    if isConstant(in: units) { return .overTime }
    return isConstant(in: periods) ? .acrossUnits : nil
  }

  /// Whether no part varies and at least two could.
  private static func isConstant(in parts: [Sameness]) -> Bool {
    parts.allSatisfy(\.isSame) && parts.count { $0.count > 1 } > 1
  }
}

/// Whether values are all the same.
private struct Sameness {
  var first = 0.0
  var count = 0
  var isSame = true

  mutating func add(_ value: Double) {
    if count == 0 { first = value } else if value != first { isSame = false }
    count += 1
  }
}
