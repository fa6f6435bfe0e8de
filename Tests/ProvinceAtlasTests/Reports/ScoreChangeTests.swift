import Documents
import Indices
import Panels
import Testing

@testable import ProvinceAtlas

/// What moved the ranks of the toy study. Numbers are numpy's, from the formulas of its table on.
@Suite struct ScoreChangeTests {
  private func change(of unit: UnitCode = .henan) throws -> ScoreChange {
    try #require(try ToyStudy().inputs().results.scoreChange(of: unit, in: "nqp"))
  }

  @Test func partsAndTotals() throws {
    let change = try change()
    #expect(change.indicators.map(\.name) == ["patents", "waste", "rnd"])
    #expect(abs(change.total - -0.10255836031585513) < 1e-12)
    #expect(abs(change.nation - 0.0794115219527298) < 1e-12)
    #expect(change.dimensions.map(\.name) == ["tp", "dp"])
    #expect(abs(change.dimensions[0].own - (0.0850417054987191 - 0.04609550013118699)) < 1e-12)
    #expect(change.drivers.map(\.name) == ["rnd", "waste"])
    #expect(change.helper?.name == "patents")
    #expect(change.brake?.name == "rnd")
  }

  @Test func whatIsMissingNeitherHelpsNorHoldsBack() throws {
    let results = try ToyStudy().inputs().results
    let system = try results.index(named: "nqp").system
    let change = try #require(results.scores.changes["nqp"])
    let found = try #require(ScoreChange(change, of: .henan, system: system, missing: ["rnd", "patents"]))
    #expect(found.drivers.map(\.name) == ["waste"])
    #expect(found.helper == nil)
    #expect(found.brake?.name == "waste")
    // The parts still add up.
    #expect(abs(found.total - -0.10255836031585513) < 1e-12)
  }

  @Test func theSentenceHasThePartsInTheirOrder() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.provincialData(of: .henan, geography: inputs.geography)
    #expect(
      data["lead"]?["parts_sentence"]?.text
        == "From 2020 to 2022 NQP fell by 0.103 (TP\u{A0}+0.039; DP\u{A0}−0.142; mean of all provinces +0.079), "
        + "most by Research staff\u{A0}−0.142 and Waste\u{A0}−0.046. Beside the mean change, Patents (+0.085 against +0.083) "
        + "helped most and Research staff (−0.142 against −0.003) held it back most.")
    #expect(abs((data["lead"]?["change"]?.number ?? .nan) - -0.10255836031585513) < 1e-12)
  }

  @Test func whoPassedIsReadFromBothRankings() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.provincialData(of: .henan, geography: inputs.geography)
    // 2nd in 2020 and 5th in 2022; Yunnan, 1st and 4th, was ahead before.
    #expect(
      data["lead"]?["passed_sentence"]?.text == "Since 2020 Guangdong, Sichuan and Shanxi have passed it.")
  }

  @Test func tiesHaveNotPassed() {
    func ranking(_ values: [Double]) -> Ranking {
      Ranking(values.enumerated().map { (UnitCode("\($0.offset)"), Cell($0.element)) })
    }
    let unit = UnitCode("0")
    let tie = RankMoves(of: unit, from: ranking([2, 2, 1]), to: ranking([1, 3, 1]))
    #expect(tie.passedBy.isEmpty && tie.passed.isEmpty)
    let moves = RankMoves(of: unit, from: ranking([2, 1, 3]), to: ranking([2, 3, 1]))
    #expect(moves.passedBy == [UnitCode("1")] && moves.passed == [UnitCode("2")])
  }

  @Test func aUnitHasPassedOrWasPassedInEveryCase() throws {
    let inputs = try ToyStudy().inputs()
    var kinds: Set<String> = []
    for entry in inputs.results.data.units {
      let data = try inputs.results.provincialData(of: entry.code, geography: inputs.geography)
      let sentence = try #require(data["lead"]?["passed_sentence"]?.text)
      let first = try inputs.results.scores.ranking(by: "nqp", in: 2020).entriesByUnit
      let last = try inputs.results.scores.ranking(by: "nqp", in: 2022).entriesByUnit
      let own = try (#require(first[entry.code]?.rank), #require(last[entry.code]?.rank))
      for other in inputs.results.data.units where other.code != entry.code {
        let ranks = try (#require(first[other.code]?.rank), #require(last[other.code]?.rank))
        let crossed = (ranks.0 < own.0) != (ranks.1 < own.1)
        #expect(
          sentence.contains(other.english) == crossed, "\(entry.english), \(other.english): \(sentence)")
      }
      kinds.insert(
        sentence.contains("and it has passed")
          ? "both" : sentence.contains("it has passed") ? "ahead" : "behind")
    }
    #expect(kinds.count > 1)
  }
}
