import Foundation
import Panels
import TableFiles
import Testing

/// Where files from other people's collections lie; without it these tests are skipped.
private let sharedData = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_SHARED_DATA"]

@Suite(
  "Table files nobody of this project wrote",
  .enabled(if: sharedData != nil, "PROVINCE_ATLAS_SHARED_DATA is not set"))
struct SharedSourcesTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(sharedData ?? "")/\(name)")))
  }

  private func tables(_ name: String, _ options: SourceReader.Options = .init()) throws -> [SourceTable] {
    try SourceReader(options: options).tables(in: try bytes(name), name: name)
  }

  @Test func grossRegionalProduct() throws {
    let table = try #require(try tables("nbs/gbk/分省年度数据.csv").first)
    #expect(table.encoding == .gb18030 && table.layout.kind == .wide && table.notices.isEmpty)
    #expect(table.indicators == [SourceIndicator(name: "地区生产总值", unit: "亿元")])
    #expect(table.spellings.count == 31 && table.periods == Array(2006...2024))
    #expect(table.origin.database == "分省年度数据" && table.origin.source == "国家统计局")
    #expect(
      table.origin.notes == [
        "注：按照我国国民经济核算数据修订制度和国际通行做法，在第五次全国经济普查后，对1992年-2023年地区生产总值历史数据进行了系统修订。"
      ])
    let sourced = try table.panel(units: ownCodes(table))
    let panel = sourced.panel
    #expect(try panel.cell("地区生产总值", unit: UnitCode("北京市"), period: 2021).value == 44350.7)
    #expect(try panel.cell("地区生产总值", unit: UnitCode("天津市"), period: 2017).value == 12468.2)
    #expect(try panel.cell("地区生产总值", unit: UnitCode("新疆维吾尔自治区"), period: 2006).value == 2984.5)
    #expect(try panel.column("地区生产总值").missingCount == 0)
    let place = try #require(panel.position(unit: UnitCode("天津市"), period: 2017))
    #expect(sourced.rows[place] == 6)
  }

  @Test func peopleOf65AndOver() throws {
    let table = try #require(try tables("nbs/gbk/分省年度数据 (2).csv").first)
    #expect(table.indicators == [SourceIndicator(name: "65岁及以上人口数(人口抽样调查)", unit: "人")])
    #expect(table.periods == Array(2006...2025) && table.spellings.count == 31)
    let series = try table.series("65岁及以上人口数(人口抽样调查)", "北京市")
    #expect(series[2010 - 2006] == nil && series[2020 - 2006] == nil && series[2025 - 2006] == nil)
    #expect(series[2015 - 2006] == 35775 && series[2024 - 2006] == 3703)
    let column = try table.panel(units: ownCodes(table)).panel.columns[0]
    #expect(column.missingCount == 3 * 31)
    #expect(table.origin.notes.count == 1 && table.origin.notes[0].hasPrefix("注：2005年、2015年为1%人口抽样调查"))
  }

  @Test func aJoinTableHasNoYears() throws {
    let error = #expect(throws: TableFileError.self) { try tables("china-gbk/Province_Data.csv") }
    guard case .noPeriodNamed(let place, let found) = error else { return #expect(Bool(false)) }
    #expect(place.row == 1 && found == ["NAME", "province", "Value"])
    let table = try #require(
      try tables("china-gbk/Province_Data.csv", .init(unitColumn: "NAME", period: 2020)).first)
    #expect(table.spellings.count == 33 && table.spellings[32].text == "香港待别行政区")
    #expect(try table.series("Value", "北京市") == [227])
    let points = #expect(throws: TableFileError.self) { try tables("china-gbk/中国南海九段线.csv") }
    guard case .noPeriodNamed = points else { return #expect(Bool(false)) }
  }

  /// The files of csv-spectrum have no units and years: refused in a sentence, but cut into cells as they should be.
  @Test(arguments: [
    "comma_in_quotes", "escaped_quotes", "newlines_crlf", "quotes_and_newlines", "simple_crlf", "utf8",
  ])
  func csvSpectrum(_ name: String) throws {
    let error = #expect(throws: TableFileError.self) { try tables("odd-csv/\(name).csv") }
    #expect(error?.description.hasSuffix(".") == true)
    let own = try Table(csv: try fixture("csv-spectrum/\(name).csv"), name: name)
    let theirs = try Table(csv: try bytes("odd-csv/\(name).csv"), name: name)
    #expect(own.header == theirs.header && own.rowCount == theirs.rowCount)
  }

  /// Workbooks of another reader's tests: tables of no units and years, each refused in a sentence.
  @Test(arguments: [
    "dates-leap-year-1900-xlsx", "embedded-chartsheet", "inlineStr2", "missing-v-node-xlsx",
    "names-need-repair-xlsx", "skipping",
  ])
  func oddWorkbooks(_ name: String) throws {
    let error = #expect(throws: TableFileError.self) { try tables("odd-xlsx/\(name).xlsx") }
    #expect(error?.description.hasSuffix(".") == true && error?.description.contains(name) == true)
  }

  @Test func rowsOfWordsAboveAWorkbooksTableAreSkipped() throws {
    let error = #expect(throws: TableFileError.self) { try tables("odd-xlsx/skipping.xlsx") }
    guard case .noLayout(let place, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.row == 3 && found == ["var1", "var2"])
  }
}
