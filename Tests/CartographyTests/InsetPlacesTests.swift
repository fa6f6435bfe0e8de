import Drawings
import Testing

@testable import Cartography

@Suite struct InsetPlacesTests {
  @Test func theTableOfSumsAgreesWithTheGrid() {
    var grid = OccupancyGrid(size: Size(width: 60, height: 40), cell: 2)
    grid.fill(rings: [[Point(x: 10, y: 10), Point(x: 30, y: 12), Point(x: 22, y: 30)]], with: 0)
    let table = LandTable(grid)
    var free = 0
    for x in stride(from: -4.0, to: 62, by: 3) {
      for y in stride(from: -4.0, to: 42, by: 3) {
        let rect = Rect(x: x + 0.5, y: y + 0.5, width: 7, height: 5)
        // The grid counts every cell that the box touches.
        #expect(table.isFree(rect) == grid.isFree(rect), "\(rect)")
        free += table.isFree(rect) ? 1 : 0
      }
    }
    #expect(free > 50)
  }
}
