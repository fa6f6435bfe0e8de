import Foundation
import Indices
import Panels
import Regressions
import Testing

@testable import ProvinceAtlas

/// Expected numbers are those of `Tests/References/published-figures/output.txt`.
@Suite struct PublishedComparisonTests {
  @Test func descriptivesCoverThePrintedYearsWhateverTheRun() throws {
    // The run covers 2020 to 2022; the print 2019 to 2022.
    let result = try ToyStudy().comparison(
      """
        t1:
          label: Table 1
          statistics: [n, mean, sd, min, max]
          descriptives:
            gov: [36, .209, .062, .110, .384]
            rnd: [36, 525.00, 140.2, 300, 751]
      """)
    let values = result.entries.compactMap(\.number)
    let expected = [
      36, 0.20901094348510918, 0.06246825538214743, 0.1096, 0.38301886792452833,
      35, 525, 140.19419304916264, 300, 750,
    ]
    #expect(values.count == expected.count)
    for (value, reference) in zip(values, expected) { #expect(abs(value - reference) < 1e-10 * reference) }
    #expect(
      result.entries.map(\.verdict) == [
        .same, .same, .same, .same, .differs, .differs, .same, .same, .same, .differs,
      ])
    // Nothing is filled for a comparison: Henan's blank stays one.
    #expect(result.entries.prefix(5).allSatisfy { $0.isLikeForLike })
    #expect(result.entries[6].caveats == [.otherCount(35, printed: 36)])
  }

  @Test func aSecondVariableIsShownAndNotCounted() throws {
    let result = try ToyStudy().comparison(
      "  t1: {label: T, descriptives: {GOV: {as: [gov, waste], values: [.209, ~, ~, ~]}}}\n")
    #expect(result.entries.map(\.figure.isAlternative) == [false, true])
    #expect(result.counts.all == 1)
    #expect(result.counts.same == 1)
    #expect(result.counts.likeForLikeSame == 1)
  }

  @Test func printedYearsBeyondTheTableAreCutAndTold() throws {
    let result = try ToyStudy().comparison(
      "  t1: {label: T, years: [2010, 2022], sample: 117, descriptives: {patents: [1775.5, ~, ~, ~]}}\n")
    let entry = try #require(result.entries.first)
    #expect(entry.verdict == .same)
    #expect(entry.caveats == [.otherYears(2019...2022), .otherCount(36, printed: 117)])
    let outside = try ToyStudy().comparison(
      "  t1: {label: T, years: [1990, 1999], descriptives: {patents: [1, ~, ~, ~], nqp: [1, ~, ~, ~]}}\n")
    #expect(
      outside.entries.map(\.obstacle) == [.noSpan(["patents"], 1990...1999), .noSpan(["nqp"], 1990...1999)])
  }

  @Test func scoresComeFromTheLongestSpanWithinThePrintedYears() throws {
    let result = try ToyStudy().comparison(
      "  t1: {label: T, descriptives: {nqp: [9, ~, ~, ~], dp: [9, ~, ~, ~], tp: [9, ~, ~, ~], rri: [9, ~, ~, ~]}}\n"
    )
    // `long` leaves out rnd, the only indicator of DP; Robots are absent from the dimension Technology.
    #expect(
      result.entries.map(\.caveats) == [
        [.fewerIndicators(score: "nqp", missing: 2, of: 4)],
        [
          .fewerIndicators(score: "nqp", missing: 1, of: 4), .otherYears(2020...2022),
          .otherCount(27, printed: 36),
        ],
        [
          .fewerIndicators(score: "tp", missing: 1, of: 3), .fewerIndicators(score: "nqp", missing: 2, of: 4),
        ], [],
      ])
    #expect(result.entries.allSatisfy { $0.verdict == .differs })
  }

  @Test func scoresAreThoseOfARunOverTheirSpan() throws {
    let toy = try ToyStudy()
    let mean = try toy.comparison("  t1: {label: T, descriptives: {rri: [1, ~, ~, ~]}}\n").entries[0].number
    let long = try toy.inputs { $0.periods = "long" }.results
    #expect(mean == Descriptives(of: try long.scores.column("rri")).mean)
  }

  @Test func statementsAreChecked() throws {
    let result = try ToyStudy().comparison(
      """
        f1:
          label: Figure 1
          statements:
            - {highest: patents, unit: Canton, value: 3175.5}
            - {lowest: patents, unit: Henan, value: 1775.5}
            - {of: patents, region: East, year: 2021, value: 2417}
            - {of: patents, year: 2021, value: 2026.4}
            - {of: patents, unit: Henan, year: 2022, value: 2551, rank: 5}
            - {of: patents, unit: Shaanxi, rank: 8}
            - {growth: patents, unit: Henan, from: 2019, to: 2022, value: 36.6%}
            - {of: patents, unit: Henan, year: 2023, value: 1}
      """)
    #expect(
      result.entries.map(\.verdict) == [
        .same, .same, .differs, .same, .same, .same, .same, .same, .differs, .same, .notComputable,
      ])
    #expect(result.entries[2].unit == UnitCode("610000"))
    #expect(result.entries[8].number == 9)
    #expect(abs((result.entries[9].number ?? 0) - 0.36637577257783227) < 1e-12)
    #expect(result.entries[10].obstacle == .noYear(2023))
  }

  @Test func regressionsRunOverThePrintedYearsAndRegions() throws {
    let result = try ToyStudy().comparison(
      """
        t2:
          label: Table 2
          outcome: patents
          columns: [[gov], [gov, waste], {regressors: [gov], region: East}, [gov, robots]]
          coefficients:
            gov: [857.7 (878.0), 794.4 (1126.3), 2572.6 (1075.4), 1 (1)]
            waste: [~, .376 (2.997), ~, ~]
          constant: [1, ~, ~, ~]
          r2: [.932, .932, .939, .9]
          n: [36, 36, 12, 36]
      """)
    let expected = [
      857.69531641799, 877.978133023644, 794.4183989473627, 1126.2743735128577, 2572.615814073779,
      1075.449671579482, 0.3764348040855392, 2.9966427406669354, 0.931970056065848, 0.9320093379687407,
      0.9388760674345069, 36, 36, 12,
    ]
    let values = result.entries.compactMap(\.number)
    #expect(values.count == expected.count)
    for (value, reference) in zip(values, expected) { #expect(abs(value - reference) < 1e-10 * reference) }
    #expect(result.entries.count { $0.verdict == .same } == expected.count)
    #expect(result.entries.allSatisfy { $0.verdict != .differs })
    #expect(result.entries.filter { $0.verdict == .same }.allSatisfy { $0.isLikeForLike })
    #expect(result.entries.compactMap(\.obstacle).filter { $0 == .absent(["robots"]) }.count == 4)
    #expect(result.entries.compactMap(\.obstacle).contains(.noConstant))
  }

  @Test("Two stages: the first regressor by its own first lag, so that the first year is lost")
  func twoStages() throws {
    let toy = try ToyStudy()
    let result = try toy.comparison(
      "  t: {label: T, outcome: rri, estimator: two-stage, columns: [[nqp]], coefficients: {nqp: [.2 (.1)]}, n: 27}\n"
    )
    let model = try StudyModelTests.model(
      "outcome: rri, regressors: [nqp], instruments: lag", periods: "long")
    let own = try #require(model?.results[0])
    let values = result.entries.compactMap(\.number)
    #expect(values == [own["nqp"]?.estimate, own["nqp"]?.standardError, Double(own.n)])
    #expect(own.n == 27)
  }

  @Test func weightsAreThoseOfTheIndex() throws {
    let toy = try ToyStudy()
    let long = try toy.inputs { $0.periods = "long" }.results
    let weight = try #require(
      long.scores.indices.first { $0.system.name == "rri" }?.weights.pools[0].weights[0].weight)
    let printed = String(format: "%.6f", weight)
    let result = try toy.comparison(
      "  t: {label: T, weights: {rri: {yield: \(printed), income: 12.34%}, nqp: {rnd: .1, robots: .2}}}\n")
    #expect(result.entries.map(\.verdict) == [.same, .differs, .notComputable, .notComputable])
    #expect(result.entries[0].number == weight)
    #expect(result.entries.suffix(2).map(\.obstacle) == [.absent(["rnd"]), .absent(["robots"])])
  }

  @Test func everyFigureTurnsOutOneWay() throws {
    let result = try ToyStudy().comparison(
      "  a: {label: A, descriptives: {gov: [.209, .9, .9, .9], robots: [1, 2, 3, 4]}}\n"
        + "  b: {label: B, statements: [{highest: gov, unit: Henan}]}\n")
    let counts = result.counts
    #expect(counts.all == 9)
    #expect(counts.same + counts.differs + counts.notComputable == result.entries.count)
    #expect(result.tables.map { PublishedComparison.Counts($0.entries).all } == [8, 1])
    #expect(result.sentence.hasPrefix("published: 9 figures, 1 same, 4 differ, 4 not computable; 5 computed"))
  }
}

extension PublishedComparison.Entry {
  fileprivate var number: Double? {
    guard case .success(let computed) = result, case .number(let value) = computed.value else { return nil }
    return value
  }
  fileprivate var unit: UnitCode? {
    guard case .success(let computed) = result, case .unit(let code) = computed.value else { return nil }
    return code
  }
  fileprivate var caveats: [PublishedCaveat] { (try? result.get())?.caveats ?? [] }
  fileprivate var obstacle: PublishedObstacle? {
    guard case .failure(let obstacle) = result else { return nil }
    return obstacle
  }
}
