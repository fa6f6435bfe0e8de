import Panels
import Regressions
import SpatialModels
import Testing

@testable import ProvinceAtlas

/// Spatial models of the toy study: nine squares in three rows, so that queen and rook neighbours are plain.
@Suite struct StudySpatialModelTests {
  /// The toy study with the spatial models `near`, over the span `long`.
  static func toy(_ lines: String) throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.replace(
      "maps:\n", with: "spatial_models:\n  near: {label: Near, outcome: rri, \(lines)}\nmaps:\n",
      in: "study.yaml")
    return toy
  }

  static func model(_ lines: String, periods: String = "long") throws -> StudySpatialModel? {
    try toy(lines).inputs { $0.periods = periods }.results.spatialModels.first
  }

  private let names = ["510000", "410000", "320000"].map { UnitCode($0) }

  @Test("Neighbours are those of the map: corners count by the queen's rule, not by the rook's")
  func contiguity() throws {
    let queen = try #require(try Self.model("regressors: [nqp], kind: lag"))
    let rook = try #require(try Self.model("regressors: [nqp], kind: lag, contiguity: rook"))
    // The middle of the three rows, from west to east: its middle square touches all others.
    #expect(names.map { queen.weights.neighbours(of: $0).count } == [5, 8, 5])
    #expect(names.map { rook.weights.neighbours(of: $0).count } == [3, 4, 3])
    #expect(queen.weights.rowSums.allSatisfy { abs($0 - 1) < 1e-15 })
  }

  @Test("Every kind has a column on the same rows; tests that need the Durbin model come with it")
  func kinds() throws {
    let model = try #require(try Self.model("regressors: [nqp], controls: [gov], effects: unit"))
    #expect(model.columns.map(\.kind) == [.lag, .error, .durbin])
    #expect(model.results.allSatisfy { $0.n == 36 && $0.likelihoodRows == 27 && $0.unitCount == 9 })
    #expect(model.columns.map { $0[.durbinLag] != nil } == [true, false, false])
    #expect(model.columns.map { $0[.durbinError] != nil } == [false, true, false])
    #expect(model.columns.allSatisfy { $0[.dependence] != nil && $0[.robustError] != nil })
    #expect(model.columns[0][.lag] == model.columns[1][.lag])
    #expect(model.columns[0][.lag] != model.columns[2][.lag])
    let durbin = model.results[2]
    #expect(
      model.columns[0][.durbinLag]?.statistic == 2 * (durbin.logLikelihood - model.results[0].logLikelihood))
    #expect(model.withEffects.map(\.number) == [1, 3])
    let alone = try #require(try Self.model("regressors: [nqp], kind: error, effects: unit"))
    #expect(alone.columns[0][.durbinError] == nil && alone.withEffects.isEmpty)
  }

  @Test("A sample has the neighbours that are left in it; links to others are passed over")
  func samples() throws {
    let model = try #require(
      try Self.model(
        "regressors: [nqp], kind: lag, effects: unit, likelihood: demeaned, links: [[Shandong, Guangdong]], "
          + "sample: {without_units: [Canton], from: 2020}"))
    #expect(model.weights.units.count == 8 && model.years == [2020, 2021, 2022])
    #expect(model.weights.neighbours(of: UnitCode("410000")).count == 7)
    #expect(model.weights.addedLinks.isEmpty && model.notices.isEmpty)
  }

  @Test("Links join units by any of their names; one that the map has already is told")
  func links() throws {
    let model = try #require(
      try Self.model("regressors: [nqp], kind: lag, effects: unit, links: [[Shaanxi, Canton], [SN, Shanxi]]"))
    let (shaanxi, guangdong) = (UnitCode("610000"), UnitCode("440000"))
    #expect(model.weights.addedLinks == [NeighbourLink(shaanxi, guangdong)])
    #expect(model.weights.neighbours(of: shaanxi).contains(guangdong))
    #expect(
      model.notices.map(\.message) == [
        "spatial model `near`: `SN` and `Shanxi`, linked by hand, are neighbours on the map"
      ])
  }

  @Test("A control that is left out is dropped and named; without a regressor there is no table")
  func leftOut() throws {
    let model = try #require(
      try Self.model("regressors: [nqp], controls: [rnd, gov], kind: lag, effects: unit"))
    #expect(model.leftOut == ["rnd"] && model.results[0].model.regressors == ["nqp", "gov"])
    #expect(try Self.model("regressors: [rnd], kind: lag") == nil)
    let inputs = try Self.toy("regressors: [rnd], kind: lag").inputs { $0.periods = "long" }
    #expect(inputs.notices.map(\.message).contains("`near` cannot be estimated over 2019–2022"))
  }

  @Test("A lag reaches the years before the sample, and an isolated unit may stand alone")
  func lagsAndIslands() throws {
    let lagged = try #require(
      try Self.model("regressors: [lag(nqp)], kind: lag, effects: unit, sample: {from: 2020}"))
    #expect(lagged.results[0].n == 27)
    // Without the row above and the middle, the west and the east of the last row have one neighbour each.
    let island = try #require(
      try Self.model(
        "regressors: [nqp], kind: lag, effects: unit, isolated: allow, "
          + "sample: {without_units: [Sichuan, Henan, Yunnan, Hunan]}"))
    #expect(island.weights.isolatedUnits.isEmpty)
    let alone = try #require(
      try Self.model(
        "regressors: [nqp], kind: lag, effects: unit, isolated: allow, "
          + "sample: {without_units: [Shanxi, Sichuan, Henan]}"))
    #expect(alone.weights.isolatedUnits.map(\.rawValue) == ["610000"])
  }

  @Test(arguments: [
    ("links: [[Shaanxi, Gungdong]]", ":40:75: ", "`links` names the unknown unit `Gungdong`"),
    ("links: [[Shaanxi, SN]]", ":40:75: ", "`links` links `Shaanxi` with itself"),
    (
      "sample: {without_units: [Shanxi, Sichuan, Henan]}", ":40:9: ",
      "the spatial model `near` has Shaanxi, without a neighbour on the map that has data"
    ),
    (
      "isolated: allow, sample: {without_units: [Shanxi, Sichuan, Henan]}", ":40:9: ", "Shaanxi do not add up"
    ),
    ("weights: binary", ":40:9: ", "expected `weights: row-standardised`"),
    ("sample: {regions: North}", ":40:9: ", "names `North`, which is no region"),
    ("sample: {from: 2024}", ":40:9: ", "the sample of the spatial model `near` is empty: no year is left"),
    ("controls: [lag(gov)]", ":40:9: ", "lacks values in 9 rows: in 2019 `lag(gov)` of Shaanxi, Shanxi, "),
    ("controls: [gob]", ":40:9: ", "Did you mean `gov`?"),
  ])
  func faults(_ line: String, _ place: String, _ message: String) {
    let error = #expect(throws: AtlasError.self) { try Self.model("regressors: [nqp], kind: lag, \(line)") }
    let text = error?.description ?? ""
    #expect(text.contains(message) && text.contains("study.yaml\(place)"), "\(text)")
  }

  @Test("Values that a unit lacks in a year are named with the unit and the year")
  func unbalanced() throws {
    let toy = try Self.toy("regressors: [rnd], kind: lag")
    try toy.replace(", missing: linear", with: "", in: "study.yaml")
    try toy.replace(
      "label: New productivity", with: "label: New productivity\n    missing_cells: leave", in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(
      error?.description.contains(
        ":41:9: the spatial model `near, lag` lacks values in 1 row: in 2021 `rnd` of Henan; expected every "
          + "variable of every unit in every year.") == true, "\(String(describing: error))")
  }

  @Test func checkSaysWhatTheParametersAre() throws {
    let toy = try Self.toy("regressors: [nqp], kind: error, effects: unit")
    #expect(try toy.run().check().contains("spatial model near: λ of the error model in column (1) is "))
  }

  @Test func twoTablesOfOneNameAreRefused() throws {
    let toy = try Self.toy("regressors: [nqp]")
    try toy.replace("  near: {", with: "  base: {", in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(error?.description.contains("another table is called `base`") == true)
  }
}
