import DrawingChecks
import Drawings
import Regressions
import Testing

@testable import ProvinceAtlas

@Suite struct FirstStageChartsTests {
  private func drawing(
    _ lines: String, _ change: (inout FirstStageChoice) -> Void = { _ in }, _ language: Language = .english
  ) throws -> Drawing {
    let results = try ToyStudy.results(lines, language)
    var choice = FirstStageChoice(model: "base")
    change(&choice)
    return try results.firstStageChart(
      choice, size: Size(width: 450, height: 240), measuring: FakeMeasurer(), at: .init(file: "a.md", line: 7)
    )
  }

  @Test("The words above the plot are the first stage of the table")
  func words() throws {
    let results = try ToyStudy.results(ToyStudy.Instrumented.exact)
    let column = try #require(results.models.first?.columns.first)
    let stage = try #require(column.instrumental?.firstStages.first)
    let (coefficient, f) = (try #require(stage["lag(nqp)"]), try #require(stage.partialF))
    #expect(abs(column.partials[0].slope - coefficient.estimate) < 1e-9 * abs(coefficient.estimate))
    let drawing = try drawing(ToyStudy.Instrumented.exact)
    let texts = drawing.textBoxes.map(\.text)
    func text(_ value: Double, _ decimals: Int) -> String {
      ReportTable.Cell.number(value, decimals: decimals).text
    }
    #expect(
      texts.contains(
        "slope \(text(coefficient.estimate, 3)), s.e. \(text(coefficient.standardError, 3)); partial F \(text(f.statistic, 2))"
      ), "\(texts)")
    #expect(texts.contains("NQP, less other regressors and effects"))
    #expect(texts.contains("lag of NQP, less other regressors and effects"))
    #expect(drawing.overlaps == [] && drawing.cut == [])
  }

  @Test func theChoiceIsOfColumnRegressorAndInstrument() throws {
    let texts = try drawing(ToyStudy.Instrumented.several) {
      $0.column = 1
      $0.regressor = "gov"
      $0.instrument = "waste"
    }.textBoxes.map(\.text)
    #expect(texts.contains("Spending over GDP, less effects and other instruments"))
    #expect(texts.contains("Waste, less effects and other instruments"))
    let chinese = try drawing(ToyStudy.Instrumented.surplus, { _ in }, .chinese).textBoxes.map(\.text)
    #expect(chinese.contains("NQP（剔除固定效应和其他工具变量后）"))
  }

  @Test(arguments: [
    ("outcome: rri, columns: [[nqp]]", FirstStageChoice(model: "base"), "has no instruments"),
    (ToyStudy.Instrumented.exact, FirstStageChoice(model: "bass"), "there is no model `bass`"),
    (
      ToyStudy.Instrumented.exact, FirstStageChoice(model: "base", column: 2),
      "has no column 2 with instruments; expected one of 1"
    ),
    (
      ToyStudy.Instrumented.exact, FirstStageChoice(model: "base", regressor: "gov"),
      "`gov` is not instrumented there in the model `base`; expected one of `nqp`"
    ),
    (
      ToyStudy.Instrumented.several, FirstStageChoice(model: "base", instrument: "lag(rri)"),
      "`lag(rri)` is no instrument there in the model `base`; expected one of `lag(nqp)`, `waste`, `lag(gov)`"
    ),
  ])
  func faults(_ lines: String, _ choice: FirstStageChoice, _ message: String) {
    let error = #expect(throws: AtlasError.self) { try drawing(lines) { $0 = choice } }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(error?.place == .init(file: "a.md", line: 7))
  }
}
