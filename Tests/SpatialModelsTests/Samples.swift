import Foundation
import Panels
import Regressions
import TableFiles

@testable import SpatialModels

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The text of a file in `Tests/References/spatial-models`.
func referenceText(_ name: String) throws -> String {
  try String(contentsOf: root.appending(path: "Tests/References/spatial-models/\(name)"), encoding: .utf8)
}

/// The panel and the neighbours of `Tests/References/spatial-models`.
enum Reference {
  /// The first nine units lie on a grid; the tenth is an island.
  static func units(_ map: String) -> [UnitCode] {
    (1...(map == "grid" ? 9 : 10)).map { UnitCode("U\($0)") }
  }

  static func panel(_ map: String) throws -> Panel {
    let table = try Table(csv: Array(referenceText("panel.csv").utf8), name: "panel.csv")
    let reader = PanelReader(unitColumn: "unit", periodColumn: "period", valueColumns: ["y", "a", "b"])
    return try reader.panel(from: table).selecting(units: units(map))
  }

  static func neighbours() throws -> [UnitCode: [UnitCode]] {
    var lists: [UnitCode: [UnitCode]] = [:]
    for line in try referenceText("neighbours.csv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",").map { UnitCode(String($0)) }
      lists[cells[0], default: []].append(cells[1])
    }
    return lists
  }

  static func weights(_ map: String, _ style: WeightStyle) throws -> SpatialWeights {
    try SpatialWeights(units: units(map), neighbours: neighbours(), style: style, isolated: .allow)
  }

  static func model(
    _ dependence: SpatialDependence, _ effects: FixedEffects = .twoWay,
    _ likelihood: SpatialLikelihood = .demeaned, effectErrors: EffectErrors = .delta
  ) throws -> SpatialPanelModel {
    try SpatialPanelModel(
      name: "\(dependence.rawValue) model", outcome: "y", regressors: ["a", "b"], dependence: dependence,
      effects: effects, likelihood: likelihood, effectErrors: effectErrors)
  }
}

/// Rook neighbours on a grid of so many rows and columns.
func gridNeighbours(_ rows: Int, _ columns: Int) -> (units: [UnitCode], lists: [UnitCode: [UnitCode]]) {
  func code(_ row: Int, _ column: Int) -> UnitCode { UnitCode("R\(row)C\(column)") }
  var units: [UnitCode] = []
  var lists: [UnitCode: [UnitCode]] = [:]
  for row in 0..<rows {
    for column in 0..<columns {
      units.append(code(row, column))
      lists[code(row, column)] = [(row - 1, column), (row, column - 1), (row, column + 1), (row + 1, column)]
        .filter { $0.0 >= 0 && $0.0 < rows && $0.1 >= 0 && $0.1 < columns }.map { code($0.0, $0.1) }
    }
  }
  return (units, lists)
}

/// Each of so many units beside the one before and the one after, the last beside the first.
func ringNeighbours(_ count: Int) -> (units: [UnitCode], lists: [UnitCode: [UnitCode]]) {
  let units = (0..<count).map { UnitCode("N\($0)") }
  var lists: [UnitCode: [UnitCode]] = [:]
  for index in 0..<count {
    lists[units[index]] = [units[(index + count - 1) % count], units[(index + 1) % count]]
  }
  return (units, lists)
}

/// A panel that follows y = r W y + a - 0.5 b + unit + period + e, with W y made by iteration.
func simulatedPanel(_ weights: SpatialWeights, periods: Int, parameter: Double, seed: UInt64) throws -> Panel
{
  var normals = NormalNumbers(seed: seed)
  let count = weights.units.count * periods
  let a = (0..<count).map { _ in normals.next() }
  let b = (0..<count).map { _ in normals.next() }
  let units = weights.units.map { _ in 3 * normals.next() }
  let source = (0..<count).map { row in
    a[row] - 0.5 * b[row] + units[row / periods] + sin(Double(row % periods)) + normals.next()
  }
  var y = source
  for _ in 0..<(parameter == 0 ? 0 : 200) {
    y = zip(source, weights.lag(y, periods: periods)).map { $0 + parameter * $1 }
  }
  return try Panel(
    units: weights.units, periods: Array(2001..<(2001 + periods)),
    columns: [("y", y), ("a", a), ("b", b)].map { Column(name: $0.0, values: $0.1) })
}

/// Whether two numbers agree to a tolerance, relative above 1 and absolute below.
func agrees(_ found: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  abs(found - expected) <= tolerance * max(1, abs(expected))
}
