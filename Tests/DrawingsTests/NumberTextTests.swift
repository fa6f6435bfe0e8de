import Drawings
import Testing

@Suite struct NumberTextTests {
  @Test func decimalsAreFixed() {
    #expect(NumberText(decimals: 2).string(1.005) == "1.00")  // the nearest binary fraction lies below
    #expect(NumberText(decimals: 2).string(0.375) == "0.38")
    #expect(NumberText(decimals: 0).string(12.7) == "13")
    #expect(NumberText(decimals: -3).string(12.7) == "13")
  }

  @Test func theMinusSignIsATrueOne() {
    #expect(NumberText(decimals: 1).string(-2.25) == "\u{2212}2.2")
    #expect(NumberText(decimals: 1).string(-0.04) == "0.0")
    #expect(NumberText(decimals: 3).string(-0.0) == "0.000")
  }

  @Test func thousandsAreGrouped() {
    let style = NumberText(decimals: 1, groupSeparator: ",")
    #expect(style.string(1_234_567.89) == "1,234,567.9")
    #expect(style.string(123.4) == "123.4")
    #expect(style.string(-1234) == "\u{2212}1,234.0")
    #expect(style.string(-0.001) == "0.0")
  }

  @Test func whatIsNoNumberHasASign() {
    #expect(NumberText(decimals: 1).string(.nan) == "–")
    #expect(NumberText(decimals: 1).string(.infinity) == "∞")
    #expect(NumberText(decimals: 1).string(-.infinity) == "\u{2212}∞")
  }
}
