import Testing

@testable import TableFiles

@Suite struct DecimalColumnsTests {
  @Test func measuresAreOfTheWidestParts() throws {
    let columns = try RegressionTableFixture.table().decimalColumns(RegressionTableFixture.table().lines)
    #expect(columns.map(\.whole) == [2, 2, 3])
    #expect(columns.map(\.rest) == [7, 7, 5])
    #expect(columns.map(\.bare) == [5, 5, 5])
    #expect(columns.map(\.centered) == [3, 3, 0])
  }

  @Test func pointsStandUnderEachOther() {
    let column = DecimalColumn(whole: 2, rest: 4, centered: 8)
    #expect(column.padded("1.5", ("1", ".5")) == "  1.5   ")
    #expect(column.padded("12.345", ("12", ".345")) == " 12.345 ")
    #expect(column.padded("是", nil) == "   是   ")
    #expect(column.padded("wider than it", nil) == "wider than it")
  }

  @Test func lettersOfEastAsiaAreTwoWide() {
    #expect(displayWidth("汉é") == 3 && displayWidth("e\u{301}") == 1 && displayWidth("a\nbcd") == 3)
  }
}
