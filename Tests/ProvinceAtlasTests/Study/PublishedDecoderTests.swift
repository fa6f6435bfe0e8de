import Foundation
import Testing

@testable import ProvinceAtlas

/// Files of published figures that say something wrong: each stops the run with one message that says where.
@Suite struct PublishedDecoderTests {
  /// A fault: the tables, and what the message says.
  struct Fault: Sendable, CustomTestStringConvertible {
    var tables: String
    var says: [String]
    var testDescription: String { tables }
  }

  static let faults = [
    Fault(
      tables: "t: {label: T, statistics: [mean, median], descriptives: {gov: [1, 2]}}",
      says: ["published.yaml:6:", "`tables.t.statistics.2` is `median`", "`mean`, `sd`, `min`, `max`"]),
    Fault(
      tables: "t: {label: T, descriptives: {gob: [1, 2, 3, 4]}}",
      says: ["published.yaml:6:", "`gob` is no index", "Did you mean `gov`?"]),
    Fault(
      tables: "t: {label: T, descriptives: {foreign_investment: [1, 2, 3, 4]}}",
      says: ["`foreign_investment`", "Declare it under `absent` with the reason"]),
    Fault(
      tables: "t: {label: T, descriptives: {GOV: {as: [gov, gob], values: [1, 2, 3, 4]}}}",
      says: ["`gob` is no index", "Did you mean `gov`?"]),
    Fault(
      tables: "t: {label: T, descriptives: {gov: [1, two, 3, 4]}}",
      says: [":6:", "`tables.t.descriptives.gov.2` is `two`", "a number as it is printed"]),
    Fault(
      tables: "t: {label: T, descriptives: {gov: [1, 2, 3]}}",
      says: ["has 3 numbers", "4: mean, sd, min, max", "Write `~`"]),
    Fault(
      tables: "t: {label: T, descriptives: {gov: [1, 2, 3, 4], gov: [1, 2, 3, 4]}}",
      says: ["the key `gov` stands twice"]),
    Fault(
      tables: "t: {label: T, statements: [{highest: rri, unit: Henan}, {highest: rri, unit: Hunan}]}",
      says: ["this figure of `t` stands twice"]),
    Fault(
      tables: "t: {label: T, statements: [{highest: rri, unit: Hennan}]}",
      says: [":6:", "the unknown unit `Hennan`", "both near"]),
    Fault(
      tables: "t: {label: T, statements: [{of: rri, region: Eest, value: 1}]}",
      says: ["is `Eest`", "Did you mean `East`?"]),
    Fault(tables: "t: {label: T, statements: [{of: rri, unit: Henan}]}", says: ["prints nothing"]),
    Fault(
      tables: "t: {label: T, statements: [{of: rri, highest: rri, unit: Henan}]}",
      says: ["several subjects", "exactly one"]),
    Fault(tables: "t: {label: T, statements: [{of: rri, rank: 1}]}", says: ["has no unit"]),
    Fault(
      tables: "t: {label: T, statements: [{of: rri, from: 2019, value: 1}]}", says: ["`from` means nothing"]),
    Fault(
      tables: "t: {label: T, statements: [{growth: rri, from: 2022, to: 2019, value: 1}]}",
      says: ["`2019`", "from 2023"]),
    Fault(
      tables: "t: {label: T, descriptives: {gov: [1, 2, 3, 4]}, weights: {rri: {yield: 1}}}",
      says: ["`descriptives` and `weights`", "exactly one"]),
    Fault(tables: "t: {label: T}", says: ["`tables.t` has no figures", "exactly one of `descriptives`"]),
    Fault(
      tables: "t: {label: T, descriptives: {gov: [1, 2, 3, 4]}, r2: [1]}",
      says: ["`r2` means nothing beside `descriptives`"]),
    Fault(tables: "t: {label: T, columns: [[nqp]], r2: [1]}", says: ["has no `outcome`"]),
    Fault(
      tables: "t: {label: T, outcome: rri, columns: [[nqp], [tp]], coefficients: {nqp: [.1]}}",
      says: ["has 1 numbers", "2, one a column"]),
    Fault(
      tables: "t: {label: T, outcome: rri, columns: [[nqp]], coefficients: {gov: [.1]}}",
      says: ["column 1 prints a coefficient of `gov`", "`nqp`"]),
    Fault(
      tables: "t: {label: T, outcome: rri, columns: [[nqp]], coefficients: {nqp: [.1 (.2]}}",
      says: ["is `.1 (.2`", "`.260 (.035)`"]),
    Fault(
      tables: "t: {label: T, outcome: rri, estimator: gmm, columns: [[nqp]], r2: [.1]}",
      says: ["is `gmm`", "`two-stage`"]),
    Fault(tables: "t: {label: T, weights: {nqq: {rnd: 1}}}", says: ["`nqq` is no index", "`nqp`"]),
    Fault(
      tables: "t: {label: T, year: [2019, 2020], descriptives: {gov: [1, 2, 3, 4]}}",
      says: ["unknown key `year`", "Did you mean `years`?"]),
    Fault(tables: "{}", says: ["`tables` has no figures"]),
  ]

  @Test(arguments: faults) func aFaultIsNamedWithItsPlace(_ fault: Fault) async throws {
    try await expectRefusal(saying: ["/published.yaml"] + fault.says) {
      try $0.publish("  \(fault.tables)\n")
    }
  }

  @Test func yearsMustBeSaid() async throws {
    try await expectRefusal(saying: ["which years these figures cover", "Add `years: [first, last]`"]) {
      toy in
      try toy.publish("  t: {label: T, descriptives: {gov: [1, 2, 3, 4]}}\n", head: "source: A paper\n")
    }
  }

  @Test func whatTheStudyHasIsComputedAlthoughDeclaredAbsent() throws {
    let toy = try ToyStudy()
    try toy.publish(
      "  t: {label: T, descriptives: {gov: [.209, ~, ~, ~]}}\n",
      head: "source: A paper\nyears: [2019, 2022]\nabsent: {gov: {reason: none}}\n")
    #expect(try toy.inputs().results.published?.counts.same == 1)
  }

  @Test func aRowIsComputedByWhatTheStudyHas() throws {
    let toy = try ToyStudy()
    try toy.publish(
      "  t: {label: T, descriptives: {GOV: {as: [robots, gov], values: [.209, ~, ~, ~]}, "
        + "R: {as: robots, values: [1, ~, ~, ~]}}}\n")
    let entries = try #require(try toy.inputs().results.published).entries
    // `robots` is declared absent: it is passed over where there is another name, and told where there is none.
    #expect(entries.map(\.figure.isAlternative) == [false, false])
    #expect(entries.map(\.verdict) == [.same, .notComputable])
  }

  @Test func aFileThatIsNotThereIsNamed() async throws {
    try await expectRefusal(saying: ["/published.yaml: there is no such published figures file"]) { toy in
      try toy.publish("  t: {label: T, descriptives: {gov: [1, 2, 3, 4]}}\n")
      try FileManager.default.removeItem(atPath: toy.path("published.yaml"))
    }
  }

  @Test func tablesKeepWhatTheyPrintInOrder() throws {
    let figures = try ToyStudy().comparison(
      """
        t:
          label: {en: Table 1, zh: 表1}
          sample: 12
          outcome: rri
          columns: [[nqp], {regressors: [tp, gov], region: West, estimator: two-stage}]
          coefficients: {nqp: [.25*** (.03), ~], gov: [~, -.09（.06）]}
          r2_within: .5
      """
    ).figures
    let table = try #require(figures.tables.first)
    #expect(table.label.chinese == "表1")
    let first = PublishedRegression(
      column: 1, outcome: "rri", regressors: ["nqp"], region: nil, estimator: .leastSquares)
    let second = PublishedRegression(
      column: 2, outcome: "rri", regressors: ["tp", "gov"], region: "West", estimator: .twoStage)
    #expect(
      table.figures.map(\.quantity) == [
        .coefficient(of: "nqp", first), .standardError(of: "nqp", first), .coefficient(of: "gov", second),
        .standardError(of: "gov", second), .fit(.withinR2, first), .fit(.withinR2, second),
      ])
    let values = table.figures.map { figure -> Double? in
      if case .number(let number) = figure.printed { number.value } else { nil }
    }
    #expect(values == [0.25, 0.03, -0.09, 0.06, 0.5, 0.5])
    #expect(table.figures.allSatisfy { $0.sample == 12 && $0.years == 2019...2022 })
  }
}
