import Documents
import Drawings
import Regressions
import SpatialModels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct SpatialModelTableTests {
  private func results(_ lines: String, _ language: Language = .english) throws -> StudyResults {
    try StudySpatialModelTests.toy(lines).inputs {
      $0.language = language
      $0.periods = "long"
    }.results
  }

  private static let all = "regressors: [nqp], controls: [gov], effects: unit, links: [[Shaanxi, Guangdong]]"

  /// The printed cells by the words at the beginning of their line.
  private func lines(_ table: RegressionTable) -> [String: [String]] {
    Dictionary(table.lines.map { ($0.name, $0.cells.map(\.text)) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func theCellsAreTheResults() throws {
    let results = try results(Self.all)
    let model = try #require(results.spatialModels.first)
    let table = try model.table(results)
    #expect(table.heads[0].map(\.text) == ["(1) Lag (SAR)", "(2) Error (SEM)", "(3) Durbin (SDM)"])
    #expect(
      table.lines.filter { $0.kind == .estimate }.map(\.label) == [
        "NQP", "Spending over GDP", "W·NQP", "W·Spending over GDP", "ρ (W·RRI)", "λ (W·u)",
      ])
    for (column, result) in model.results.enumerated() {
      #expect(table.lines[0].cells[column].value == .number(try #require(result["nqp"]).estimate))
      let row = try #require(
        table.lines.first { $0.label == (column == 1 ? "λ (W·u)" : "ρ (W·RRI)") })
      #expect(row.cells[column].value == .number(result.parameter.estimate))
    }
    let cells = lines(table)
    #expect(cells["W·NQP"]?[0] == "" && cells["W·NQP"]?[2] != "")
    #expect(
      cells["Province effects"] == ["Yes", "Yes", "Yes"] && cells["Year effects"] == ["No", "No", "No"])
    #expect(cells["Observations"] == ["36", "36", "36"] && cells["Provinces"] == ["9", "9", "9"])
    let likelihood = NumberText(decimals: 2).string(model.results[2].logLikelihood)
    #expect(cells["Log-likelihood"]?[2] == likelihood)
    #expect(cells["R² within"]?[0] == NumberText(decimals: 3).string(model.results[0].withinR2))
  }

  @Test("Tests stand in rows of their own, with stars by their p-values")
  func tests() throws {
    let results = try results(Self.all)
    let model = try #require(results.spatialModels.first)
    let cells = lines(try model.table(results))
    let levels = StudyModel.style(.english).levels
    for (label, kind) in [
      ("LM: no spatial lag", SpatialTest.Kind.lag), ("Robust LM: no spatial error", .robustError),
      ("LR: no spatial dependence", .dependence),
    ] {
      for (column, found) in model.columns.enumerated() {
        let test = try #require(found[kind])
        let text = NumberText(decimals: 2).string(test.statistic) + levels.stars(p: test.p)
        #expect(cells[label]?[column] == text, "\(label)")
      }
    }
    let ratios = try #require(cells["LR: the Durbin model is no better"])
    #expect(ratios[0].isEmpty == false && ratios[1].isEmpty == false && ratios[2].isEmpty)
  }

  @Test("Notes name likelihood, weights, neighbours and links")
  func notes() throws {
    let english = try results(Self.all)
    let notes = try #require(english.spatialModels.first).table(english).notes
    #expect(notes[0] == "Outcome: RRI, 2019–2022.")
    #expect(
      notes[1]
        == "Maximum likelihood of transformed data (Lee and Yu 2010), 27 rows; standard errors from the information matrix, normal distribution."
    )
    // Nine squares have 40 neighbours by the queen's rule, and the link adds two.
    #expect(
      notes[2]
        == "W: row-standardised, neighbours share a border or a corner; 4.7 neighbours a province (3 to 8); linked by hand: Shaanxi–Guangdong."
    )
    let other = try results(
      "regressors: [nqp], effects: none, kind: lag, contiguity: rook, weights: binary, isolated: allow, "
        + "sample: {without_units: [Shanxi, Sichuan], without_years: [2020]}", .chinese)
    let lines = try #require(other.spatialModels.first).table(other).notes
    #expect(lines[0] == "被解释变量：RRI，2019–2022（其中3个）年。")
    #expect(lines[1] == "极大似然估计；标准误取自信息矩阵，服从正态分布。")
    #expect(lines[2] == "W：以共有一段边界为相邻，各邻省权重为1；平均每省1.7个邻省（0–3个）。")
    #expect(lines[3] == "无邻省、空间滞后项为0：陕西。")
    let demeaned = try results("regressors: [nqp], kind: lag, effects: unit, likelihood: demeaned")
    #expect(
      try #require(demeaned.spatialModels.first).table(demeaned).notes[1].hasPrefix(
        "Maximum likelihood of demeaned data (Elhorst 2003); "))
  }

  @Test("Effects have three columns a model, none for an error model")
  func effects() throws {
    let results = try results(Self.all)
    let model = try #require(results.spatialModels.first)
    let table = try #require(try model.effectsTable(results))
    #expect(table.heads[0] == [.init("(1) Lag (SAR)", span: 3), .init("(3) Durbin (SDM)", span: 3)])
    #expect(
      table.columns == ["direct", "indirect", "total"].flatMap { ["column_1_\($0)"] }
        + ["direct", "indirect", "total"].map { "column_3_\($0)" })
    let durbin = model.results[2].effects[0]
    #expect(durbin.regressor == "nqp")
    #expect(
      table.lines[0].cells.suffix(3).map(\.value)
        == [durbin.direct, durbin.indirect, durbin.total].map { .number($0.estimate) })
    #expect(table.lines[1].cells[4].value == .number(durbin.indirect.standardError))
    #expect(table.notes.contains("Standard errors by the delta method."))
    #expect(table.notes.contains { $0.hasPrefix("In the error model of column (2) the direct effect is") })
    let alone = try self.results("regressors: [nqp], kind: error, effects: unit")
    #expect(try alone.spatialModels[0].effectsTable(alone) == nil)
    let drawn = try self.results(
      "regressors: [nqp], kind: lag, effects: unit, effect_errors: {simulated: {draws: 200, seed: 3}}")
    let simulated = try #require(try drawn.spatialModels[0].effectsTable(drawn))
    #expect(simulated.notes.contains("Standard errors from 200 draws of the coefficients (seed 3)."))
    #expect(!simulated.notes.contains { $0.hasPrefix("In the error model") })
  }

  @Test("Neighbours have a row each with their weight; the weights of a unit add up to 1")
  func neighbours() throws {
    let results = try results(Self.all)
    let model = try #require(results.spatialModels.first)
    let table = try Table(csv: model.neighboursTable(results).csv, name: "neighbours.csv")
    #expect(table.header == ["code", "name", "neighbour_code", "neighbour_name", "weight", "from"])
    #expect(table.rowCount == 42)
    let shaanxi = (0..<table.rowCount).filter { table[$0, 1] == "Shaanxi" }
    #expect(shaanxi.map { table[$0, 3] } == ["Shanxi", "Sichuan", "Henan", "Guangdong"])
    #expect(shaanxi.map { table[$0, 5] } == ["map", "map", "map", "link"])
    #expect(shaanxi.allSatisfy { table[$0, 4] == "0.25" })
    let island = try self.results(
      "regressors: [nqp], kind: lag, effects: unit, likelihood: demeaned, isolated: allow, "
        + "sample: {without_units: [Shanxi, Sichuan, Henan]}")
    let rows = try Table(csv: island.spatialModels[0].neighboursTable(island).csv, name: "neighbours.csv")
    #expect(rows[0, 1] == "Shaanxi" && rows[0, 3].isEmpty && rows[0, 4].isEmpty)
  }
}
