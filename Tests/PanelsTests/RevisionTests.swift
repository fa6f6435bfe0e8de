import Panels
import Testing

@Suite struct RevisionTests {
  private func series(_ values: [Double?], _ file: String, vintage: String? = nil) throws -> SourcedPanel {
    let panel = try Panel(
      units: [UnitCode("TJ")], periods: Array(2015..<2015 + values.count),
      columns: [Column(name: "gdp", values: values)])
    return try source(panel, file: file, vintage: vintage)
  }

  /// Tianjin's product of 2017 in three exports; 2016 was revised once, 2015 never.
  private func tianjin() throws -> [SourcedPanel] {
    [
      try series([100, 200, 18549], "a.csv", vintage: "2018"),
      try series([100, 150, 12451], "b.csv", vintage: "2020"),
      try series([nil, 150, 12468], "c.csv", vintage: "2022"),
    ]
  }

  @Test func everyRevisionIsListedWithTheOneBefore() throws {
    let revisions = Array(try VintageLedger.joining(tianjin()).ledger.revisions)
    #expect(revisions.map(\.place.period) == [2016, 2017, 2017])
    #expect(revisions.map(\.older.value) == [200, 18549, 12451])
    #expect(revisions.map(\.newer.value) == [150, 12451, 12468])
    #expect(revisions.map(\.older.source) == [0, 0, 1])
    #expect(revisions.map(\.newer.source) == [1, 1, 2])
    #expect(revisions.map(\.difference) == [-50, -6098, 17])
    #expect(revisions[0].relativeDifference == -0.25)
  }

  @Test func relativeToZeroIsNothingAndToANegativeFigureItsSize() throws {
    let joined = try VintageLedger.joining([series([0, -10], "a"), series([5, -5], "b")])
    #expect(joined.ledger.revisions.map(\.relativeDifference) == [nil, 0.5])
    #expect(joined.ledger.revisionSummaries[0].largestRelative?.place.period == 2016)
  }

  @Test func theSummaryCountsWhatWasComparedAndFindsTheLargest() throws {
    let summaries = try VintageLedger.joining(tianjin()).ledger.revisionSummaries
    #expect(summaries.count == 1)
    #expect(summaries[0].indicator == "gdp" && summaries[0].compared == 5 && summaries[0].revised == 3)
    #expect(summaries[0].largest?.difference == -6098)
    #expect(summaries[0].largestRelative?.newer.value == 12451)
    #expect(try VintageLedger.joining([series([1], "a")]).ledger.revisionSummaries.isEmpty)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func revisionsTurnRoundWithTheOrderOfTheSources(_ seed: UInt64) throws {
    let sources = try (0..<3).map { try source(randomPanel(seed: seed * 10 + $0), file: "\($0).csv") }
    let forward = try VintageLedger.joining(sources).ledger.revisions
    let backward = try VintageLedger.joining(sources.reversed()).ledger.revisions
    let turned = Set(
      backward.map { revision in
        [
          revision.place.description, "\(revision.newer.value)", "\(revision.older.value)",
          "\(-revision.difference)",
        ]
      })
    #expect(!forward.isEmpty)
    #expect(
      Set(
        forward.map { revision in
          [
            revision.place.description, "\(revision.older.value)", "\(revision.newer.value)",
            "\(revision.difference)",
          ]
        }) == turned)
    #expect(forward.count == backward.count)
  }
}

@Suite struct JoinedPanelTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOlderVintageIsTheJoinInReverse(_ seed: UInt64) throws {
    let sources = try (0..<3).map { number in
      try source(
        randomPanel(seed: seed * 10 + number, indicators: ["a", "b\(number)"]), file: "\(number).csv")
    }
    let joined = try VintageLedger.joining(sources)
    let reverse = try VintageLedger.joining(sources.reversed())
    let older = try joined.preferring(.earlier)
    #expect(try reverse.panel.selecting(indicators: joined.panel.indicatorNames) == older.panel)
    #expect(try joined.panel(preferring: .later) == joined.panel)
    #expect(try older.preferring(.later) == joined)
    #expect(Array(older.ledger.revisions) == Array(joined.ledger.revisions))
    for position in 0..<joined.panel.units.count * joined.panel.periods.count {
      let place = joined.panel.place(position, in: "a")
      #expect(older.ledger[place]?.origin == reverse.ledger[place]?.origin)
    }
  }

  @Test func aVintageCanBePreferredByName() throws {
    func export(_ value: Double?, _ vintage: String) throws -> SourcedPanel {
      let panel = try Panel(
        units: [UnitCode("A")], periods: [2000, 2001], columns: [Column(name: "x", values: [value, value])])
      return try source(panel, file: "\(vintage).csv", vintage: vintage)
    }
    let joined = try VintageLedger.joining([
      export(1, "2019"), export(2, "2020"), export(3, "2021"), export(nil, "2022"),
    ])
    #expect(try joined.panel(preferring: .vintage("2020")).column("x").availableValues == [2, 2])
    #expect(try joined.panel(preferring: .vintage("2022")).column("x").availableValues == [3, 3])
    #expect(try joined.panel(preferring: .earlier).column("x").availableValues == [1, 1])
    let known = ["2019", "2020", "2021", "2022"]
    #expect(throws: PanelError.unknownVintage("2018", known: known)) {
      try joined.panel(preferring: .vintage("2018"))
    }
  }
}
