import Drawings
import Testing

@testable import Cartography

@Suite struct ClassTextTests {
  @Test func rangesSayWhichEndIsOpen() throws {
    let result = try Classification.manual(lowest: 0, breaks: [10, 20, 30], values: [5])
    let format = NumberText(decimals: 0)
    #expect((0..<3).map { result.text(of: $0, format: format) } == ["0 – 10", "> 10 – 20", "> 20 – 30"])
  }

  @Test func aFirstClassOfOneValueIsThatValue() throws {
    let result = try Classification.naturalBreaks([4, 4, 9], classes: 2)
    let format = NumberText(decimals: 0)
    #expect((0..<2).map { result.text(of: $0, format: format) } == ["4", "> 4 – 9"])
  }

  @Test func decimalsTellLimitsApart() throws {
    let close = try Classification.manual(lowest: 0, breaks: [1, 1.0001, 1.0002], values: [1])
    #expect(close.limitFormat.decimals == 4)
    let large = try Classification.manual(lowest: 1, breaks: [12_000, 90_000], values: [1])
    #expect(large.text(of: 1, format: large.limitFormat) == "> 12\u{202F}000 – 90\u{202F}000")
    #expect(large.text(of: 0, format: large.limitFormat, dash: "～") == "1～12\u{202F}000")
    let index = try Classification.manual(lowest: 0.094, breaks: [0.131, 0.696], values: [0.1])
    #expect(index.limitFormat.decimals == 3)
  }
}
