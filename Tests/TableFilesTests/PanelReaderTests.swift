import Panels
import TableFiles
import Testing

@Suite struct PanelReaderTests {
  private let reader = PanelReader(unitColumn: "province", periodColumn: "year", valueColumns: ["x", "y"])

  @Test func readsALongTable() throws {
    let read = try table("year,province,y,x\n2021,北京,4,\n2020年, 北京 ,2,1\n2020,天津,NA,3\n")
    let spellings = try reader.spellings(in: read)
    #expect(spellings.map(\.text) == ["北京", "天津"])
    #expect(spellings.map(\.firstLine) == [2, 4])
    #expect(spellings.map(\.rowCount) == [2, 1])
    let panel = try reader.panel(
      from: read, units: ["北京": UnitCode("110000"), "天津": UnitCode("120000")])
    #expect(panel.units == [UnitCode("110000"), UnitCode("120000")])
    #expect(try panel.column("x").cells.map(\.value) == [1, nil, 3, nil])
    #expect(try panel.column("y").cells.map(\.value) == [2, 4, nil, nil])
  }

  private func place(_ line: Int, _ column: Int, _ header: String) -> TablePlace {
    TablePlace(file: "data.csv", row: line, column: column, header: header)
  }

  private func expect(_ error: TableFileError, reading text: String, units: [String: UnitCode]? = nil) {
    #expect(throws: error) { try reader.panel(from: try table(text), units: units) }
  }

  @Test func textInANumberCellNamesLineAndColumn() {
    expect(
      .notANumber(place(3, 3, "y"), found: "1O"),
      reading: "province,year,x,y\nA,2020,1,2\nA,2021,1,1O\n")
    expect(
      .badPeriod(place(2, 1, "year"), found: "twenty"),
      reading: "province,year,x,y\nA,twenty,1,2\n")
  }

  @Test func unitsAreNeverGuessed() {
    expect(
      .unknownUnit(place(2, 0, "province"), found: "Beijng"),
      reading: "province,year,x,y\nBeijng,2020,1,2\n", units: ["Beijing": UnitCode("110000")])
    expect(
      .blankUnit(place(2, 0, "province")), reading: "province,year,x,y\n ,2020,1,2\n")
  }

  @Test func missingColumnsRowsAndDuplicates() {
    expect(
      .missingColumn(
        file: "data.csv", expected: "y", nearest: nil, header: ["province", "year", "x", "value"]),
      reading: "province,year,x,value\nA,2020,1,2\n")
    expect(.noRows(file: "data.csv"), reading: "province,year,x,y\n")
    expect(
      .panel(
        file: "data.csv",
        .duplicateRow(unit: UnitCode("A"), period: 2020, firstLine: 2, line: 4)),
      reading: "province,year,x,y\nA,2020,1,2\nA,2021,1,2\nA,2020,1,2\n")
  }
}
