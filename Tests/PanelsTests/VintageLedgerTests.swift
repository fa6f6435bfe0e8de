import Panels
import Testing

/// Two exports of `gdp`: the second revises A in 2001, blanks A in 2000, adds 2003 and unit C.
private func exports() throws -> [SourcedPanel] {
  let old = try Panel(
    units: [UnitCode("A"), UnitCode("B")], periods: [2000, 2001, 2002],
    columns: [
      Column(name: "gdp", values: [10, 20, 30, 1, nil, 3]),
      Column(name: "people", values: [1, 1, 1, 2, 2, 2]),
    ])
  let new = try Panel(
    units: [UnitCode("C"), UnitCode("A")], periods: [2000, 2001, 2003],
    columns: [Column(name: "gdp", values: [7, 8, nil, nil, 25, 40])])
  return [try source(old, file: "old.csv"), try source(new, file: "new.xlsx", sheet: "GDP")]
}

@Suite struct VintageLedgerTests {
  @Test func laterSourcesWinAndBlanksEraseNothing() throws {
    let joined = try VintageLedger.joining(exports())
    #expect(joined.panel.units.map(\.rawValue) == ["A", "B", "C"])
    #expect(joined.panel.periods == [2000, 2001, 2002, 2003])
    #expect(joined.panel.indicatorNames == ["gdp", "people"])
    #expect(
      try joined.panel.column("gdp").cells.map(\.value)
        == [10, 25, 30, 40, 1, nil, 3, nil, 7, 8, nil, nil])
    #expect(try joined.panel.column("people").missingCount == 6)
  }

  @Test func everyCellKnowsItsSourceAndRow() throws {
    let ledger = try VintageLedger.joining(exports()).ledger
    func entry(_ indicator: String, _ unit: String, _ period: Int) -> VintageLedger.Entry? {
      ledger[CellPlace(indicator: indicator, unit: UnitCode(unit), period: period)]
    }
    let kept = try #require(entry("gdp", "A", 2000))
    #expect(kept.source == 0 && kept.origin.file == "old.csv" && kept.row == 2)
    let revised = try #require(entry("gdp", "A", 2001))
    // The second source lists C first, so A's 2001 is its fifth row of figures.
    #expect(revised.source == 1 && revised.origin.sheet == "GDP" && revised.row == 6)
    #expect(entry("people", "B", 2002)?.row == 7)
    #expect(entry("gdp", "B", 2001) == nil)
    #expect(entry("gdp", "Z", 2001) == nil)
    #expect(entry("gdp_per_head", "A", 2001) == nil)
    #expect(ledger.sources(of: "gdp") == [0, 1])
    #expect(ledger.sources(of: "people") == [0])
    #expect(ledger.sources(of: "nothing").isEmpty)
  }

  @Test func rowsThatASourceDoesNotNameAreNotInvented() throws {
    let panel = try Panel(
      units: [UnitCode("A")], periods: [2000], columns: [Column(name: "x", values: [1])])
    let sourced = try SourcedPanel(panel: panel, origin: SourceOrigin(file: "x.csv"), rows: [0])
    let entry = try VintageLedger.joining([sourced]).ledger[
      CellPlace(indicator: "x", unit: UnitCode("A"), period: 2000)]
    #expect(entry != nil && entry?.row == nil)
  }

  @Test func placesOutlastDerivedColumnsAndSelections() throws {
    let joined = try VintageLedger.joining(exports())
    let used = try joined.panel.deriving("double", .scaled("gdp", by: 2)).panel
      .selecting(periods: [2001, 2003]).selecting(units: [UnitCode("C"), UnitCode("A")])
    for (position, cell) in try used.column("gdp").cells.enumerated() {
      #expect((joined.ledger[used.place(position, in: "gdp")] == nil) == (cell.value == nil))
    }
    #expect(joined.ledger[used.place(0, in: "double")] == nil)
  }

  @Test func noSourcesMakeAnEmptyPanel() throws {
    let joined = try VintageLedger.joining([])
    #expect(joined.panel.units.isEmpty && joined.panel.columns.isEmpty)
    #expect(joined.ledger.revisions.isEmpty && joined.ledger.mixedSeries.isEmpty)
  }

  @Test func sourcesThatShareNothingAreRefused() throws {
    let tall = try Panel(
      units: (0..<4_000).map { UnitCode("U\($0)") }, periods: [2000],
      columns: [Column(name: "x", values: Array(repeating: 1, count: 4_000))])
    let wide = try Panel(
      units: [UnitCode("V")], periods: Array(1...4_000),
      columns: [Column(name: "y", values: Array(repeating: 1, count: 4_000))])
    #expect(
      throws: PanelError.sourcesTooSparse(units: 4_001, periods: 4_000, indicators: 2, cells: 8_000)
    ) {
      try VintageLedger.joining([source(tall, file: "tall"), source(wide, file: "wide")])
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func disjointSourcesJoinToTheSamePanelInAnyOrder(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sources = try ["a", "b", "c", "d"].map {
      try source(randomPanel(seed: generator.next(), indicators: [$0]), file: "\($0).csv")
    }
    let names = ["a", "b", "c", "d"]
    let expected = try VintageLedger.joining(sources).panel
    #expect(expected.indicatorNames == names)
    let joined = try VintageLedger.joining(sources.shuffled(using: &generator))
    #expect(try joined.panel.selecting(indicators: names) == expected)
    #expect(joined.ledger.revisions.isEmpty && joined.ledger.mixedSeries.isEmpty)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theLedgerPointsAtTheFigureThatThePanelHas(_ seed: UInt64) throws {
    let sources = try (0..<3).map { try source(randomPanel(seed: seed * 10 + $0), file: "\($0).csv") }
    let joined = try VintageLedger.joining(sources)
    for column in joined.panel.columns {
      for (position, cell) in column.cells.enumerated() {
        let place = joined.panel.place(position, in: column.name)
        guard let entry = joined.ledger[place] else {
          #expect(cell.value == nil)
          continue
        }
        let given = sources[entry.source]
        let flat = try #require(given.panel.position(unit: place.unit, period: place.period))
        #expect(try given.panel.column(column.name)[flat] == cell)
        #expect(entry.row == Int(given.rows[flat]))
        for later in sources.dropFirst(entry.source + 1) {
          #expect(try later.panel.cell(column.name, unit: place.unit, period: place.period).value == nil)
        }
      }
    }
  }
}
