import DrawingChecks
import Drawings
import Testing

@testable import Cartography

@Suite struct LegendRampTests {
  private let ramp = LegendRamp(
    colors: (0...8).map { ColorScheme.blues.color(at: Double($0) / 8) },
    ticks: [(0, "0.1"), (0.02, "0.2"), (0.5, "5"), (0.98, "9.9"), (1, "10")].map {
      .init(share: $0.0, text: $0.1)
    }, range: 0.1...10)

  @Test func ticksWithoutRoomGiveWayToTheEnds() {
    #expect(ramp.ticks(length: 100) { _, _ in 10 }.map(\.text) == ["0.1", "5", "10"])
    #expect(ramp.ticks(length: 1000) { _, _ in 10 }.count == 5)
  }

  @Test func bothWaysHoldTheirNumbersAndColours() throws {
    let content = Legend.Content(
      title: "Index", parts: [.ramp(ramp)], countTitle: "", notes: ["Without classes"])
    for legend in [
      try Legend(column: content, style: MapStyle(), measuring: FakeMeasurer()),
      try Legend(lines: content, width: 300, style: MapStyle(), measuring: FakeMeasurer()),
    ] {
      let drawing = Drawing(size: legend.size, elements: legend.elements)
      #expect(drawing.overlaps == [] && drawing.cut == [])
      #expect(Set(drawing.paths.compactMap(\.fill)).isSuperset(of: ramp.colors.map(Fill.solid)))
      #expect(["0.1", "5", "10"].allSatisfy { text in drawing.textBoxes.contains { $0.text == text } })
    }
  }
}
