import PageChecks
import Testing

@testable import Documents

@Suite struct WebIndexTests {
  private let groups = [
    WebIndex.Group(title: "All units", entries: []),
    WebIndex.Group(
      title: "East & West",
      entries: [
        .init(
          title: "<b>河南</b>", path: "provinces/河 南?#.html",
          others: [.init(name: "PDF", path: "provinces/1.pdf")]),
        .init(title: "B", path: "javascript:alert(1)"),
      ]),
  ]

  @Test func `documents are listed in their groups, with safe addresses`() throws {
    let index = WebIndex(head: DocumentHead(title: "T", subtitle: "S"), groups: groups, style: PageStyle())
    let checked = try WebPageFaults(index.text.utf8)
    #expect(checked.faults.isEmpty)
    let main = try #require(checked.page.all("main").first)
    #expect(main.all("h2").map(\.text) == ["East & West"])
    #expect(main.all("a").map(\.text) == ["<b>河南</b>", "PDF", "B"])
    #expect(
      main.all("a").map { $0.attributes["href"] } == [
        "provinces/%E6%B2%B3%20%E5%8D%97%3F%23.html", "provinces/1.pdf", "javascript%3Aalert%281%29",
      ])
    #expect(main.all("a")[1].attributes["aria-label"] == "<b>河南</b>, PDF")
  }
}
