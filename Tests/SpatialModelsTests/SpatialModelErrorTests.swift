import Panels
import Regressions
import Testing

@testable import SpatialModels

/// Every fault names the model or the unit, in one sentence.
@Suite struct SpatialModelErrorTests {
  private func model(
    _ regressors: [String] = ["a"], outcome: String = "y", effects: FixedEffects = .twoWay,
    likelihood: SpatialLikelihood = .transformed
  ) throws -> SpatialPanelModel {
    try SpatialPanelModel(
      name: "m", outcome: outcome, regressors: regressors, dependence: .lag, effects: effects,
      likelihood: likelihood)
  }

  private func estimate(_ model: SpatialPanelModel, on panel: Panel? = nil) throws -> SpatialModelResult {
    try model.estimate(
      on: panel ?? Reference.panel("grid"), weights: Reference.weights("grid", .rowStandardised))
  }

  private func expectSentence(_ start: String, _ body: () throws -> Void) {
    do {
      try body()
      Issue.record("nothing was thrown")
    } catch {
      #expect("\(error)".hasPrefix(start) && "\(error)".hasSuffix("."), "\(error)")
    }
  }

  @Test func modelsAreChecked() {
    expectSentence("The spatial model 'm' has no regressors") { _ = try model([]) }
    expectSentence("The spatial model 'm' names 'y' twice") { _ = try model(["a", "y"]) }
    expectSentence("The spatial model 'm' has the confidence 1.0") {
      _ = try SpatialPanelModel(
        name: "m", outcome: "y", regressors: ["a"], dependence: .lag, confidence: 1)
    }
    expectSentence("The spatial model 'm' asks for 1 draws of its effects: give a number from 2 to 100000") {
      _ = try SpatialPanelModel(
        name: "m", outcome: "y", regressors: ["a"], dependence: .lag,
        effectErrors: .simulated(draws: 1, seed: 1))
    }
  }

  @Test func samplesAreChecked() throws {
    expectSentence("The spatial model 'm': There is no indicator 'income'") {
      _ = try estimate(model(["income"]))
    }
    expectSentence(
      "The spatial model 'm' needs the same units in the panel and in the spatial weights, "
        + "but the weights lack U10: "
    ) { _ = try estimate(model(), on: Reference.panel("island")) }
    let panel = try Reference.panel("grid")
    expectSentence(
      "The spatial model 'm' needs the same units in the panel and in the spatial weights, but the panel lacks U1, U9"
    ) { _ = try estimate(model(), on: panel.selecting(units: Array(panel.units[1..<8]))) }
    var cells = Array(try panel.column("a").cells)
    for position in [7, 0] + Array(20..<32) { cells[position] = .missing }
    let holes = try panel.adding([Column(name: "c", cells: cells)])
    expectSentence(
      "The spatial model 'm' needs a value of every variable for every unit and period, but 14 row(s) lack one: "
        + "U1 in 2011 (c), U2 in 2013 (c), U5 in 2011 (c)"
    ) { _ = try estimate(model(["c", "b"]), on: holes) }
  }

  @Test func dataWithoutInformation() throws {
    let panel = try Reference.panel("grid")
    let a = try panel.column("a")
    let period = (0..<a.count).map { Double($0 % 5) }
    let more = try panel.adding([
      Column(name: "flat", values: period),
      Column(name: "copy", values: try panel.column("y").availableValues),
    ])
    expectSentence("The spatial model 'm' explains 'flat', which does not vary once the effects") {
      _ = try estimate(model(outcome: "flat"), on: more)
    }
    expectSentence("The spatial model 'm' has no regressor left") {
      _ = try estimate(model(["flat"]), on: more)
    }
    expectSentence("The spatial model 'm' leaves no residuals") {
      _ = try estimate(model(["copy"]), on: more)
    }
    expectSentence("The spatial model 'm' leaves no residuals") {
      _ = try model(["copy"]).diagnose(
        on: more, weights: Reference.weights("grid", .rowStandardised))
    }
    let short = try panel.selecting(units: ["U1", "U2"].map { UnitCode($0) }).selecting(periods: 2011...2012)
    let weights = try Reference.weights("grid", .rowStandardised).restricted(to: short.units)
    expectSentence("The spatial model 'm' has 4 rows for 6 parameters") {
      _ = try model().estimate(on: short, weights: weights)
    }
  }

  @Test func theTransformationNeedsRowsOfOne() throws {
    let panel = try Reference.panel("island")
    let binary = try Reference.weights("island", .binary)
    expectSentence("The spatial model 'm' takes period effects out by the transformation") {
      _ = try model().estimate(on: panel, weights: binary)
    }
    let island = try Reference.weights("island", .rowStandardised)
    let expected = SpatialModelError.rowSumsNotOne(model: "m", unit: UnitCode("U10"), sum: 0)
    #expect(throws: expected) { try model().estimate(on: panel, weights: island) }
    #expect(try model(effects: .unit).estimate(on: panel, weights: island).n == 50)
    #expect(try model(likelihood: .demeaned).estimate(on: panel, weights: island).n == 50)
  }

  @Test func everyCaseIsASentence() {
    let unit = UnitCode("U1")
    let cases: [SpatialModelError] = [
      .repeatedUnit(unit), .unknownUnit(unit), .unknownNeighbour(unit, of: unit), .ownNeighbour(unit),
      .oneSidedNeighbours(unit, unit), .isolatedUnits([unit]), .emptyWeights(units: 2),
      .tooManyUnits(found: 2, limit: 1), .weightsRefused(.lapack(routine: "dsyev", status: 1)),
      .atBound(model: "m", parameter: 1, lower: -1, upper: 1), .notConverged(model: "m", steps: 3),
      .singularInformation(model: "m"), .notNested(restricted: "m", full: "n"),
      .regression(model: "m", .lapack(routine: "dgesv", status: -1)), .allRegressorsDropped(model: "m"),
    ]
    for error in cases {
      let text = error.description
      #expect(text.count > 40 && text.hasSuffix(".") && !text.contains("  "), "\(text)")
    }
    let many = SpatialModelError.isolatedUnits((1...12).map { UnitCode("U\($0)") }).description
    #expect(many.contains("U10 and 2 more"))
  }
}
