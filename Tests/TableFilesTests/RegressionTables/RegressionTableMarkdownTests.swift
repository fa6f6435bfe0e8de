import TableFiles
import Testing

@Suite struct RegressionTableMarkdownTests {
  private typealias Fixture = RegressionTableFixture

  @Test func panelsAsPipeTablesWithNumbersOnTheirPoints() throws {
    #expect(
      try Fixture.table().markdown(.init(maximumColumns: 2)) == #"""
        **Models**

        |                  |  Rri<br>(1)  |  Rri<br>(2)  |
        | :--------------- | :----------: | :----------: |
        | *Index*          |              |              |
        | NQP              |  0.255\*\*\* |  0.255\*\*\* |
        |                  | (0.033)      | (0.033)      |
        | GOV              |              | −0.089\*\*   |
        |                  |              | (0.059)      |
        | Province effects |     Yes      |     Yes      |
        | Observations     |     341      |     310      |
        | R²               |  0.878       |  0.880       |
        | p                | (0.01)       |              |

        **Models (continued)**

        |         | Rri1<br>(3) |
        | :------ | :---------: |
        | *Index* |             |
        | GOV     |   12.500    |
        |         |  (10.000)   |
        | R²      |    0.333    |

        Clustered by province.

        Standard errors in parentheses.

        \*\*\* p \< 0.01, \*\* p \< 0.05, \* p \< 0.1.

        """#)
  }

  @Test(arguments: Fixture.hostile) func wordsStayInTheirCells(_ text: String) throws {
    let source = try Fixture.hostileTable(text).markdown()
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    // Title, head, rule, six lines of the body and three notes, with blank lines between, whatever the words.
    #expect(lines.count == 2 + 2 + 6 + 6 + 1)
    // What is left without the escaped characters is the table’s own.
    let own = lines.map { $0.replacing(/\\[!-\/:-@\[-`{-~]/, with: "") }
    #expect(own.dropFirst(2).prefix(8).allSatisfy { line in line.count { $0 == "|" } == 3 })
    for mark in ["<", "[", "`", "_", "http:", "$", "&"] { #expect(!own.joined().contains(mark)) }
    #expect(own.joined().count { $0 == "*" } == 4 + 2, "a bold title and a heading in italics")
  }

  @Test func withoutATitleThereIsNone() throws {
    let table = try RegressionTable(modelCount: 1, rows: [.numbers("1. item", [0.5])])
    #expect(
      table.markdown() == #"""
        |          |  (1)  |
        | :------- | :---: |
        | 1\. item | 0.500 |

        """#)
  }
}
