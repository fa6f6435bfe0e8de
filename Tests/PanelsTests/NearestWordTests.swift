import Panels
import Testing

@Suite struct NearestWordTests {
  @Test func findsTheSlip() {
    let words = ["urbanisation_pct", "gdp_100m_yuan", "year", "province"]
    #expect(nearestWord(to: "urbanization_pct", among: words) == "urbanisation_pct")
    #expect(nearestWord(to: "yaer", among: words) == "year")
    #expect(nearestWord(to: "GDP_100m_yuan", among: words) == "gdp_100m_yuan")
  }

  @Test func staysSilentWhenNothingIsNear() {
    #expect(nearestWord(to: "temperature", among: ["year", "province"]) == nil)
    #expect(nearestWord(to: "x", among: ["y"]) == nil)
    #expect(nearestWord(to: "", among: ["year"]) == nil)
    #expect(nearestWord(to: String(repeating: "a", count: 10_000), among: ["year"]) == nil)
  }

  @Test func theFirstOfEquallyNearWins() {
    #expect(nearestWord(to: "bat", among: ["cat", "hat"]) == "cat")
  }
}
