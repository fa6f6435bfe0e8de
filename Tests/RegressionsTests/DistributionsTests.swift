import Regressions
import Testing

/// Against the printed values of `Tests/References/distributions`.
@Suite struct DistributionsTests {
  private func check(_ kind: String, count: Int, _ values: ([Double]) -> [Double]) throws {
    let lines = try reference("distributions/output.txt").filter { $0[0] == kind }
    #expect(lines.count == count)
    for line in lines {
      let numbers = line.dropFirst().compactMap { Double($0) }
      let found = values(numbers)
      for (value, expected) in zip(found, numbers.suffix(found.count)) {
        #expect(agrees(value, expected, 1e-12) || abs(value - expected) < 1e-300, "\(line)")
      }
    }
  }

  @Test func studentT() throws {
    try check("t", count: 25) { numbers in
      let t = StudentT(degrees: numbers[0])
      return [t.cumulative(numbers[1]), t.twoSided(numbers[1])]
    }
    try check("t-quantile", count: 9) { numbers in
      // The median is zero; its sign and last digits are of no account.
      [StudentT(degrees: numbers[0]).quantile(numbers[1])]
    }
  }

  @Test func fAndChiSquared() throws {
    try check("f", count: 4) { numbers in
      let f = FDistribution(numeratorDegrees: numbers[0], denominatorDegrees: numbers[1])
      return [f.cumulative(numbers[2]), f.upperTail(numbers[2])]
    }
    try check("f-quantile", count: 1) { numbers in
      [FDistribution(numeratorDegrees: numbers[0], denominatorDegrees: numbers[1]).quantile(numbers[2])]
    }
    try check("chi", count: 3) { numbers in
      let chi = ChiSquared(degrees: numbers[0])
      return [chi.cumulative(numbers[1]), chi.upperTail(numbers[1])]
    }
    try check("chi-quantile", count: 1) { [ChiSquared(degrees: $0[0]).quantile($0[1])] }
  }

  @Test func normal() throws {
    try check("normal", count: 3) {
      [StandardNormal().cumulative($0[0]), StandardNormal().twoSided($0[0])]
    }
    try check("normal-quantile", count: 1) { [StandardNormal().quantile($0[0])] }
  }

  @Test func outsideTheDomainIsNotANumber() {
    #expect(StudentT(degrees: 0).cumulative(1).isNaN)
    #expect(StudentT(degrees: 5).cumulative(.nan).isNaN)
    #expect(StudentT(degrees: 5).quantile(1.5).isNaN)
    #expect(StudentT(degrees: 5).twoSided(.infinity) == 0)
    #expect(FDistribution(numeratorDegrees: -1, denominatorDegrees: 3).upperTail(1).isNaN)
    #expect(FDistribution(numeratorDegrees: 2, denominatorDegrees: 3).upperTail(.infinity) == 0)
    #expect(FDistribution(numeratorDegrees: 2, denominatorDegrees: 3).cumulative(-1) == 0)
    #expect(ChiSquared(degrees: 2).upperTail(-1) == 1)
    #expect(StandardNormal().quantile(-0.1).isNaN)
  }
}
