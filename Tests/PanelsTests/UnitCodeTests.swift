import Panels
import Testing

@Suite struct UnitCodeTests {
  @Test func ordersByCharacters() {
    #expect([UnitCode("650000"), UnitCode("110000")].sorted().map(\.rawValue) == ["110000", "650000"])
    #expect(UnitCode("110000").description == "110000")
  }
}
