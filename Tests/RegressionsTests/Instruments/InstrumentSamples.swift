import Panels
import TableFiles
import Testing

@testable import Regressions

/// The models and printed values of `Tests/References/instruments`.
enum InstrumentSamples {
  static let names = ["pooled", "unit", "period", "lag", "two-way", "weak"]
  static let folder = "instruments"

  /// Standard errors as the reference calls them.
  static let kinds: [(name: String, errors: StandardErrors, convention: SmallSampleConvention)] = [
    ("iid", .iid, .ivregressSmall), ("hc0", .hc0, .ivregressSmall), ("hc1", .hc1, .ivregressSmall),
    ("hc2", .hc2, .ivregressSmall), ("hc3", .hc3, .ivregressSmall), ("unit-plm", .clustered(.unit), .plm),
    ("unit-small", .clustered(.unit), .ivregressSmall),
    ("period-small", .clustered(.period), .ivregressSmall), ("both-plm", .clustered(.both), .plm),
  ]

  static func panel(_ file: String, columns: [String]) throws -> Panel {
    let text = try projectFile("Tests/References/\(folder)/\(file)")
    return try PanelReader(unitColumn: "unit", periodColumn: "year", valueColumns: columns)
      .panel(from: try Table(csv: Array(text.utf8), name: file))
  }

  /// The counties with the lags that models name.
  static func counties() throws -> Panel { try read.get() }

  private static let read = Result<Panel, any Error>(catching: {
    var counties = try panel(
      "input.csv",
      columns: ["lcrmrte", "lprbarr", "lpolpc", "lprbconv", "ldensity", "ltaxpc", "lmix", "lwmfg"])
    for name in ["lprbarr", "lpolpc"] {
      counties = try counties.deriving("L.\(name)", .lag(name, periods: 1)).panel
    }
    return counties
  })

  /// The lines of what the programs printed.
  private static let outputs = ["output-r.txt", "output-python.txt", "output-stata.txt"].map { file in
    (file, Result<[[String]], any Error>(catching: { try reference("\(folder)/\(file)") }))
  }

  static func lines(_ file: String) throws -> [[String]] {
    try #require(outputs.first { $0.0 == file }).1.get()
  }

  static func model(
    _ name: String, _ errors: StandardErrors = .iid, _ convention: SmallSampleConvention = .ivregressSmall
  ) throws -> InstrumentalVariablesModel {
    let row = try #require(try reference("\(folder)/models.csv").first { $0[0] == name })
    let endogenous = words(row[2])
    let effects = try #require(FixedEffects(rawValue: row[5]))
    return try InstrumentalVariablesModel(
      equation: RegressionModel(
        outcome: row[1], regressors: endogenous + words(row[3]), effects: effects, standardErrors: errors,
        convention: convention, name: name),
      endogenous: endogenous, instruments: words(row[4]))
  }

  static func result(
    _ name: String, _ errors: StandardErrors = .iid, _ convention: SmallSampleConvention = .ivregressSmall
  ) throws -> InstrumentalVariablesResult {
    try model(name, errors, convention).estimate(on: counties())
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// The numbers of a printed line; `nil` when there is none such.
  static func printed(_ file: String, _ cells: String...) throws -> [Double]? {
    try lines(file).first { Array($0.prefix(cells.count)) == cells }
      .map { $0.dropFirst(cells.count).compactMap { Double($0) } }
  }

  static func expect(
    _ found: [Double], _ expected: [Double], _ what: String, tolerance: Double = 1e-8
  ) {
    #expect(found.count == expected.count, "\(what)")
    for (value, number) in zip(found, expected) {
      #expect(agrees(value, number, tolerance), "\(what): \(value) for \(number)")
    }
  }
}
