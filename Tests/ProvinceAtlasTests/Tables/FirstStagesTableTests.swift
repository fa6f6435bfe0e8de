import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct FirstStagesTableTests {
  @Test func everyCoefficientOfEveryFirstStage() throws {
    let results = try ToyStudy.results(ToyStudy.Instrumented.several)
    let stages = try #require(results.models[0].columns[0].instrumental).firstStages
    let table = try Table(csv: results.firstStagesTable().csv, name: "first-stages.csv")
    #expect(table.rowCount == stages.reduce(0) { $0 + $1.coefficients.count } && stages.count == 2)
    let coefficient = try #require(stages[1]["waste"])
    let row = try #require((0..<table.rowCount).first { table[$0, 2] == "gov" && table[$0, 3] == "waste" })
    #expect(table.row(row).prefix(5).elementsEqual(["base", "1", "gov", "waste", "instrument"]))
    #expect(table[row, 5] == "\(coefficient.estimate)" && table[row, 6] == "\(coefficient.standardError)")
    let exact = try ToyStudy.results(ToyStudy.Instrumented.exact)
    let plain = try Table(csv: exact.firstStagesTable().csv, name: "first-stages.csv")
    #expect((0..<plain.rowCount).map { plain[$0, 4] } == ["instrument", "exogenous"])
  }

  @Test func aStudyWithInstrumentsHasTheFile() throws {
    let tables = try StudyTables(ToyStudy.results(ToyStudy.Instrumented.exact), shapes: [], creationDate: 0)
    #expect(try tables.all().map(\.name).contains("first-stages"))
    let plain = try StudyTables(ToyStudy().inputs().results, shapes: [], creationDate: 0)
    #expect(try !plain.all().map(\.name).contains("first-stages"))
  }
}
