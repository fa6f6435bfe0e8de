import Panels
import TableFiles
import Testing

/// Exports of the statistics bureau in the layouts they are found in, read without any option.
@Suite struct BureauExportTests {
  private func export(_ file: String) throws -> SourceTable {
    let tables = try SourceReader().tables(in: try fixture("bureau-exports/\(file).csv"), name: "\(file).csv")
    #expect(tables.count == 1)
    return try #require(tables.first)
  }

  @Test(arguments: ["gbk-crlf", "gbk-lf"])
  func theClassicExport(_ file: String) throws {
    let table = try export(file)
    #expect(table.encoding == .gb18030 && table.layout.kind == .wide)
    #expect(table.indicators == [SourceIndicator(name: "粮食产量(抽样调查)", unit: "万吨")])
    #expect(table.origin.database == "分省年度数据" && table.origin.source == "国家统计局")
    #expect(table.origin.notes == ["注：2022年数据尚未公布。", "2021年起口径有调整。"])
    #expect(table.spellings.map(\.text) == ["北京市", "天津市", "内蒙古自治区"])
    #expect(table.spellings.map(\.firstLine) == [5, 6, 7])
    #expect(table.periods == [2020, 2021, 2022, 2023] && table.notices.isEmpty)
    let sourced = try table.panel(units: ownCodes(table))
    #expect(sourced.panel.indicatorNames == ["粮食产量(抽样调查)"])
    #expect(try table.series("粮食产量(抽样调查)", "北京市") == [30.5, 37.8, nil, 47.8])
    #expect(sourced.panel.units.map(\.rawValue) == ["内蒙古自治区", "北京市", "天津市"])
    #expect(sourced.rows == [7, 7, 7, 7, 5, 5, 5, 5, 6, 6, 6, 6])
  }

  @Test func cellsPaddedWithTabs() throws {
    let table = try export("tab-padded")
    #expect(table.encoding == .utf8WithMark && table.layout.kind == .wide && table.notices.isEmpty)
    #expect(table.indicators == [SourceIndicator(name: "tab-padded", unit: nil)])
    #expect(try table.series("tab-padded", "天津市") == [249.9, 256.2, 255.7])
    #expect(table.spellings.map(\.text) == ["北京市", "天津市"])
  }

  @Test func yearsDownWithQuotedAndPaddedCells() throws {
    let table = try export("years-down-quoted")
    #expect(table.layout.kind == .transposed)
    #expect(table.spellings.map(\.text) == ["北京市", "天津市", "河北省"])
    #expect(try table.series("years-down-quoted", "天津市") == [1234.5, nil, 1301.25])
    #expect(try table.series("years-down-quoted", "北京市") == [5267, 5300, 5411])
    #expect(try table.panel(units: ownCodes(table)).rows == [2, 3, 4, 2, 3, 4, 2, 3, 4])
  }

  @Test func noPreambleAndAPaddedSourceLine() throws {
    let table = try export("padded-source")
    #expect(table.origin.source == "国家统计局" && table.origin.notes.isEmpty)
    #expect(try table.series("padded-source", "上海市") == [3.5, 4.5])
  }

  @Test func indicatorsOfNoUnitAreRefusedForThatReason() throws {
    let error = #expect(throws: TableFileError.self) { try export("indicators-no-unit") }
    #expect(
      error?.description
        == "indicators-no-unit.csv, line 3: the rows and columns are indicators and years ('地区生产总值(亿元)', "
        + "'第一产业增加值(亿元)'), and no unit such as a province is named anywhere: name the unit in the study, "
        + "or export the table with its regions.")
  }

  @Test func indicatorsOfTheUnitInThePreamble() throws {
    let tables = try SourceReader().tables(
      in: try fixture("bureau-exports/indicators-of-beijing.csv"), name: "beijing.csv")
    #expect(
      tables.map(\.indicators) == [
        [SourceIndicator(name: "地区生产总值", unit: "亿元")], [SourceIndicator(name: "第一产业增加值", unit: "亿元")],
      ])
    for table in tables {
      #expect(table.layout.kind == .series && table.spellings.map(\.text) == ["北京市"])
      #expect(table.spellings[0].firstLine == 2 && table.origin.notes == ["注：按当年价格计算。"])
    }
    #expect(try tables[1].series("第一产业增加值", "北京市") == [111.3, 111.5, 105.5])
    #expect(try tables[1].panel(units: ownCodes(tables[1])).rows == [6, 6, 6])
  }

  @Test func anotherUnitCanBeNamedByTheStudy() throws {
    let bytes = try fixture("bureau-exports/indicators-no-unit.csv")
    let tables = try SourceReader(options: .init(unit: "北京市")).tables(in: bytes, name: "a.csv")
    #expect(tables.count == 2)
    #expect(try tables[0].series("地区生产总值", "北京市") == [41045.6, 41540.9, 43760.7])
  }

  @Test func fullWidthCharactersNestedBracketsAndAnyOrderOfYears() throws {
    let table = try #require(
      try tables(
        "指标：人均可支配收入（按常住（半年）口径）（元）\n地区,２０２１年,2019年,2020年\n　北京市　,７５００２．２,６７７５６,\n"
      ).first)
    #expect(table.indicators == [SourceIndicator(name: "人均可支配收入（按常住（半年）口径）", unit: "元")])
    #expect(try table.series("人均可支配收入（按常住（半年）口径）", "北京市") == [67756, nil, 75002.2])
  }

  @Test(arguments: [("人口数(万人)", "人口数", "万人"), ("城镇化率(%)", "城镇化率", "%"), ("指数(上年=100)", "指数", "上年=100")])
  func unitsOfMeasure(_ line: String, _ name: String, _ unit: String) throws {
    let table = try #require(try tables("指标：\(line),,\n地区,2021年,2020年\n北京市,1,2\n").first)
    #expect(table.indicators == [SourceIndicator(name: name, unit: unit)])
  }

  @Test func aUnitOfMeasureInALineOfItsOwn() throws {
    let table = try #require(
      try tables("1-1 地区生产总值\n（单位：亿元）\n地区,2021,2020\n北京市,1,2\n", name: "a/GDP.v2.csv").first)
    #expect(table.indicators == [SourceIndicator(name: "GDP.v2", unit: "亿元")])
    #expect(table.origin.notes == ["1-1 地区生产总值"])
  }

  @Test(arguments: ["全国", "全国总计", "全 国", "合计"])
  func nationalTotalsAreLeftOutWithANotice(_ name: String) throws {
    let table = try #require(try tables("地区,2021年,2020年\n\(name),9,9\n北京市,1,2\n").first)
    #expect(table.spellings.map(\.text) == ["北京市"])
    #expect(
      table.notices == [
        .total(TablePlace(file: "data.csv", row: 2, column: 0, header: "地区"), found: name)
      ])
  }

  @Test func repeatedYearsAreRefused() {
    let error = #expect(throws: TableFileError.self) { try tables("地区,2021年,2020年,2021年\n北京市,1,2,3\n") }
    #expect(
      error?.description
        == "data.csv, line 1, column '2021年': 2021 stands here for the second time, first in column B '2021年': "
        + "keep one of the two columns, or name the header rows if the header has several.")
  }

  @Test func oneProvinceInTwoRowsIsRefused() throws {
    let table = try #require(try tables("地区,2021年,2020年\n北京市,1,2\n天津市,1,2\n北京,3,4\n").first)
    let code = UnitCode("110000")
    #expect(
      throws: TableFileError.panel(
        file: "data.csv", .duplicateRow(unit: code, period: 2021, firstLine: 2, line: 4))
    ) {
      try table.panel(units: ["北京市": code, "北京": code, "天津市": UnitCode("120000")])
    }
  }

  @Test func aSecondTableBelowTheNotesIsRefused() {
    let export = "地区,2021年,2020年\n北京市,1,2\n注：甲\n"
    #expect(
      throws: TableFileError.secondTable(TablePlace(file: "data.csv", row: 5), found: "北京市,1,2")
    ) { try tables(export + export.replacing("注：甲\n", with: "")) }
  }

  @Test func monthsAreRefusedAsSuch() {
    let error = #expect(throws: TableFileError.self) { try tables("地区,2021年3月,2021年2月\n北京市,1,2\n") }
    #expect(error?.description.contains("found '2021年3月', expected years such as 2023") == true)
  }

  @Test func theWordsOfTheEnglishSite() throws {
    let table = try #require(
      try tables(
        """
        Database：Annual by Province
        Indicators：Gross Regional Product(100 million yuan)
        Time：LATEST10
        Region,2023,2022
        Beijing,43760.7,41540.9
        Notes: a. preliminary, revised later
        Data Sources：National Bureau of Statistics
        """
      ).first)
    #expect(table.indicators == [SourceIndicator(name: "Gross Regional Product", unit: "100 million yuan")])
    #expect(table.origin.source == "National Bureau of Statistics")
    #expect(table.origin.notes == ["Notes: a. preliminary,revised later"])
  }
}
