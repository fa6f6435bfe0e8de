import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct ModelTestsTableTests {
  /// The rows of the table as dictionaries from column to cell.
  private func rows(_ results: StudyResults) throws -> [[String: String]] {
    let table = try Table(csv: results.modelTestsTable().csv, name: "model-tests.csv")
    return (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: table.header.indices.map { (table.header[$0], table[row, $0]) })
    }
  }

  private func instrumental(_ results: StudyResults) throws -> InstrumentalVariablesResult {
    try #require(results.models.first?.columns.first?.instrumental)
  }

  @Test("Every figure of the printed table stands in the file, in full")
  func complete() throws {
    let results = try ToyStudy.results(ToyStudy.Instrumented.surplus)
    let result = try instrumental(results)
    let rows = try rows(results)
    func row(_ test: String) throws -> [String: String] { try #require(rows.first { $0["test"] == test }) }
    let partial = try row("Partial F of the instruments")
    #expect(partial["regressor"] == "nqp" && partial["distribution"] == "F" && partial["degrees_1"] == "2")
    #expect(partial["statistic"] == result.firstStages[0].partialF.map { "\($0.statistic)" })
    #expect(try row("Cragg-Donald F")["statistic"] == "\(result.craggDonaldF)")
    #expect(try row("Cragg-Donald F")["p"] == "")
    #expect(try row("Kleibergen-Paap rk Wald F")["statistic"] == result.kleibergenPaapF.map { "\($0)" })
    for (name, test) in [
      ("Kleibergen-Paap rk LM", result.underidentification), ("Hansen J", result.overidentification),
      ("Durbin-Wu-Hausman", result.endogeneity), ("Anderson-Rubin", result.andersonRubin),
    ] {
      #expect(try row(name)["p"] == test.map { "\($0.p)" }, "\(name)")
    }
    let set = try row("Anderson-Rubin confidence set")
    #expect(set["confidence_set"] == result.andersonRubinSet?.plainText && set["regressor"] == "nqp")
    #expect(set["statistic"] == "" && set["not_computed"] == "")
  }

  @Test func whatCannotBeComputedSaysWhy() throws {
    let exact = try rows(
      ToyStudy.results(ToyStudy.Instrumented.exact.replacing("unit", with: "unit, errors: iid")))
    func reason(_ rows: [[String: String]], _ test: String) -> String? {
      rows.first { $0["test"] == test }?["not_computed"]
    }
    #expect(reason(exact, "Sargan")?.hasPrefix("as many instruments as endogenous regressors") == true)
    #expect(reason(exact, "Kleibergen-Paap rk Wald F")?.contains("Cragg-Donald F") == true)
    let several = try rows(ToyStudy.results(ToyStudy.Instrumented.several))
    #expect(reason(several, "Anderson-Rubin confidence set")?.contains("there are 2") == true)
    #expect(
      several.filter { $0["test"] == "Sanderson-Windmeijer conditional F" }.map { $0["regressor"] } == [
        "nqp", "gov",
      ])
  }
}
