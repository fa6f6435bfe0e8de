import Testing

@testable import Charts

@Suite struct LinearScaleTests {
  @Test func mapsEndsToEnds() {
    let scale = LinearScale(domain: 0...10, from: 100, to: 20)
    #expect([0.0, 5, 10, 15].map { scale($0) } == [100, 60, 20, -20])
  }

  @Test func aSingleNumberStandsInTheMiddle() {
    #expect(LinearScale(domain: 3...3, from: 0, to: 10)(3) == 5)
  }
}
