import Geography
import Regressions
import SpatialModels
import Testing

@testable import ProvinceAtlas

@Suite struct SpatialModelDecoderTests {
  /// The spatial models of some lines of YAML.
  private func model(_ text: String) throws -> SpatialModelSettings {
    try SpatialModelSettings(name: "m", try StudyNode(yaml: text, file: "study.yaml", lineOffset: 0))
  }

  @Test func theLeastIsOutcomeRegressorsAndLabel() throws {
    let settings = try model("{label: L, outcome: y, regressors: [a]}")
    #expect(settings.kinds == [.lag, .error, .durbin])
    #expect(settings.effects == .twoWay && settings.likelihood == .transformed)
    #expect(settings.effectErrors == .delta && settings.sample == .all && settings.controls.isEmpty)
    #expect(settings.neighbours.contiguity == .queen && settings.neighbours.style == .rowStandardised)
    #expect(settings.neighbours.isolated == .refuse && settings.neighbours.links.isEmpty)
  }

  @Test func everyKeyIsRead() throws {
    let settings = try model(
      """
      label: L
      kind: [durbin, lag]
      outcome: y
      regressors: [a, lag(b)]
      controls: [u, a * u]
      effects: unit
      likelihood: demeaned
      effect_errors: {simulated: {draws: 500, seed: 7}}
      contiguity: rook
      weights: spectral
      links: [[Hainan, Guangdong], [Tianjin, Liaoning]]
      isolated: allow
      sample: {from: 2017, without_units: [Tibet]}
      """)
    #expect(settings.kinds == [.durbin, .lag])
    #expect(settings.terms.map(\.name) == ["a", "lag(b)", "u", "a * u"])
    #expect(settings.variables == ["y", "a", "b", "u"])
    #expect(settings.effects == .unit && settings.likelihood == .demeaned)
    #expect(settings.effectErrors == .simulated(draws: 500, seed: 7))
    #expect(settings.neighbours.contiguity == .rook && settings.neighbours.style == .spectral)
    #expect(settings.neighbours.isolated == .allow)
    #expect(settings.neighbours.links.map { [$0.first, $0.second] }.last == ["Tianjin", "Liaoning"])
    #expect(settings.sample == ModelSample(from: 2017, withoutUnits: ["Tibet"]))
    #expect(
      try model("{label: L, kind: error, outcome: y, regressors: a, effect_errors: simulated}").effectErrors
        == .simulated(draws: 1000, seed: 1))
  }

  @Test(
    "Faults name the place and what would do",
    arguments: [
      ("kind: lagg", "2:7: `kind` is `lagg`; expected one of `lag`, `error`, `durbin`"),
      ("kind: [lag, lag]", "2:13: `kind` names `lag` twice"), ("kind: []", "2:7: `kind` is empty"),
      ("effects: both", "`two-way`"), ("likelihood: lee-yu", "one of `transformed`, `demeaned`"),
      ("contiguity: bishop", "one of `queen`, `rook`"),
      ("weights: row-standardized", "Did you mean `row-standardised`?"),
      ("links: [[Hainan]]", "2:9: `links.1` names 1 unit; expected the two that are linked"),
      ("links: Hainan", "2:8: `links` is `Hainan`; expected a list"),
      ("effect_errors: {simulated: {draws: 1}}", "a whole number from 2 to 100000"),
      ("errors: hc1", "2:1: the study has the unknown key `errors`"),
      ("isolated: drop", "one of `refuse`, `allow`"), ("controls: [a]", "names `a` twice"),
    ])
  func faults(_ line: String, _ message: String) {
    let error = #expect(throws: AtlasError.self) {
      try model("label: L\n\(line)\noutcome: y\nregressors: [a]\n")
    }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    #expect(error?.description.hasPrefix("study.yaml:") == true)
  }

  @Test func whatIsNeededIsAskedFor() {
    for (text, message) in [
      ("{label: L, regressors: [a]}", "has no `outcome`"), ("{label: L, outcome: y}", "has no `regressors`"),
      ("{label: L, outcome: y, regressors: []}", "has no regressors"),
    ] {
      let error = #expect(throws: AtlasError.self) { try model(text) }
      #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }
  }

  @Test func aNameThatIsNoFileNameIsRefused() throws {
    let node = try StudyNode(yaml: "{label: L, outcome: y, regressors: [a]}", file: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try SpatialModelSettings(name: "a/b", node) }
    #expect(error?.description.contains("cannot be a file's name") == true)
  }
}
