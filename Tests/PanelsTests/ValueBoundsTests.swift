import Panels
import Testing

@Suite struct ValueBoundsTests {
  @Test func impossibleValuesAreListedWithTheirPlaces() throws {
    let share = try ValueBounds(minimum: 2, maximum: 5)
    let audit = try PanelAudit(of: samplePanel(), bounds: ["y": share, "x": ValueBounds(minimum: 0)])
    #expect(audit.outOfBounds.items.map(\.value) == [10, 1, 0])
    #expect(audit.outOfBounds.items.map(\.place.description) == ["y, A, 2023", "y, B, 2019", "y, B, 2023"])
    #expect(audit.outOfBounds.items.allSatisfy { $0.bounds == share && $0.state == .observed })
  }

  @Test func filledValuesAreJudgedToo() throws {
    let filled = try samplePanel().filled(by: .linear).panel
    let found = try PanelAudit(of: filled, bounds: ["x": ValueBounds(maximum: 4)]).outOfBounds.items
    #expect(found.map(\.state) == [.interpolated, .observed, .observed])
  }

  @Test func endsAreIncludedAndOpenEndsHoldNothingBack() throws {
    let bounds = try ValueBounds(minimum: 0, maximum: 100)
    #expect(bounds.contains(0) && bounds.contains(100) && !bounds.contains(100.1) && !bounds.contains(-0.1))
    #expect(try ValueBounds().contains(-1e300))
  }

  @Test(arguments: [(1.0, 0.0), (.nan, 1), (0, .infinity)])
  func boundsThatHoldNothingAreRefused(_ minimum: Double, _ maximum: Double) {
    #expect(throws: PanelError.self) { try ValueBounds(minimum: minimum, maximum: maximum) }
  }
}
