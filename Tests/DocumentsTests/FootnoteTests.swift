import Drawings
import Foundation
import Testing

@testable import Documents

@Suite struct FootnoteTests {
  private let block = PageStyle().textBlock

  /// Where on the page the line of text stands that starts with some words.
  private func line(_ words: String, on page: Drawing) -> Element.Text? {
    page.texts.first { $0.spans.map(\.text).joined().hasPrefix(words) }
  }

  @Test func `a footnote stands at the foot of the page that calls it, under a rule`() throws {
    let text =
      "One[^a] and two[^b].\n\n```page-break\n```\n\nThree[^c].\n\n[^b]: Second.\n\n[^a]: First *note*.\n\n[^c]: Third.\n"
    let document = try LayoutTests.laidOut(text)
    #expect(document.pages.count == 2)
    #expect(document.pages[0].words.prefix(5) == ["One1 and two2.", "1", "First note.", "2", "Second."])
    #expect(document.pages[1].words.prefix(3) == ["Three3.", "3", "Third."])
    for (page, words) in [(0, "Second."), (1, "Third.")] {
      let last = try #require(line(words, on: document.pages[page]))
      #expect(last.position.y < block.maxY && last.position.y > block.maxY - 8)
    }
    let rules = document.pages[0].elements.compactMap { element -> Rect? in
      if case .path(let path, nil, _) = element { path.bounds } else { nil }
    }
    let first = try #require(line("First", on: document.pages[0]))
    #expect(
      rules.contains {
        $0.y < first.position.y - 8 && $0.y > first.position.y - 20 && $0.width < block.width / 2
      })
  }

  @Test func `call and footnote lead to each other`() throws {
    let document = try LayoutTests.laidOut("Word[^a], again[^a].\n\n[^a]: Note.\n")
    let elements = document.pages[0].elements
    let anchors = elements.compactMap { if case .anchor(let name, _) = $0 { name } else { nil } }
    #expect(anchors.sorted() == ["footnote-1", "footnote-call-1"])
    let links = document.pages[0].texts.flatMap(\.spans).compactMap(\.link)
    #expect(links == ["#footnote-1", "#footnote-1", "#footnote-call-1"])
    #expect(document.pages[0].words.count { $0 == "Note." } == 1)
  }

  @Test(arguments: 28...44) func `a call and its footnote share a page, and text never runs into footnotes`(
    lines: Int
  ) throws {
    let text =
      String(repeating: "x\\\n", count: lines) + "x\n\nThe call[^n] is here.\n\n"
      + String(repeating: LayoutTests.sentence, count: 12) + "\n\n[^n]: "
      + String(repeating: "Words of the note. ", count: 20) + "\n"
    let document = try LayoutTests.laidOut(text)
    let page = try #require(document.pages.firstIndex { line("The call", on: $0) != nil })
    let note = try #require(line("Words", on: document.pages[page]))
    for text in document.pages[page].texts where text.spans[0].font.size > 9.5 && text.position.y < block.maxY
    {
      #expect(text.position.y < note.position.y - 8)
    }
    #expect(
      document.pages.flatMap(\.words).joined(separator: " ").components(separatedBy: "Words of the note.")
        .count == 21)
  }

  @Test func `a footnote longer than a page goes on at the foot of the next, and text goes on beside it`()
    throws
  {
    let note = String(repeating: "Words of a long note that will not end. ", count: 300)
    let text =
      "The call[^n].\n\n" + String(repeating: LayoutTests.sentence, count: 40) + "\n\n[^n]: \(note)\n"
    let document = try LayoutTests.laidOut(text)
    #expect(document.pages.count > 1 && document.pages.count < 6)
    let all = document.pages.map { $0.words.joined(separator: " ") }
    #expect(all.joined(separator: " ").components(separatedBy: "Words of a").count == 301)
    #expect(all[1].contains("Words of a") && all[1].contains("The index"))
    for page in document.pages {
      #expect(page.texts.dropLast().allSatisfy { $0.position.y <= block.maxY + 0.01 })
    }
  }

  @Test func `footnotes are called in headings, lists, tables and callouts too`() throws {
    let text =
      "## Head[^h]\n\n- item[^i]\n\n| a[^t] |\n| - |\n| b[^u] |\n\n```callout T\nInside[^x].\n\n[^x]: In the callout.\n```\n\nEnd[^e].\n\n"
      + "[^h]: Of the heading.\n\n[^i]: Of the item.\n\n[^t]: Of the table.\n\n[^u]: Of a cell.\n\n[^e]: The end.\n"
    let document = try LayoutTests.laidOut(text)
    let notes = [
      "Of the heading.", "Of the item.", "Of the table.", "Of a cell.", "In the callout.", "The end.",
    ]
    let words = document.pages[0].words
    for (number, note) in notes.enumerated() {
      let place = try #require(words.firstIndex(of: note))
      #expect(words[place - 1] == "\(number + 1)")
    }
    #expect(document.outline.map(\.title) == ["Head"])
  }

  @Test func `a split table with a footnote in its head sets the footnote once`() throws {
    let rows = (1...120).map { "| unit \($0) |\n" }.joined()
    let document = try LayoutTests.laidOut("| Unit[^n] |\n| - |\n\(rows)\n[^n]: Once.\n")
    #expect(document.pages.count > 2)
    #expect(document.pages.flatMap(\.words).count { $0 == "Once." } == 1)
    #expect(document.pages[0].words.contains("Once."))
  }

  @Test(arguments: [
    ("a\n\nb[^zz] c\n", ["r.md:3", "[^zz]"]), ("a[^n]\n\n[^n]: ```map\n", ["a footnote holds code block"]),
    ("a[^n]\n\n[^n]: x\n\n    ```map\n    ```\n", ["code block", "it may hold paragraphs"]),
    ("a[^n] b[^m]\n\n[^n]: x[^m]\n\n[^m]: y\n", ["call of another footnote"]),
    ("a[^n]\n\n[^n]: # head\n", ["a footnote holds heading"]),
  ])
  func `what a footnote must not be is refused with its place`(_ text: String, _ says: [String]) throws {
    let error = #expect(throws: DocumentError.self) { try LayoutTests.laidOut(text) }
    for words in says { #expect(error?.description.contains(words) == true, "\(String(describing: error))") }
  }

  @Test func `brackets that are meant stay as they are`() throws {
    #expect(try LayoutTests.laidOut("a \\[^x] b `[^y]`\n").pages[0].words[0] == "a [^x] b [^y]")
  }

  @Test func `a missing footnote of a partial is named with the partial's line`() throws {
    let template = try Template(
      "{{name}}\n\n{{> part}}\n", name: "t.md",
      partials: ["part": TemplatePartial("one\ntwo[^a]\n", file: "part")])
    let expanded = try template.expand(with: TemplateData(["name": .text("[^a] is no call")]))
    #expect(throws: DocumentError.markdown(.init(file: "part", line: 2), .unknownFootnote("a"))) {
      try Markdown.parse(expanded)
    }
  }

  @Test func `the numbers go on over the pages in the order of the calls`() throws {
    let calls = (1...60).map { "Call \($0)[^n\($0)].\n\n" }.joined()
    let notes = (1...60).reversed().map { "[^n\($0)]: Note \($0).\n\n" }.joined()
    let document = try LayoutTests.laidOut(calls + notes)
    for page in document.pages {
      let called = page.words.filter { $0.hasPrefix("Call") }.compactMap {
        $0.split(separator: " ").last.map(String.init)
      }
      let noted = page.words.filter { $0.hasPrefix("Note") }.map { $0.dropFirst(5).dropLast() }
      #expect(called == noted.map { "\($0)\($0)." })
    }
    #expect(document.pages.count > 1)
  }

  @Test func `footnotes stand at the foot of their own page where the next section has another size`() throws
  {
    var low = PageSection(PageStyle())
    low.size = Size(width: 700, height: 400)
    let text =
      "```section\n```\n\nA[^a].\n\n```section\n```\n\nB[^b].\n\n[^a]: First.\n\n[^b]: Second.\n"
    for (sizes, foot) in [
      ([low, PageSection(PageStyle())], 400 - PageStyle().margins.bottom),
      ([PageSection(PageStyle()), low], block.maxY),
    ] {
      let document = try LayoutTests.laidOut(text, sizes.map { .section($0) })
      #expect(document.pages.count == 2)
      let last = try #require(line("First.", on: document.pages[0]))
      #expect(last.position.y < foot && last.position.y > foot - 8)
    }
  }

}
