import Drawings
import Testing

@testable import Documents

@Suite struct PageStructureTests {
  /// The kinds from outer to inner with the words inside, run by run.
  private func runs(_ page: Drawing) -> [String] {
    page.structure.map { run in
      let words = page.elements[run.elements].compactMap { element -> String? in
        if case .text(let text) = element { text.spans.map(\.text).joined() } else { nil }
      }
      return run.roles.map(\.kind.rawValue).joined(separator: "/") + ": " + words.joined(separator: "|")
    }
  }

  @Test func `every block is what it is`() throws {
    let text =
      "## Head\n\nWords[^n].\n\n- one\n- two\n\n> said\n\n```\ncode\n```\n\n| A | B |\n| - | - |\n| 1 |  |\n\n```map\n```\n\n[^n]: Note.\n"
    let page = try LayoutTests.laidOut(
      text, [.figure(Figure(LayoutTests.box(5, 5), caption: "A square"))], head: DocumentHead(title: "T")
    ).pages[0]
    #expect(
      runs(page) == [
        "H1: T", "H2: Head", "P: Words1.", "L/LI/Lbl: •", "L/LI/LBody/P: one", "L/LI/Lbl: •",
        "L/LI/LBody/P: two",
        "BlockQuote/P: said", "Code: code", "Table: ", "Table/TR/TH: A", "Table/TR/TH: B", "Table: ",
        "Table/TR/TD: 1", "Table/TR/TD: ", "Table: ", "Figure: ", "Caption: Figure\u{A0}1. A square",
        "Note/Lbl: 1", "Note/P: Note.",
      ])
    #expect(page.structure.first { $0.roles.last?.kind == .figure }?.roles.last?.alternative == "A square")
  }

  @Test(arguments: 1...4) func `runs follow each other, and all text but running lines is in one`(seed: Int)
    throws
  {
    let document = try PageInvariantTests.sample(seed: seed, language: .chinese)
    for page in document.pages {
      var end = 0
      for run in page.structure {
        #expect(run.elements.lowerBound >= end && run.elements.upperBound <= page.elements.count)
        #expect(!run.roles.isEmpty)
        end = run.elements.upperBound
      }
      let inside = Set(page.structure.flatMap { Array($0.elements) })
      for (index, element) in page.elements.enumerated() {
        guard case .text(let text) = element, !inside.contains(index) else { continue }
        let block = PageStyle().textBlock
        #expect(text.position.y < block.y || text.position.y > block.maxY, "\(text.spans)")
      }
    }
  }

  @Test func `a paragraph with links and calls stays one part`() throws {
    let sentence = String(repeating: LayoutTests.sentence, count: 3)
    let page = try LayoutTests.laidOut("\(sentence)[link](https://x.org)[^a] \(sentence)[^a]\n\n[^a]: N.\n")
      .pages[0]
    #expect(page.structure.count { $0.roles.map(\.kind) == [.paragraph] } == 1)
  }
}
