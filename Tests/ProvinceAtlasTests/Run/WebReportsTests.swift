import Documents
import Drawings
import Foundation
import PageChecks
import Panels
import Testing

@testable import ProvinceAtlas

/// Reports as HTML in a batch: what is written, with which other options, and what it is like.
@Suite struct WebReportsTests {
  private static let formats: [ReportFormat] = [.pdf, .html]

  /// The HTML files of a build by their names.
  private func pages(
    _ toy: ToyStudy, _ change: (inout RunOptions) -> Void = { _ in }
  ) async throws -> [String: [UInt8]] {
    _ = try await toy.run {
      $0.reportFormats = Self.formats
      change(&$0)
    }.build()
    return try Self.pages(of: toy)
  }

  /// The reports of an output; regression tables are HTML too.
  private static func pages(of toy: ToyStudy) throws -> [String: [UInt8]] {
    try toy.outputs().filter { $0.key.hasSuffix(".html") && !$0.key.hasPrefix("tables/") }
  }

  @Test func everyReportIsAPageWithoutFault() async throws {
    let toy = try ToyStudy()
    let pages = try await pages(toy)
    let provinces = ToyTexts.units.map { "provinces/\($0.0)-\($0.3.lowercased()).html" }
    #expect(pages.keys.sorted() == (["index.html"] + provinces + ["report.html"]).sorted())
    for (name, bytes) in pages {
      let checked = try WebPageFaults(bytes)
      #expect(checked.faults.isEmpty, "\(name)")
      #expect(checked.page.all("svg").isEmpty == (name == "index.html"), "\(name)")
    }
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
    let listed = try Manifest(at: toy.output + "/manifest.json").outputs.map(\.path)
    #expect(Set(pages.keys).isSubset(of: listed))
    // No page as SVG was asked for.
    #expect(!listed.contains { $0.hasPrefix("provinces/svg/") })
  }

  @Test func mapsAreEditableAndSayWhatTheyShow() async throws {
    let pages = try await pages(try ToyStudy())
    let page = try MarkupElement(parsing: try #require(pages["provinces/410000-henan.html"]))
    let map = try #require(
      page.all("svg").first { !$0.all.filter { $0.attributes["data-key"] != nil }.isEmpty })
    let henan = try #require(map.first("data-key", "410000"))
    #expect(henan.attributes["id"]?.hasPrefix("f") == true)
    // Who points at a unit is told its value; programs find every digit.
    let value = try #require(henan.attributes["data-value"].flatMap(Double.init))
    #expect(henan.all("title").map(\.text) == ["Henan \(NumberText(decimals: 3).string(value))"])
    #expect(!map.all("text").isEmpty)
    #expect(map.all("desc").first?.text.contains("Henan ") == true)
    #expect(map.attributes["aria-label"]?.hasPrefix("Figure") == true)
  }

  @Test func textAndNumbersAreThoseOfThePages() async throws {
    let toy = try ToyStudy()
    try toy.replace(
      "- map: {locator: nqp}", with: "- map: {locator: nqp, caption: Here}", in: "province.en.md")
    try toy.replace("show: neighbours", with: "show: neighbours\ncaption: Beside", in: "province.en.md")
    try toy.replace("score: nqp", with: "score: nqp\ncaption: By year\nname: years", in: "province.en.md")
    try toy.replace("ranks {{", with: "({@years}) ranks {{", in: "province.en.md")
    let pages = try await pages(toy)
    let composer = try toy.composer()
    for unit in composer.results.data.units {
      let report = try composer.report(on: .unit(unit.code))
      let stem = "provinces/\(unit.code.rawValue)-\(unit.english.lowercased()).html"
      let page = try MarkupElement(parsing: try #require(pages[stem]))
      func letters(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
      let text = letters(page.text)
      // Captions are set line by line on pages; their first words are enough to find them.
      let labels = report.document.pages.flatMap(\.lines).filter {
        $0.hasPrefix("Figure\u{A0}") || $0.hasPrefix("Table\u{A0}")
      }
      #expect(labels == ["Figure\u{A0}1. Here", "Figure\u{A0}2. By year", "Table\u{A0}1. Beside"])
      for label in labels where !label.contains("(continued)") {
        #expect(text.contains(letters(label)), "\(stem): \(label)")
      }
      #expect(page.all("h1").map(\.text) == [report.title])
    }
  }

  @Test func thePagesAreTheSameAtAnyNumberOfTasks() async throws {
    let toy = try ToyStudy()
    let one = try await pages(toy) { $0.jobs = 1 }
    let three = try await pages(toy) { $0.jobs = 3 }
    #expect(one == three && one.count == 11)
  }

  @Test func theIndexListsAllReportsByRegion() async throws {
    let pages = try await pages(try ToyStudy())
    let index = try MarkupElement(parsing: try #require(pages["index.html"]))
    let links = try #require(index.all("main").first).all("a").compactMap { $0.attributes["href"] }
    let html = links.filter { $0.hasSuffix(".html") }
    #expect(html.sorted() == pages.keys.filter { $0 != "index.html" }.sorted())
    #expect(links.count == 2 * html.count, "each has its PDF beside it")
    let groups = index.all("section").map { $0.children[0].text }
    #expect(groups.first == "All units" && groups.count > 2)
    let henan = try #require(index.all("section").first { $0.text.contains("Henan") })
    #expect(henan.children[0].text != "All units")
  }

  @Test func aRunThatResumesMakesOnlyWhatChanged() async throws {
    let toy = try ToyStudy()
    _ = try await pages(toy)
    let again = try await toy.events {
      $0.resumes = true
      $0.reportFormats = Self.formats
    }
    #expect(!again.finished.contains { !$0.isUnchanged })
    // Other formats are another job.
    let other = try await toy.events { $0.resumes = true }
    #expect(other.finished.filter { !$0.isUnchanged }.count == 1 + ToyTexts.units.count)
    #expect(try Self.pages(of: toy).isEmpty)
  }

  @Test func sharesJoinedAreWhatOneRunLeaves() async throws {
    let toy = try ToyStudy()
    _ = try await pages(toy)
    let whole = try toy.outputs()
    try FileManager.default.removeItem(atPath: toy.output)
    var folders: [String] = []
    for index in 1...2 {
      let shard = try Shard("\(index)/2")
      folders.append(
        try await toy.run {
          $0.shard = shard
          $0.reportFormats = Self.formats
        }.build().folder)
    }
    _ = try ShardMerge(folders).merge()
    #expect(try toy.outputs() == whole)
  }

  @Test func onlyAPartIsMadeWithoutAnIndex() async throws {
    let pages = try await pages(try ToyStudy()) { $0.only = [.national] }
    #expect(pages.keys.sorted() == ["report.html"])
  }

  @Test func reportsCanBeHTMLAlone() async throws {
    let toy = try ToyStudy()
    let events = try await toy.events { $0.reportFormats = [.html] }
    let files = try toy.outputs().keys
    #expect(files.contains("report.html") && files.contains("index.html"))
    #expect(!files.contains { $0.hasSuffix(".pdf") && !$0.hasPrefix("maps/") })
    #expect(events.finished.map(\.name).contains("report.html"))
    // What is bound from PDF files is no job of such a run.
    #expect(!events.finished.map(\.name).contains { $0.hasSuffix(".pdf") })
    let index = try MarkupElement(parsing: try #require(try toy.outputs()["index.html"]))
    #expect(!index.text.contains("PDF"))
  }

  @Test func namesOfDataAreNeverMarkup() async throws {
    let toy = try ToyStudy()
    try toy.replace("河南省", with: "\"<script>alert(1)</script> & 'x'\u{202E}\"", in: "names.csv")
    let pages = try await pages(toy)
    for (name, bytes) in pages { #expect(try WebPageFaults(bytes).faults.isEmpty, "\(name)") }
    let text = String(decoding: try #require(pages["provinces/410000-henan.html"]), as: UTF8.self)
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !text.contains("<script"))
  }
}
