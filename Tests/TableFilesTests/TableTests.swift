import TableFiles
import Testing

@Suite struct TableTests {
  @Test func findsColumns() throws {
    let read = try table("adcode,year,gdp,gdp\n1,2,3,4\n")
    #expect(try read.columnIndex("year") == 1)
    #expect(throws: TableFileError.repeatedColumn(file: "data.csv", column: "gdp")) {
      try read.columnIndex("gdp")
    }
    let missing = TableFileError.missingColumn(
      file: "data.csv", expected: "adcod", nearest: "adcode", header: read.header)
    #expect(throws: missing) { try read.columnIndex("adcod") }
  }
}
