import Panels

/// Over which cells a figure such as an extreme or an entropy is taken.
public enum Pooling: Hashable, Sendable {
  /// Over all units and periods together.
  case pooled
  /// Over the units of each period apart.
  case perPeriod
  /// Over the units of one period, the base, and used for all: nothing that is added later changes it.
  case base(Int)
}

/// The pools of a panel: each a run of periods over all units.
struct CellPools {
  /// The periods of each pool, as positions.
  let spans: [Range<Int>]
  /// The period a pool stands for; `nil` when it holds all.
  let periods: [Int?]
  /// For the position of each period the pool that applies to it.
  let poolOfStep: [Int]
  private let unitCount: Int

  /// - Throws: `IndexError.panel` when the panel lacks the base period.
  init(_ pooling: Pooling, of panel: Panel, index: String) throws(IndexError) {
    let steps = panel.periods.indices
    unitCount = panel.units.count
    switch pooling {
    case .pooled:
      (spans, periods) = ([0..<panel.periods.count], [nil])
      poolOfStep = steps.map { _ in 0 }
    case .perPeriod:
      (spans, periods) = (steps.map { $0..<($0 + 1) }, panel.periods)
      poolOfStep = Array(steps)
    case .base(let period):
      guard let step = panel.index(of: period) else {
        throw .panel(
          index: index, .unknownPeriod(period, first: panel.periods.first, last: panel.periods.last))
      }
      (spans, periods) = ([step..<(step + 1)], [period])
      poolOfStep = steps.map { _ in 0 }
    }
  }

  /// Calls `body` with the flat position of every cell of a pool.
  func forEachCell(of pool: Int, _ body: (Int) -> Void) {
    let span = spans[pool]
    for unit in 0..<unitCount {
      let first = unit * poolOfStep.count
      for step in span { body(first + step) }
    }
  }
}
