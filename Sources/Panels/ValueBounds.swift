/// The values that an indicator can take, ends included: a share has 0 and 100, a count has 0 and no upper end.
public struct ValueBounds: Hashable, Sendable {
  /// The smallest possible value; `nil` when there is none.
  public let minimum: Double?
  /// The largest possible value; `nil` when there is none.
  public let maximum: Double?

  /// Makes bounds.
  ///
  /// - Throws: `PanelError.badBounds` when the minimum is above the maximum or an end is not finite.
  public init(minimum: Double? = nil, maximum: Double? = nil) throws(PanelError) {
    let ends = [minimum, maximum].compactMap(\.self)
    guard ends.allSatisfy(\.isFinite), ends == ends.sorted() else {
      throw .badBounds(minimum: minimum, maximum: maximum)
    }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether a value is possible.
  public func contains(_ value: Double) -> Bool {
    if let minimum, value < minimum { return false }
    if let maximum, value > maximum { return false }
    return true
  }
}

/// A value that the bounds of its indicator rule out.
public struct OutOfBounds: Hashable, Sendable {
  /// The cell.
  public let place: CellPlace
  /// Its value.
  public let value: Double
  /// Where the value comes from.
  public let state: CellState
  /// What is possible.
  public let bounds: ValueBounds
}

extension AuditFindings<OutOfBounds> {
  mutating func add(valuesOf column: Column, outside bounds: ValueBounds, in panel: Panel) {
    for (position, state) in column.states.enumerated() where state != .missing {
      let value = column.values[position]
      if bounds.contains(value) { continue }
      add(
        OutOfBounds(place: panel.place(position, in: column.name), value: value, state: state, bounds: bounds)
      )
    }
  }
}
