import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct PrintedNumberTests {
  @Test(arguments: [
    (".310", 0.31, 3), ("0.31", 0.31, 2), ("-.089", -0.089, 3), ("\u{2212}4.689", -4.689, 3), ("341", 341, 0),
    ("1,234.5", 1234.5, 1), ("12 345 678", 12_345_678, 0), (".255***", 0.255, 3), ("1.74%", 1.74, 2),
    ("-1.14 % **", -1.14, 2), ("+.5", 0.5, 1), (" 5. ", 5, 0),
  ]) func digitsTellValueAndRounding(_ text: String, _ value: Double, _ decimals: Int) throws {
    let number = try #require(PrintedNumber(text))
    #expect(number.value == value)
    #expect(number.decimals == decimals)
    #expect(number.isPercent == text.contains("%"))
  }

  @Test(arguments: [
    "", ".", "-", "n.a.", "1.2.3", "12,34", "1e5", "0x10", "1234,567", "--1", "(.5)", "½", "٣",
    "1.23456789012345",
    "nan", "inf", String(repeating: "9", count: 400),
  ]) func whatIsNoNumberIsNone(_ text: String) { #expect(PrintedNumber(text) == nil) }

  @Test func theRoundingCanBeGiven() throws {
    let short = try #require(PrintedNumber(".31", rounding: 3))
    #expect(!short.agrees(with: 0.3109))
    #expect(short.agrees(with: 0.3104))
    let thousands = try #require(PrintedNumber("12.0", rounding: 0))
    #expect(thousands.agrees(with: 12.4))
  }

  /// Every value of a fine grid agrees with the nearest print, with two prints exactly half-way, and with no other;
  /// signs change nothing.
  @Test func roundingIsSymmetric() throws {
    for decimals in 0...4 {
      let unit = pow(10.0, -Double(decimals))
      let prints = try (0...40).map { step in
        try #require(PrintedNumber(String(format: "%.\(decimals)f", Double(step) * unit)))
      }
      for tenth in 0...400 {
        let value = Double(tenth) / 10 * unit
        let agreeing = prints.filter { $0.agrees(with: value) }
        #expect(agreeing.count == (tenth % 10 == 5 ? 2 : 1), "\(value) at \(decimals) decimals")
        for print in agreeing { #expect(abs(print.value - value) <= unit * 0.5000001) }
        let mirrored = try prints.map { try #require(PrintedNumber("-" + $0.text)) }
        #expect(mirrored.count { $0.agrees(with: -value) } == agreeing.count)
      }
    }
  }

  @Test func aHalfThatBinaryMissesAgreesWithBoth() throws {
    // 0.2875 is 0.28749999999999998 in binary, 0.0045 a little more than itself.
    for (value, prints) in [(0.2875, [".287", ".288"]), (0.0045, [".004", ".005"]), (2.5, ["2", "3"])] {
      for text in prints { #expect(try #require(PrintedNumber(text)).agrees(with: value), "\(text)") }
    }
  }

  @Test func aComputedValueIsWrittenTheWayOfThePrint() throws {
    let print = try #require(PrintedNumber(".287"))
    #expect(print.text(of: 0.28936, bare: false) == ".289")
    #expect(print.text(of: 0.2875, bare: false) == ".287")
    #expect(print.text(of: -1.5, bare: false) == "\u{2212}1.500")
    #expect(print.difference(of: 0.28936, bare: false) == "+.002")
    #expect(print.difference(of: 0.105, bare: false) == "\u{2212}.182")
    #expect(try #require(PrintedNumber("1.065")).text(of: 0.9117, bare: true) == ".912")
    #expect(try #require(PrintedNumber("1.065")).text(of: 0.9117, bare: false) == "0.912")
    #expect(try #require(PrintedNumber("0.5")).text(of: 0.26, bare: true) == "0.3")
    let percent = try #require(PrintedNumber("0.8%"))
    #expect(percent.agrees(with: 0.0084) && !percent.agrees(with: 0.0174))
    #expect(percent.text(of: 0.0174, bare: false) == "1.7%")
    #expect(percent.difference(of: 0.0174, bare: false) == "+0.9")
  }

  @Test func theThreeNumbersAReaderSeesAddUp() throws {
    // 0.2864 rounds to .286, one below the print, although it lies only 0.0006 from it.
    let print = try #require(PrintedNumber(".287"))
    #expect(print.text(of: 0.2864, bare: false) == ".286")
    #expect(print.difference(of: 0.2864, bare: false) == "\u{2212}.001")
  }
}
