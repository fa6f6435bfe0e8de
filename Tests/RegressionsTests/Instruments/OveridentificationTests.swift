import Testing

@testable import Regressions

/// Sargan against AER, Hansen against linearmodels.
@Suite struct OveridentificationTests {
  private typealias Samples = InstrumentSamples

  @Test(arguments: ["pooled", "unit", "period", "two-way"]) func sargan(_ name: String) throws {
    let test = try #require(try Samples.result(name).overidentification)
    let line = try #require(try Samples.printed("output-r.txt", "aer-iid", name, "Sargan"))
    // Degrees of freedom, none of a denominator, statistic, p.
    Samples.expect([test.statistic, test.p], Array(line.suffix(2)), name)
    #expect(test.kind == .sargan && test.distribution == .chiSquared(degrees: Int(line[0])))
  }

  @Test(arguments: ["pooled", "unit", "period", "two-way"]) func hansen(_ name: String) throws {
    for (kind, errors) in [("hc1", StandardErrors.hc1), ("unit", .clustered(.unit))] {
      let test = try #require(try Samples.result(name, errors).overidentification)
      let line = try #require(try Samples.printed("output-python.txt", "hansen-\(kind)", name))
      Samples.expect([test.statistic, test.p], line, "\(kind) \(name)")
      #expect(test.kind == .hansen)
      // The factor of the convention has no part in it.
      #expect(try Samples.result(name, errors, .plm).overidentification == test)
    }
  }

  @Test func ivreg2() throws {
    let test = try #require(try WageSample.result(.iid, .ivregress).overidentification)
    try WageSample.expect([test.statistic, test.p], 3e-4, "sargan")
  }
}
