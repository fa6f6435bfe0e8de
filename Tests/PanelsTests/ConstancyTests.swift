import Panels
import Testing

@Suite struct ConstancyTests {
  private func panel(_ columns: [(String, [Double?])]) throws -> Panel {
    try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: [1, 2, 3],
      columns: columns.map { Column(name: $0.0, values: $0.1) })
  }

  @Test func columnsThatDoNotVaryAreNamedWithTheWay() throws {
    let audit = try PanelAudit(
      of: panel([
        ("all", [4, nil, 4, 4, 4, 4]), ("coast", [1, 1, 1, 0, nil, 0]), ("price", [1, 2, 3, 1, 2, nil]),
        ("free", [1, 2, 3, 4, 5, 7]), ("once", [nil, 3, nil, nil, nil, nil]),
        ("none", Array(repeating: nil, count: 6)),
      ]))
    #expect(audit.constantIndicators.items.map(\.indicator) == ["all", "coast", "price"])
    #expect(audit.constantIndicators.items.map(\.extent) == [.everywhere, .overTime, .acrossUnits])
    #expect(audit.constantIndicators.items.map(\.value) == [4, nil, nil])
    #expect(audit.constantIndicators.items.map(\.cells) == [5, 5, 5])
    // The series of what is constant as a whole are not named one by one.
    #expect(audit.constantSeries.total == 0 && audit.repeatedValues.total == 0)
  }

  @Test func aSeriesOfOneValueIsNamed() throws {
    let audit = try PanelAudit(of: panel([("x", [7, 7, 7, 1, 2, 3]), ("y", [7, 7, nil, 1, 2, 3])]))
    #expect(audit.constantSeries.items.map(\.indicator) == ["x"])
    #expect(audit.constantSeries.items.first?.unit == UnitCode("A"))
    #expect(audit.constantSeries.items.first?.value == 7)
  }
}
