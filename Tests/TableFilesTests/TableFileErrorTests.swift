import TableFiles
import Testing

@Suite struct TableFileErrorTests {
  @Test func sentencesCarryFilePlaceFoundExpectedAndRemedy() {
    let error = TableFileError.notANumber(
      TablePlace(file: "panel.csv", row: 7, column: 2, header: "gdp"), found: "many")
    #expect(
      error.description
        == "panel.csv, line 7, column 'gdp': found 'many', expected a number: "
        + "correct the cell, or leave it empty if there is no value.")
  }

  @Test func hostileTextStaysOnOneShortLine() {
    let found = String(repeating: "a\n\u{1B}[2J", count: 1000)
    let error = TableFileError.unknownUnit(
      TablePlace(file: "f", row: 1, column: 0, header: "c"), found: found)
    #expect(!error.description.contains("\n") && !error.description.contains("\u{1B}"))
    #expect(error.description.count < 300)
    let header = (0..<500).map { "column \($0)" }
    let missing = TableFileError.missingColumn(file: "f", expected: "x", nearest: nil, header: header)
    #expect(missing.description.contains("and 488 more"))
  }
}
