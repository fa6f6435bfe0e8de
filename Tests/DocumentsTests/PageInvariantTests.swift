import Drawings
import Testing

@testable import Documents

/// What must hold on every page of any document.
@Suite struct PageInvariantTests {
  /// A document with one of everything, its lengths varied by `seed`.
  static func sample(seed: Int, language: DocumentLanguage) throws -> LaidOutDocument {
    func words(_ count: Int) -> String {
      let word = language == .chinese ? "各省新质生产力水平不断提高，" : "the index of the province rose "
      return String(repeating: word, count: 1 + count % 23)
    }
    var text = "# Head \(words(seed))\n\n```toc 3\n```\n\n"
    for part in 0..<6 {
      text +=
        "## \(words(seed + part))\n\n\(words(seed * 7 + part * 5))\n\n- \(words(seed + part))\n- x\n  1. \(words(seed * 3))\n\n"
      text += "```f\n```\n\n> \(words(seed * 5))\n\n**\(words(9))** [\(words(3))](https://x.org)\n\n---\n\n"
      text += "### \(words(2))\n\n```f\n```\n\n```callout \(words(2))\n\(words(seed))\n```\n\n"
    }
    let markdown = try Markdown.parse(text, name: "r.md")
    var resolved: [Fence.ID: ResolvedBlock] = [:]
    for fence in markdown.fences where fence.kind == "f" {
      resolved[fence.id] = content((fence.id.rawValue * 5 + seed) % 6, seed: seed, words: words)
    }
    let head = DocumentHead(
      title: words(seed), kicker: "K", subtitle: words(seed * 3), authors: ["A", "B"], organisation: words(2),
      date: "2024")
    var style = PageStyle(language: language)
    style.hasTitlePage = seed % 2 == 0
    return try Layout.pages(
      of: markdown, resolved: resolved, head: head, style: style, measuring: FixedMeasurer())
  }

  private static func content(_ kind: Int, seed: Int, words: (Int) -> String) -> ResolvedBlock {
    let height = 40 + Double((seed * 37 + kind * 91) % 560)
    let figure = Figure(LayoutTests.box(200, height), caption: words(seed + kind))
    switch kind {
    case 0: return .figure(figure)
    case 1:
      return .metrics([
        .init(label: words(1), value: "12.34", detail: words(2)), .init(label: "b", value: words(1)),
      ])
    case 2:
      return .row([.figure(figure), .table(NamedTable(table(3, words), caption: "c"))], weights: [1, 1])
    case 3: return .stack([.table(NamedTable(table(4 + seed % 9, words), caption: words(3))), .pageBreak])
    case 4: return .table(NamedTable(table(30 + seed * 9, words), caption: words(4)))
    default: return .callout(title: words(1), [.paragraph([Run(words(seed))])])
    }
  }

  private static func table(_ rows: Int, _ words: (Int) -> String) -> TableContent {
    var body: [TableContent.Row] = []
    for row in 0..<rows {
      let count = row % 3 == 0 ? "–" : "\(row)"
      let cells: [TableContent.Cell] = [
        .init(words(row % 4)), .init("\(Double(row) * 1.5)***"), .init("(\(row))"), .init(count),
      ]
      let emphasis: TableContent.Emphasis = row % 5 == 0 ? .highlighted : .none
      body.append(TableContent.Row(cells, emphasis: emphasis, hasRuleAbove: row % 4 == 0))
    }
    return TableContent(
      columns: [
        .init(alignment: .leading), .init(alignment: .decimal), .init(alignment: .center),
        .init(alignment: .trailing),
      ],
      headers: [["", .init("Model", span: 2), ""], ["Unit", "Index", "SE", "N"]], rows: body,
      notes: [words(4)])
  }

  /// The box a line of text covers: from above its small letters to its baseline.
  static func frame(_ text: Element.Text) throws -> Rect {
    let measurer = FixedMeasurer()
    var width = 0.0
    for span in text.spans { width += try measurer.extent(of: span.text, font: span.font).width }
    width = max(width, text.justifiedWidth ?? 0)
    let size = text.spans.map(\.font.size).max() ?? 0
    let left =
      switch text.anchor {
      case .start: text.position.x
      case .middle: text.position.x - width / 2
      case .end: text.position.x - width
      }
    return Rect(x: left, y: text.position.y - size * 0.78, width: width, height: size * 0.95)
  }

  @Test(arguments: 1...8, [DocumentLanguage.english, .chinese])
  func `everything stands on the page and no two lines overlap`(seed: Int, language: DocumentLanguage) throws
  {
    let document = try Self.sample(seed: seed, language: language)
    let style = PageStyle(language: language)
    let page = Rect(x: 0, y: 0, width: style.size.width, height: style.size.height)
    #expect(document.pages.count > 2)
    for (index, drawing) in document.pages.enumerated() {
      let frames = try drawing.texts.map(Self.frame)
      for (number, frame) in frames.enumerated() {
        #expect(page.contains(frame), "page \(index + 1): \(drawing.words[number])")
        for other in frames[(number + 1)...] where frame.overlaps(other) {
          let shared = min(frame.maxY, other.maxY) - max(frame.y, other.y)
          #expect(shared < 0.5, "page \(index + 1): \(drawing.words[number])")
        }
      }
      for element in drawing.elements {
        if case .path(let path, _, _) = element, let bounds = path.bounds {
          #expect(style.textBlock.inset(by: -40).contains(bounds))
        }
      }
    }
  }

  @Test func `the same input gives the same pages`() throws {
    #expect(try Self.sample(seed: 5, language: .english) == Self.sample(seed: 5, language: .english))
  }

  @Test func `the outline is complete and in order`() throws {
    let outline = try Self.sample(seed: 3, language: .english).outline
    #expect(outline.count == 13)
    #expect(outline.map(\.anchor) == (1...13).map { "section-\($0)" })
    #expect(zip(outline, outline.dropFirst()).allSatisfy { $0.page <= $1.page })
  }

  /// The pages as a number: every text with its place and every path with its extent, to a hundredth of a point.
  private func fingerprint(_ document: LaidOutDocument) -> String {
    func round(_ value: Double) -> Int { Int((value * 100).rounded()) }
    var lines = ["\(document.pages.count)"]
    for page in document.pages {
      for text in page.texts {
        let words = text.spans.map { "\($0.text)/\(round($0.font.size))" }.joined()
        lines.append("\(round(text.position.x)) \(round(text.position.y)) \(words)")
      }
      for case .path(let path, _, _) in page.elements {
        guard let box = path.bounds else { continue }
        lines.append("\(round(box.x)) \(round(box.y)) \(round(box.width)) \(round(box.height))")
      }
    }
    // FNV-1a: the same on every machine and in every run, unlike `Hasher`.
    let bytes = lines.joined(separator: "\n").utf8
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  @Test func `pages have not moved since they were last looked at`() throws {
    let english = fingerprint(try Self.sample(seed: 3, language: .english))
    let chinese = fingerprint(try Self.sample(seed: 4, language: .chinese))
    #expect(english == "5d32cbf23b613245")
    #expect(chinese == "9a801f24c678da2e")
  }
}
