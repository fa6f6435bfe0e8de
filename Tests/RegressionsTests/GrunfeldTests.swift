import Panels
import Regressions
import TableFiles
import Testing

/// Against the printed values of `Tests/References/grunfeld`, balanced and unbalanced.
@Suite struct GrunfeldTests {
  private func panel(_ sample: String) throws -> Panel {
    let text = try projectFile("Tests/References/grunfeld/grunfeld.csv")
    let table = try Table(csv: Array(text.utf8), name: "grunfeld.csv")
    let reader = PanelReader(
      unitColumn: "firm", periodColumn: "year", valueColumns: ["inv", "value", "capital"])
    let panel = try reader.panel(from: table)
    guard sample == "unbalanced" else { return panel }
    let rows = (0..<table.rowCount).filter { ($0 + 1) % 7 != 0 }.map { table.row($0) }
    return try Panel(
      indicators: ["inv", "value", "capital"],
      rows: rows.enumerated().map { index, cells in
        PanelRow(
          unit: UnitCode(cells[0]), period: Int(cells[1]) ?? 0, values: cells[2...].map { Double($0) },
          line: index)
      })
  }

  private func result(
    _ sample: String, _ errors: StandardErrors, _ convention: SmallSampleConvention = .reghdfe
  ) throws -> RegressionResult {
    try RegressionModel(
      outcome: "inv", regressors: ["value", "capital"], standardErrors: errors, convention: convention
    ).estimate(on: panel(sample))
  }

  private func printed(_ kind: String, _ sample: String) throws -> [Double] {
    let line = try #require(
      try reference("grunfeld/output.txt").first { $0[0] == kind && $0[1] == sample })
    return line.dropFirst(2).compactMap { Double($0) }
  }

  private func expect(_ found: [Double], _ kind: String, _ sample: String) throws {
    let expected = try printed(kind, sample)
    #expect(found.count == expected.count)
    for (value, number) in zip(found, expected) {
      #expect(agrees(value, number), "\(kind) \(sample): \(value) for \(number)")
    }
  }

  @Test(arguments: ["balanced", "unbalanced"]) func estimates(_ sample: String) throws {
    let result = try result(sample, .clustered(.unit))
    try expect([Double(result.n)] + result.coefficients.map(\.estimate), "estimate", sample)
    try expect([result.r2, result.adjustedR2, result.residualDeviation], "r2", sample)
    try expect([result.withinR2], "within-r2", sample)
    #expect(result.unitCount == 10 && result.periodCount == 20 && result.parameterCount == 31)
  }

  @Test(arguments: ["balanced", "unbalanced"]) func standardErrors(_ sample: String) throws {
    try expect(result(sample, .iid).coefficients.map(\.standardError), "iid", sample)
    try expect(result(sample, .hc1).coefficients.map(\.standardError), "hc1", sample)
    try expect(
      result(sample, .clustered(.unit)).coefficients.map(\.standardError), "clustered-nested", sample)
    try expect(
      result(sample, .clustered(.unit), .ivregressSmall).coefficients.map(\.standardError), "clustered-full",
      sample)
  }

  @Test(arguments: ["balanced", "unbalanced"]) func tests(_ sample: String) throws {
    let result = try result(sample, .clustered(.unit))
    try expect(result.coefficients.map(\.t), "clustered-nested-t", sample)
    try expect(result.coefficients.map(\.p), "clustered-nested-p", sample)
    try expect(result.coefficients.map(\.lower), "clustered-nested-lower", sample)
    let f = try #require(result.fTest)
    try expect([f.statistic, f.p], "clustered-nested-F", sample)
    #expect(f.distribution == .f(numerator: 2, denominator: 9) && result.testDegrees == 9)
    #expect(result.coefficients.map(\.stars) == ["***", "***"])
  }
}
