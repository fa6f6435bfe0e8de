import Foundation
import Indices
import Panels
import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

/// A study whose design has more than its table.
@Suite struct StudyAbsencesTests {
  /// Adds an indicator by its column, one by a derived variable, and a control, none of which the table has.
  private func toy(policy: String = "run") throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.replace(
      "publisher: Test bureau", with: "publisher: Test bureau\nabsent_indicators: \(policy)", in: "study.yaml"
    )
    try toy.replace(
      "dp: {label: Digital, indicators: {rnd: {label: Research staff, missing: linear}}}",
      with: """
        dp: {label: Digital, indicators: {rnd: {label: Research staff, missing: linear}, \
        ports: {label: Ports, absent: {reason: not out yet, source: Yearbook}}, \
        water: {label: Water over GDP, direction: negative}}}
        """, in: "study.yaml")
    try toy.replace(
      "gov: {label: Spending over GDP, ratio: [spend, gdp]}",
      with: """
        gov: {label: Spending over GDP, ratio: [spend, gdp]}
          water: {label: Water over GDP, ratio: [water_m3, gdp], absent: not out yet}
          fdi: {label: Foreign capital, log: fdi_yuan, absent: not out yet}
        """, in: "study.yaml")
    try toy.replace("[nqp, gov]]", with: "[nqp, gov], [nqp, gov, fdi], [fdi, gov]]", in: "study.yaml")
    return toy
  }

  /// Adds a column to the table, a number a row.
  private func addColumn(_ name: String, to toy: ToyStudy) throws {
    try toy.edit("data.csv") { bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let more = lines.enumerated().map { row, line in
        line + (row == 0 ? ",\(name)" : ",\(40 + row * row * 7 % 101)")
      }
      bytes = Array((more.joined(separator: "\n") + "\n").utf8)
    }
  }

  @Test func absentIndicatorsAreTakenOutAndNamedWithTheirColumns() throws {
    let inputs = try toy().inputs()
    let study = inputs.results.study
    let nqp = try #require(study.indices.first { $0.name == "nqp" })
    #expect(nqp.absent.map(\.label.english) == ["Robots", "Ports", "Water over GDP"])
    #expect(nqp.absent.map(\.columns) == [[], ["ports"], ["water_m3"]])
    #expect(nqp.absent.map(\.dimension.english) == ["Technology", "DP", "DP"])
    #expect(nqp.designCount == 6)
    #expect(study.absentVariables.map(\.name) == ["water", "fdi"])
    #expect(study.derived.map(\.name) == ["gov"])
    let notices = inputs.notices.map(\.message)
    #expect(notices.contains("NQP lacks 3 of 6 indicators: Robots, Ports, Water over GDP"))
    #expect(notices.contains("`fdi` is absent: the table has no fdi_yuan"))
  }

  @Test func scoresAreThoseOfTheStudyWithoutThem() throws {
    let plain = try ToyStudy().inputs().results
    #expect(try toy().inputs().results.scores.column("nqp") == plain.scores.column("nqp"))
  }

  @Test func anAbsentControlLeavesItsColumnsAndAnAbsentSubjectTakesThemAway() throws {
    let model = try #require(try toy().inputs().results.models.first)
    // `[nqp, gov, fdi]` is `[nqp, gov]` again; `[fdi, gov]` has lost what it is about.
    #expect(model.results.map(\.model.regressors) == [["nqp"], ["nqp", "gov"]])
    #expect(model.leftOut == ["fdi"])
    let notes = try model.table(try toy().inputs().results).notes
    #expect(notes.contains("Left out, absent or not covering these years: Foreign capital."))
  }

  @Test func aColumnThatIsAddedMakesItsIndicatorPresent() throws {
    let toy = try toy()
    let before = try toy.inputs().results
    try addColumn("ports", to: toy)
    let after = try toy.inputs().results
    let nqp = try #require(after.study.indices.first { $0.name == "nqp" })
    #expect(nqp.absent.map(\.label.english) == ["Robots", "Water over GDP"])
    #expect(after.data.panel.indicatorNames.contains("ports"))
    #expect(try after.scores.column("dp") != before.scores.column("dp"))
    try addColumn("water_m3", to: toy)
    try addColumn("fdi_yuan", to: toy)
    let whole = try toy.inputs().results
    #expect(whole.study.absentVariables.isEmpty)
    #expect(try #require(whole.study.indices.first { $0.name == "nqp" }).absent.map(\.columns) == [[]])
    let weights = whole.scores.indices[1].weights.pools[0].weights
    #expect(weights.first { $0.indicator.name == "water" }?.indicator.direction == .negative)
    #expect(whole.models[0].results.map(\.model.regressors).last == ["fdi", "gov"])
    #expect(whole.models[0].leftOut.isEmpty)
  }

  @Test func underRefuseEveryAbsenceIsNamedWithItsColumn() throws {
    let toy = try toy(policy: "refuse")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    let message = error?.description ?? ""
    for piece in [
      "/study.yaml: ", "NQP lacks 3 of 6 indicators", "Robots (no column supplies it)",
      "Ports (column `ports`)",
      "Water over GDP (column `water_m3`)", "Foreign capital (column `fdi_yuan`)", "/data.csv",
      "absent_indicators: run",
    ] { #expect(message.contains(piece), "\(piece) in \(message)") }
  }

  @Test func underRefuseAWholeStudyRuns() throws {
    let toy = try ToyStudy()
    try toy.replace("publisher: Test", with: "absent_indicators: refuse\npublisher: Test", in: "study.yaml")
    try toy.replace(
      "\n    absent: [{label: Robots, dimension: Technology, reason: not counted here}]", with: "",
      in: "study.yaml")
    #expect(try toy.inputs().results.absenceLine.isEmpty)
  }

  @Test func aColumnThatDoesNotSayWhyItIsMissingIsRefused() throws {
    let toy = try ToyStudy()
    try toy.replace("patents: {label: Patents}", with: "patens: {label: Patents}", in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(error?.description.contains("Did you mean `patents`?") == true)
  }

  @Test func anIndexWithoutAnyIndicatorIsRefused() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "{yield: {label: Grain yield, unit: kg}}", with: "{a: {label: A, absent: no}}", in: "study.yaml")
    try toy.replace(
      "{income: {label: Rural income, unit: yuan}}", with: "{b: {label: B, absent: no}}", in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    let message = error?.description ?? ""
    #expect(message.contains("`indices.rri` has no indicator") && message.contains("`a`, `b`"), "\(message)")
  }

  @Test func aDimensionWithoutAnyIndicatorIsLeftOut() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "{yield: {label: Grain yield, unit: kg}}", with: "{a: {label: A, absent: no}}", in: "study.yaml")
    let results = try toy.inputs().results
    #expect(results.scores.names.map(\.name) == ["rri", "ri", "nqp", "tp", "dp"])
    #expect(results.absenceNote("ry") == "RY without 1 of 1 indicators")
  }
}
