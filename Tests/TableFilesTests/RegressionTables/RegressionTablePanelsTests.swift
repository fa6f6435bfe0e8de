import TableFiles
import Testing

@Suite struct RegressionTablePanelsTests {
  private func wide(_ count: Int, heads: [[RegressionTable.Head]] = []) throws -> RegressionTable {
    let numbers = (1...count).map { Double($0) }
    return try RegressionTable(
      title: "Wide", columns: (1...count).map { "m\($0)" }, heads: heads,
      rows: [
        .heading("Only the first has these"),
        .estimates("first", numbers.map { $0 == 1 ? .init($0) : nil }), .rule,
        .numbers("R²", numbers.map { $0 / 10 }),
      ], notes: ["A note."])
  }

  @Test func panelsAreEvenAndComplete() throws {
    for count in 1...13 {
      for limit in 1...13 {
        let table = try wide(count)
        let panels = table.panels(maximumColumns: limit)
        #expect(panels.flatMap(\.columns) == table.columns)
        let sizes = panels.map(\.columns.count)
        #expect(sizes.max() ?? 0 <= limit && (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
        #expect(panels.count == (count + limit - 1) / limit)
        for panel in panels {
          // What comes out would be accepted as it is.
          #expect(throws: Never.self) {
            try RegressionTable(
              title: panel.title, columns: panel.columns, heads: panel.heads, rows: panel.rows)
          }
        }
      }
    }
    #expect(try wide(3).panels(maximumColumns: nil) == [wide(3)])
    #expect(try wide(3).panels(maximumColumns: 0) == [wide(3)])
  }

  @Test func labelsAndHeadsRepeatAndNotesStandLast() throws {
    let heads = [[RegressionTable.Head("East", span: 3), .init("West", span: 2)]]
    let panels = try wide(5, heads: heads).panels(maximumColumns: 4)
    #expect(panels.map(\.title) == ["Wide", "Wide (continued)"])
    #expect(panels.map(\.heads) == [[[.init("East", span: 3)]], [[.init("West", span: 2)]]])
    #expect(panels[0].lines.map(\.label) == ["Only the first has these", "first", "", "R²"])
    #expect(panels[1].lines.map(\.label) == ["R²"])
    #expect(panels[0].printedNotes == [])
    #expect(panels[1].printedNotes == (try wide(5, heads: heads).printedNotes))
  }

  @Test func aHeadWiderThanAPanelIsCut() throws {
    let panels = try wide(5, heads: [[.init("All", span: 5)]]).panels(maximumColumns: 3)
    #expect(panels.map(\.heads) == [[[.init("All", span: 3)]], [[.init("All", span: 2)]]])
  }
}
