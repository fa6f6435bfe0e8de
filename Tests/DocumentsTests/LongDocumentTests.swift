import CairoRendering
import Drawings
import Foundation
import Testing

@testable import Documents

/// Four times as long a document takes about four times as long: sixteen times would be its square.
@Suite(.serialized) struct LongDocumentTests {
  /// A kind of document and how many pieces of it take long enough to be measured.
  struct Kind: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var count: Int
    var columns = 1
    var piece: @Sendable (Int) -> String
  }

  static let kinds: [Kind] = [
    Kind(testDescription: "headings with a list of them", count: 400) {
      ($0 == 0 ? "```toc\n```\n\n" : "") + "## Heading \($0)\n\nSome words.\n\n"
    },
    Kind(testDescription: "headings alone", count: 500) { "# Heading \($0)\n" },
    Kind(testDescription: "footnotes", count: 400) { "Some words.[^n\($0)]\n\n[^n\($0)]: A note.\n\n" },
    Kind(testDescription: "a footnote of many paragraphs", count: 1_000) {
      $0 == 0 ? "Words.[^n]\n\n[^n]: A\n\n" : "    Line \($0)\n\n"
    },
    Kind(testDescription: "entries of a list", count: 800) { "- entry \($0)\n" },
    Kind(testDescription: "rows of a table", count: 800) {
      ($0 == 0 ? "| a | b |\n|---|---|\n" : "") + "| \($0) | x |\n"
    },
    Kind(testDescription: "tables without text between them", count: 400) { _ in
      "| a | b |\n|---|---|\n| 1 | x |\n\n"
    },
    Kind(testDescription: "calls of footnotes with a backslash", count: 700) { "\\[^n\($0)] " },
    Kind(testDescription: "columns under what spans them", count: 150, columns: 2) {
      "## Heading \($0)\n\nSome words.\n\n```f\n```\n\n"
    },
  ]

  @Test(arguments: kinds)
  func timeGrowsInProportion(_ kind: Kind) throws {
    let growth = try Growth(of: kind.count) { count in
      let markdown = try Markdown.parse((0..<count).map(kind.piece).joined(), name: "r.md")
      var resolved: [Fence.ID: ResolvedBlock] = [:]
      for fence in markdown.fences where fence.kind == "f" {
        resolved[fence.id] = .metrics([.init(label: "a", value: "1")])
      }
      var style = PageStyle()
      style.columnCount = kind.columns
      _ = try Layout.pages(of: markdown, resolved: resolved, style: style, measuring: FixedMeasurer())
      _ = try WebPage(of: markdown, resolved: resolved, style: style)
    }
    #expect(growth.factor < Growth.most, "\(growth)")
  }

  /// With the real measurer, whose breaking of lines is its own.
  @Test(arguments: ["antidisestablishmentarianism", "各省新质生产力水平不断提高，", "*a* **b** `c` "])
  func timeOfAParagraphGrowsInProportion(_ words: String) throws {
    let growth = try Growth(of: 40_000 / words.utf8.count) { count in
      let markdown = try Markdown.parse(String(repeating: words, count: count), name: "r.md")
      _ = try Layout.pages(of: markdown, measuring: TextMeasurer())
    }
    #expect(growth.factor < Growth.most, "\(growth)")
  }

  @Test func whatGrowsWithTheSquareIsSeen() throws {
    let growth = try Growth(of: 400) { count in
      var sum = 0
      for index in 0..<count { for other in 0..<count { sum &+= index &* other } }
      #expect(sum > 0)
    }
    #expect(growth.factor > Growth.most, "\(growth)")
  }
}

/// How much longer work takes that is four times as much.
private struct Growth: CustomStringConvertible {
  let short: Double
  let long: Double

  var factor: Double { long / short }
  var description: String { "\(short) s and four times as much \(long) s" }

  /// Between 4 and its square.
  static let most = 8.0

  /// Takes the least of three times each: another process can only add to a time. It is the time of the thread, without
  /// the time it waited.
  init(of count: Int, work: (Int) throws -> Void) throws {
    func least(_ count: Int) throws -> Double {
      var times: [Double] = []
      for _ in 0..<3 {
        let start = Self.now
        try work(count)
        times.append(Self.now - start)
      }
      return times.min() ?? 0
    }
    short = try least(count)
    long = try least(4 * count)
  }

  private static var now: Double {
    var time = timespec()
    // 0 for success; the clock of the thread exists on every system this runs on.
    #expect(unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
