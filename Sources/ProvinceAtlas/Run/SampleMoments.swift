import Panels
import Regressions

/// Mean and spread of a variable over the rows that a model was estimated on, which tell how large an effect is.
struct SampleMoments: Hashable, Sendable {
  let mean: Double
  /// The standard deviation, divisor N - 1.
  let deviation: Double

  /// The moments of the outcome and the regressors of a result, by name; none with fewer than two rows.
  ///
  /// - Parameter panel: what it was estimated on.
  static func byVariable(
    of result: RegressionResult, on panel: Panel
  ) -> [String: SampleMoments] {
    var isDropped = [Bool](repeating: false, count: panel.units.count * panel.periods.count)
    for row in result.droppedRows {
      if let position = panel.position(unit: row.unit, period: row.period) { isDropped[position] = true }
    }
    var moments: [String: SampleMoments] = [:]
    for name in [result.model.outcome] + result.model.regressors {
      guard let column = try? panel.column(name) else { continue }
      moments[name] = SampleMoments(
        column.values.indices.lazy.filter { !isDropped[$0] && column.states[$0] != .missing }
          .map { column.values[$0] })
    }
    return moments
  }

  /// - Returns: `nil` for fewer than two values.
  init?(_ values: some Sequence<Double>) {
    let values = Array(values)
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = (squares / Double(values.count - 1)).squareRoot()
  }
}
