import Foundation
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

private let sharedData = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_SHARED_DATA"]

/// Studies whose figures stand in workbooks and in exports as they were downloaded.
@Suite struct SourceKindsTests {
  /// The toy table as a sheet of a workbook, behind a sheet that is not asked for.
  private static func workbook() throws -> [UInt8] {
    let rows = ToyTexts.data.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let cells = rows.dropFirst().map { row in
      row.map { text -> TableCell in
        text.isEmpty ? .missing : Double(text).map(TableCell.number) ?? .text(text)
      }
    }
    let note = TableModel(header: ["read me"], rows: [[.text("figures on the next sheet")]])
    return try TableModel.xlsx(
      [("notes", note), ("figures", TableModel(header: rows[0], rows: cells))],
      title: "toy", creationDate: 0)
  }

  @Test("The sheet of a workbook gives the panel that the CSV file gives")
  func aWorkbook() throws {
    let toy = try ToyStudy()
    let plain = try toy.inputs().results.data
    try toy.write(try Self.workbook(), to: "tables/data.xlsx")
    try toy.replace(
      "data: {file: data.csv, unit: province",
      with: "data: {file: tables/data.xlsx, sheet: figures, unit: province",
      in: "study.yaml")
    let data = try toy.inputs().results.data
    #expect(data.observed == plain.observed)
    let place = CellPlace(indicator: "gdp", unit: .henan, period: 2021)
    #expect(data.ledger[place]?.origin.sheet == "figures")
    #expect(data.ledger[place]?.row == plain.ledger[place]?.row)
  }

  @Test func aSheetThatIsNotThereGetsTheNearestName() throws {
    let toy = try ToyStudy()
    try toy.write(try Self.workbook(), to: "data.xlsx")
    try toy.replace("file: data.csv", with: "file: data.xlsx, sheet: figure", in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(error?.description.contains("data.xlsx has no sheet 'figure'") == true)
    #expect(error?.description.contains("figures") == true)
  }

  @Test(
    "The default study takes a downloaded folder of GBK exports beside its table",
    .enabled(if: sharedData != nil, "PROVINCE_ATLAS_SHARED_DATA is not set"))
  func downloadedExports() throws {
    let folder = try #require(sharedData) + "/nbs/gbk"
    let home = projectFolder + "/Templates/china-provinces"
    let text = try String(contentsOfFile: home + "/study.yaml", encoding: .utf8)
      .replacing("../../", with: projectFolder + "/")
      .replacing("published: published.yaml\n", with: "")
      .replacing("  recommendations: recommendations.yaml\n", with: "")
      .replacing(
        "  file: data/panel.csv\n  unit: province\n  period: year\n",
        with: """
            sources:
              - {file: \(home)/data/panel.csv, unit: province, period: year, vintage: "2026"}
              - {files: "\(folder)", vintage: saved, variables: {地区生产总值: gdp_pre_2024_revision_100m_yuan}}

          """)
    let toy = try ToyStudy()
    try toy.write(Array(text.utf8), to: "study.yaml")
    for kind in ["national", "province", "audit"] {
      try toy.write(
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(home)/\(kind).en.md"))), to: "\(kind).en.md")
    }
    let column = "gdp_pre_2024_revision_100m_yuan"
    let beijing = CellPlace(indicator: column, unit: UnitCode("110000"), period: 2021)
    let results = try toy.inputs().results
    let cell = try #require(results.data.ledger[beijing])
    #expect(cell.origin.file.hasSuffix("分省年度数据.csv") && cell.row == 5)
    #expect(try results.data.observed.cell(column, unit: beijing.unit, period: 2021).value == 44350.7)
    // The bureau changed all 11 years of 31 provinces in between; the study runs on those of its span.
    #expect(results.revisionsTable().rows.count == 31 * 11)
    #expect(results.data.ledger.revisionSummaries.map(\.revised) == [341])
    let older = try toy.inputs { $0.vintage = "2026" }.results
    #expect(try older.data.observed.cell(column, unit: beijing.unit, period: 2021).value == 41045.6)
  }
}
