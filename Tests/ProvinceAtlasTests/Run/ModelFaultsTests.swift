import Foundation
import Testing

@testable import ProvinceAtlas

/// A model that cannot be estimated is an error that names the model, its row of the study and the reason.
@Suite struct ModelFaultsTests {
  /// The line of the model in the study of the toy.
  private func line(of toy: ToyStudy) throws -> Int {
    let text = try String(contentsOfFile: toy.path("study.yaml"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains("base: {label") }) + 1
  }

  /// The message when the model has other lines, and cells of the table other values.
  private func message(_ lines: String, cells: (Int, [String]) -> [String] = { $1 }) throws -> String {
    let toy = try ToyStudy()
    try toy.replaceModel(lines)
    let table = ToyTexts.data.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let changed = table.enumerated().map { $0 == 0 ? $1 : cells($0, $1) }
    try toy.write(
      Array((changed.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n").utf8), to: "data.csv")
    let error = #expect(throws: AtlasError.self) { try toy.inputs { $0.periods = "long" } }
    let message = error?.description ?? ""
    #expect(message.contains("study.yaml:\(try line(of: toy))"), "the row of the study: \(message)")
    #expect(message.contains("`base`"), "the model: \(message)")
    return message
  }

  private func expect(
    _ lines: String, _ reason: String, cells: (Int, [String]) -> [String] = { $1 },
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let message = try message(lines, cells: cells)
    #expect(message.contains(reason), "\(message)", sourceLocation: sourceLocation)
  }

  /// province, year, yield, income, patents, waste, rnd, gdp, spend
  private enum Place {
    static let (waste, gdp, spend) = (5, 7, 8)
  }

  @Test func regressorsThatDoNotVary() throws {
    // A perfectly collinear regressor is dropped and told; where none is left there is no model.
    try expect("outcome: rri, columns: [[gov]]", "each is constant, collinear or absorbed by the effects") {
      var cells = $1
      cells[Place.gdp] = "100"
      cells[Place.spend] = "50"
      return cells
    }
  }

  @Test func aCollinearRegressorIsToldWithItsRow() throws {
    let toy = try ToyStudy()
    try toy.replaceModel("outcome: rri, columns: [[nqp, tp, dp]]")
    let notices = try toy.inputs().results.models[0].notices.map(\.message)
    #expect(
      notices.contains {
        $0.contains("model `base`, column 1") && $0.contains("`dp` has no coefficient, it is collinear")
          && $0.contains("study.yaml:")
      }, "\(notices)")
  }

  @Test func fewerRowsThanColumns() throws {
    try expect(
      "outcome: rri, regressors: [nqp, gov, patents], effects: none, errors: iid, sample: {without_units: [Shaanxi, Shanxi, Shandong, Sichuan, Henan, Jiangsu, Yunnan, Hunan]}",
      "has 4 rows for 4 parameters")
  }

  @Test func oneCluster() throws {
    try expect(
      "outcome: rri, regressors: [nqp], effects: none, sample: {without_units: [Shaanxi, Shanxi, Shandong, Sichuan, Henan, Jiangsu, Yunnan, Hunan]}",
      "has 1 unit(s), and standard errors clustered by unit need two")
  }

  @Test func aConstantOutcome() throws {
    try expect("outcome: spend, regressors: [nqp], effects: none", "does not vary") {
      var cells = $1
      cells[Place.spend] = "50"
      return cells
    }
  }

  @Test func valuesThatOverflow() throws {
    try expect("outcome: spend, regressors: [nqp]", "values so large that their sums overflow") {
      var cells = $1
      cells[Place.spend] = $0 % 2 == 0 ? "1e308" : "-1e308"
      return cells
    }
  }

  @Test("What is no number stops the reading of the table, at its row", arguments: ["NaN", "inf", "1e999"])
  func notANumber(_ text: String) throws {
    let toy = try ToyStudy()
    try toy.replaceModel("outcome: spend, regressors: [nqp]")
    try toy.replace("Shaanxi,2020,4130,", with: "Shaanxi,2020,\(text),", in: "data.csv")
    let error = #expect(throws: AtlasError.self) { try toy.inputs { $0.periods = "long" } }
    #expect(
      error?.description.contains("data.csv, line 3, column 'yield'") == true, "\(error?.description ?? "")")
  }

  @Test func instrumentsThatAreRegressors() throws {
    try expect(
      "outcome: rri, regressors: [nqp], controls: [gov], instruments: {nqp: gov}",
      "names 'gov' as an instrument and as its outcome or a regressor")
    try expect("outcome: rri, regressors: [nqp], instruments: {nqp: nqp}", "names 'nqp' as an instrument")
    // Another column with the same values.
    try expect(
      "outcome: rri, regressors: [spend], instruments: {spend: gdp}, effects: unit",
      "equals its instruments, or is explained fully by them"
    ) {
      var cells = $1
      cells[Place.spend] = cells[Place.gdp]
      return cells
    }
  }

  @Test func anEmptySample() throws {
    try expect("outcome: rri, regressors: [nqp], sample: {from: 2024}", "no year is left")
    try expect(
      "outcome: rri, regressors: [nqp], sample: {regions: [East], without_units: [Shandong, Jiangsu, Guangdong]}",
      "no unit is left")
  }
}
