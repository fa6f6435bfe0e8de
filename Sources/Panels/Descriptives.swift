/// Descriptive statistics of the values that are there.
public struct Descriptives: Hashable, Sendable {
  /// What was described.
  public let name: String
  /// How many values.
  public let n: Int
  /// How many of them are not as the source gives them.
  public let filled: Int
  /// The arithmetic mean; `nil` without values.
  public let mean: Double?
  /// The sample standard deviation (divisor n - 1); `nil` below two values.
  public let standardDeviation: Double?
  /// The smallest value.
  public let minimum: Double?
  /// The largest value.
  public let maximum: Double?

  /// Describes the available cells of a column, in two passes (mean first, then squared deviations).
  public init(of column: Column) {
    let values = column.availableValues
    name = column.name
    n = values.count
    filled = column.states.count { $0 != .missing && $0 != .observed }
    minimum = values.min()
    maximum = values.max()
    guard !values.isEmpty else {
      mean = nil
      standardDeviation = nil
      return
    }
    let rough = values.reduce(0, +) / Double(values.count)
    // The second pass takes out the rounding of the first.
    let mean = rough + values.reduce(0) { $0 + ($1 - rough) } / Double(values.count)
    self.mean = mean
    guard values.count > 1 else {
      standardDeviation = nil
      return
    }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardDeviation = (squares / Double(values.count - 1)).squareRoot()
  }
}

/// The mean of a unit over periods.
public struct UnitMean: Hashable, Sendable {
  /// The unit.
  public let unit: UnitCode
  /// The mean of the available values; missing when there is none, and marked when any value is filled or partial.
  public let cell: Cell
  /// How many periods have a value.
  public let n: Int
}

extension Panel {
  /// The descriptive statistics of an indicator.
  ///
  /// - Throws: `PanelError.unknownIndicator` with the nearest name.
  public func descriptives(of indicator: String) throws(PanelError) -> Descriptives {
    Descriptives(of: try column(indicator))
  }

  /// Each unit's mean over the panel's periods, in unit order.
  ///
  /// - Throws: `PanelError.unknownIndicator` with the nearest name.
  public func means(of indicator: String) throws(PanelError) -> [UnitMean] {
    let column = try column(indicator)
    return units.indices.map { row in
      let cells = periods.indices.map { column[row * periods.count + $0] }
        .filter { $0.state != .missing }
      guard let first = cells.first else { return UnitMean(unit: units[row], cell: .missing, n: 0) }
      let state = cells.dropFirst().reduce(first.state.combined(with: .observed)) {
        $0.combined(with: $1.state)
      }
      let mean = cells.compactMap(\.value).reduce(0, +) / Double(cells.count)
      return UnitMean(unit: units[row], cell: Cell(mean, state: state), n: cells.count)
    }
  }
}
