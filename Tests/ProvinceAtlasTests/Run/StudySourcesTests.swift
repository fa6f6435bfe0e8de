import Foundation
import Panels
import Testing

@testable import ProvinceAtlas

/// Studies whose figures stand in several files.
@Suite struct StudySourcesTests {
  /// The toy study with its GDP taken out of the table into exports of a bureau: one of 2023, and a revision of 2024
  /// that changes Henan and leaves Hunan blank.
  static func study(sources: String = Self.sources) throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.replace(
      "data: {file: data.csv, unit: province, period: year, source: \"Data: made for tests\"}", with: sources,
      in: "study.yaml")
    var rows = ToyTexts.data.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let gdp = rows.dropFirst().map { $0[7] }
    for row in rows.indices { rows[row].remove(at: 7) }
    let table = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    try toy.write(Array(table.utf8), to: "data.csv")
    try toy.write(export(gdp, saved: "2023"), to: "exports/2023/gdp.csv")
    try toy.write(export(gdp, saved: "2024", revised: true), to: "exports/2024/gdp.csv")
    return toy
  }

  static let sources = """
    data:
      source: "Data: made for tests"
      sources:
        - {file: data.csv, unit: province, period: year}
        - {files: exports/2023, vintage: "2023", variables: {地区生产总值: gdp}}
        - {files: "exports/2024/*.csv", vintage: "2024", variables: {地区生产总值: gdp}}
    """

  private static func export(_ gdp: [String], saved: String, revised: Bool = false) -> [UInt8] {
    var text = "数据库：分省年度数据\n指标：地区生产总值(亿元)\n时间：最近4年\n地区,2022年,2021年,2020年,2019年\n"
    for (position, unit) in ToyTexts.units.enumerated() {
      var values = Array(gdp[4 * position..<4 * position + 4].reversed())
      if revised, unit.3 == "Henan" { values[0] = "1\(values[0])" }
      if revised, unit.3 == "Hunan" { values = values.map { _ in "" } }
      text += "\(unit.2),\(values.joined(separator: ","))\n"
    }
    return Array((text + "注：\(saved)年导出。\n数据来源：国家统计局\n").utf8)
  }

  @Test("A long table and two exports become one panel; the later export holds, its blanks erase nothing")
  func sourcesAreJoined() throws {
    let data = try Self.study().inputs().results.data
    let plain = try ToyStudy().inputs().results.data
    let (new, old) = (try data.observed.column("gdp"), try plain.observed.column("gdp"))
    for (position, pair) in zip(new.cells, old.cells).enumerated() {
      let place = data.observed.place(position, in: "gdp")
      let isRevised = place.unit == .henan && place.period == 2022
      #expect((pair.0 == pair.1) == !isRevised, "\(place)")
    }
    let hunan = CellPlace(indicator: "gdp", unit: UnitCode("430000"), period: 2021)
    #expect(data.ledger[hunan]?.origin.vintage == "2023")
    let henan = CellPlace(indicator: "gdp", unit: .henan, period: 2021)
    #expect(data.ledger[henan]?.origin.vintage == "2024")
    #expect(
      data.ledger[henan]?.origin.notes == ["2024年导出。"] || data.ledger[henan]?.origin.notes == ["注：2024年导出。"])
    #expect(data.ledger[henan]?.row == 4 + 5)
    #expect(data.measures["gdp"] == "亿元")
    #expect(
      data.inputs.map(\.path) == ["names.csv", "data.csv", "exports/2023/gdp.csv", "exports/2024/gdp.csv"])
  }

  @Test func whatWasRevisedIsListedWithBothValues() throws {
    let results = try Self.study().inputs().results
    let table = results.revisionsTable()
    #expect(table.rows.count == 1)
    #expect(table.texts("name") == ["Henan"] && table.texts("year") == ["2022"])
    #expect(table.texts("older_source") == ["2023"] && table.texts("newer_source") == ["2024"])
    let (older, newer) = (table.numbers("older")[0] ?? 0, table.numbers("newer")[0] ?? 0)
    #expect(table.numbers("difference")[0] == newer - older)
    #expect(newer > older)
  }

  @Test("A series with figures of two exports is noted")
  func mixedVintagesAreNoted() throws {
    let notices = try Self.study().inputs().notices.map(\.description)
    #expect(!notices.contains { $0.contains("mixes vintages") })
    // Hunan comes whole from 2023, so no series is mixed: a blank year in one does mix.
    let toy = try Self.study()
    try toy.edit("exports/2024/gdp.csv") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let line = text.split(separator: "\n").first { $0.hasPrefix("广东省") } ?? ""
      let cells = line.split(separator: ",")
      bytes = Array(text.replacing(line, with: "广东省,\(cells[1]),,\(cells[3]),\(cells[4])").utf8)
    }
    let mixed = try toy.inputs().notices.map(\.description).filter { $0.contains("mixes vintages") }
    #expect(mixed.count == 1)
    #expect(mixed.first?.contains("`gdp` mixes vintages in 1 series") == true)
    #expect(mixed.first?.contains("2021 from `2023`") == true)
  }

  @Test("The index is set side by side under the figures before and after the revision")
  func bothVintagesOfTheIndex() throws {
    let sources = Self.sources
    let toy = try Self.study(sources: sources)
    // GDP into the index, so that the revision can move it.
    try toy.replace("patents: {label: Patents}", with: "gdp: {label: Output}", in: "study.yaml")
    let results = try toy.inputs().results
    let older = try #require(results.older)
    let table = try results.vintagesTable(older: older)
    #expect(table.rows.count == 9 * 2)
    let henan = try #require(
      table.rows.first { $0.cells[0].text == "NQP" && $0.cells[1].text == "410000" })
    #expect(henan.cells[3].value != henan.cells[4].value)
    let preferred = try toy.inputs { $0.vintage = "2023" }.results
    for name in ["nqp", "tp", "rri"] {
      #expect(try preferred.scores.panel.column(name) == older.panel.column(name))
    }
  }

  @Test("The study may say who published a column; else its files do")
  func whoPublishedAColumn() throws {
    let toy = try Self.study()
    try toy.replace(
      "derived:", with: "variables: {spend: {label: Spending, unit: yuan, source: Yearbook 2023}}\nderived:",
      in: "study.yaml")
    let results = try toy.inputs().results
    let table = results.sourceVariablesTable()
    let spend = try #require(table.rows.first { $0.cells[0].text == "Spending" })
    #expect(spend.cells.map(\.text) == ["Spending", "yuan", "2019–2022", "36", "Yearbook 2023"])
    let gdp = try #require(table.rows.first { $0.cells[0].text == "gdp" })
    #expect(gdp.cells.map(\.text) == ["gdp", "亿元", "2019–2022", "36", "国家统计局"])
  }

  @Test func anUnknownVintageIsRefused() throws {
    let error = #expect(throws: AtlasError.self) { try Self.study().inputs { $0.vintage = "2034" } }
    #expect(error?.description.contains("one of `2023`, `2024`") == true)
    #expect(error?.description.contains("Did you mean `2024`?") == true)
  }

  @Test func aVariableThatNoFileHasGetsTheNearestName() throws {
    let toy = try Self.study()
    try toy.replace(
      "vintage: \"2024\", variables: {地区生产总值: gdp}", with: "vintage: \"2024\", variables: {地区生产总直: gdp}",
      in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(error?.description.contains("`地区生产总直`") == true)
    #expect(error?.description.contains("Did you mean `地区生产总值`?") == true)
  }

  @Test func anUnknownUnitOfAnExportIsNamedWithItsLine() throws {
    let toy = try Self.study()
    try toy.edit("exports/2024/gdp.csv") { bytes in
      bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("广东省", with: "广東东省").utf8)
    }
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(error?.description.contains("exports/2024/gdp.csv") == true)
    #expect(error?.description.contains("13") == true)
    #expect(error?.description.contains("广東东省") == true)
  }

  @Test func sourcesAndTheirAuditAreWritten() async throws {
    let toy = try Self.study()
    _ = try await toy.run().build()
    let files = try toy.outputs()
    for name in ["sources", "revisions", "vintages", "audit", "coverage", "filling"] {
      #expect(files["tables/\(name).csv"]?.isEmpty == false, "\(name)")
    }
    let sources = String(decoding: files["tables/sources.csv"] ?? [], as: UTF8.self)
    #expect(sources.contains("gdp,"))
    #expect(sources.contains("国家统计局"))
  }
}
