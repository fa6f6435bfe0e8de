import Drawings
import Foundation
import Testing

@testable import Documents

@Suite struct PageFillerTests {
  /// A page that starts a figure of `LayoutTests.box` at this height, or nothing.
  private func top(ofFigureOn page: Drawing) -> Double? {
    for element in page.elements {
      if case .path(let path, .solid(.black), nil) = element { return path.bounds?.y }
    }
    return nil
  }

  @Test func `no line of a paragraph stands alone on a page`() throws {
    for filler in 30...50 {
      let text =
        String(repeating: "x\\\n", count: filler) + "x\n\n"
        + String(repeating: LayoutTests.sentence, count: 5)
      let pages = try LayoutTests.laidOut(text).pages
      guard pages.count == 2 else { continue }
      let counts = pages.map { page in page.words.count { $0.contains("index") || $0.contains("observed") } }
      #expect(counts.allSatisfy { $0 != 1 }, "\(filler): \(counts)")
    }
  }

  @Test func `a heading stays with what follows`() throws {
    for filler in 30...50 {
      let text =
        String(repeating: "x\\\n", count: filler) + "x\n\n## Heading\n\n" + LayoutTests.sentence
        + LayoutTests.sentence
      let document = try LayoutTests.laidOut(text)
      let page = document.pages[document.outline[0].page - 1]
      #expect(page.words.contains { $0.hasPrefix("The index") }, "\(filler)")
    }
  }

  @Test func `a figure that does not fit floats and text fills the page`() throws {
    let text =
      "```chart\n```\n\n\(String(repeating: LayoutTests.sentence, count: 6))\n\n```chart\n```\n\n"
      + String(repeating: LayoutTests.sentence, count: 6)
    let document = try LayoutTests.laidOut(
      text,
      [
        .figure(Figure(LayoutTests.box(300, 500), caption: "One")),
        .figure(Figure(LayoutTests.box(300, 400), caption: "Two")),
      ])
    #expect(document.pages.count == 2)
    #expect(document.pages[0].words.count { $0.contains("index") } > 8)
    #expect(top(ofFigureOn: document.pages[1]) == PageStyle().textBlock.y)
    #expect(document.pages[1].words.contains { $0.hasPrefix("Figure\u{A0}2. Two") })
  }

  @Test func `figures keep their order when the first floats`() throws {
    let text = String(repeating: "x\\\n", count: 5) + "x\n\n```chart\n```\n\ny\n\n```chart\n```\n\nz"
    let document = try LayoutTests.laidOut(
      text,
      [
        .figure(Figure(LayoutTests.box(300, 620), caption: "A")),
        .figure(Figure(LayoutTests.box(300, 20), caption: "B")),
      ])
    #expect(document.pages[0].words.prefix(8) == ["x", "x", "x", "x", "x", "x", "y", "z"])
    #expect(document.pages[1].words.filter { $0.hasPrefix("Figure") }.count == 2)
  }

  @Test func `a heading moves with the figure right after it`() throws {
    let text =
      String(repeating: LayoutTests.sentence, count: 30) + "\n\n## Map\n\n```chart\n```\n\n## Next\n\nend"
    let document = try LayoutTests.laidOut(text, [.figure(Figure(LayoutTests.box(300, 500)))])
    #expect(document.outline.map(\.page) == [2, 2])
  }

  @Test func `a long table is split between rows under a repeated head`() throws {
    let rows = (1...120).map { TableContent.Row([.init("unit \($0)"), .init("\($0).5")]) }
    let content = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .decimal)], headers: [["Unit", "Index"]],
      rows: rows, notes: ["A note."])
    let document = try LayoutTests.laidOut("```table\n```", [.table(NamedTable(content, caption: "All"))])
    #expect(document.pages.count == 3)
    for page in document.pages { #expect(page.words.count { $0 == "Index" } == 1) }
    #expect(document.pages[1].words.first == "Table\u{A0}1 (continued)")
    let units = document.pages.flatMap(\.words).filter { $0.hasPrefix("unit") }
    #expect(units == (1...120).map { "unit \($0)" })
    #expect(document.pages[2].words.contains("A note."))
    #expect(document.pages[2].words.count { $0.hasPrefix("unit") } >= 2)
  }

  @Test func `text that grows takes time in proportion`() throws {
    let long = String(repeating: LayoutTests.sentence + "\n\n", count: 4_000)
    let document = try LayoutTests.laidOut(long)
    #expect(document.pages.count > 50)
    #expect(throws: DocumentError.self) {
      try LayoutTests.laidOut(String(repeating: "```page-break\n```\n\nx\n\n", count: 2_100))
    }
  }

  @Test func `a table that fits on a page is not cut near the foot of one`() throws {
    let rows = (1...40).map { TableContent.Row([.init("unit \($0)")]) }
    let table = TableContent(columns: [.init(alignment: .leading)], headers: [["Unit"]], rows: rows)
    let text = String(repeating: LayoutTests.sentence, count: 46) + "\n\n```t\n```\n\nafter"
    let pages = try LayoutTests.laidOut(text, [.table(NamedTable(table))]).pages
    #expect(pages.count == 2)
    #expect(pages[0].words.contains("after"))
    #expect(pages[1].words.count { $0.hasPrefix("unit") } == 40)
  }

  @Test func `a table is cut where it would leave more than a seventh of a page empty`() throws {
    let rows = (1...30).map { TableContent.Row([.init("unit \($0)")]) }
    let table = TableContent(columns: [.init(alignment: .leading)], headers: [["Unit"]], rows: rows)
    func pages(_ after: String) throws -> [Drawing] {
      let text = String(repeating: LayoutTests.sentence, count: 34) + "\n\n```t\n```\n\n" + after
      return try LayoutTests.laidOut(text, [.table(NamedTable(table))]).pages
    }
    #expect(try pages("after")[0].words.count { $0.hasPrefix("unit") } >= 6)
    // Text that fills the page goes on in its place.
    let filled = try pages(String(repeating: LayoutTests.sentence, count: 30))
    #expect(filled[0].words.count { $0.hasPrefix("unit") } == 0)
    #expect(filled[1].words.count { $0.hasPrefix("unit") } == 30)
  }

  @Test func `a table that waited is begun where no text fills the page`() throws {
    let rows = (1...40).map { TableContent.Row([.init("unit \($0)")]) }
    var table = NamedTable(
      TableContent(columns: [.init(alignment: .leading)], headers: [["Unit"]], rows: rows))
    func pages() throws -> [Drawing] {
      let text =
        String(repeating: LayoutTests.sentence, count: 20) + "\n\n```f\n```\n\n```t\n```\n\n"
        + String(repeating: LayoutTests.sentence, count: 26)
      return try LayoutTests.laidOut(text, [.figure(Figure(LayoutTests.box(300, 450))), .table(table)]).pages
    }
    func units(_ page: Drawing) -> Int { page.words.count { $0.hasPrefix("unit") } }
    let waited = try pages()
    #expect(waited.count == 3 && waited.map(units).reduce(0, +) == 40)
    #expect(units(waited[0]) == 0 && units(waited[1]) >= 4 && units(waited[2]) > 0)
    // Kept where it is written it comes before the text that follows, and after what waits.
    table.floats = false
    let kept = try pages()
    #expect(kept.map(units).reduce(0, +) == 40 && units(kept[0]) == 0 && units(kept[1]) >= 4)
    #expect(kept[2].words.contains { $0.hasPrefix("observed") || $0.hasPrefix("The index") })
  }

  @Test func `a heading over a figure that does not fit stays with the text after it`() throws {
    let text =
      String(repeating: LayoutTests.sentence, count: 20) + "\n\n## Map\n\n```chart\n```\n\n"
      + String(repeating: LayoutTests.sentence, count: 3)
    let document = try LayoutTests.laidOut(
      text, [.figure(Figure(LayoutTests.box(300, 500), caption: "One"))])
    #expect(document.outline.map(\.page) == [1])
    #expect(document.pages[0].words.contains { $0.hasPrefix("observed") || $0.hasPrefix("The index") })
    #expect(top(ofFigureOn: document.pages[1]) == PageStyle().textBlock.y)
  }

  @Test func `a figure that must not float keeps its place in the text`() throws {
    var figure = Figure(LayoutTests.box(300, 500), caption: "One")
    figure.floats = false
    let text = String(repeating: LayoutTests.sentence, count: 20) + "\n\n```chart\n```\n\nafter"
    let document = try LayoutTests.laidOut(text, [.figure(figure)])
    #expect(document.pages.count == 2)
    #expect(!document.pages[0].words.contains("after"))
    #expect(document.pages[1].words.contains("after"))
  }

  @Test func `lines that belong together but exceed a page are parted and reported`() throws {
    var style = PageStyle()
    style.size.height = 190
    let text = "# " + String(repeating: "long heading ", count: 40)
    let document = try LayoutTests.laidOut(text + "\n\nend", style: style)
    #expect(document.notices == (1..<document.pages.count).map { .parted(page: $0) })
    #expect(document.pages.flatMap(\.words).joined().components(separatedBy: "long").count == 41)
  }
}
