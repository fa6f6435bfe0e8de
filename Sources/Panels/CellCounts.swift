/// How many cells of a part of a panel are as the source gives them, filled and missing.
public struct CellCounts: Hashable, Sendable {
  /// Cells as the source gives them.
  public private(set) var observed = 0
  /// Cells filled by a rule, or computed from such or without some part.
  public private(set) var filled = 0
  /// Cells without a value.
  public private(set) var missing = 0

  /// Counts nothing yet.
  public init() {}

  /// All cells.
  public var total: Int { observed + filled + missing }

  /// Counts one more cell.
  mutating func add(_ state: CellState) {
    switch state {
    case .missing: missing += 1
    case .observed: observed += 1
    case .interpolated, .averaged, .carried, .fromFilled, .partial: filled += 1
    }
  }
}
