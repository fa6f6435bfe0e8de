import Documents
import Indices
import Panels
import Testing

@testable import ProvinceAtlas

/// Strengths and weaknesses of the toy study. Distances are numpy's, from the formulas of its table on.
@Suite struct IndicatorProfileTests {
  private func profile(_ unit: String) throws -> IndicatorProfile {
    let results = try ToyStudy().inputs().results
    let code = try #require(results.data.crosswalk.match(unit)).code
    return IndicatorProfile(try results.indicatorStandings(of: code))
  }

  @Test func theFarthestComeFirst() throws {
    let sichuan = try profile("Sichuan")
    #expect(sichuan.strengths.map(\.variable) == ["waste", "rnd"])
    #expect(abs((sichuan.strengths[0].distance ?? .nan) - 1.460593) < 1e-6)
    #expect(sichuan.weaknesses.map(\.variable) == ["yield", "patents", "income"])
    #expect(abs((sichuan.weaknesses[0].distance ?? .nan) - -0.46097) < 1e-6)
    #expect(sichuan.count == 5)
  }

  @Test func whatLiesAtTheMeanIsNeither() throws {
    // Henan has the mean of yields and of waste to the digit.
    let henan = try profile("Henan")
    #expect(henan.strengths.map(\.variable) == ["income", "patents"])
    #expect(henan.weaknesses.map(\.variable) == ["rnd"])
  }

  @Test func noSideIsMadeUp() throws {
    let guangdong = try profile("Guangdong")
    #expect(guangdong.weaknesses.isEmpty)
    #expect(guangdong.strengths.map(\.variable) == ["patents", "income", "yield"])
    let results = try ToyStudy().inputs()
    let data = try results.results.provincialData(of: UnitCode("440000"), geography: results.geography)
    #expect(
      data["weaknesses_sentence"]?.text
        == "In 2022 none of its 5 indicators lies below the mean of all provinces; nearest to it comes Research staff 615.0, "
        + "mean 515.0 (3rd, +0.64\u{A0}s.d.).")
    #expect(data["weaknesses"] == .list([]))
  }

  @Test func aSentenceHasValueUnitMeanRankAndDistance() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.provincialData(of: UnitCode("510000"), geography: inputs.geography)
    let sentence = try #require(data["weaknesses_sentence"]?.text)
    #expect(
      sentence.hasPrefix(
        "Farthest below: Grain yield 4\u{202F}870\u{A0}kg, mean 5\u{202F}180 (6th, −0.46\u{A0}s.d.); Patents "
      ))
    guard case .list(let items) = data["weaknesses"] else {
      Issue.record("no list")
      return
    }
    #expect(items.first?["year"]?.number == 2022)
    #expect(items.first?["nation"]?.number == 5180)
    #expect(items.first?["unit"]?.text == "kg")
  }

  @Test func aUnitThatStartsWithADigitStandsInBrackets() throws {
    let english = try ToyStudy().inputs().results
    #expect(english.quantity("312", "10 000 ports") == "312 (10 000 ports)")
    #expect(english.quantity("312", "kg") == "312\u{A0}kg")
    #expect(english.quantity("31.2", "%") == "31.2%")
    #expect(english.quantity("312", "") == "312")
    let chinese = try ToyStudy().inputs { $0.language = .chinese }.results
    #expect(chinese.quantity("312", "万个") == "312万个")
  }

  @Test func equalValuesHaveNoDistance() {
    let ranking = Ranking([(UnitCode("1"), Cell(2)), (UnitCode("2"), Cell(2)), (UnitCode("3"), .missing)])
    #expect(ranking.deviation == nil)
    #expect(ranking.distance(of: UnitCode("1")) == nil)
    let other = Ranking([(UnitCode("1"), Cell(1)), (UnitCode("2"), Cell(3)), (UnitCode("3"), .missing)])
    #expect(other.deviation == 2.0.squareRoot())
    #expect(abs((other.distance(of: UnitCode("2")) ?? 0) - 0.5.squareRoot()) < 1e-15)
    #expect(other.distance(of: UnitCode("3")) == nil)
  }
}
