import Testing

@testable import TableFiles

@Suite struct CellReferenceTests {
  @Test(
    "Letters count in a system without a zero",
    arguments: [
      ("A1", 1, 0), ("Z9", 9, 25), ("AA10", 10, 26), ("$xfd$1048576", 1_048_576, 16_383), ("ZZ3", 3, 701),
    ])
  func places(_ text: String, _ row: Int, _ column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).text == text.replacing("$", with: "").uppercased())
  }

  @Test("What is no cell", arguments: ["", "A", "1", "A0", "1A", "A1B", "XFE1", "A1048577", "Ä1", "A-1"])
  func noPlaces(_ text: String) { #expect(CellReference(text) == nil) }

  @Test func blocks() {
    #expect(Sheet.Merge(reference: "B2:C9") == Sheet.Merge(rows: 2...9, columns: 1...2))
    #expect(Sheet.Merge(reference: "B2") == Sheet.Merge(rows: 2...2, columns: 1...1))
    for text in ["", ":", "B2:", "C2:B9", "B9:B2", "A1:B2:C3"] {
      #expect(Sheet.Merge(reference: text) == nil)
    }
  }
}
