import Testing

@testable import TableFiles

@Suite struct SheetTitlesTests {
  @Test func forbiddenCharactersAndLengths() {
    #expect(SheetTitles.legal(["a/b\\c[d]:e*f?"]) == ["a-b-c-d--e-f-"])
    #expect(
      SheetTitles.legal(["''quoted''", "", "'", "tab\there"]) == ["quoted", "Sheet", "Sheet 2", "tabhere"])
    let long = String(repeating: "长", count: 40)
    #expect(SheetTitles.legal([long])[0].utf16.count == 31)
    // A character of two units is not cut in half.
    #expect(SheetTitles.legal([String(repeating: "🗺", count: 20)])[0] == String(repeating: "🗺", count: 15))
  }

  @Test func noNameTwice() {
    #expect(
      SheetTitles.legal(["Scores", "scores", "SCORES 2", "History"]) == [
        "Scores", "scores 2", "SCORES 2 2", "History 2",
      ])
    let long = String(repeating: "x", count: 31)
    let names = SheetTitles.legal(Array(repeating: long, count: 12))
    #expect(
      Set(names).count == 12 && names.allSatisfy { $0.utf16.count <= 31 } && names[11].hasSuffix("x 12"))
  }
}
