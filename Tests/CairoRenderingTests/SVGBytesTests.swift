import Testing

@testable import CairoRendering

@Suite struct SVGBytesTests {
  private func number(_ value: Double, decimals: Int = 2) -> String {
    var bytes = SVGBytes()
    bytes.add(value, decimals: decimals)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "0"), (-0.001, "0"), (0.5, ".5"), (-0.25, "-.25"), (0.05, ".05"), (10, "10"), (100.1, "100.1"),
    (-1234.567, "-1234.57"), (99.999, "100"), (1e5, "100000"), (0.004, "0"), (0.006, ".01"),
  ])
  func numbersAreShort(value: Double, expected: String) {
    #expect(number(value) == expected)
  }

  @Test func decimalsAreChosen() {
    #expect(number(1.5, decimals: 0) == "2")
    #expect(number(0.00390625, decimals: 8) == ".00390625")
    #expect(number(7, decimals: 8) == "7")
  }

  @Test func textIsEscapedAndInvalidCharactersAreDropped() {
    var bytes = SVGBytes()
    bytes.add(text: "<a b=\"1\">&\u{0}\u{8}\u{FFFF}\u{FFFE}\n广东'\u{1F600}")
    #expect(
      String(decoding: bytes.bytes, as: UTF8.self) == "&lt;a b=&quot;1&quot;&gt;&amp;&#10;广东'\u{1F600}")
  }
}
