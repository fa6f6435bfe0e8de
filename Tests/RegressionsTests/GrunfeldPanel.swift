import Panels
import Regressions
import TableFiles

/// Grunfeld's data as `Tests/References/panel-models` uses them: `balanced`, or `unbalanced` with rows left out, with the
/// column `weight`.
func grunfeldPanel(_ sample: String) throws -> Panel {
  let text = try projectFile("Tests/References/grunfeld/grunfeld.csv")
  let table = try Table(csv: Array(text.utf8), name: "grunfeld.csv")
  var rows: [PanelRow] = []
  for index in 0..<table.rowCount {
    let cells = table.row(index)
    let (firm, year) = (cells[0], Int(cells[1]) ?? 0)
    let isGone = (index + 1) % 7 == 0 || (firm == "3" && year < 1941) || (firm == "7" && year > 1947)
    if sample == "unbalanced", isGone { continue }
    let weight = 1 + Double((index + 1) % 5) / 2
    rows.append(
      PanelRow(
        unit: UnitCode(firm), period: year, values: cells[2...].map { Double($0) } + [weight], line: index))
  }
  return try Panel(indicators: ["inv", "value", "capital", "weight"], rows: rows)
}

/// Investment on value and capital.
func grunfeldModel(
  _ estimator: Estimator = .leastSquares, _ effects: FixedEffects = .twoWay, _ errors: StandardErrors = .iid,
  _ convention: SmallSampleConvention = .reghdfe, weighted: Bool = false
) throws -> RegressionModel {
  try RegressionModel(
    outcome: "inv", regressors: ["value", "capital"], estimator: estimator, effects: effects,
    standardErrors: errors, convention: convention, weights: weighted ? "weight" : nil)
}

/// The printed lines of a reference, by kind and sample.
struct PrintedNumbers {
  private let lines: [[String]]

  init(_ path: String) throws { lines = try reference(path) }

  /// The numbers of the one line of a kind and sample.
  func callAsFunction(_ kind: String, _ sample: String) -> [Double] {
    lines.first { $0.count > 1 && $0[0] == kind && $0[1] == sample }?.dropFirst(2).compactMap { Double($0) }
      ?? []
  }

  /// Every line of a kind, its cells.
  func all(_ kind: String) -> [[String]] { lines.filter { $0.first == kind } }
}
