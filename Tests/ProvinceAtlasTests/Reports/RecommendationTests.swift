import Documents
import Indices
import Panels
import Regressions
import Testing

@testable import ProvinceAtlas

/// What is recommended to units of the toy study; the figures are numpy's, from the formulas of its table on.
@Suite struct RecommendationTests {
  @Test func everyRuleHasItsFigure() throws {
    let found = try ToyStudy.advising().advice(to: "Henan")
    #expect(found.map(\.rule) == [.weakestDimension, .peers, .lostPlaces, .effect])
    #expect(found.map(\.advice) == ["Do dp.", "Do yield.", "Do rnd.", "Mend nqp."])
    #expect(
      found[0].reason
        == "Its weakest dimension in 2022: DP is 0.085, 0.51 standard deviations below the mean of all provinces (0.135)."
    )
    #expect(
      found[1].reason
        == "Its widest gap to its peers Jiangsu, Yunnan and Shandong: 5\u{202F}180\u{A0}kg against 5\u{202F}283\u{A0}kg on average."
    )
    #expect(
      found[2].reason
        == "It has lost 3 places in NQP since 2020, and of all indicators this one held it back most (−0.142 against "
        + "−0.003 on average).")
  }

  @Test func whoLostNoPlaceIsToldItsWeakestIndicator() throws {
    let found = try ToyStudy.advising().advice(to: "Sichuan")
    #expect(!found.map(\.rule).contains(.lostPlaces))
    #expect(found.first?.advice == "Do ry.")
    #expect(found.first?.reason.contains("0.46 standard deviations below") == true)
  }

  @Test func whoIsBehindInNothingIsToldNothing() throws {
    // Guangdong lies above the mean in everything, and lost no place.
    let found = try ToyStudy.advising().advice(to: "Guangdong")
    #expect(!found.map(\.rule).contains(.weakestDimension))
    #expect(!found.map(\.rule).contains(.weakestIndicator))
  }

  @Test func withoutWordsNothingIsRecommended() throws {
    #expect(try ToyStudy().advice(to: "Henan").isEmpty)
    let some = try ToyStudy.advising("behind: {rnd: Do rnd.}\n").advice(to: "Henan")
    #expect(some.allSatisfy { $0.advice == "Do rnd." })
    // One indicator is named once, whichever rule comes first.
    #expect(some.count == 1)
  }

  @Test func aSignificantEffectIsReadByItsSign() throws {
    let toy = try ToyStudy.advising()
    let coefficient = try #require(try toy.inputs().results.models.first?.columns.last?.result["nqp"])
    try #require(coefficient.p < 0.1 && coefficient.estimate < 0, "the test needs a significant coefficient")
    let found = try toy.advice(to: "Henan").filter { $0.rule == .effect }
    #expect(found.map(\.advice) == ["Mend nqp."])
    #expect(found[0].topic == "NQP and RRI")
    #expect(
      found[0].reason.hasPrefix(
        "Over all provinces the coefficient of NQP on RRI is negative and significant at the "))
    // A rise has no words in this file, and nothing is said.
    let rises = try ToyStudy.advising("effects: {nqp: {rises: Keep nqp.}}\n").advice(to: "Henan")
    #expect(rises.isEmpty)
  }

  @Test func templatesSeeThem() throws {
    let toy = try ToyStudy.advising()
    let inputs = try toy.inputs()
    let data = try inputs.results.provincialData(of: .henan, geography: inputs.geography)
    guard case .list(let items) = data["recommendations"] else {
      Issue.record("no list")
      return
    }
    #expect(items.map { $0["rule"]?.text } == ["weakest-dimension", "peers", "lost-places", "effect"])
    #expect(items.allSatisfy { $0["reason"]?.text.isEmpty == false && $0["topic"]?.text.isEmpty == false })
    #expect(inputs.files.map(\.path).contains("recommendations.yaml"))
  }
}
