import Panels
import Testing

@testable import Regressions

/// What is refused, and what is dropped and named.
@Suite struct InstrumentalVariablesModelTests {
  private func equation(
    _ regressors: [String] = ["x", "w"], _ effects: FixedEffects = .unit,
    _ errors: StandardErrors = .iid
  ) throws -> RegressionModel {
    try RegressionModel(
      outcome: "y", regressors: regressors, effects: effects, standardErrors: errors, name: "Row 3")
  }

  /// Columns y, x (endogenous), w, z1, z2 and some that break models.
  private func panel(units: Int = 8) throws -> Panel {
    var random = PseudoRandom(seed: 7)
    var columns: [String: [Double?]] = [:]
    func add(_ name: String, _ value: Double) { columns[name, default: []].append(value) }
    for unit in 0..<units {
      for period in 0..<6 {
        let (u, w, z1, z2) = (random.next(), random.next(), random.next(), random.next())
        let x = z1 - z2 + u + w
        add("y", x + 3 * u + Double(unit))
        add("x", x)
        add("w", w)
        add("z1", z1)
        add("z2", z2)
        add("copy of x", x)
        add("twice w", 2 * w + Double(unit))
        add("z1 and w", z1 - w)
        add("region", Double(unit % 3))
        add("no link", period % 2 == 0 ? 1 : -1)
        add("far", period % 4 < 2 ? 1 : -1)
      }
    }
    return try Panel(
      units: (0..<units).map { UnitCode("U\($0)") }, periods: Array(2001...2006),
      columns: columns.sorted { $0.key < $1.key }.map { Column(name: $0.key, values: $0.value) })
  }

  private func fault(_ body: () throws -> Void) -> RegressionError? {
    do {
      try body()
      return nil
    } catch {
      return error as? RegressionError
    }
  }

  private func estimationFault(
    _ instruments: [String], regressors: [String] = ["x", "w"], endogenous: [String] = ["x"],
    effects: FixedEffects = .unit, errors: StandardErrors = .iid, units: Int = 8
  ) throws -> RegressionError? {
    let model = try InstrumentalVariablesModel(
      equation: equation(regressors, effects, errors), endogenous: endogenous, instruments: instruments)
    let panel = try panel(units: units)
    return fault { _ = try model.estimate(on: panel) }
  }

  @Test func declarations() throws {
    let equation = try equation()
    func fault(_ endogenous: [String], _ instruments: [String]) -> RegressionError? {
      self.fault {
        _ = try InstrumentalVariablesModel(
          equation: equation, endogenous: endogenous, instruments: instruments)
      }
    }
    #expect(fault([], ["z1"]) == .noEndogenousRegressor(model: "Row 3"))
    #expect(fault(["z1"], ["z2"]) == .endogenousIsNoRegressor(model: "Row 3", name: "z1"))
    #expect(fault(["x"], ["w"]) == .instrumentIsVariable(model: "Row 3", name: "w"))
    #expect(fault(["x"], ["x"]) == .instrumentIsVariable(model: "Row 3", name: "x"))
    #expect(fault(["x"], ["y"]) == .instrumentIsVariable(model: "Row 3", name: "y"))
    #expect(fault(["x"], ["z1", "z1"]) == .repeatedVariable(model: "Row 3", name: "z1"))
    #expect(fault(["x", "x"], ["z1", "z2"]) == .repeatedVariable(model: "Row 3", name: "x"))
    #expect(
      fault(["x", "w"], ["z1"])
        == .underidentified(model: "Row 3", endogenous: 2, instruments: 1, dropped: []))
    let model = try InstrumentalVariablesModel(equation: equation, endogenous: ["x"], instruments: ["z1"])
    #expect(model.exogenous == ["w"])
  }

  @Test func collinearInstrumentsAreDropped() throws {
    let model = try InstrumentalVariablesModel(
      equation: equation(), endogenous: ["x"],
      instruments: ["twice w", "region", "z1", "z1 and w", "z2"])
    let result = try model.estimate(on: panel())
    #expect(result.instruments == ["z1", "z2"])
    #expect(
      result.droppedInstruments == [
        DroppedRegressor(name: "twice w", reason: .collinear),
        DroppedRegressor(name: "region", reason: .absorbedByEffects),
        DroppedRegressor(name: "z1 and w", reason: .collinear),
      ])
    let plain = try InstrumentalVariablesModel(
      equation: equation(), endogenous: ["x"], instruments: ["z1", "z2"]
    ).estimate(on: panel())
    #expect(result.secondStage.coefficients == plain.secondStage.coefficients)
    #expect(plain.droppedInstruments.isEmpty)
  }

  @Test func collinearRegressorsAreDropped() throws {
    let model = try InstrumentalVariablesModel(
      equation: equation(["w", "x", "twice w", "region"]), endogenous: ["x"], instruments: ["z1"])
    let result = try model.estimate(on: panel()).secondStage
    #expect(result.coefficients.map(\.name) == ["w", "x"])
    #expect(
      result.droppedRegressors == [
        DroppedRegressor(name: "twice w", reason: .collinear),
        DroppedRegressor(name: "region", reason: .absorbedByEffects),
      ])
  }

  @Test func notIdentified() throws {
    #expect(
      try estimationFault(["twice w"])
        == .underidentified(model: "Row 3", endogenous: 1, instruments: 0, dropped: ["twice w"]))
    #expect(
      try estimationFault(["region"], regressors: ["x"])
        == .underidentified(model: "Row 3", endogenous: 1, instruments: 0, dropped: ["region"]))
    #expect(
      try estimationFault(["copy of x"])
        == .notIdentified(model: "Row 3", variable: "x", .explainedByInstruments))
    #expect(
      try estimationFault(["z1"], regressors: ["region", "w"], endogenous: ["region"])
        == .notIdentified(model: "Row 3", variable: "region", .absorbedByEffects))
    #expect(
      try estimationFault(["z1"], regressors: ["twice w", "w"], endogenous: ["twice w"])
        == .notIdentified(model: "Row 3", variable: "twice w", .explainedByRegressors))
    #expect(
      try estimationFault(["z1", "z2"], regressors: ["x", "copy of x"], endogenous: ["x", "copy of x"])
        == .notIdentified(model: "Row 3", variable: "copy of x", .explainedByRegressors))
  }

  /// An instrument at right angles to the regressor explains nothing of it.
  @Test func noFirstStage() throws {
    let unit: [Double?] = [1, -1, 1, -1]
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [1, 2, 3, 4],
      columns: [
        Column(name: "y", values: [1, 5, 2, 8, 4, 4, 9, 1, 3, 3, 2, 2]),
        Column(name: "x", values: [1, 1, -1, -1, 2, 2, -2, -2, 3, 3, -3, -3]),
        Column(name: "z", values: unit + unit + unit),
      ])
    let model = try InstrumentalVariablesModel(
      equation: RegressionModel(outcome: "y", regressors: ["x"], effects: .unit, name: "Row 3"),
      endogenous: ["x"], instruments: ["z"])
    #expect(
      fault { _ = try model.estimate(on: panel) }
        == .notIdentified(model: "Row 3", variable: "x", .notExplainedByInstruments))
  }

  @Test func tooLittleData() throws {
    #expect(
      try estimationFault(["z1"], effects: .none, errors: .clustered(.unit), units: 1)
        == .tooFewClusters(model: "Row 3", dimension: "unit", found: 1))
    let empty = try panel().deriving("gap", .lag("x", periods: 10)).panel
    let model = try InstrumentalVariablesModel(equation: equation(), endogenous: ["x"], instruments: ["gap"])
    #expect(fault { _ = try model.estimate(on: empty) } == .noRows(model: "Row 3", dropped: 48))
    let unknown = try InstrumentalVariablesModel(equation: equation(), endogenous: ["x"], instruments: ["z3"])
    let text = fault { _ = try unknown.estimate(on: empty) }.map(\.description) ?? ""
    #expect(text.contains("Row 3") && text.contains("z3"))
  }

  @Test func sentences() throws {
    let faults: [RegressionError] = [
      .noEndogenousRegressor(model: "Row 3"), .endogenousIsNoRegressor(model: "Row 3", name: "z"),
      .instrumentIsVariable(model: "Row 3", name: "z"),
      .underidentified(model: "Row 3", endogenous: 2, instruments: 1, dropped: ["z"]),
    ]
    let unidentified = IdentificationFault.allCases.map {
      RegressionError.notIdentified(model: "Row 3", variable: "z", $0)
    }
    for fault in faults + unidentified {
      #expect(fault.description.contains("'Row 3'") && fault.description.hasSuffix("."))
    }
    #expect(faults.dropFirst().allSatisfy { $0.description.contains("'z'") })
  }
}
