import Documents
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct PublishedTablesTests {
  private static let tables = """
      t1:
        label: Table 1
        descriptives:
          GOV: {as: [gov, waste], values: [.211, .062, .110, .383]}
          robots: [1, 2, 3, 4]
          nqp: [9.000, .9, ~, ~]
      t2: {label: Table 2, statements: [{highest: patents, unit: Henan, value: 1775.5}]}

    """

  private func results(_ language: Language = .english) throws -> StudyResults {
    let toy = try ToyStudy()
    try toy.publish(Self.tables)
    return try toy.inputs { $0.language = language }.results
  }

  @Test("Published coefficients stand beside the computed, with standard errors and observations")
  func coefficients() throws {
    let toy = try ToyStudy()
    try toy.publish(
      """
        t2:
          label: Table 2
          outcome: patents
          columns: [[gov], {regressors: [gov], region: East}, [robots]]
          coefficients: {gov: [1.5 (.5), 2, ~], robots: [~, ~, 1 (1)]}
          n: [36, 12, 36]
        t3: {label: Table 3, outcome: patents, columns: [[robots]], coefficients: {robots: [1 (1)]}}

      """)
    let results = try toy.inputs().results
    let table = results.publishedCoefficients(try #require(results.published))
    #expect(
      table.rows.map { $0.cells.prefix(6).map(\.text) } == [
        ["Table 2", "(1)", "Spending over GDP", "1.5 (.5)", "857.7 (878.0)", "36"],
        ["", "(2) East", "Spending over GDP", "2", "2573", "12"],
      ])
    #expect(table.notes == ["None can be computed: Table 3."])
  }

  @Test("Coefficients of the other sign than printed are counted and the first is named")
  func signs() throws {
    func sentence(_ coefficients: String, _ language: Language = .english) throws -> String {
      let toy = try ToyStudy()
      try toy.publish(
        "  t2: {label: Table 2, outcome: patents, columns: [[gov], [gov, waste]], coefficients: \(coefficients)}\n"
      )
      let results = try toy.inputs { $0.language = language }.results
      return results.signSentence(of: try #require(results.published))
    }
    // The computed coefficients of gov are 857.7 and 794.4, that of waste 0.376.
    #expect(try sentence("{gov: [1, 1], waste: [~, 1]}").isEmpty)
    let turned = try sentence("{gov: [1, -2.5], waste: [~, -1.000]}")
    #expect(turned.hasPrefix("2 of the 3 coefficients that can be computed have the opposite sign"))
    #expect(
      turned.hasSuffix("Spending over GDP (Table 2, column (2): published \u{2212}2.5, here 794.4)."),
      "\(turned)")
    #expect(
      try sentence("{gov: [-1, -1], waste: [~, -1]}").hasPrefix("All 3 coefficients that can be computed"))
    #expect(try sentence("{gov: [-1, 1], waste: [~, 1]}", .chinese).hasPrefix("可计算的3个系数中有1个与原文符号相反"))
  }

  @Test func everyFigureStandsInTheFileForPrograms() throws {
    let results = try results()
    let published = try #require(results.published)
    let table = results.publishedTable(published)
    #expect(table.rows.count == published.entries.count)
    #expect(table.texts("verdict").filter { $0 == "same" }.count == 4)
    #expect(
      table.texts("printed") == [
        ".211", ".062", ".110", ".383", ".211", ".062", ".110", ".383", "1", "2", "3", "4", "9.000", ".9",
        "Henan", "1775.5",
      ])
    #expect(table.texts("counted").filter { $0 == "no" }.count == 4)
    #expect(table.texts("reason")[8] == "Robots: not counted here")
    #expect(table.texts("reason")[12] == "NQP without 2 of 4 indicators")
    #expect(table.texts("computed")[14] == "Guangdong")
    #expect(table.texts("years").first == "2019–2022")
    let difference = try #require(table.numbers("difference")[0])
    #expect(abs(difference - (0.20901094348510918 - 0.211)) < 1e-12)
    #expect(abs(try #require(table.numbers("relative")[0]) - difference / 0.211) < 1e-12)
    #expect(table.texts("difference").prefix(3) == ["\u{2212}.002", "same", "same"])
  }

  @Test func theSummaryAddsUp() throws {
    let results = try results()
    let table = results.publishedSummary(try #require(results.published))
    #expect(table.texts("table") == ["Table 1", "Table 2", "All"])
    for key in ["figures", "same", "differs", "not_computable", "like_for_like"] {
      let numbers = table.numbers(key).compactMap(\.self)
      #expect(numbers[0] + numbers[1] == numbers[2], "\(key)")
    }
    #expect(table.numbers("figures") == [10, 2, 12])
    #expect(table.numbers("not_computable") == [4, 0, 4])
    #expect(table.texts("why").first == "no Robots; fewer indicators in NQP")
    #expect(table.notes.last == "Not at hand. Robots: not counted here.")
  }

  @Test func aListNamesValuesByUnitAndYearAndHasTrueMinusSigns() throws {
    let toy = try ToyStudy()
    try toy.publish(
      "  t: {label: T, statements: [{of: patents, unit: Henan, year: 2022, value: 2551}, "
        + "{growth: patents, unit: Henan, from: 2019, to: 2022, value: -1.14%}]}\n")
    let content = try toy.inputs().results.publishedContent("t", at: .init(file: "t.md"))
    let cells = content.rows.map { $0.cells.map { $0.runs.map(\.text).joined() } }
    #expect(cells[0][0] == "Patents, Henan, 2022")
    #expect(
      cells[1].prefix(4) == [
        "Patents, mean annual growth, Henan, 2019–2022", "\u{2212}1.14%", "36.64%", "+37.78",
      ])
    let file = try #require(try toy.inputs().results.published)
    #expect(try toy.inputs().results.publishedTable(file).values("printed")[1] == .text("-1.14%"))
  }

  @Test func whatWasComputedStaysWithWhatWasPrinted() throws {
    let results = try results()
    let content = try results.publishedContent("t1", at: .init(file: "t.md"))
    for row in content.rows {
      #expect(row.staysWithRowAbove == row.cells[0].runs.isEmpty)
    }
    #expect(content.rows.contains { $0.staysWithRowAbove })
  }

  @Test func descriptivesStandBesideEachOther() throws {
    let results = try results()
    let published = try #require(results.published)
    let table = results.publishedDescriptives(published.tables[0].entries)
    #expect(
      table.texts("line") == [
        "printed", "computed", "difference", "computed", "difference", "printed", "printed", "computed",
        "difference",
      ])
    #expect(table.texts("variable") == ["GOV", "", "", "", "", "Robots", "NQP", "", ""])
    #expect(table.texts("mean").prefix(3) == [".211", ".209", "\u{2212}.002"])
    #expect(table.texts("reason")[1] == "Spending over GDP")
    #expect(table.texts("reason")[5] == "not computable: not counted here")
    #expect(table.texts("min").last == "–")
  }

  @Test func chineseWordsAreChinese() throws {
    let results = try results(.chinese)
    let table = results.publishedTable(try #require(results.published))
    #expect(table.texts("verdict").contains("相同"))
    #expect(table.texts("reason")[12] == "NQP缺4项指标中的2项")
    #expect(table.texts("computed")[14] == "广东")
  }

  @Test func aBlockShowsOneTableOrAll() throws {
    let results = try results()
    let place = AtlasError.Place(file: "t.md", line: 1)
    #expect(try results.publishedContent(nil, at: place).rows.count == 3)
    #expect(try results.publishedContent("t2", at: place).rows.count == 2)
    #expect(try results.publishedContent("t1", at: place).columns.count == 8)
    let error = #expect(throws: AtlasError.self) { _ = try results.publishedContent("t3", at: place) }
    #expect(error?.description.contains("one of `t1`, `t2`. Did you mean `t1`?") == true)
    let none = try ToyStudy().inputs().results
    let refusal = #expect(throws: AtlasError.self) { _ = try none.publishedContent(nil, at: place) }
    #expect(refusal?.description.contains("the study has no published figures") == true)
  }

  @Test func aRunWritesTheTableAndListsTheFile() async throws {
    let toy = try ToyStudy()
    try toy.publish(Self.tables)
    try toy.replace(
      "show: weights\nindex: nqp",
      with: "show: published\ntable: t1\ncaption: \"{{#published}}{{same}}{{/published}} same\"",
      in: "national.en.md")
    _ = try await toy.run().build()
    let files = try toy.outputs()
    #expect(files["tables/published.csv"]?.isEmpty == false)
    let manifest = try Manifest(at: toy.output + "/manifest.json")
    #expect(manifest.inputs.contains { $0.path == "published.yaml" })
    #expect(try toy.run().check().contains("published: 12 figures, 4 same"))
  }

  @Test func templatesMaySayTheCounts() throws {
    let results = try results()
    let summary = results.summary(of: try #require(results.published))
    #expect(summary["count"]?.number == 12)
    #expect(summary["same"]?.number == 4)
    #expect(summary["not_computable"]?.number == 4)
    #expect(summary["source"]?.text == "A paper (2024)")
  }
}
