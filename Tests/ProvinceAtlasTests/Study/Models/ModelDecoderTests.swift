import Regressions
import Testing

@testable import ProvinceAtlas

@Suite struct ModelDecoderTests {
  /// The model of some lines of YAML.
  private func model(_ text: String) throws -> ModelSettings {
    let node = try StudyNode(yaml: text, file: "study.yaml", lineOffset: 0)
    return try ModelSettings(name: "m", node)
  }

  /// The columns of a model as words: outcome ~ regressors | controls.
  private func columns(_ text: String) throws -> [String] {
    try model(text).columns.map { column in
      ([column.outcome, "~"] + column.regressors.map(\.name) + ["|"] + column.controls.map(\.name))
        .joined(separator: " ")
    }
  }

  private static let common = "{label: L, outcome: y, regressors: [a, b], controls: [u, v]"

  @Test("Columns by a word are those of the published tables")
  func designs() throws {
    #expect(try columns(Self.common + "}") == ["y ~ a b | u v"])
    #expect(
      try columns(Self.common + ", columns: stepwise}") == ["y ~ a b |", "y ~ a b | u", "y ~ a b | u v"])
    #expect(
      try columns(Self.common + ", columns: without-and-with}")
        == ["y ~ a |", "y ~ a | u v", "y ~ b |", "y ~ b | u v"])
    #expect(try columns(Self.common + ", columns: each}") == ["y ~ a | u v", "y ~ b | u v"])
  }

  @Test("A column is a list, the first of which it is about, or a mapping that changes what the table says")
  func listed() throws {
    #expect(
      try columns("{label: L, outcome: y, columns: [[a], [b, u], c]}") == ["y ~ a |", "y ~ b | u", "y ~ c |"])
    let text = Self.common + ", columns: [{outcome: z}, {controls: [w], regressors: [a^2]}, [a]]}"
    #expect(try columns(text) == ["z ~ a b | u v", "y ~ a^2 | w", "y ~ a |"])
  }

  @Test func instrumentsAndSamples() throws {
    let lagged = try model(Self.common + ", columns: each, instruments: lag}")
    #expect(lagged.columns.map { $0.instruments.map(\.regressor.name) } == [["a"], ["b"]])
    #expect(lagged.columns.map { $0.instruments[0].instruments.map(\.name) } == [["lag(a)"], ["lag(b)"]])
    let named = try model(Self.common + ", columns: each, instruments: {a: [p, lag(q)]}}")
    #expect(named.columns.map(\.instruments.count) == [1, 0])
    #expect(named.columns[0].instruments[0].instruments.map(\.name) == ["p", "lag(q)"])
    #expect(named.variables == ["y", "a", "u", "v", "p", "q", "b"])
    let sample = "sample: {regions: East, from: 2014, without_units: [Tibet], without_years: [2020]}"
    let cut = try model(Self.common + ", by: region3, effects: unit, \(sample)}")
    #expect(cut.regionScheme == "region3" && cut.columns[0].effects == .unit)
    let expected = ModelSample(
      regions: ["East"], from: 2014, to: nil, withoutUnits: ["Tibet"], withoutYears: [2020])
    #expect(cut.columns[0].sample == expected)
  }

  @Test("Estimators bring their effects; standard errors are a word or a mapping with choices")
  func estimatorsAndErrors() throws {
    func column(_ lines: String) throws -> ModelColumn {
      try model("{label: L, outcome: y, regressors: [a], \(lines)}").columns[0]
    }
    #expect(try column("estimator: random-effects").effects == .unit)
    #expect(try column("estimator: between").effects == FixedEffects.none)
    #expect(try column("estimator: first-differences, effects: two-way").effects == .twoWay)
    #expect(try column("errors: clustered-by-unit-and-period").errors == .clustered(.both))
    #expect(try column("errors: {driscoll-kraay: 2}, convention: plm").errors == .driscollKraay(lags: 2))
    let bootstrap = WildBootstrap(replications: 999, seed: 7, weights: .webb)
    #expect(
      try column("errors: {wild-bootstrap: {replications: 999, seed: 7, weights: webb}}").errors
        == .wildBootstrap(bootstrap))
    #expect(try column("weights: w").variables == ["y", "w", "a"])
    for (lines, message) in [
      ("estimator: between, effects: unit", "the estimator `between` with `effects: unit`"),
      ("estimator: random-effects, instruments: lag", "has instruments and the estimator `random-effects`"),
      ("errors: {}", "has 0 kinds"), ("errors: hc4", "Did you mean `hc0`?"),
    ] {
      let error = #expect(throws: AtlasError.self) { try column(lines) }
      #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }
  }

  @Test(
    "Faults name the place and what would do",
    arguments: [
      ("{label: L, regressors: [a]}", "has no `outcome`"), ("{label: L, outcome: y}", "has no regressors"),
      ("{label: L, outcome: y, columns: []}", "is empty"),
      ("{label: L, outcome: y, columns: [[]]}", "has no regressors"),
      ("{label: L, outcome: y, columns: stepwise}", "has no `regressors`"),
      ("{label: L, outcome: y, regressors: [a], columns: stepwize}", "Did you mean `stepwise`?"),
      ("{label: L, outcome: y, regressors: [a, a]}", "names `a` twice"),
      ("{label: L, outcome: y, regressors: [y]}", "names `y` twice"),
      ("{label: L, outcome: y, regressors: [a^3]}", "a variable, its square `x^2`"),
      ("{label: L, outcome: y, regressors: [a], efects: unit}", "Did you mean `effects`?"),
      ("{label: L, outcome: y, regressors: ['a * b'], instruments: lag}", "has no lag of `a * b`"),
      ("{label: L, outcome: y, regressors: [a], sample: {from: 2020, to: 2010}}", "goes from 2020 to 2010"),
    ])
  func faults(_ text: String, _ message: String) {
    let error = #expect(throws: AtlasError.self) { try model(text) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    #expect(error?.description.hasPrefix("study.yaml:") == true)
  }
}
