import Drawings
import Testing

@testable import Documents

@Suite struct DrawingWordsTests {
  private func unit(_ name: String, _ value: String?) -> Element {
    let facts = [Element.Fact("key", name)] + (value.map { [Element.Fact("value", $0)] } ?? [])
    return .group(Element.Group(title: name, facts: facts, elements: []))
  }

  private func drawing(_ elements: [Element]) -> Drawing {
    Drawing(size: Size(width: 9, height: 9), elements: elements)
  }

  @Test func `units are read with their values, each once`() {
    let units = [
      unit("A", "0.30772714"), unit("B", "12345.6"), unit("C", nil), unit("D", "0"),
      unit("E", "-0.000123456"),
      unit("F", "nan"), unit("A", "0.30772714"),
    ]
    let map = drawing([
      .group(Element.Group(elements: units)), .text(.init("Legend", font: .sans(8), at: Point(x: 0, y: 0))),
    ])
    #expect(
      DrawingWords(map).text(separator: "; ")
        == "A 0.308; B 12\u{202F}346; C; D 0.00; E \u{2212}0.000123; F")
    guard case .group(let outer) = map.withValuesInTitles.elements[0] else {
      Issue.record("no group")
      return
    }
    let titles = outer.elements.map { element -> String? in
      if case .group(let group) = element { group.title } else { nil }
    }
    #expect(titles.first == "A 0.308" && titles[2] == "C")
  }

  @Test func `a chart is read line by line`() {
    let chart = drawing(["NQP", " ", "2016"].map { .text(.init($0, font: .sans(8), at: Point(x: 0, y: 0))) })
    #expect(DrawingWords(chart).text(separator: "; ") == "NQP; 2016")
    #expect(chart.withValuesInTitles == chart)
  }
}
