import Panels
import Regressions
import Testing

@testable import ProvinceAtlas

@Suite struct StudyModelTests {
  /// The model `base` of the toy study with other lines, over the span `main` or `long`.
  static func model(_ lines: String, periods: String? = nil) throws -> StudyModel? {
    let toy = try ToyStudy()
    try toy.replace(
      "base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}",
      with: "base: {label: The effect, \(lines)}", in: "study.yaml")
    return try toy.inputs { $0.periods = periods }.results.models.first
  }

  @Test func aVariableThatIsLeftOutIsDroppedAndNamed() throws {
    let model = try #require(
      try Self.model("outcome: rri, columns: [[nqp], [nqp, rnd], [rnd, nqp]]", periods: "long"))
    // Without the control the second column is the first again; the third has lost what it is about.
    #expect(model.results.map(\.model.regressors) == [["nqp"]])
    #expect(model.leftOut == ["rnd"])
  }

  @Test func nothingLeftIsNoModel() throws {
    #expect(try Self.model("outcome: rri, columns: [[rnd]]", periods: "long") == nil)
  }

  @Test func aCollinearRegressorIsTold() throws {
    let model = try #require(try Self.model("outcome: rri, columns: [[nqp, tp, dp]]"))
    #expect(
      model.notices.map(\.message).contains {
        $0.hasPrefix("model `base`, column 1 (study.yaml:")
          && $0.contains("): `dp` has no coefficient, it is collinear")
      })
  }

  @Test("Every region of a scheme has columns of its own, in the order of the labels")
  func regions() throws {
    let model = try #require(try Self.model("outcome: rri, regressors: [nqp], by: region3", periods: "long"))
    #expect(model.columns.map(\.region) == ["East", "Central", "West"])
    #expect(model.results.map(\.unitCount) == [3, 3, 3])
    #expect(model.results.map(\.n) == [12, 12, 12])
  }

  @Test("A sample leaves out regions, units and years; a lag reaches back before its first year")
  func samples() throws {
    let sample =
      "sample: {regions: [East, West], without_units: [Sichuan], from: 2020, without_years: [2021]}"
    let model = try #require(
      try Self.model("outcome: rri, regressors: [lag(nqp)], effects: unit, \(sample)", periods: "long"))
    #expect(model.results[0].unitCount == 5)
    #expect(model.results[0].n == 10)
    #expect(model.results[0].model.regressors == ["lag(nqp)"])
  }

  @Test("Instruments make two stages; what the instruments are worth comes with them")
  func instruments() throws {
    let model = try #require(
      try Self.model("outcome: rri, regressors: [nqp], instruments: lag, effects: unit", periods: "long"))
    let column = model.columns[0]
    let instrumental = try #require(column.instrumental)
    #expect(instrumental.model.instruments == ["lag(nqp)"] && instrumental.model.endogenous == ["nqp"])
    #expect(instrumental.secondStage == column.result && column.result.n == 27)
    #expect(instrumental.firstStages[0].partialF != nil)
    let plain = try #require(
      try Self.model("outcome: rri, regressors: [nqp], effects: unit", periods: "long"))
    #expect(plain.columns[0].instrumental == nil && plain.results[0].n == 36)
  }

  @Test(arguments: [
    ("regressors: [nqp], by: region9", "names no region scheme: `region9`"),
    ("regressors: [nqp], sample: {regions: North}", "names `North`, which is no region"),
    ("regressors: [nqp], sample: {without_units: [Hennan]}", "names the unknown unit `Hennan`"),
    (
      "regressors: [nqp], sample: {from: 2024}",
      "the sample of column 1 of the model `base` is empty: no year is left"
    ),
  ])
  func faults(_ lines: String, _ message: String) {
    let error = #expect(throws: AtlasError.self) { try Self.model("outcome: rri, \(lines)") }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    #expect(error?.description.contains("study.yaml:") == true)
  }
}
