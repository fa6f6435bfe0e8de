import Panels
import Testing

@Suite struct SourceUseTests {
  @Test("Uses agree with asking the ledger cell by cell")
  func agreesWithTheCells() throws {
    func source(_ file: String, _ values: [Double?], rows: [Int32]) throws -> SourcedPanel {
      let panel = try Panel(
        units: [UnitCode("A"), UnitCode("B")], periods: [2000, 2001, 2002],
        columns: [Column(name: "x", values: values), Column(name: "y", values: values.reversed())])
      return try SourcedPanel(panel: panel, origin: SourceOrigin(file: file), rows: rows)
    }
    let joined = try VintageLedger.joining([
      source("a", [1, 2, nil, 4, 5, 6], rows: [2, 3, 4, 5, 6, 7]),
      source("b", [nil, 2, 3, nil, nil, 7], rows: [0, 0, 0, 9, 9, 0]),
    ])
    for name in ["x", "y"] {
      let uses = joined.ledger.uses(of: name)
      for (position, use) in uses.enumerated() {
        #expect(position == 0 || uses[position - 1].source < use.source)
        var periods: [Int] = []
        var rows: [Int] = []
        for unit in joined.panel.units {
          for period in joined.panel.periods {
            let entry = joined.ledger[CellPlace(indicator: name, unit: unit, period: period)]
            guard let entry, entry.source == use.source else { continue }
            periods.append(period)
            if let row = entry.row { rows.append(row) }
          }
        }
        #expect(use.cells == periods.count)
        #expect(use.periods.lowerBound == periods.min() && use.periods.upperBound == periods.max())
        #expect(use.rows?.lowerBound == rows.min() && use.rows?.upperBound == rows.max())
      }
      #expect(uses.map(\.source) == joined.ledger.sources(of: name))
    }
    #expect(joined.ledger.uses(of: "z").isEmpty)
    // Of A the second source gives x in 2001 and 2002, which revises or adds to the first.
    let own = joined.ledger.uses(of: "x", units: [UnitCode("A")])
    #expect(own.map(\.cells) == [1, 2])
    #expect(own.map(\.periods) == [2000...2000, 2001...2002])
    #expect(joined.ledger.uses(of: "x", units: []).isEmpty)
  }
}
