import Documents
import Drawings
import Indices
import Panels
import Testing

@testable import ProvinceAtlas

/// The sentences of the provincial reports, checked against the tables for every unit.
@Suite struct ProvincialDataTests {
  @Test func theWordsAgreeWithTheNumbers() throws {
    let inputs = try ToyStudy().inputs()
    let results = inputs.results
    let style = NumberText(decimals: 3)
    for entry in results.data.units {
      let data = try results.provincialData(of: entry.code, geography: inputs.geography)
      let lead = try #require(data["lead"])
      let values = try results.data.units.map { unit in
        try results.scores.panel.cell("nqp", unit: unit.code, period: 2022).value ?? .nan
      }
      let before = try results.scores.panel.cell("nqp", unit: entry.code, period: 2020).value ?? .nan
      let own = try results.scores.panel.cell("nqp", unit: entry.code, period: 2022).value ?? .nan
      #expect(lead["value"]?.number == own)
      #expect(lead["rank"]?.number == 1 + Double(values.count { $0 > own }))
      let nation = values.reduce(0, +) / 9
      #expect(abs((lead["nation"]?.number ?? .nan) - nation) < 1e-12)
      let (text, other) = (style.string(own), style.string(nation))
      #expect(lead["against_nation"]?.text == (text == other ? "equal to" : own > nation ? "above" : "below"))
      let sentence = lead["change_sentence"]?.text ?? ""
      #expect(sentence.hasPrefix("From 2020 to 2022 its NQP "))
      #expect(
        sentence.contains(" rose from ") == (text != style.string(before) && own > before), "\(sentence)")
      #expect(
        sentence.contains(" fell from ") == (text != style.string(before) && own < before), "\(sentence)")
      #expect(sentence.contains(text))
    }
  }

  @Test func rankChangesAgreeWithBothYears() throws {
    let inputs = try ToyStudy().inputs()
    let table = try inputs.results.ranksTable("nqp")
    for (position, name) in table.texts("name").enumerated() {
      let unit = try #require(inputs.results.data.crosswalk.match(name)).code
      let data = try inputs.results.provincialData(of: unit, geography: inputs.geography)
      let climb = Int(table.numbers("climb")[position] ?? 0)
      let expected =
        climb == 0 ? "as in 2020" : climb > 0 ? "up \(climb) since 2020" : "down \(-climb) since 2020"
      #expect(data["lead"]?["rank_change"]?.text == expected)
      let sentence = data["lead"]?["change_sentence"]?.text ?? ""
      let words =
        climb == 0
        ? "its rank is the same" : climb > 0 ? "it climbed \(climb) place" : "it lost \(-climb) place"
      #expect(sentence.contains(words), "\(sentence)")
    }
  }

  @Test func neighboursAheadAreCounted() throws {
    let inputs = try ToyStudy().inputs()
    let ranking = try inputs.results.scores.ranking(by: "nqp", in: 2022)
    for entry in inputs.results.data.units {
      let neighbours = inputs.geography.neighbours(of: entry.code)
      let own = ranking[entry.code]?.rank ?? 0
      let ahead = neighbours.count { (ranking[$0]?.rank ?? .max) < own }
      let data = try inputs.results.provincialData(of: entry.code, geography: inputs.geography)
      let sentence = data["lead"]?["neighbour_sentence"]?.text ?? ""
      let count = neighbours.count
      switch ahead {
      case 0:
        let none = count == 2 ? "Neither province" : "None of the \(count) provinces"
        #expect(sentence == "\(none) it borders ranks higher in NQP.")
      case count:
        #expect(
          sentence == "\(count == 2 ? "Both" : "All \(count)") provinces it borders rank higher in NQP.")
      default:
        let verb = ahead == 1 ? "ranks" : "rank"
        #expect(sentence == "Of the \(count) provinces it borders, \(ahead) \(verb) higher in NQP.")
      }
    }
  }

  @Test func theStrongestAndWeakestAreOfTheStandings() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.provincialData(of: .henan, geography: inputs.geography)
    let ranks = try inputs.results.indicatorStandings(of: .henan).compactMap(\.rank)
    #expect(data["best"]?["rank"]?.number == ranks.min().map(Double.init))
    #expect(data["worst"]?["rank"]?.number == ranks.max().map(Double.init))
  }

  @Test func onlyAUnitWithFilledValuesHasANote() throws {
    let inputs = try ToyStudy().inputs()
    func notes(_ unit: UnitCode) throws -> TemplateValue? {
      try inputs.results.provincialData(of: unit, geography: inputs.geography)["unit"]?["notes"]
    }
    #expect(try notes(.henan) == .text("† Rests on filled values: Research staff 2021."))
    #expect(try notes(.hunan) == .text(""))
  }
}
