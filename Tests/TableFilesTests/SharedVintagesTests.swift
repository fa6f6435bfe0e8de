import Foundation
import Panels
import TableFiles
import Testing

/// Where files from other people's collections lie; without it these tests are skipped.
private let sharedData = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_SHARED_DATA"]

/// Exports as downloaded, joined with older figures and audited. The expected figures were counted with Python's csv
/// module from the same files.
@Suite(
  "Vintages and audit of exports nobody of this project wrote",
  .enabled(if: sharedData != nil, "PROVINCE_ATLAS_SHARED_DATA is not set"))
struct SharedVintagesTests {
  private static let gdp = "地区生产总值"
  private static let aged = "65岁及以上人口数(人口抽样调查)"

  private func export(_ name: String) throws -> SourcedPanel {
    let path = "\(sharedData ?? "")/nbs/gbk/\(name)"
    let table = try #require(
      try SourceReader().tables(in: Array(try Data(contentsOf: URL(filePath: path))), name: name).first)
    return try table.panel(
      units: Dictionary(uniqueKeysWithValues: table.spellings.map { ($0.text, UnitCode($0.text)) }))
  }

  /// The figures before the revision of 2024, as the default study keeps them, under the names of the export.
  private func olderFigures(like export: SourcedPanel) throws -> SourcedPanel {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Templates/china-provinces/data/panel.csv")
    let table = try Table(csv: Array(try Data(contentsOf: url)), name: "panel.csv")
    let column = "gdp_pre_2024_revision_100m_yuan"
    let reader = PanelReader(unitColumn: "province", periodColumn: "year", valueColumns: [column])
    var units: [String: UnitCode] = [:]
    for spelling in try reader.spellings(in: table) {
      units[spelling.text] = export.panel.units.first { $0.rawValue.hasPrefix(spelling.text) }
    }
    let panel = try reader.panel(from: table, units: units)
    return try SourcedPanel(
      panel: Panel(
        units: panel.units, periods: panel.periods, columns: [panel.column(column).renamed(Self.gdp)]),
      origin: SourceOrigin(file: "panel.csv", vintage: "before the revision of 2024"),
      rows: Array(repeating: 0, count: panel.units.count * panel.periods.count))
  }

  @Test func theRevisionOf2024IsFoundInEveryCell() throws {
    let export = try export("分省年度数据.csv")
    let joined = try VintageLedger.joining([olderFigures(like: export), export])
    let summary = try #require(joined.ledger.revisionSummaries.first)
    #expect(summary.compared == 341 && summary.revised == 341)
    let shanghai = CellPlace(indicator: Self.gdp, unit: UnitCode("上海市"), period: 2023)
    for largest in [summary.largest, summary.largestRelative] {
      #expect(
        largest?.place == shanghai && largest?.older.value == 47218.7 && largest?.newer.value == 51404.5)
    }
    let beijing = joined.ledger.revisions.first {
      $0.place.unit == UnitCode("北京市") && $0.place.period == 2021
    }
    #expect(beijing?.older.value == 41045.6 && beijing?.newer.value == 44350.7)
    // The export covers all older figures, so the panel mixes nothing; under the older ones every series does.
    #expect(joined.ledger.mixedSeries.isEmpty)
    let older = try joined.preferring(.earlier)
    #expect(older.ledger.mixedSeries.first?.units.count == 31)
    #expect(try older.panel.cell(Self.gdp, unit: UnitCode("天津市"), period: 2017).value == 12450.6)
    #expect(joined.ledger[shanghai]?.row == 13)
  }

  @Test func theSampleOf2015IsNamedAndNothingElse() throws {
    let joined = try VintageLedger.joining([export("分省年度数据.csv"), export("分省年度数据 (2).csv")])
    let audit = try PanelAudit(of: joined.panel)
    #expect(audit.jumpPeriods.items.map(\.indicator) == [Self.aged, Self.aged])
    #expect(audit.jumpPeriods.items.map(\.period) == [2015, 2016])
    #expect(audit.jumpPeriods.items.map(\.jumps) == [31, 31])
    let undone = audit.jumps.items.filter { $0.place.indicator == Self.aged && $0.isUndone }
    #expect(undone.count == 31 && undone.allSatisfy { $0.place.period == 2015 })
    #expect(audit.repeatedValues.total + audit.straightLines.total + audit.equalSeries.total == 0)
    // 2025 is an empty column of the second export, and beyond the first.
    #expect(audit.balance.emptyRows == 31 && audit.balance.shortUnits.count == 31)
    #expect(audit.balance.completeRows == 31 * 17)
  }
}
