import TableFiles
import Testing

@Suite struct RegressionTableCSVTests {
  private typealias Fixture = RegressionTableFixture

  @Test func everythingKnownStandsInFull() throws {
    #expect(
      try Fixture.table().csv == """
        row,figure,a,b,c
        ,head,Rri,Rri,Rri1
        ,head,(1),(2),(3)
        Index,heading,,,
        NQP,estimate,0.2551234567890123,0.2551234567890123,
        NQP,standard error,0.03333333333333333,0.03333333333333333,
        NQP,statistic,7.65370370367037,7.65370370367037,
        NQP,p,0.0001,0.0001,
        NQP,lower,0.191,0.191,
        NQP,upper,0.3194,0.3194,
        GOV,estimate,,-0.0891,12.5
        GOV,standard error,,0.059,10
        GOV,statistic,,-1.51,
        GOV,p,,0.04,0.3
        GOV,lower,,-0.2,
        GOV,upper,,0.1,
        Province effects,value,Yes,Yes,
        Observations,value,341,310,
        R²,value,0.8781,0.8799,0.3333333333333333
        R²,p,0.0123,,

        """)
  }

  @Test func everyNumberReadsBackToTheSameValue() throws {
    var state: UInt64 = 20_240_607
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      return value.isFinite ? value : 0.1
    }
    for _ in 0..<200 {
      let estimate = RegressionTable.Estimate(
        next(), standardError: next(), statistic: next(), p: next(), lower: next(), upper: next())
      let table = try RegressionTable(
        modelCount: 1, rows: [.estimates("x", [estimate]), .numbers("y", [estimate.value])])
      let numbers = table.csv.split(separator: "\n").dropFirst(2).map {
        $0.split(separator: ",").last.flatMap { Double($0) }?.bitPattern
      }
      let expected = [
        estimate.value, estimate.standardError, estimate.statistic, estimate.p, estimate.lower,
        estimate.upper, estimate.value,
      ]
      #expect(numbers == expected.map { $0?.bitPattern })
    }
  }

  @Test(arguments: RegressionTableFixture.hostile) func wordsComeBackAsTheyWere(_ text: String) throws {
    let table = try Fixture.hostileTable(text)
    let read = try Table(csv: Array(table.csv.utf8), name: "t.csv")
    #expect(read.header == ["row", "figure", text])
    #expect(read[0, 2] == text)
  }
}
