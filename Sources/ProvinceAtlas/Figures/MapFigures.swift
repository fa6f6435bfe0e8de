import Cartography
import Geography
import Panels

/// What a variable is on a map: a cell for every unit of the study.
struct MapFigures {
  /// A unit with its figure.
  struct UnitCell: Hashable, Sendable {
    let unit: UnitCode
    let cell: Cell
  }

  /// In the order of the panel.
  let cells: [UnitCell]
  /// What the limits of classes are found from.
  let pool: [Double]

  /// The figures of a variable over a span.
  ///
  /// - Parameter isPooled: whether limits are found from all years of the run.
  init(
    _ name: String, over span: StudyMap.Span, isPooled: Bool, results: StudyResults
  ) throws(AtlasError) {
    let panel = results.scores.panel
    let column = try results.scores.column(name)
    func cell(_ unit: UnitCode, _ year: Int) -> Cell {
      panel.position(unit: unit, period: year).map { column[$0] } ?? .missing
    }
    switch span {
    case .mean: cells = try results.scores.means(of: name).map { UnitCell(unit: $0.unit, cell: $0.cell) }
    case .year(let year): cells = panel.units.map { UnitCell(unit: $0, cell: cell($0, year)) }
    case .change(let from, let to, let isPercent):
      cells = panel.units.map { unit in
        UnitCell(unit: unit, cell: cell(unit, to).change(from: cell(unit, from), isPercent: isPercent))
      }
    }
    pool =
      isPooled
      ? panel.units.indices.flatMap { row in
        panel.periods.indices.compactMap { column[row * panel.periods.count + $0].value }
      } : cells.compactMap(\.cell.value)
  }

  /// The numbers by the units' shapes.
  var values: [FeatureID: Double] {
    let known = cells.compactMap { entry in entry.cell.value.map { (FeatureID(entry.unit.rawValue), $0) } }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// The mean of some units; `nil` where none has a figure.
  func mean(over units: Set<UnitCode>) -> Double? {
    let values = cells.filter { units.contains($0.unit) }.compactMap(\.cell.value)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

extension Cell {
  /// What it is more than another, or by how many per cent of that; missing where either is, or where that is nought.
  func change(from first: Cell, isPercent: Bool) -> Cell {
    guard let old = first.value, let new = value, !isPercent || old != 0 else { return .missing }
    let change = isPercent ? 100 * (new - old) / abs(old) : new - old
    return change.isFinite ? Cell(change, state: state.combined(with: first.state)) : .missing
  }
}
