import Documents
import Indices
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct RobustnessTablesTests {
  /// The toy's results with more lines in the index `nqp`.
  private func results(_ lines: String...) throws -> StudyResults {
    let toy = try ToyStudy()
    let old = "label: New productivity\n"
    try toy.replace(old, with: old + lines.map { "    \($0)\n" }.joined(), in: "study.yaml")
    return try toy.inputs().results
  }

  @Test func rowsStandInTheOrderOfTheMainChoice() throws {
    let results = try results()
    let table = try results.robustnessTable("nqp")
    #expect(table.rows.count == 9)
    #expect(table.numbers("rank") == (1...9).map { Double($0) })
    let ranks = try results.rankRobustness(of: "nqp")
    let names = table.texts("name")
    for interval in ranks.intervals {
      let row = try #require(names.firstIndex(of: results.name(interval.unit)))
      #expect(table.numbers("best")[row] == interval.best.map(Double.init))
      #expect(table.numbers("median")[row] == interval.median)
      #expect(table.numbers("worst")[row] == interval.worst.map(Double.init))
    }
    #expect(ranks.intervals.contains { $0.best != $0.worst }, "a table of nothing")
    #expect(table.notes[0].contains("9 other choices: weights by year, shift 0.0001"))
    #expect(table.notes[0].contains("each of 3 indicators left out"))
  }

  @Test func variantsShowAgreementAndWeights() throws {
    let results = try results("robustness: {variants: [equal, drop-one, sum]}")
    let table = try results.variantsTable("nqp")
    #expect(
      table.texts("variant") == [
        "main choice", "equal weights", "without Patents", "without Waste", "without Research staff",
        "normalised by the sum",
      ])
    #expect(table.numbers("weight_patents")[1...2] == [1.0 / 3, nil])
    let main = try results.index(named: "nqp").weights.weights(forPeriodAt: 0)
    #expect(table.numbers("weight_rnd")[0] == main[2])
    let agreements = try results.rankRobustness(of: "nqp").agreements
    #expect(Array(table.numbers("spearman").dropFirst()) == agreements.map(\.spearman))
    #expect(Array(table.numbers("kendall").dropFirst()) == agreements.map(\.kendall))
    #expect(try results.variantsTable("nqp", withMain: false).rows.count == 5)
    let printed = table.content(hiding: try results.weightKeys("nqp"))
    #expect(printed.columns.count == 7)
  }

  @Test func whatCannotBeComputedIsSaid() throws {
    let toy = try ToyStudy()
    let old = "label: New productivity\n"
    try toy.replace(
      old, with: old + "    weights: equal\n    robustness: {variants: [sum]}\n", in: "study.yaml")
    // No share of a sum is defined for what lies below nothing.
    try toy.replace(
      "\nindices:\n", with: "\n  fall: {label: Fall, ratio: [patents], times: -1}\nindices:\n",
      in: "study.yaml")
    try toy.replace("patents: {label: Patents}", with: "fall: {label: Fall}", in: "study.yaml")
    let inputs = try toy.inputs()
    let table = try inputs.results.variantsTable("nqp")
    #expect(table.rows.count == 1)
    #expect(table.notes.last == "Not computable on these figures: normalised by the sum.")
    #expect(inputs.notices.contains { $0.message.contains("a variant of NQP (normalised by the sum)") })
  }

  @Test func anIndexThatIsTriedAgainstNothingHasNoTable() throws {
    let results = try results("robustness: false")
    #expect(results.scores.robustness["nqp"] == nil && results.scores.robustness["rri"] != nil)
    #expect(throws: AtlasError.self) { try results.robustnessTable("nqp") }
    let error = #expect(throws: AtlasError.self) {
      try results.requireRobustness("nqp", at: .init(file: "t", line: 3))
    }
    #expect(error?.description.contains("t:3: the index `nqp` is tried against no other choices") == true)
    #expect(try results.robustnessSentence(of: .henan, in: "nqp") == "")
    guard case .list(let groups) = try results.robustnessSummary("nqp") else {
      Issue.record("robustness is a list")
      return
    }
    #expect(groups.isEmpty)
  }
}
