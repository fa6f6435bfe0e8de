import Documents
import Drawings
import Panels
import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct ModelTableTests {
  @Test func coefficientsAndErrorsAreThoseEstimated() throws {
    let results = try ToyStudy().inputs().results
    let model = try #require(results.models.first)
    let table = model.table(results)
    #expect(table.columns.map(\.title) == ["", "(1)", "(2)"])
    let labels = table.rows.map { $0.cells[0].value }
    #expect(
      labels.prefix(4) == [
        .text("NQP"), .text("NQP (s.e.)"), .text("Spending over GDP"), .text("Spending over GDP (s.e.)"),
      ])
    for (column, result) in model.results.enumerated() {
      let coefficient = try #require(result["nqp"])
      let style = NumberText(decimals: 3)
      #expect(table.rows[0].cells[column + 1].value == .number(coefficient.estimate))
      #expect(table.rows[0].cells[column + 1].text == style.string(coefficient.estimate) + coefficient.stars)
      #expect(table.rows[1].cells[column + 1].text == "(\(style.string(coefficient.standardError)))")
    }
    // The first column has no such regressor.
    #expect(table.rows[2].cells[1].text == "" && table.rows[2].cells[1].value == .missing)
    let footer = Dictionary(
      table.rows.map { ($0.cells[0].text, $0.cells[1...].map(\.text)) },
      uniquingKeysWith: { first, _ in first })
    #expect(footer["Observations"] == ["27", "27"])
    #expect(footer["Provinces"] == ["9", "9"])
    #expect(footer["Year effects"] == ["Yes", "Yes"])
    // Counts stand in the middle, as words do; a coefficient stays with its error.
    let counts = table.rows.filter { ["Observations", "Provinces"].contains($0.cells[0].text) }
    #expect(counts.count == 2 && counts.allSatisfy { $0.cells[1...].allSatisfy { $0.alignment == .center } })
    #expect(table.rows.prefix(4).map(\.staysWithRowAbove) == [false, true, false, true])
    #expect(table.notes.contains("1 observations rest on a filled or incomplete value."))
  }

  @Test func theSentenceAgreesWithTheFullestColumn() throws {
    let results = try ToyStudy().inputs().results
    let model = try #require(results.models.first)
    let coefficient = try #require(model.results[1]["nqp"])
    let sentence = results.sentence(for: model)
    #expect(sentence.contains("NQP on RRI in column (2)"))
    #expect(sentence.contains(coefficient.estimate > 0 ? "is positive" : "is negative"))
    #expect(sentence.contains(NumberText(decimals: 3).string(coefficient.estimate)))
    let levels = ["***": "at the 1 %", "**": "at the 5 %", "*": "at the 10 %", "": "not significant"]
    #expect(sentence.contains(try #require(levels[coefficient.stars])))
  }
}
