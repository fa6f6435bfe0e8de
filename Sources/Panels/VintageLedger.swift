/// Where every cell of a joined panel was read, and what later sources revised.
///
/// Cells are found by place, so a ledger stays true when columns are derived, or units and periods selected, later. It
/// takes 4 bytes a cell, and 4 for each row of each source: 14 MB for 3 000 units, 20 periods and 30 indicators that
/// stand in a file each.
public struct VintageLedger: Hashable, Sendable {
  /// Where a cell was read.
  public struct Entry: Hashable, Sendable {
    /// The position of its source in `origins`.
    public let source: Int
    /// The source.
    public let origin: SourceOrigin
    /// The row of the source, counted from 1; `nil` where it names none.
    public let row: Int?
  }

  /// The sources in the order in which they were joined.
  public let origins: [SourceOrigin]
  /// The indicators of the joined panel, in its order.
  public let indicators: [String]
  /// The units and periods of the joined panel, without columns.
  let grid: Panel
  /// For each indicator and each position of the grid the slot its value came from, or `noSlot`. A slot is one unit
  /// and period of one source; the slots of all sources are numbered through.
  let slots: [[Int32]]
  /// The first slot of each source.
  let firstSlots: [Int]
  /// The row of each slot; 0 where the source names none.
  let rows: [Int32]
  /// By indicator, then position, then source.
  let changes: [ValueChange]
  /// For each indicator, how often a source gives a cell that an earlier one gives too.
  let comparisons: [Int]
  private let indicatorIndices: [String: Int]

  static let noSlot: Int32 = -1

  init(
    origins: [SourceOrigin], indicators: [String], grid: Panel, slots: [[Int32]], firstSlots: [Int],
    rows: [Int32], changes: [ValueChange], comparisons: [Int]
  ) {
    self.origins = origins
    self.indicators = indicators
    self.grid = grid
    self.slots = slots
    self.firstSlots = firstSlots
    self.rows = rows
    self.changes = changes
    self.comparisons = comparisons
    indicatorIndices = Dictionary(
      zip(indicators, indicators.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Where the value at a place was read; `nil` where no source has one, such as for derived variables.
  public subscript(place: CellPlace) -> Entry? {
    guard let indicator = indicatorIndices[place.indicator],
      let position = grid.position(unit: place.unit, period: place.period)
    else { return nil }
    let slot = slots[indicator][position]
    guard slot != Self.noSlot else { return nil }
    let source = source(of: slot)
    let row = Int(rows[Int(slot)])
    return Entry(source: source, origin: origins[source], row: row == 0 ? nil : row)
  }

  /// The positions in `origins` of the sources that an indicator's values come from, ascending; empty for an
  /// indicator that no source gives.
  public func sources(of indicator: String) -> [Int] {
    guard let index = indicatorIndices[indicator] else { return [] }
    var found = Set<Int>()
    var last = -1
    for slot in slots[index] where slot != Self.noSlot {
      // Neighbours mostly come from one source.
      if last >= 0, contains(slot, source: last) { continue }
      last = source(of: slot)
      found.insert(last)
    }
    return found.sorted()
  }

  /// Whether two sources belong together: both are of the same named vintage, or they are the same sheet of a file.
  public func isSameVintage(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (origins[first], origins[second])
    if left.vintage != nil || right.vintage != nil { return left.vintage == right.vintage }
    return left.file == right.file && left.sheet == right.sheet
  }

  /// The source of a slot: the last that starts at or before it.
  func source(of slot: Int32) -> Int {
    var (low, high) = (0, firstSlots.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstSlots[middle] <= Int(slot) { low = middle } else { high = middle }
    }
    return low
  }

  func contains(_ slot: Int32, source: Int) -> Bool {
    let end = source + 1 < firstSlots.count ? firstSlots[source + 1] : rows.count
    return Int(slot) >= firstSlots[source] && Int(slot) < end
  }
}
