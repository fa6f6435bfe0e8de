import DrawingChecks
import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct CoefficientChartsTests {
  private func drawing(_ lines: String) throws -> Drawing {
    let toy = try ToyStudy()
    try toy.replace(
      "base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}",
      with: "base: {label: The effect, \(lines)}", in: "study.yaml")
    let results = try toy.inputs { $0.periods = "long" }.results
    return try results.coefficientsChart(
      try #require(results.models.first), width: 450, measuring: FakeMeasurer(), at: .init(file: "a.md"))
  }

  @Test("A group a variable and a row a column; controls are left to the table")
  func rows() throws {
    let drawing = try drawing(
      "outcome: rri, regressors: [nqp, tp], controls: [gov], columns: without-and-with")
    let texts = drawing.textBoxes.map(\.text)
    for label in ["NQP", "TP", "(1)", "(2)", "(3)", "(4)"] {
      #expect(texts.count { $0 == label } == 1, "\(label)")
    }
    #expect(!texts.contains { $0.contains("Spending") })
    #expect(texts.contains("Coefficient on RRI, 95% confidence interval"))
    #expect(drawing.overlaps == [] && drawing.cut == [])
  }

  @Test func regionsNameTheirRows() throws {
    let texts = try drawing("outcome: rri, regressors: [nqp], by: region3").textBoxes.map(\.text)
    for region in ["East", "Central", "West"] { #expect(texts.contains(region)) }
  }
}
