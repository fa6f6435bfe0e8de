import DrawingChecks
import Drawings
import Testing

@testable import Cartography

@Suite struct LegendMatrixTests {
  @Test(arguments: [["1", "2", "3", "4"], ["12 345.6", "23 456.7", "34 567.8", "45 678.9"]])
  func limitsStandAlongTheirSides(limits: [String]) throws {
    let matrix = LegendMatrix(
      first: .init(title: "Across", limits: limits),
      second: .init(title: "Up and away for a while", limits: limits),
      rows: BivariatePalette.blueOrange.rows(3, columns: 3), counts: [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    let content = Legend.Content(title: "", parts: [.matrix(matrix)], countTitle: "n", notes: [])
    let legend = try Legend(column: content, style: MapStyle(), measuring: FakeMeasurer())
    let drawing = Drawing(size: legend.size, elements: legend.elements)
    #expect(drawing.overlaps == [] && drawing.cut == [])
    // The first row is the lowest.
    let lowest = try #require(drawing.textBoxes.first { $0.text == "1" && $0.box.x > 20 }?.box ?? nil)
    let highest = try #require(drawing.textBoxes.first { $0.text == "9" }?.box)
    #expect(lowest.y > highest.y && lowest.x < highest.x)
  }
}
