import Drawings
import Testing

@testable import Cartography

@Suite struct OccupancyGridTests {
  private var grid: OccupancyGrid {
    var grid = OccupancyGrid(size: Size(width: 100, height: 60), cell: 1)
    let outer = [Point(x: 10, y: 10), Point(x: 50, y: 10), Point(x: 50, y: 50), Point(x: 10, y: 50)]
    let hole = [Point(x: 20, y: 20), Point(x: 40, y: 20), Point(x: 40, y: 40), Point(x: 20, y: 40)]
    grid.fill(rings: [outer, hole], with: 3)
    return grid
  }

  @Test func ringsInsideRingsAreHoles() {
    #expect(grid.isFree(Rect(x: 21, y: 21, width: 17, height: 17)))
    #expect(!grid.isFree(Rect(x: 11, y: 11, width: 5, height: 5)))
    let cover = grid.coverage(of: Rect(x: 0, y: 0, width: 99.5, height: 59.5), unit: 3)
    #expect(cover.own == 1600 - 400 && cover.others == 0 && cover.all == 6000)
  }

  @Test func otherUnitsAreCountedApart() {
    let cover = grid.coverage(of: Rect(x: 11, y: 11, width: 4.5, height: 4.5), unit: 2)
    #expect(cover.own == 0 && cover.others == cover.all)
  }

  @Test func boxesOutsideAreFree() {
    #expect(grid.isFree(Rect(x: 60, y: 10, width: 500, height: 500)))
  }

  @Test func sharesAddUpOverUnitsAndOpenGround() {
    let shares = grid.shares(under: Rect(x: 0, y: 12, width: 19.5, height: 3.5))
    #expect(shares.map(\.unit) == [nil, 3])
    #expect(shares.map(\.share) == [0.5, 0.5])
    #expect(grid.shares(under: Rect(x: 200, y: 200, width: 5, height: 5)).isEmpty)
  }
}
