import Drawings
import Testing

@testable import Documents

@Suite struct TableSettingTests {
  private func page(_ content: TableContent, caption: String = "") throws -> Drawing {
    try LayoutTests.laidOut("```t\n```", [.table(NamedTable(content, caption: caption))]).pages[0]
  }

  private func text(_ words: String, on page: Drawing) throws -> Element.Text {
    try #require(page.texts.first { $0.spans.map(\.text).joined() == words })
  }

  private func rules(_ page: Drawing) -> [(y: Double, from: Double, to: Double, width: Double)] {
    page.elements.compactMap { element in
      guard case .path(let path, nil, let stroke?) = element, let box = path.bounds else { return nil }
      return (box.y, box.x, box.maxX, stroke.width)
    }
  }

  @Test func `decimal points stand under each other, stars and signs beside them`() throws {
    let content = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .decimal)], headers: [["", "(1)"]],
      rows: [["a", "1.25***"], ["b", "−10.5"], ["c", "(0.125)"], ["d", "7"], ["e", "Yes"]].map { cells in
        TableContent.Row(cells.map { TableContent.Cell($0) })
      })
    let page = try page(content)
    let size = PageStyle().table.size
    func point(_ words: String, before: Int) throws -> Double {
      try text(words, on: page).position.x + Double(before) * size / 2
    }
    let x = try point("1.25***", before: 1)
    #expect(abs(try point("−10.5", before: 3) - x) < 1e-9)
    #expect(abs(try point("(0.125)", before: 2) - x) < 1e-9)
    #expect(abs(try point("7", before: 1) - x) < 1e-9)
    #expect(try text("Yes", on: page).anchor == .middle)
  }

  @Test func `three rules, the outer ones strong, over the whole width`() throws {
    let content = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .trailing)], headers: [["a", "b"]],
      rows: [.init(["1", "2"])])
    let rules = rules(try page(content))
    #expect(rules.map(\.width) == [1, 0.5, 1])
    let block = PageStyle().textBlock
    #expect(rules.allSatisfy { $0.from == block.x && abs($0.to - block.maxX) < 1e-9 })
    #expect(rules[0].y < rules[1].y && rules[1].y < rules[2].y)
  }

  @Test func `a cell over two columns has a rule under it and its words in the middle`() throws {
    let content = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .decimal), .init(alignment: .decimal)],
      headers: [["", .init("Both", span: 2)], ["", "x", "y"]], rows: [.init(["r", "1.0", "2.0"])])
    let page = try page(content)
    let both = try text("Both", on: page)
    let middle = (try text("x", on: page).position.x + text("y", on: page).position.x) / 2
    #expect(abs(both.position.x - middle) < 1e-9)
    #expect(rules(page).count { $0.width == 0.4 } == 1)
  }

  @Test func `long words wrap in leading columns, numbers never`() throws {
    let words = String(repeating: "several words ", count: 20)
    let content = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .trailing)], headers: [["a", "b"]],
      rows: [.init([.init(words), "123456.789"])])
    let page = try page(content)
    #expect(page.words.count { $0.hasPrefix("several") } > 2)
    #expect(page.words.contains("123456.789"))
  }

  @Test func `words and intervals in the middle wrap where columns are narrow`() throws {
    let cells: [TableContent.Cell] = ["1.25", .init("[−0.296, −0.022]", alignment: .center)]
    let row = TableContent.Row([.init("set")] + Array(repeating: cells[1], count: 9))
    let numbers = TableContent.Row([.init("b")] + Array(repeating: cells[0], count: 9))
    let columns =
      [TableContent.Column(alignment: .leading)]
      + Array(repeating: TableContent.Column(alignment: .decimal), count: 9)
    let page = try page(TableContent(columns: columns, headers: [], rows: [numbers, row]))
    #expect(page.words.count { $0 == "[−0.296," } == 9 && page.words.count { $0 == "−0.022]" } == 9)
    let (upper, lower) = (try text("[−0.296,", on: page), try text("−0.022]", on: page))
    #expect(upper.anchor == .middle && upper.position.x == lower.position.x)
    #expect(upper.position.y < lower.position.y)
  }

  @Test func `a highlighted row has a ground and bold letters`() throws {
    let content = TableContent(
      columns: [.init(alignment: .leading)], headers: [["a"]],
      rows: [.init(["plain"]), .init(["mine"], emphasis: .highlighted), .init(["last"])])
    let page = try page(content)
    #expect(try text("mine", on: page).spans[0].font.weight == .bold)
    #expect(try text("plain", on: page).spans[0].font.weight == .regular)
    let tint = page.elements.contains { element in
      if case .path(_, .solid(PageStyle().tint), nil) = element { true } else { false }
    }
    #expect(tint)
  }

  @Test func `tables that cannot be set are named`() {
    let wide = TableContent(
      columns: Array(repeating: .init(alignment: .trailing), count: 30), headers: [],
      rows: [.init(Array(repeating: "1234567.89", count: 30))])
    #expect(throws: DocumentError.self) { try page(wide, caption: "w") }
    let ragged = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .leading)], headers: [["a", "b"]],
      rows: [.init(["1"])])
    do {
      _ = try page(ragged)
      #expect(Bool(false), "a ragged table was set")
    } catch {
      #expect(error as? DocumentError == .layout(.raggedTable(name: "table", row: 2, found: 1, expected: 2)))
    }
    let excess = TableContent(columns: [.init(alignment: .leading)], headers: [], rows: [.init(["1", "2"])])
    #expect(throws: DocumentError.self) { try page(excess) }
  }

  @Test func `an empty table has its rules and no cells`() throws {
    let content = TableContent(columns: [.init(alignment: .leading)], headers: [["a"]], rows: [])
    #expect(rules(try page(content)).count == 3)
  }

  @Test func `a cell may stand another way than its column`() throws {
    let content = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .decimal)], headers: [["", "(1)"]],
      rows: [.init(["a", "1.25***"]), .init(["n", .init("248", alignment: .center)]), .init(["e", "Yes"])])
    let page = try page(content)
    let count = try text("248", on: page)
    #expect(count.anchor == .middle)
    #expect(try text("Yes", on: page).position.x == count.position.x)
  }

  @Test func `rows that stay together end no page between them`() throws {
    let rows = (0..<60).flatMap { group in
      [
        TableContent.Row([.init("\(group) printed")]),
        TableContent.Row([.init("\(group) computed")], staysWithRowAbove: true),
        TableContent.Row([.init("\(group) difference")], staysWithRowAbove: true),
      ]
    }
    // Lines before the table move its start, so that a page would end within a group somewhere.
    for lines in 0..<3 {
      let content = TableContent(columns: [.init(alignment: .leading)], headers: [["a"]], rows: rows)
      let text = String(repeating: "x\n\n", count: lines) + "```t\n```"
      let pages = try LayoutTests.laidOut(text, [.table(NamedTable(content))]).pages
      #expect(pages.count > 2)
      for page in pages {
        let words = page.words.filter { $0.contains("printed") || $0.contains("difference") }
        #expect(words.first?.hasSuffix("printed") ?? true)
        #expect(words.last?.hasSuffix("difference") ?? true)
      }
    }
  }
}
