import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

/// Every test of the instruments stands in the printed table, in the form and language at hand.
@Suite struct InstrumentRowsTests {
  private func table(_ lines: String, _ language: Language = .english) throws -> (StudyModel, RegressionTable)
  {
    let results = try ToyStudy.results(lines, language)
    let model = try #require(results.models.first)
    return (model, try model.table(results))
  }

  /// The printed cell of the first column in the line with a label, and that of the line below.
  private func cells(_ table: RegressionTable, _ label: String) -> [String] {
    guard let index = table.lines.firstIndex(where: { $0.label == label }) else { return [] }
    return table.lines[index...].prefix(2).map { $0.cells[0].text }
  }

  private func printed(_ test: TestResult?) -> [String] {
    guard let test else { return [] }
    return [
      ReportTable.Cell.number(test.statistic, decimals: 2).text,
      "(\(ReportTable.Cell.number(test.p, decimals: 3).text))",
    ]
  }

  @Test func oneInstrumentForOneRegressor() throws {
    let (model, table) = try table(ToyStudy.Instrumented.exact)
    let result = try #require(model.columns[0].instrumental)
    func number(_ value: Double?) -> String? { value.map { ReportTable.Cell.number($0, decimals: 2).text } }
    #expect(
      cells(table, "Partial F of the first stage").first
        == number(result.firstStages[0].partialF?.statistic))
    let first = try #require(result.firstStages[0]["lag(nqp)"])
    #expect(
      cells(table, "First stage: lag of NQP") == [
        ReportTable.Cell.number(first.estimate, decimals: 3).text + first.stars,
        "(\(ReportTable.Cell.number(first.standardError, decimals: 3).text))",
      ])
    #expect(cells(table, "Cragg–Donald F").first == number(result.craggDonaldF))
    #expect(cells(table, "Kleibergen–Paap rk Wald F").first == number(result.kleibergenPaapF))
    #expect(cells(table, "Kleibergen–Paap rk LM") == printed(result.underidentification))
    #expect(cells(table, "Durbin–Wu–Hausman F") == printed(result.endogeneity))
    #expect(cells(table, "Anderson–Rubin F") == printed(result.andersonRubin))
    let set = try #require(result.andersonRubinSet)
    #expect(cells(table, "Anderson–Rubin 95% set").first == set.text(Words(language: .english)))
    // What does not exist has no row.
    #expect(cells(table, "Hansen J") == [] && !table.lines.contains { $0.label.contains("Sanderson") })
    #expect(table.lines.filter { $0.label == "p" }.allSatisfy { $0.staysWithLineAbove })
    let notes = table.notes.joined(separator: " ")
    #expect(notes.contains("Durbin–Wu–Hausman F: all regressors are exogenous"))
    #expect(
      notes.contains("As many instruments as instrumented regressors: their validity cannot be tested."))
    #expect(notes.contains("however weak the instruments are"))
  }

  @Test func surplusInstrumentsAreTested() throws {
    let (model, table) = try table(ToyStudy.Instrumented.surplus)
    let result = try #require(model.columns[0].instrumental)
    #expect(cells(table, "Hansen J") == printed(result.overidentification))
    #expect(!table.notes.contains { $0.contains("cannot be tested") })
    let plain = ToyStudy.Instrumented.surplus.replacing("hc1", with: "iid")
    let (plainModel, plainTable) = try self.table(plain)
    let plainResult = try #require(plainModel.columns[0].instrumental)
    #expect(cells(plainTable, "Sargan") == printed(plainResult.overidentification))
    #expect(cells(plainTable, "Anderson LM") == printed(plainResult.underidentification))
    #expect(cells(plainTable, "Kleibergen–Paap rk Wald F") == [])
  }

  @Test func severalEndogenousRegressorsHaveAConditionalFEach() throws {
    let (model, table) = try table(ToyStudy.Instrumented.several)
    let result = try #require(model.columns[0].instrumental)
    #expect(cells(table, "Partial F of the first stage") == [])
    for (stage, label) in zip(result.firstStages, ["NQP", "Spending over GDP"]) {
      let f = try #require(stage.conditionalF?.statistic)
      #expect(
        cells(table, "Sanderson–Windmeijer F, \(label)").first
          == ReportTable.Cell.number(f, decimals: 2).text)
    }
    for stage in ["NQP", "Spending over GDP"] {
      for instrument in ["lag of NQP", "Waste", "lag of Spending over GDP"] {
        #expect(cells(table, "First stage of \(stage): \(instrument)").first?.isEmpty == false)
      }
    }
    // The set is one of a single coefficient.
    #expect(!table.lines.contains { $0.label.contains("set") })
  }

  @Test func inChinese() throws {
    let (_, table) = try table(ToyStudy.Instrumented.surplus, .chinese)
    let labels = table.lines.map(\.label)
    for label in [
      "第一阶段偏F统计量", "Cragg–Donald F统计量", "Kleibergen–Paap rk LM统计量", "Hansen J统计量", "p值",
      "Durbin–Wu–Hausman F统计量", "Anderson–Rubin F统计量", "Anderson–Rubin 95%置信集",
    ] {
      #expect(labels.contains(label), "\(label)")
    }
    #expect(table.notes.contains { $0.hasPrefix("各检验的原假设：Kleibergen–Paap rk LM统计量：工具变量不足以识别系数；") })
  }

  @Test("Every writer has the rows", arguments: [Language.english, .chinese])
  func writers(_ language: Language) throws {
    let (model, table) = try table(ToyStudy.Instrumented.surplus, language)
    let result = try #require(model.columns[0].instrumental)
    let f = ReportTable.Cell.number(result.craggDonaldF, decimals: 2).text
    // HTML sets the parts around the point apart, and has every digit beside them.
    for (name, text, figure) in [
      ("Markdown", table.markdown(), f), ("HTML", table.html(), "\(result.craggDonaldF)"),
      ("RTF", table.rtf(), f), ("LaTeX", table.latex(), f),
    ] {
      #expect(text.contains("Hansen J") && text.contains(figure), "\(name)")
      #expect(text.contains("Anderson"), "\(name)")
    }
    let p = language == .english ? "p" : "p值"
    let hansen = try #require(table.lines.first { $0.label.hasPrefix("Hansen J") }).label
    #expect(table.csv.contains("\(hansen),\(p),\(try #require(result.overidentification).p)"))
  }

  @Test func theBootstrapIsOfTheInstrumentedRegressor() throws {
    let lines = ToyStudy.Instrumented.exact + ", errors: {wild-bootstrap: {replications: 99, weights: webb}}"
    let (model, table) = try table(lines)
    #expect(table.notes.contains { $0.hasPrefix("With instruments the bootstrap is the wild restricted") })
    let clustered = try self.table(ToyStudy.Instrumented.exact).0
    let (drawn, plain) = (model.columns[0].result, clustered.columns[0].result)
    #expect(drawn["gov"] == plain["gov"] && drawn["nqp"]?.standardError == plain["nqp"]?.standardError)
    #expect(drawn["nqp"]?.p != plain["nqp"]?.p)
  }

  @Test func withoutInstrumentsThereIsNothing() throws {
    let (_, table) = try table("outcome: rri, columns: [[nqp]]")
    #expect(!table.lines.contains { $0.label.contains("Anderson") })
    #expect(!table.notes.contains { $0.contains("Null hypotheses") })
  }
}
