import Testing

@testable import Documents

@Suite struct DataTextTests {
  @Test(arguments: [
    "[x](javascript:alert(1))", "<script>alert('x')</script>", "a | b", "``` code ```", "**bold** _x_ ~~y~~",
    "# heading", "1. one", "{{name}}", "&lt;", "C:\\path", "a\u{3000}b", "“引号”（括号）",
  ])
  func `guarded text has no syntax and comes back whole`(text: String) {
    let guarded = DataText.guarded(text)
    #expect(!guarded.contains { $0.isASCII && ($0.isPunctuation || $0.isSymbol) })
    #expect(DataText.restored(guarded) == text)
  }

  @Test func `controls, overrides and the private plane are dropped, blanks are one`() {
    #expect(DataText.restored(DataText.guarded(" a\u{0}\u{7}b\n\n c\u{202E}d\u{F0041}\u{FEFF}\t")) == "ab cd")
  }

  @Test func `controls are dropped from trusted text but its lines stay`() {
    #expect(DataText.withoutControls("a\u{1B}[0m\n\tb") == "a[0m\n\tb")
  }
}
