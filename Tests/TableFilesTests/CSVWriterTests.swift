import TableFiles
import Testing

@Suite struct CSVWriterTests {
  @Test func quotesWhereNeededAndNumbersRoundTrip() throws {
    let model = TableModel(
      header: ["name", "value"],
      rows: [
        [.text("a,\"b\"\nc"), .number(0.1)], [.text(" x"), .number(3)], [.text("北京"), .missing],
        [.text(""), .integer(2023)], [.text("z"), .number(-1e300)],
      ])
    #expect(
      model.csv == "name,value\n\"a,\"\"b\"\"\nc\",0.1\n\" x\",3\n北京,\n,2023\nz,-1e+300\n")
    let read = try table(model.csv)
    #expect(read.row(0) == ["a,\"b\"\nc", "0.1"])
    #expect(read.row(1) == [" x", "3"])
  }

  @Test(arguments: [
    0.1, 1.0 / 3, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 123_456_789.123, -0.25,
  ])
  func everyNumberReadsBackTheSame(_ value: Double) throws {
    let read = try table(TableModel(header: ["v"], rows: [[.number(value)]]).csv)
    #expect(NumberFormat().read(read[0, 0]) == .number(value))
  }

  @Test func aLoneEmptyCellIsStillARow() throws {
    let model = TableModel(header: ["v"], rows: [[.missing], [.integer(1)]])
    #expect(try table(model.csv).rowCount == 2)
  }
}
