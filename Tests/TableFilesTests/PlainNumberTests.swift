import Testing

@testable import TableFiles

@Suite struct PlainNumberTests {
  private func read(_ text: String, _ format: NumberFormat = NumberFormat()) -> Double? {
    let bytes = Array(text.utf8)
    return PlainNumber(format).read(bytes.span)
  }

  @Test func agreesWithTheStandardLibraryToTheBit() {
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = String(state % 1_000_000_000_000_000)
      let point = Int(state >> 60) % (digits.count + 1)
      let text = (state & 1 == 0 ? "-" : "") + digits.prefix(point) + "." + digits.dropFirst(point)
      #expect(read(text) == Double(text.replacing("-.", with: "-0.")), "\(text)")
    }
  }

  @Test(arguments: ["", "-", ".", "1e3", "NA", " 1", "1,000", "1.2.3", "1-", "1234567890123456-", "１"])
  func leavesTheRestToTheCarefulReader(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test(arguments: [
    "12345678901234567", "0.12345678901234567", "-98765.43210987654321",
    "+.1000000000000000055511151231257827",
    "179769313486231570000000000000000000000",
  ])
  func manyDigitsAreReadByTheStandardLibrary(_ text: String) {
    #expect(read(text) == Double(text.replacing("+.", with: "0.")))
    #expect(read(text.replacing(".", with: ","), NumberFormat(decimalSeparator: ",")) == read(text))
  }

  @Test func missingWordsWithDigitsAreNotNumbers() {
    #expect(read("-99", NumberFormat(missingWords: ["-99"])) == nil)
    #expect(read("1,5", NumberFormat(decimalSeparator: ",")) == 1.5)
    #expect(read("1.5", NumberFormat(decimalSeparator: ",")) == nil)
  }
}
