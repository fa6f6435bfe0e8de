import Regressions
import Testing

@Suite struct TestResultTests {
  @Test func pIsThatOfTheDistribution() {
    // Tabled 5 % points.
    #expect(
      abs(TestResult(.hausman, statistic: 5.991465, distribution: .chiSquared(degrees: 2)).p - 0.05) < 1e-7)
    #expect(abs(TestResult(.pesaranCD, statistic: -1.959964, distribution: .normal).p - 0.05) < 1e-7)
    #expect(
      abs(TestResult(.effects, statistic: 4.102821, distribution: .f(numerator: 2, denominator: 10)).p - 0.05)
        < 1e-7)
    #expect(abs(TestDistribution.studentT(degrees: 9).p(2.262157) - 0.05) < 1e-7)
  }

  @Test func everyTestHasANameAndANull() {
    for kind in TestKind.allCases { #expect(!kind.name.isEmpty && !kind.nullHypothesis.isEmpty) }
    #expect(Set(TestKind.allCases.map(\.name)).count == TestKind.allCases.count)
  }
}
