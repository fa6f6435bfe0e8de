import Testing

@testable import Documents

@Suite struct MarkdownLimitsTests {
  private func fault(_ text: String) -> MarkdownFault? {
    do throws(DocumentError) {
      try MarkdownLimits.check(text, at: SourcePlace(file: "t.md", line: 1))
      return nil
    } catch {
      guard case .markdown(_, let fault) = error else { return nil }
      return fault
    }
  }

  /// Two runs of marks, and a link.
  private static let tangle = "*a* [b](#c) "

  @Test func aParagraphOfThousandsOfLinksAndMarksIsRefused() {
    let text = String(repeating: Self.tangle, count: 4_000)
    #expect(fault(text) == .tangled(marks: 8_000, links: 4_000, limit: MarkdownLimits.maximumCrossings))
    #expect(fault(String(repeating: Self.tangle, count: 3_000)) == nil)
    // Lines of one paragraph count together, and so do lines that only look like the entries of a list.
    for start in ["", "2. ", "    - ", "- \n", "#a ", "a | b ", "   3. "] {
      let line = start + String(repeating: Self.tangle, count: 4) + "\n"
      #expect(fault(String(repeating: line, count: 1_000)) != nil, "\(start)")
    }
  }

  @Test(arguments: ["- ", "* ", "1. ", "## ", "> - ", "  + "])
  func listsAndHeadingsOfThousandsOfLinesAreRead(_ start: String) {
    let line = start + String(repeating: Self.tangle, count: 4) + "\n"
    #expect(fault(String(repeating: line, count: 2_000)) == nil)
  }

  @Test func numberedListsAndTablesAreReadLineByLine() {
    let numbered = (1...4_000).map { "\($0). \(Self.tangle)\n" }.joined()
    #expect(fault(numbered) == nil)
    let rows = String(repeating: "| \(Self.tangle) | b |\n", count: 8_000)
    #expect(fault("| a | b |\n|---|:-:|\n" + rows) == nil)
    #expect(fault("a | b\n--|--\n" + rows) == nil)
    // No table: the rule has another number of columns than the line above it.
    #expect(fault("a | b\n|--|\n" + rows) != nil)
    // A table ends at an empty line.
    let after = String(repeating: Self.tangle + "\n", count: 4_000)
    #expect(fault("| a | b |\n|---|:-:|\n| c | d |\n\n" + after) != nil)
  }

  @Test func rowsOfThousandsOfCellsAreRefused() {
    let row = String(repeating: "|a", count: 2_000)
    #expect(fault(row + "\n|-|\n") == .tableTooWide(pipes: 2_000, limit: MarkdownLimits.maximumPipes))
    // Without a rule there is no table.
    #expect(fault(row + "\n") == nil)
  }

  @Test func whatIsRefusedIsSaidInWords() throws {
    let error = try #require(throws: DocumentError.self) {
      try Markdown.parse(String(repeating: Self.tangle, count: 4_000), name: "t.md")
    }
    #expect("\(error)".contains("8000 marks of emphasis and 4000 closing brackets"))
  }
}
