/// A figure that a later source gives differently.
public struct Revision: Hashable, Sendable {
  /// A figure and the source that gives it.
  public struct Figure: Hashable, Sendable {
    /// The figure.
    public let value: Double
    /// The position of its source in the ledger's `origins`.
    public let source: Int
  }

  /// The cell.
  public let place: CellPlace
  /// The figure of the earlier source.
  public let older: Figure
  /// The figure of the next source that gives the cell.
  public let newer: Figure

  /// The newer figure minus the older.
  public var difference: Double { newer.value - older.value }
  /// The difference over the size of the older figure; `nil` where that is zero.
  public var relativeDifference: Double? { older.value == 0 ? nil : difference / abs(older.value) }
}

/// How much later sources revised an indicator.
public struct RevisionSummary: Hashable, Sendable {
  /// The indicator.
  public let indicator: String
  /// How often a source gives a figure that an earlier one gives as well.
  public let compared: Int
  /// How many of these differ.
  public let revised: Int
  /// The revision with the largest difference; the first of equals.
  public let largest: Revision?
  /// The revision with the largest relative difference; the first of equals.
  public let largestRelative: Revision?
}

/// A figure that differs between two sources, in 32 bytes.
struct ValueChange: Hashable, Sendable {
  let indicator: Int32
  let position: Int32
  let olderSlot: Int32
  let newerSlot: Int32
  let older: Double
  let newer: Double
}

extension VintageLedger {
  /// Every figure that a later source gives differently, by indicator, then unit, then period; where three sources
  /// disagree, each with the one before it. The same whichever vintage the panel prefers.
  public var revisions: some RandomAccessCollection<Revision> { changes.lazy.map(revision) }

  /// What was revised, an entry for each indicator that more than one source gives a cell of, in panel order.
  public var revisionSummaries: [RevisionSummary] {
    var byIndicator = [[Int]](repeating: [], count: indicators.count)
    for (position, change) in changes.enumerated() { byIndicator[Int(change.indicator)].append(position) }
    return indicators.indices.filter { comparisons[$0] > 0 }.map { index in
      let positions = byIndicator[index]
      return RevisionSummary(
        indicator: indicators[index], compared: comparisons[index], revised: positions.count,
        largest: largest(of: positions) { abs($0.difference) },
        largestRelative: largest(of: positions) { $0.relativeDifference.map(abs) })
    }
  }

  private func largest(of positions: [Int], by size: (Revision) -> Double?) -> Revision? {
    var best: (revision: Revision, size: Double)?
    for position in positions {
      let revision = revision(changes[position])
      if let size = size(revision), size > best?.size ?? -1 { best = (revision, size) }
    }
    return best?.revision
  }

  private func revision(_ change: ValueChange) -> Revision {
    Revision(
      place: grid.place(Int(change.position), in: indicators[Int(change.indicator)]),
      older: .init(value: change.older, source: source(of: change.olderSlot)),
      newer: .init(value: change.newer, source: source(of: change.newerSlot)))
  }
}
