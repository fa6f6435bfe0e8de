import Panels
import Testing

@Suite struct DescriptivesTests {
  @Test func describesWhatIsThere() throws {
    let x = try samplePanel().descriptives(of: "x")
    #expect(x.n == 4 && x.minimum == 1 && x.maximum == 9 && x.filled == 0)
    #expect(x.mean == 4.75)
    // Squared deviations 14.0625 + 18.0625 + 0.5625 + 0.0625 = 32.75; over 3.
    #expect(abs((x.standardDeviation ?? 0) - (32.75 / 3).squareRoot()) < 1e-15)
  }

  @Test func fewValuesHaveNoSpread() {
    let one = Descriptives(of: Column(name: "x", values: [nil, 7]))
    #expect(one.mean == 7 && one.standardDeviation == nil)
    #expect(Descriptives(of: Column(name: "x", values: [nil])).mean == nil)
  }

  @Test func largeOffsetsLoseNoDigits() throws {
    // NIST StRD NumAcc4: mean 10000000.2, standard deviation 0.1.
    let values = [10_000_000.2] + (0..<500).flatMap { _ in [10_000_000.1, 10_000_000.3] }
    let result = Descriptives(of: Column(name: "NumAcc4", values: values))
    #expect(result.mean == 10_000_000.2)
    #expect(abs(try #require(result.standardDeviation) - 0.1) < 1e-8)
  }

  @Test func meansOverPeriodsSayHowMany() throws {
    let means = try samplePanel().filled(by: ["x": .linear]).panel.means(of: "x")
    #expect(means.map(\.cell.value) == [4.5, 4.5])
    #expect(means.map(\.n) == [4, 2])
    #expect(means.map(\.cell.state) == [.fromFilled, .observed])
    #expect(try samplePanel().means(of: "z")[1].cell == .missing)
  }
}
