import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct LabelPlacerTests {
  private func requests(width: Double) -> [LabelPlacer.Request] {
    ToyCountry.ids.indices.map {
      .init(
        unit: $0, text: "\($0)", extent: TextExtent(width: width, ascent: 6, descent: 2),
        isUrgent: false)
    }
  }

  @Test func namesThatFitStandInTheMiddle() throws {
    let base = try ToyCountry.base()
    let (placed, unplaced) = LabelPlacer.place(requests(width: 20), base: base, furniture: [])
    #expect(unplaced.isEmpty && placed.count == 9)
    for label in placed {
      #expect(label.isInside && label.leader == nil)
      let center = base.units[label.request.unit].labelPoint
      #expect(abs(label.box.center.x - center.x) < 1e-9)
    }
  }

  @Test(arguments: [20.0, 60, 90, 130])
  func namesNeverTouchEachOtherOrFurniture(width: Double) throws {
    let base = try ToyCountry.base()
    let furniture = [Rect(x: 0, y: 0, width: 60, height: 60)]
    let (placed, unplaced) = LabelPlacer.place(requests(width: width), base: base, furniture: furniture)
    #expect(placed.count + unplaced.count == 9)
    for (index, label) in placed.enumerated() {
      #expect(base.view.rect.contains(label.box))
      #expect(!furniture[0].overlaps(label.box))
      #expect(!placed.dropFirst(index + 1).contains { $0.box.overlaps(label.box) })
    }
  }

  @Test func aUnitTooSmallGetsALeader() throws {
    // A tenth of the scale: squares of a few points between sea on all sides.
    var settings = ToyCountry.settings
    settings.padding = 4
    let base = try ToyCountry.base(settings)
    let (placed, _) = LabelPlacer.place(
      [requests(width: 30)[0]], base: base, furniture: [])
    let leader = try #require(placed.first?.leader)
    #expect(leader.end == base.units[0].labelPoint)
    #expect(base.grid.isFree(placed[0].box))
  }
}
