import Drawings
import Testing

@testable import Documents

@Suite struct PanelSettingTests {
  private let block = PageStyle().textBlock

  @Test func `key figures share the width and stand on one line`() throws {
    let long = "A label of so many words that it has to be broken in two"
    let metrics = [
      Metric(label: long, value: "1"), Metric(label: "b", value: "2", detail: "c"),
      Metric(label: "d", value: "3"),
    ]
    let page = try LayoutTests.laidOut("```m\n```", [.metrics(metrics)]).pages[0]
    let values = page.texts.filter { ["1", "2", "3"].contains($0.spans[0].text) }
    #expect(Set(values.map(\.position.y)).count == 1)
    #expect(values[0].position.x == block.x)
    let steps = zip(values.dropFirst(), values).map { $0.position.x - $1.position.x }
    #expect(abs(steps[0] - steps[1]) < 1e-9)
  }

  @Test func `a long value is set smaller`() throws {
    let metrics = (0..<5).map { _ in Metric(label: "l", value: "1,234,567.89") }
    let page = try LayoutTests.laidOut("```m\n```", [.metrics(metrics)]).pages[0]
    let value = try #require(page.texts.first { $0.spans[0].text == "1,234,567.89" })
    #expect(value.spans[0].font.size < PageStyle().body.size * 1.9)
    #expect(value.spans[0].font.size >= PageStyle().body.size)
  }

  @Test func `a callout holds its title and Markdown on a ground`() throws {
    let page = try LayoutTests.laidOut("```callout Note this\nsome **words**\n```").pages[0]
    #expect(page.words.prefix(2) == ["Note this", "some words"])
    guard case .path(let ground, .solid(PageStyle().tint), nil)? = page.elements.first else {
      return #expect(Bool(false), "no ground")
    }
    let bounds = try #require(ground.bounds)
    #expect(page.texts.prefix(2).allSatisfy { bounds.contains($0.position) })
    #expect(throws: DocumentError.self) { try LayoutTests.laidOut("~~~callout x\n```map\n```\n~~~") }
  }
}
