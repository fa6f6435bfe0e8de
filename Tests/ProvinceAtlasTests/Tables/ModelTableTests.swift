import Documents
import Drawings
import Panels
import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct ModelTableTests {
  /// The table `base` of the toy study with other lines.
  private func table(_ lines: String, _ language: Language = .english) throws -> RegressionTable {
    let toy = try ToyStudy()
    try toy.replace(
      "base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}",
      with: "base: {label: The effect, \(lines)}", in: "study.yaml")
    let results = try toy.inputs {
      $0.language = language
      $0.periods = "long"
    }.results
    return try #require(results.models.first).table(results)
  }

  @Test func coefficientsAndErrorsAreThoseEstimated() throws {
    let results = try ToyStudy().inputs().results
    let model = try #require(results.models.first)
    let table = try model.table(results)
    #expect(table.heads == [[.init("(1)"), .init("(2)")]])
    #expect(
      table.lines.prefix(4).map(\.name) == [
        "NQP", "NQP (s.e.)", "Spending over GDP", "Spending over GDP (s.e.)",
      ])
    for (column, result) in model.results.enumerated() {
      let coefficient = try #require(result["nqp"])
      let style = NumberText(decimals: 3)
      #expect(table.lines[0].cells[column].value == .number(coefficient.estimate))
      #expect(table.lines[0].cells[column].text == style.string(coefficient.estimate) + coefficient.stars)
      #expect(table.lines[1].cells[column].text == "(\(style.string(coefficient.standardError)))")
    }
    // The first column has no such regressor.
    #expect(table.lines[2].cells[0] == .blank)
    let footer = Dictionary(
      table.lines.map { ($0.label, $0.cells.map(\.text)) }, uniquingKeysWith: { first, _ in first })
    #expect(footer["Observations"] == ["27", "27"])
    #expect(footer["Provinces"] == ["9", "9"])
    #expect(footer["Year effects"] == ["Yes", "Yes"])
    #expect(table.notes.contains("1 observations rest on a filled or incomplete value."))
  }

  @Test(
    "The note names kind, clusters, factor and degrees of freedom; counts that differ stand in one sentence")
  func notesOnErrors() throws {
    let clustered = try table("outcome: rri, regressors: [nqp], controls: [gov], columns: stepwise")
    #expect(
      clustered.notes[1]
        == "Standard errors clustered by province (9 provinces); factor G/(G − 1) · (N − 1)/(N − K), K = 5 and 6; t with 8 degrees of freedom (as in reghdfe)."
    )
    #expect(clustered.notes[2] == "Few clusters (9): clustered standard errors tend to be too small.")
    let mixed = try table(
      "outcome: rri, errors: iid, effects: none, columns: [[nqp], {regressors: [nqp], errors: hc1, convention: ivregress}]",
      .chinese)
    #expect(
      mixed.notes[1...2] == [
        "第(1)列：标准误假定误差独立同方差；方差为SSR/(N − K)，K = 2；t分布自由度34（算法同reghdfe）。",
        "第(2)列：异方差稳健标准误（HC1）；小样本因子N/(N − K)，K = 2；正态分布（算法同ivregress）。",
      ])
    #expect(mixed.lines.map(\.label).contains("常数项"))
  }

  @Test("Regions and outcomes stand over their columns; the coefficients of the regions are compared")
  func heads() throws {
    let regional = try table("outcome: rri, regressors: [nqp], by: region3, errors: hc1")
    #expect(regional.heads[0].map(\.text) == ["East", "Central", "West"])
    #expect(
      regional.notes.contains {
        $0.hasPrefix("Equal coefficients in all regions (Wald, regions independent): NQP χ²(2) = ")
      })
    let outcomes = try table(
      "outcome: rri, columns: [[nqp], [nqp, gov], {outcome: patents, regressors: [nqp]}]")
    #expect(outcomes.heads[0] == [.init("RRI", span: 2), .init("Patents")])
    let labelled = try table("outcome: rri, columns: [[nqp], {regressors: [nqp^2], label: squared}]")
    #expect(labelled.heads[0].map(\.text) == ["", "squared"])
    #expect(labelled.lines.map(\.label).contains("NQP²"))
  }

  @Test("Effects that are random say so, and those beside them that they are fixed")
  func randomEffects() throws {
    let table = try table(
      "outcome: rri, regressors: [nqp], columns: [{regressors: [nqp], estimator: random-effects}, {regressors: [nqp], effects: unit}, {regressors: [nqp], effects: none}]"
    )
    func cells(_ label: String) -> [String]? { table.lines.first { $0.label == label }?.cells.map(\.text) }
    #expect(
      cells("Province effects") == ["Random", "Fixed", "No"] && cells("Year effects") == ["No", "No", "No"])
  }

  @Test("The estimator stands in the table where it is not least squares throughout")
  func estimators() throws {
    func cells(_ lines: String) throws -> [String]? {
      try table(lines).lines.first { $0.label == "Estimator" }?.cells.map(\.text)
    }
    let lines =
      "outcome: rri, regressors: [nqp], errors: hc1, columns: [{regressors: [nqp], estimator: random-effects}, {regressors: [nqp], estimator: between}, {regressors: [nqp], estimator: first-differences}, {regressors: [nqp], effects: unit}, {regressors: [nqp], effects: unit, instruments: lag}]"
    #expect(try cells(lines) == ["GLS", "Between", "Differences", "OLS", "2SLS"])
    #expect(try cells("outcome: rri, columns: [[nqp], [nqp, gov]]") == nil)
    // R² of a regression on dummies is that of least squares alone.
    let printed = try table(lines).lines
    func texts(_ label: String) -> [String]? { printed.first { $0.label == label }?.cells.map(\.text) }
    #expect(texts("R² with dummies")?.map(\.isEmpty) == [true, true, true, false, false])
    #expect(texts("R² overall")?.allSatisfy { !$0.isEmpty } == true)
    #expect(try cells("outcome: rri, regressors: [nqp], effects: unit, instruments: lag") == nil)
  }

  @Test func instrumentsAreNamed() throws {
    let table = try table("outcome: rri, regressors: [nqp], controls: [gov], instruments: lag, effects: unit")
    #expect(table.notes.contains("Two-stage least squares; instrumented: NQP by lag of NQP."))
  }
}
