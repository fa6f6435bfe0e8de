import Drawings
import Testing

@testable import Documents

@Suite struct FigureSettingTests {
  private let block = PageStyle().textBlock

  private func figures(on page: Drawing) -> [Rect] {
    page.elements.compactMap { element in
      if case .path(let path, .solid(.black), nil) = element { path.bounds } else { nil }
    }
  }

  @Test func `a figure stands in the middle with its caption below`() throws {
    let figure = Figure(LayoutTests.box(200, 100), caption: "What it shows")
    let page = try LayoutTests.laidOut("```f\n```", [.figure(figure)]).pages[0]
    let frame = figures(on: page)[0]
    #expect(abs(frame.center.x - block.center.x) < 1e-9)
    #expect(page.words[0] == "Figure\u{A0}1. What it shows")
    #expect(page.texts[0].position.y > frame.maxY)
  }

  @Test func `Chinese captions have no point`() throws {
    let figure = Figure(LayoutTests.box(200, 100), caption: "综合指数")
    let style = PageStyle(language: .chinese)
    #expect(
      try LayoutTests.laidOut("```f\n```", [.figure(figure)], style: style).pages[0].words[0]
        == "图1\u{3000}综合指数")
  }

  @Test func `only figures with a caption are numbered`() throws {
    let contents: [ResolvedBlock] = [
      .figure(Figure(LayoutTests.box(50, 20))), .figure(Figure(LayoutTests.box(50, 20), caption: "x")),
    ]
    let page = try LayoutTests.laidOut("```f\n```\n\n```f\n```", contents).pages[0]
    #expect(page.words.filter { $0.hasPrefix("Figure") } == ["Figure\u{A0}1. x"])
  }

  @Test func `blocks of a row share the width by their weights, tops on one line`() throws {
    let parts: [ResolvedBlock] = [
      .figure(Figure(LayoutTests.box(100, 50), caption: "l")),
      .figure(Figure(LayoutTests.box(100, 80), caption: "r")),
    ]
    let page = try LayoutTests.laidOut("```f\n```", [.row(parts, weights: [2, 1])]).pages[0]
    let frames = figures(on: page)
    #expect(frames.map(\.y) == [block.y, block.y])
    let left = (block.width - 16) * 2 / 3
    #expect(abs(frames[0].center.x - (block.x + left / 2)) < 1e-9)
    let captions = page.texts.filter { $0.spans[0].text.hasPrefix("Figure") }
    #expect(page.words.filter { $0.hasPrefix("Figure") } == ["Figure\u{A0}1. l", "Figure\u{A0}2. r"])
    // Captions stand on one line, under the taller figure.
    #expect(Set(captions.map(\.position.y)).count == 1)
    #expect(try #require(captions.first).position.y > block.y + 80)
    let narrow = ResolvedBlock.row(parts, weights: [20, 1])
    #expect(throws: DocumentError.self) { try LayoutTests.laidOut("```f\n```", [narrow]) }
  }
}
