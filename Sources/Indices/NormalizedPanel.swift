public import Panels

/// The indicators of a system on a common scale from 0 (worst) to 1 (best), by the extremes of the pooled panel:
/// positive z = (x - min) / (max - min), negative z = (max - x) / (max - min).
///
/// Adding a year can move the extremes, and with them every score.
public struct NormalizedPanel: Hashable, Sendable {
  /// The pooled extremes of an indicator.
  public struct Extremes: Hashable, Sendable {
    /// The smallest available value over all units and periods.
    public let minimum: Double
    /// The largest.
    public let maximum: Double
  }

  /// What was normalised.
  public let system: IndicatorSystem
  /// The normalised values: one column an indicator of the system, in its order; missing cells stay missing and
  /// filled ones marked.
  public let panel: Panel
  /// The extremes of each indicator, in the system's order.
  public let extremes: [Extremes]

  /// Normalises the columns of a system.
  ///
  /// - Throws: `IndexError.tooFewUnits` below two units, `panel` when a column is unknown, `allMissing` when an indicator
  ///   has no value, `constant` when all its values are the same.
  public init(_ panel: Panel, system: IndicatorSystem) throws(IndexError) {
    guard panel.units.count >= 2 else {
      throw .tooFewUnits(index: system.name, found: panel.units.count)
    }
    var columns: [Column] = []
    var extremes: [Extremes] = []
    for indicator in system.indicators {
      let column: Column
      do { column = try panel.column(indicator.name) } catch { throw .panel(index: system.name, error) }
      let values = column.availableValues
      guard let minimum = values.min(), let maximum = values.max() else {
        throw .allMissing(index: system.name, indicator: indicator.name, period: nil)
      }
      let range = maximum - minimum
      guard range > 0 else {
        throw .constant(index: system.name, indicator: indicator.name, value: minimum)
      }
      guard range.isFinite else { throw .rangeTooWide(index: system.name, indicator: indicator.name) }
      extremes.append(Extremes(minimum: minimum, maximum: maximum))
      columns.append(
        Column(
          name: indicator.name,
          cells: column.cells.map { cell in
            guard let value = cell.value else { return .missing }
            let distance = indicator.direction == .positive ? value - minimum : maximum - value
            return Cell(distance / range, state: cell.state)
          }))
    }
    do {
      self.panel = try Panel(units: panel.units, periods: panel.periods, columns: columns)
    } catch {
      throw .panel(index: system.name, error)
    }
    self.system = system
    self.extremes = extremes
  }
}
