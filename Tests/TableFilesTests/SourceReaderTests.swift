import Panels
import TableFiles
import Testing

/// Long, wide and transposed tables of any source.
@Suite struct SourceReaderTests {
  private func table(_ text: String, _ options: SourceReader.Options = .init()) throws -> SourceTable {
    let tables = try tables(text, options)
    #expect(tables.count == 1)
    return try #require(tables.first)
  }

  private func tables(_ text: String, _ options: SourceReader.Options) throws -> [SourceTable] {
    try TableFilesTests.tables(text, options)
  }

  @Test func aLongTable() throws {
    let read = try table(
      "adcode,province,year,gdp,note,pop (10k)\n110000,北京,2021,1.5,x,2\n120000, 天津,2020年,NA,y,-3e2\n")
    #expect(read.layout.kind == .long && read.periods == [2020, 2021])
    #expect(
      read.layout.reason == "each row names a unit in column 'province' and a period in column 'year'")
    #expect(
      read.indicators == [
        SourceIndicator(name: "gdp", unit: nil), SourceIndicator(name: "pop (10k)", unit: "10k"),
      ])
    #expect(read.notices == [.columnsLeftOut(["adcode", "note"])])
    #expect(read.spellings.map(\.text) == ["北京", "天津"])
    #expect(try read.series("gdp", "北京") == [nil, 1.5])
    #expect(try read.series("pop (10k)", "天津") == [-300, nil])
    #expect(try read.panel(units: ownCodes(read)).rows == [0, 2, 3, 0])
  }

  @Test func aLongTableByNamedColumnsBelowWords() throws {
    let text = "Table 3\nmade by hand,2020\n\nid,when,x (t),y\nA,1,2,3\nB,1,4,5\nB,2,,7\n"
    let read = try table(
      text, .init(unitColumn: "id", periodColumn: "when", valueColumns: ["x"]))
    #expect(read.indicators == [SourceIndicator(name: "x", unit: "t")] && read.periods == [1, 2])
    #expect(try read.series("x", "B") == [4, nil])
    #expect(read.origin.notes == ["Table 3", "made by hand,2020"])
  }

  @Test func namesThatAreNotThere() {
    let text = "id,when,x\nA,1,2\n"
    #expect(
      throws: TableFileError.missingColumn(
        file: "data.csv", expected: "wen", nearest: "when", header: ["id", "when", "x"])
    ) { try table(text, .init(unitColumn: "id", periodColumn: "wen")) }
    #expect(
      throws: TableFileError.missingColumn(
        file: "data.csv", expected: "gdp", nearest: nil, header: ["id", "when", "x"])
    ) { try table(text, .init(unitColumn: "id", periodColumn: "when", valueColumns: ["gdp"])) }
  }

  @Test func figuresThatAreNone() throws {
    let read = try table("province,year,gdp\nA,2020,1\nA,2021,1O\n")
    #expect(
      throws: TableFileError.notANumber(
        TablePlace(file: "data.csv", row: 3, column: 2, header: "gdp"), found: "1O")
    ) { try read.panel(units: ownCodes(read)) }
    #expect(
      throws: TableFileError.unknownUnit(
        TablePlace(file: "data.csv", row: 2, column: 0, header: "province"), found: "A")
    ) { try read.panel(units: [:]) }
    #expect(
      throws: TableFileError.badPeriod(
        TablePlace(file: "data.csv", row: 3, column: 1, header: "year"), found: "later")
    ) { try table("province,year,gdp\nA,2020,1\nA,later,1\n", .init(periodColumn: "year")) }
  }

  @Test func aTidyTableHasAnIndicatorARow() throws {
    let read = try tables(
      "地区,年份,指标,单位,数值\n北京,2020,产量,吨,1\n北京,2020,人口,人,2\n天津,2020,产量,吨,3\n北京,2021,产量,吨,4\n", .init())
    #expect(
      read.map(\.indicators) == [[.init(name: "产量", unit: "吨")], [.init(name: "人口", unit: "人")]])
    #expect(try read[0].series("产量", "北京") == [1, 4])
    #expect(try read[1].panel(units: ownCodes(read[1])).rows == [3])
  }

  @Test(arguments: [
    "name,gdp_2019,gdp_2020,pop_2019,pop_2020", "name,2019年gdp,2020年gdp,2019年pop,2020年pop",
    "name,gdp2019,gdp2020,pop2019,pop2020", "name,gdp (2019),gdp (2020),pop (2019),pop (2020)",
    "name,2019-gdp,2020-gdp,2019-pop,2020-pop", "name,gdp 2019年,gdp 2020年,pop 2019年度,pop 2020",
  ])
  func columnsOfIndicatorsAndYears(_ header: String) throws {
    let read = try table(header + "\nA,1,2,3,4\nB,5,6,,8\n")
    #expect(read.layout.kind == .wide && read.periods == [2019, 2020])
    #expect(read.indicators.map(\.name) == ["gdp", "pop"])
    #expect(try read.series("gdp", "B") == [5, 6])
    #expect(try read.series("pop", "B") == [nil, 8])
    #expect(try read.panel(units: ownCodes(read)).rows == [2, 2, 3, 3])
  }

  @Test func indicatorsAndUnitsInRowsWithYearsAcross() throws {
    let read = try tables("地区,指标,单位,2019,2020\n北京,产量,吨,1,2\n北京,人口,人,3,4\n天津,产量,吨,5,6\n", .init())
    #expect(read.map { $0.indicators[0].name } == ["产量", "人口"])
    #expect(read.map(\.layout.kind) == [.wide, .wide])
    #expect(try read[0].series("产量", "天津") == [5, 6])
  }

  @Test func oneYearATable() throws {
    let text = "地区,产量(吨),人口\n北京,1,2\n天津,3,4\n"
    let error = #expect(throws: TableFileError.self) { try table(text) }
    guard case .noPeriodNamed(let place, let found) = error else { return #expect(Bool(false)) }
    #expect(place.row == 1 && found == ["地区", "产量(吨)", "人口"])
    let read = try table(text, .init(period: 2020))
    #expect(read.layout.kind == .crossSection && read.periods == [2020])
    #expect(try read.series("人口", "天津") == [4])
    let named = try table("时间：2018年\n" + text)
    #expect(named.periods == [2018])
    let one = try table(text, .init(valueColumns: ["产量"], period: 2020))
    #expect(one.indicators == [SourceIndicator(name: "产量", unit: "吨")])
  }

  @Test func seriesOfOneUnit() throws {
    let text = "年份,产量(吨),人口(人)\n2020,1,2\n2021,3,4\n"
    let read = try table("地区：河南省\n" + text)
    #expect(read.layout.kind == .series && read.spellings.map(\.text) == ["河南省"])
    #expect(try read.series("人口(人)", "河南省") == [2, 4])
    let named = try table(text, .init(unit: "河南"))
    #expect(try named.series("产量(吨)", "河南") == [1, 3])
    let error = #expect(throws: TableFileError.self) { try table(text) }
    guard case .noUnitNamed = error else { return #expect(Bool(false)) }
  }

  @Test func unitsAcrossMustDiffer() throws {
    let read = try table("年份,北京,上海,北京市\n2020,1,2,3\n")
    let code = UnitCode("110000")
    #expect(
      throws: TableFileError.repeatedUnit(
        TablePlace(file: "data.csv", row: 1, column: 3, header: "北京市"), found: "北京市",
        first: TablePlace(file: "data.csv", row: 1, column: 1, header: "北京"))
    ) { try read.panel(units: ["北京": code, "北京市": code, "上海": UnitCode("310000")]) }
  }

  @Test func theLayoutCanBeSaid() throws {
    let text = "region,year,x\nA,2020,1\n"
    #expect(throws: TableFileError.self) { try table(text, .init(layout: .wide)) }
    #expect(try table(text, .init(layout: .long)).layout.kind == .long)
  }

  @Test func numbersAsTheStudyWritesThem() throws {
    let format = NumberFormat(thousandsSeparator: ".", decimalSeparator: ",", missingWords: ["", "k.A."])
    let read = try table("Land;2019;2020\nA;1.234,5;k.A.\nB;2;3\n", .init(numbers: format))
    #expect(try read.series("data", "A") == [1234.5, nil])
  }

  @Test func tablesOfNothing() {
    for text in ["", "\n\n", "a\n", "a,b,c\n1,2,3\n", "long,lat,ID\n109.03,16.4,1\n107.7,8.9,2\n"] {
      #expect(throws: TableFileError.self, "\(text)") { try table(text) }
    }
    #expect(throws: TableFileError.noRows(file: "data.csv")) { try table("地区,2020年,2021年\n") }
    #expect(throws: TableFileError.noRows(file: "data.csv")) { try table("province,year,x\n") }
  }

  @Test func aDataRowIsNoHeader() {
    // Figures between 1800 and 2200 below a header without years.
    #expect(throws: TableFileError.self) { try table("NAME,province,Value\n北京市,北京,2019\n天津市,天津,1950\n") }
    #expect(throws: TableFileError.self) { try table("a,b,c\n北京市,2000,2000\n天津市,19500,2\n") }
  }
}
