import Indices
import Testing

@testable import ProvinceAtlas

/// The keys of an index that say how it is computed.
@Suite struct IndexOptionsDecoderTests {
  /// The index `nqp` with more lines.
  private func index(_ lines: String...) throws -> IndexSettings {
    let more = lines.map { "    \($0)\n" }.joined()
    let old = "  nqp:\n    label: New productivity\n"
    #expect(ToyTexts.study.contains(old))
    let study = try Study(yaml: ToyTexts.study.replacing(old, with: old + more), file: "study.yaml")
    return try #require(study.indices.last)
  }

  private func expectError(
    _ pieces: String..., from lines: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: AtlasError.self, sourceLocation: sourceLocation) { try index(lines) }
    for piece in pieces {
      #expect(
        error?.description.contains(piece) == true, "`\(piece)` in: \(error?.description ?? "")",
        sourceLocation: sourceLocation)
    }
  }

  @Test func theDefaultIsTheTextbook() throws {
    let index = try index()
    #expect(index.options == IndexOptions())
    #expect(index.robustness == .usual)
  }

  @Test func weights() throws {
    #expect(
      try index("weights: entropy", "pooling: per-period", "shift: 0.0001").options.weighting
        == .entropy(pooling: .perPeriod, shift: 0.0001))
    #expect(try index("weights: critic", "pooling: 2021").options.weighting == .critic(pooling: .base(2021)))
    #expect(try index("weights: equal").options.weighting == .equalIndicators)
    #expect(try index("weights: equal-dimensions").options.weighting == .equalDimensions)
    #expect(
      try index("weights: {manual: {patents: 1, waste: 0.5, rnd: 2}}").options.weighting
        == .manual(["patents": 1, "waste": 0.5, "rnd": 2]))
  }

  @Test func normalization() throws {
    #expect(
      try index("normalization: vector", "extremes: per-period").options.normalization
        == Normalization(.vector, reference: .cells(.perPeriod)))
    #expect(
      try index("extremes: 2020").options.normalization == Normalization(reference: .cells(.base(2020))))
    let fixed = try index("extremes: {fixed: {patents: [0, 10], waste: [-1, 1], rnd: [0, 5]}}")
    #expect(
      fixed.options.normalization.reference
        == .fixed([
          "patents": .init(minimum: 0, maximum: 10), "waste": .init(minimum: -1, maximum: 1),
          "rnd": .init(minimum: 0, maximum: 5),
        ]))
  }

  @Test func scores() throws {
    let options = try index(
      "scores: shares", "factor: 100", "dimension_scores: within", "missing_cells: leave", "across: years"
    ).options
    #expect(options.scoring == .shares && options.factor == 100 && options.dimensionScores == .within)
    #expect(options.missingCells == .leave && options.comparison == .periods)
  }

  @Test func robustness() throws {
    #expect(try index("robustness: false").robustness == nil)
    #expect(try index("robustness: true").robustness == .usual)
    #expect(
      try index("robustness: {variants: [critic, shifts, topsis], shifts: [0.1]}").robustness
        == RobustnessSettings(families: [.critic, .shifts, .topsis], shifts: [0.1]))
  }

  @Test func wordsThatMeanNothing() {
    expectError("study.yaml:29:14: ", "is `entropi`", "Did you mean `entropy`?", from: "weights: entropi")
    expectError("study.yaml:29:14: ", "`pooled`, `per-period` or a year", from: "pooling: yearly")
    expectError("study.yaml:29:14: ", "Did you mean `pooled`?", from: "pooling: poold")
    expectError(":29:20: ", "Did you mean `vector`?", from: "normalization: vectr")
    expectError("unknown key `shft`", "Did you mean `shift`?", from: "shft: 0.1")
    expectError("Did you mean `equal-dimensions`?", from: "robustness: {variants: [equal-dimension]}")
    expectError("`indices.nqp.shift` is `-1`", "a number from 0", from: "shift: -1")
    expectError("a whole number from 1000", from: "pooling: 99")
  }

  @Test func choicesThatContradictEachOther() {
    expectError(
      "`indices.nqp.shift` (`0.1`) means nothing", "entropy", from: "weights: equal\n    shift: 0.1")
    expectError("pooling` (`pooled`) means nothing", from: "weights: equal\n    pooling: pooled")
    expectError(
      "means nothing beside `scores: topsis`", from: "scores: topsis\n    dimension_scores: within")
    expectError("beside `across: years`", from: "across: years\n    pooling: per-period")
    expectError("beside `across: years`", from: "across: years\n    extremes: per-period")
    expectError(
      "beside `normalization: sum`", from: "normalization: sum\n    extremes: {fixed: {patents: [0, 1]}}")
    expectError("means nothing beside the main choice", from: "robustness: {variants: [values]}")
    expectError(
      "means nothing without the variant `shifts`", from: "robustness: {variants: [critic], shifts: [1]}")
    expectError("is empty", "`robustness: false`", from: "robustness: {variants: []}")
  }

  @Test func givenWeightsAndExtremesNameEveryIndicator() {
    expectError("no weight for `rnd`", from: "weights: {manual: {patents: 1, waste: 1}}")
    expectError(
      "names `wast`", "no indicator", "Did you mean `waste`?",
      from: "weights: {manual: {patents: 1, wast: 1, rnd: 1}}")
    expectError("is `-1`", from: "weights: {manual: {patents: -1, waste: 1, rnd: 1}}")
    expectError("at least one above 0", from: "weights: {manual: {patents: 0, waste: 0, rnd: 0}}")
    expectError("no extremes for `waste`, `rnd`", from: "extremes: {fixed: {patents: [0, 1]}}")
    expectError("two numbers that differ", from: "extremes: {fixed: {patents: [1, 1]}}")
  }

  @Test func dimensionsLieInDimensions() throws {
    let old = "dp: {label: Digital, indicators: {rnd: {label: Research staff, missing: linear}}}"
    let new = "dp: {label: Digital, dimensions: {skill: {label: Skill, indicators: {rnd: {label: Staff}}}}}"
    let study = try Study(yaml: ToyTexts.study.replacing(old, with: new), file: "study.yaml")
    #expect(study.scores.map(\.name) == ["rri", "ry", "ri", "nqp", "tp", "dp", "skill"])
    #expect(study.indices[1].indicators.map(\.variable) == ["patents", "waste", "rnd"])
    #expect(study.indices[1].path(to: "rnd").map(\.english) == ["DP", "SKILL"])
    #expect(try study.indices[1].system(without: []).nodes.map(\.name) == ["tp", "dp", "skill"])
    #expect(try study.indices[1].system(without: ["rnd"]).nodes.map(\.name) == ["tp"])
    let error = #expect(throws: AtlasError.self) {
      try Study(yaml: ToyTexts.study.replacing(old, with: "dp: {label: Digital}"), file: "study.yaml")
    }
    #expect(error?.description.contains("neither `indicators` nor `dimensions`") == true)
    var deep = "{label: X, indicators: {rnd: {label: Staff}}}"
    for level in 0..<40 { deep = "{label: X, dimensions: {d\(level): \(deep)}}" }
    let tooDeep = #expect(throws: AtlasError.self) {
      try Study(yaml: ToyTexts.study.replacing(old, with: "dp: \(deep)"), file: "study.yaml")
    }
    #expect(tooDeep?.description.contains("more than 30 deep") == true)
  }

  @Test func marksNeedVariants() {
    let yaml = ToyTexts.study.replacing(
      "shows: nqp, classes: 3", with: "shows: nqp, classes: 3, mark_unstable: true")
    #expect(throws: Never.self) { try Study(yaml: yaml, file: "study.yaml") }
    let error = #expect(throws: AtlasError.self) {
      try Study(
        yaml: yaml.replacing(
          "label: New productivity\n", with: "label: New productivity\n    robustness: false\n"),
        file: "study.yaml")
    }
    #expect(error?.description.contains("asks for variants of an index that has none") == true)
  }
}
