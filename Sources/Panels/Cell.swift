/// Where the value of a cell comes from.
public enum CellState: UInt8, Hashable, Sendable, CaseIterable {
  /// No value.
  case missing
  /// As the source gives it, or computed from such values alone.
  case observed
  /// Put on the straight line between the two observed neighbours of its series.
  case interpolated
  /// The mean of the values around a gap of its series, some on either side.
  case averaged
  /// The nearest observed value of its series, put at the series' edge.
  case carried
  /// Computed from at least one filled value.
  case fromFilled
  /// Computed without some of its parts, because these are missing.
  case partial

  /// Whether there is a value that the source does not give.
  public var isFilled: Bool {
    switch self {
    case .interpolated, .averaged, .carried, .fromFilled: true
    case .missing, .observed, .partial: false
    }
  }

  /// The state of a value computed from values of both states: missing wins, then partial, then filled.
  public func combined(with other: CellState) -> CellState {
    if self == .missing || other == .missing { return .missing }
    if self == .partial || other == .partial { return .partial }
    return isFilled || other.isFilled ? .fromFilled : .observed
  }
}

/// A value with where it comes from.
public struct Cell: Hashable, Sendable {
  /// The value; `nil` exactly when the state is `missing`.
  public let value: Double?
  /// Where it comes from.
  public let state: CellState

  /// A cell with a value.
  public init(_ value: Double, state: CellState = .observed) {
    self.value = state == .missing ? nil : value
    self.state = state
  }

  private init() {
    value = nil
    state = .missing
  }

  /// A cell without a value.
  public static let missing = Cell()
}

/// The place of a cell in a panel.
public struct CellPlace: Hashable, Sendable, CustomStringConvertible {
  /// The column.
  public let indicator: String
  /// The unit.
  public let unit: UnitCode
  /// The year.
  public let period: Int

  /// Names a place.
  public init(indicator: String, unit: UnitCode, period: Int) {
    self.indicator = indicator
    self.unit = unit
    self.period = period
  }

  /// Such as `software_revenue, 540000, 2016`.
  public var description: String { "\(indicator), \(unit), \(period)" }
}
