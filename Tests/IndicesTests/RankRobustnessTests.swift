import Indices
import Panels
import Testing

@Suite struct RankRobustnessTests {
  /// Three units in one year; x orders them A, B, C and y the other way round.
  private func robustness(_ variations: [Variation]) throws -> Robustness {
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [2020],
      columns: [Column(name: "x", values: [4, 2, 0]), Column(name: "y", values: [0, 1, 4])])
    let system = try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension("X", indicators: [Indicator("x")]), IndexDimension("Y", indicators: [Indicator("y")]),
      ])
    let index = try CompositeIndex(
      panel, system: system, options: IndexOptions(weighting: .manual(["x": 0.9, "y": 0.1])))
    return try Robustness(panel, index: index, variations: variations)
  }

  @Test func intervalsRunFromBestToWorst() throws {
    let robustness = try robustness([.dropping("x"), .dropping("y"), .weighting(.equalIndicators)])
    let ranks = try #require(robustness.ranks(of: "S"))
    // Without x: 3, 2, 1. Without y: 1, 2, 3. Equal: A 0.5, B 0.375, C 0.5.
    #expect(ranks.ranks == [[3, 2, 1], [1, 2, 3], [1, 3, 1]])
    #expect(ranks.intervals.map(\.main) == [1, 2, 3])
    #expect(ranks.intervals.map(\.best) == [1, 2, 1])
    #expect(ranks.intervals.map(\.worst) == [3, 3, 3])
    #expect(ranks.intervals.map(\.median) == [1, 2, 2])
    #expect(ranks.agreements.map(\.spearman) == [-1, 1, 0])
    #expect(ranks.agreements.map(\.kendall) == [-1, 1, 0])
    #expect(ranks.agreements.map(\.moved) == [2, 0, 2])
    #expect(ranks.agreements.map(\.largestMove) == [2, 0, 2])
    #expect(robustness.ranks(of: "T") == nil)
  }

  @Test func aDimensionWithoutIndicatorsHasNoRanks() throws {
    let ranks = try #require(try robustness([.dropping("x")]).ranks(of: "X"))
    #expect(ranks.ranks == [[nil, nil, nil]])
    #expect(ranks.intervals.map(\.best) == [1, 2, 3] && ranks.intervals.map(\.worst) == [1, 2, 3])
    #expect(ranks.agreements[0].spearman == nil)
  }

  @Test func classesAreFoundAnewForEveryVariant() throws {
    let robustness = try robustness([.dropping("x"), .dropping("y"), .weighting(.equalIndicators)])
    var asked = 0
    let stability = try #require(
      robustness.classStability(of: "S") { values in
        asked += 1
        return values.map { $0.map { $0 > 0.45 ? 1 : 0 } }
      })
    // Main: A 0.9, B 0.475, C 0.1. Without x: 0, 0.25, 1. Without y: 1, 0.5, 0. Equal: 0.5, 0.375, 0.5.
    #expect(asked == 4)
    #expect(stability.map(\.main) == [1, 1, 0])
    #expect(stability.map(\.changes) == [1, 2, 2])
    #expect(stability.allSatisfy { $0.range == 0...1 })
    #expect(stability.allSatisfy { !$0.isStable })
    // A dimension whose only indicator is dropped has no classes to lose.
    let x = try #require(try self.robustness([.dropping("x")]).classStability(of: "X") { $0.map { _ in 0 } })
    #expect(x.allSatisfy { $0.isStable })
  }
}
