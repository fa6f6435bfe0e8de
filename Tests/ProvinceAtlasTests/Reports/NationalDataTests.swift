import Documents
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct NationalDataTests {
  @Test func theSummaryAgreesWithTheRanksTable() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.nationalData(geography: inputs.geography)
    for (key, index) in [("lead", "nqp"), ("against", "rri")] {
      let (table, summary) = (try inputs.results.ranksTable(index), try #require(data[key]))
      let names = table.texts("name")
      let means = table.numbers("mean").compactMap(\.self)
      #expect(summary["top", "name"]?.text == names.first)
      #expect(summary["top", "value"]?.number == means.first)
      #expect(summary["bottom", "name"]?.text == names.last)
      #expect(summary["leaders"]?.text == "\(names[0]), \(names[1]) and \(names[2])")
      #expect(summary["trailers"]?.text == "\(names[8]), \(names[7]) and \(names[6])")
      let mean = means.reduce(0, +) / 9
      #expect(abs((summary["mean"]?.number ?? .nan) - mean) < 1e-12)
      #expect(summary["above_mean"]?.number == Double(means.count { $0 > mean }))
      let first = table.numbers("first").compactMap(\.self).reduce(0, +) / 9
      #expect(abs((summary["first_mean"]?.number ?? .nan) - first) < 1e-12)
    }
  }

  @Test func theRegionSentenceHasTheTablesFigures() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.nationalData(geography: inputs.geography)
    let table = try inputs.results.regionsTable()
    let parts = zip(table.texts("nqp"), table.texts("region")).prefix(3).map { "\($1) \($0)" }
    #expect(data["lead"]?["region_sentence"]?.text == "\(parts[0]), \(parts[1]) and \(parts[2])")
  }

  @Test func whatIsAbsentAndFilledIsTold() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.nationalData(geography: inputs.geography)
    #expect(data["absent_count"]?.number == 1)
    #expect(data["absent_names"]?.text == "Robots (Technology)")
    #expect(data["partial_system"] == .flag(true))
    #expect(data["has_gaps"] == .flag(true))
    #expect(data["filled_count"]?.number == 1)
    #expect(data["match_summary"]?.text == "9 by English name")
    #expect(data["shapes_without_data"]?.number == 0)
    #expect(data["date"]?.text == "29 February 2024")
    #expect(data["years"]?.text == "2020–2022")
  }

  @Test func aStudyWithoutGapsSaysNothingOfThem() throws {
    let toy = try ToyStudy()
    let inputs = try toy.inputs { $0.periods = "long" }
    let data = try inputs.results.nationalData(geography: inputs.geography)
    #expect(data["has_gaps"] == .flag(false))
    #expect(data["filled_count"]?.number == 0)
  }
}
