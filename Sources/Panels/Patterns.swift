/// A value that stands in successive periods without change, as copied figures do.
public struct RepeatedValue: Hashable, Sendable {
  /// The indicator.
  public let indicator: String
  /// The unit.
  public let unit: UnitCode
  /// The first period with the value.
  public let firstPeriod: Int
  /// The last period with the value.
  public let lastPeriod: Int
  /// How many periods have it.
  public let count: Int
  /// The value.
  public let value: Double
  /// How probable that is by chance (`CoincidenceScale`).
  public let chance: Double
}

/// Successive values of a series on one straight line, to the last digit printed, as interpolated figures are.
public struct StraightLine: Hashable, Sendable {
  /// The indicator.
  public let indicator: String
  /// The unit.
  public let unit: UnitCode
  /// The first period on the line.
  public let firstPeriod: Int
  /// The last period on the line.
  public let lastPeriod: Int
  /// How many values are on the line, at least 3.
  public let count: Int
  /// The mean step from one value to the next.
  public let step: Double
  /// How probable that is by chance (`CoincidenceScale`).
  public let chance: Double
}

/// Looks for copied and interpolated figures, column by column.
struct PatternCheck {
  private let panel: Panel
  private let threshold: Double
  private(set) var repeats: AuditFindings<RepeatedValue>
  private(set) var lines: AuditFindings<StraightLine>
  private(set) var equals: AuditFindings<EqualSeries>

  init(panel: Panel, options: PanelAudit.Options) {
    self.panel = panel
    threshold = options.coincidence
    repeats = AuditFindings(limit: options.limit)
    lines = AuditFindings(limit: options.limit)
    equals = AuditFindings(limit: options.limit)
  }

  /// Looks at the observed cells of a column that varies over time; series of one value are not its business.
  mutating func add(_ column: Column, areUnitsAlike: Bool) {
    let length = panel.periods.count
    let scale = CoincidenceScale(of: column, periods: panel.periods)
    for (row, unit) in panel.units.enumerated() {
      let start = row * length
      var step = 0
      while step < length {
        guard column.states[start + step] == .observed else {
          step += 1
          continue
        }
        let first = step
        while step < length, column.states[start + step] == .observed { step += 1 }
        let run = Run(
          name: column.name, unit: unit, periods: panel.periods[first..<step],
          values: column.values[start + first..<start + step], scale: scale)
        addRepeats(in: run, isWhole: run.values.count == length)
        addLines(in: run)
      }
    }
    if !areUnitsAlike { equals.add(seriesOf: column, in: panel, scale: scale, threshold: threshold) }
  }

  private mutating func addRepeats(in run: Run, isWhole: Bool) {
    var first = 0
    for next in 1..<run.values.count + 1 {
      if next < run.values.count, run.value(next) == run.value(first) { continue }
      let count = next - first
      // A whole series of one value is listed as constant.
      if count > 1, !(isWhole && count == run.values.count) {
        let chance = run.scale.chance(ofEqual: count, value: run.value(first))
        if chance <= threshold {
          repeats.add(
            RepeatedValue(
              indicator: run.name, unit: run.unit, firstPeriod: run.period(first),
              lastPeriod: run.period(next - 1), count: count, value: run.value(first), chance: chance))
        }
      }
      first = next
    }
  }

  private mutating func addLines(in run: Run) {
    guard run.values.count > 2 else { return }
    let resolution = run.scale.resolution(upTo: run.values.reduce(0) { max($0, abs($1)) })
    var first = 0
    for next in 2..<run.values.count + 1 {
      if next < run.values.count, run.isStraight(at: next, within: resolution) { continue }
      let count = next - first
      if count > 2 {
        let step = (run.value(next - 1) - run.value(first)) / Double(count - 1)
        let chance = run.scale.chance(ofStraight: count, step: step, resolution: resolution)
        if chance <= threshold {
          lines.add(
            StraightLine(
              indicator: run.name, unit: run.unit, firstPeriod: run.period(first),
              lastPeriod: run.period(next - 1), count: count, step: step, chance: chance))
        }
      }
      first = next - 1
    }
  }
}

/// Observed values of one series without a gap.
private struct Run {
  let name: String
  let unit: UnitCode
  let periods: ArraySlice<Int>
  let values: ArraySlice<Double>
  let scale: CoincidenceScale

  func value(_ position: Int) -> Double { values[values.startIndex + position] }
  func period(_ position: Int) -> Int { periods[periods.startIndex + position] }

  /// Whether a value goes on along the line of the two before it.
  func isStraight(at position: Int, within resolution: Double) -> Bool {
    let (last, lastPeriod) = (values.startIndex + position, periods.startIndex + position)
    return LinePoint(values: values[last - 2...last], periods: periods[lastPeriod - 2...lastPeriod])
      .isStraight(within: resolution)
  }
}
