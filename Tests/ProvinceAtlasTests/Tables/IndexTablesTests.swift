import Indices
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct IndexTablesTests {
  @Test func theTableHasTheWeightsThatWereUsed() throws {
    let results = try ToyStudy().inputs().results
    for index in results.scores.indices {
      let table = try results.weightsTable(index.system.name)
      let names = table.values("variable").map { if case .text(let name) = $0 { name } else { "" } }
      for weight in index.weights.pools.flatMap(\.weights) {
        let row = try #require(names.firstIndex(of: weight.indicator.name))
        #expect(table.numbers("weight")[row] == weight.weight)
        #expect(table.numbers("entropy")[row] == weight.entropy)
        #expect(table.numbers("redundancy")[row] == weight.redundancy)
        #expect(table.numbers("n")[row] == 27)
      }
      #expect(abs(table.numbers("weight").compactMap(\.self).reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func absentIndicatorsAreNamedWithTheReason() throws {
    let table = try ToyStudy().inputs().results.weightsTable("nqp")
    // Robots belong to the dimension of the first two.
    #expect(table.texts("indicator") == ["Patents", "Waste", "Robots", "Research staff"])
    #expect(table.texts("direction") == ["+", "\u{2212}", "", "+"])
    #expect(table.texts("weight")[2] == "absent")
    #expect(table.values("weight")[2] == .missing)
    #expect(table.notes.contains("Absent: not counted here."))
  }

  @Test func anIndicatorWithoutAColumnKeepsItsPlaceUnitAndDirection() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "patents: {label: Patents}\n",
      with: "smoke: {label: Smoke, unit: t, direction: negative, absent: not read}\n"
        + "          patents: {label: Patents}\n", in: "study.yaml")
    let table = try toy.inputs().results.weightsTable("nqp")
    #expect(table.texts("indicator") == ["Smoke", "Patents", "Waste", "Robots", "Research staff"])
    #expect(table.texts("unit")[0] == "t")
    #expect(table.texts("direction").prefix(2) == ["\u{2212}", "+"])
    #expect(table.texts("weight")[0] == "absent")
  }

  @Test func allIndicesStandInOneTable() throws {
    let table = try ToyStudy().inputs().results.allWeightsTable()
    #expect(table.texts("index") == ["RRI", "RRI", "NQP", "NQP", "NQP", "NQP"])
  }

  @Test func descriptivesAreThoseOfTheColumns() throws {
    let results = try ToyStudy().inputs().results
    let table = try results.descriptivesTable()
    #expect(
      table.texts("variable") == [
        "RRI", "RY", "RI", "NQP", "TP", "DP", "yield", "income", "patents", "waste", "rnd", "gov",
      ])
    let values = results.variablesTable().numbers("patents").compactMap(\.self)
    let row = try #require(table.texts("variable").firstIndex(of: "patents"))
    let mean = values.reduce(0, +) / 27
    let squares = values.map { (value: Double) -> Double in (value - mean) * (value - mean) }
    let variance = squares.reduce(0, +) / 26
    #expect(abs((table.numbers("mean")[row] ?? .nan) - mean) < 1e-9)
    #expect(abs((table.numbers("sd")[row] ?? .nan) - variance.squareRoot()) < 1e-9)
    #expect(table.numbers("min")[row] == values.min())
    #expect(table.numbers("max")[row] == values.max())
    #expect(table.numbers("filled").compactMap(\.self).reduce(0, +) == 3, "rnd, its dimension and its index")
  }

  @Test func anUnknownIndexIsNamed() throws {
    let results = try ToyStudy().inputs().results
    let error = #expect(throws: AtlasError.self) { try results.weightsTable("npq") }
    #expect(error?.found == "there is no index `npq`")
  }
}
