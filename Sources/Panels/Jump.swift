import Foundation

/// A change between two successive periods that lies far from the other changes of its indicator.
///
/// In a series whose values are all positive a change is logarithmic, ln(x / previous); in others, which have no
/// logarithm, it is (x - previous) / mean |x| over the series. Either way large and small units are judged alike. The
/// logarithmic changes of an indicator over all its units and periods make one scale, the others another
/// (`RobustScores`).
public struct Jump: Hashable, Sendable {
  /// The cell after the change.
  public let place: CellPlace
  /// Its value.
  public let value: Double
  /// The period before.
  public let previousPeriod: Int
  /// The value then.
  public let previousValue: Double
  /// The change, as a logarithm or as a share of the mean size of the series.
  public let change: Double
  /// Whether the change is a logarithm.
  public let isLogarithmic: Bool
  /// The robust z of the change among those of its indicator.
  public let score: Double
  /// Whether the next change is a jump back: one odd figure rather than a new level.
  public let isUndone: Bool
}

/// A period in which more than half the units jump.
public struct JumpPeriod: Hashable, Sendable {
  /// The indicator.
  public let indicator: String
  /// The period.
  public let period: Int
  /// How many units jump.
  public let jumps: Int
  /// How many units have a change to judge.
  public let changes: Int
}

/// Looks for jumps, column by column.
struct JumpCheck {
  private struct Change {
    let position: Int
    let size: Double
    let isLogarithmic: Bool
  }

  /// A jump with what is needed to order and to describe it.
  private struct Candidate {
    let column: Int
    let change: Change
    let score: Double
    var isUndone = false
    var position: Int { change.position }
  }

  private let panel: Panel
  private let options: PanelAudit.Options
  /// For each period whether the one before is one step away.
  private let isNext: [Bool]
  private var candidates: [Candidate] = []
  private(set) var periods: AuditFindings<JumpPeriod>

  init(panel: Panel, options: PanelAudit.Options) {
    self.panel = panel
    self.options = options
    let interval = panel.smallestStep
    isNext = panel.periods.indices.map { step in
      step > 0 && panelStep(from: panel.periods[step - 1], to: panel.periods[step]) == interval
    }
    periods = AuditFindings(limit: options.limit)
  }

  mutating func add(_ column: Column, index: Int) {
    let changes = changes(of: column)
    let logarithmic = scale(of: changes.filter(\.isLogarithmic))
    let others = scale(of: changes.filter { !$0.isLogarithmic })
    var tallies = [(jumps: Int, changes: Int)](repeating: (0, 0), count: panel.periods.count)
    for change in changes {
      guard let scale = change.isLogarithmic ? logarithmic : others else { continue }
      let score = scale.score(change.size)
      let step = change.position % panel.periods.count
      tallies[step].changes += 1
      guard abs(score) >= options.jumpThreshold else { continue }
      tallies[step].jumps += 1
      markUndone(by: change, score: score, column: index)
      candidates.append(Candidate(column: index, change: change, score: score))
    }
    for (step, tally) in tallies.enumerated() where tally.changes > 2 && tally.jumps * 2 > tally.changes {
      periods.add(
        JumpPeriod(
          indicator: column.name, period: panel.periods[step], jumps: tally.jumps, changes: tally.changes))
    }
  }

  /// The scale of changes of one kind; `nil` when they are too few.
  private func scale(of changes: [Change]) -> RobustScores? {
    guard changes.count >= options.fewestChanges else { return nil }
    // Changes are relative, so this is what rounding can do to them.
    return RobustScores(of: changes.map(\.size), noise: 1e-12)
  }

  /// Marks the jump before a jump as undone, when that stands one period earlier in the same series.
  private mutating func markUndone(by change: Change, score: Double, column: Int) {
    guard let last = candidates.indices.last, candidates[last].column == column,
      candidates[last].position == change.position - 1, change.position % panel.periods.count > 1,
      candidates[last].score * score < 0
    else { return }
    candidates[last].isUndone = true
  }

  /// The farthest jumps first; equally far ones by indicator, unit and period.
  var findings: AuditFindings<Jump> {
    let order = candidates.sorted { left, right in
      if abs(left.score) != abs(right.score) { return abs(left.score) > abs(right.score) }
      if left.column != right.column { return left.column < right.column }
      let (first, second) = (unit(of: left), unit(of: right))
      return first == second ? left.position < right.position : first < second
    }
    return AuditFindings(
      items: order.prefix(options.limit).map(jump), total: candidates.count, limit: options.limit)
  }

  private func unit(of candidate: Candidate) -> UnitCode {
    panel.units[candidate.position / panel.periods.count]
  }

  private func jump(_ candidate: Candidate) -> Jump {
    let column = panel.columns[candidate.column]
    let place = panel.place(candidate.position, in: column.name)
    return Jump(
      place: place, value: column.values[candidate.position],
      previousPeriod: panel.periods[candidate.position % panel.periods.count - 1],
      previousValue: column.values[candidate.position - 1], change: candidate.change.size,
      isLogarithmic: candidate.change.isLogarithmic, score: candidate.score, isUndone: candidate.isUndone)
  }

  private func changes(of column: Column) -> [Change] {
    let length = panel.periods.count
    var changes: [Change] = []
    changes.reserveCapacity(column.count)
    for start in stride(from: 0, to: column.count, by: max(1, length)) {
      let size = SeriesSize(of: column, start..<start + length)
      for position in start..<start + length where isNext[position - start] {
        guard column.states[position] == .observed, column.states[position - 1] == .observed else { continue }
        let change = size.change(from: column.values[position - 1], to: column.values[position])
        guard change.isFinite else { continue }
        changes.append(Change(position: position, size: change, isLogarithmic: size.isPositive))
      }
    }
    return changes
  }
}

/// What the changes of a series are measured by.
private struct SeriesSize {
  private(set) var isPositive = true
  private var mean = 0.0

  /// Looks at the observed values of a series.
  init(of column: Column, _ positions: Range<Int>) {
    var count = 0
    for position in positions where column.states[position] == .observed {
      if column.values[position] <= 0 { isPositive = false }
      count += 1
      mean += (abs(column.values[position]) - mean) / Double(count)
    }
  }

  /// A change as a logarithm, or as a share of the mean size.
  func change(from before: Double, to after: Double) -> Double {
    if isPositive { return log(after) - log(before) }
    return after == before ? 0 : (after - before) / mean
  }
}
