/// An indicator of which some series mix vintages: their figures come from sources that do not belong together, so a
/// step between two years may be a revision and no growth.
public struct MixedSeries: Hashable, Sendable {
  /// What a source contributes to the mixed series.
  public struct Part: Hashable, Sendable {
    /// The position of the source in the ledger's `origins`.
    public let source: Int
    /// The periods for which any of the mixed series takes its figure from here, ascending.
    public let periods: [Int]
    /// How many figures that are.
    public let cells: Int
  }

  /// The indicator.
  public let indicator: String
  /// The units whose series is mixed, in panel order.
  public let units: [UnitCode]
  /// The sources that were mixed, in the order in which they were joined.
  public let parts: [Part]
}

extension VintageLedger {
  /// The indicators with series that mix vintages, in panel order. Sources of one named vintage belong together, and so
  /// does what stands in one sheet of a file.
  public var mixedSeries: [MixedSeries] {
    guard origins.count > 1 else { return [] }
    return indicators.indices.compactMap(mixedSeries(of:))
  }

  private func mixedSeries(of indicator: Int) -> MixedSeries? {
    let length = grid.periods.count
    let slots = slots[indicator]
    var units: [UnitCode] = []
    var parts: [Int: (periods: Set<Int>, cells: Int)] = [:]
    for (row, unit) in grid.units.enumerated() {
      let series = slots[row * length..<(row + 1) * length]
      guard isMixed(series) else { continue }
      units.append(unit)
      for (step, slot) in series.enumerated() where slot != Self.noSlot {
        var part = parts[source(of: slot)] ?? (periods: [], cells: 0)
        part.periods.insert(grid.periods[step])
        part.cells += 1
        parts[source(of: slot)] = part
      }
    }
    guard !units.isEmpty else { return nil }
    let sorted = parts.sorted { $0.key < $1.key }
    return MixedSeries(
      indicator: indicators[indicator], units: units,
      parts: sorted.map { .init(source: $0.key, periods: $0.value.periods.sorted(), cells: $0.value.cells) })
  }

  private func isMixed(_ series: ArraySlice<Int32>) -> Bool {
    var first: Int?
    for slot in series where slot != Self.noSlot {
      guard let known = first else {
        first = source(of: slot)
        continue
      }
      if !contains(slot, source: known), !isSameVintage(known, source(of: slot)) { return true }
    }
    return false
  }
}
