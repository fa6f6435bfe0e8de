import Testing

@testable import Regressions

/// Durbin, Wu and Hausman's test against AER and against a regression with the residuals of the first stages in R.
@Suite struct EndogeneityTests {
  private typealias Samples = InstrumentSamples

  @Test(arguments: InstrumentSamples.names) func againstR(_ name: String) throws {
    var checked = 0
    for kind in Samples.kinds where name != "weak" || (kind.errors != .hc2 && kind.errors != .hc3) {
      guard let line = try Samples.printed("output-r.txt", "endogeneity-\(kind.name)", name) else { continue }
      let test = try #require(try Samples.result(name, kind.errors, kind.convention).endogeneity)
      Samples.expect([test.statistic, test.p], line, "\(kind.name) \(name)", tolerance: 1e-8)
      checked += 1
    }
    #expect(checked >= 5)
  }

  @Test(arguments: InstrumentSamples.names) func againstAER(_ name: String) throws {
    for (kind, errors) in [("iid", StandardErrors.iid), ("hc1", .hc1)] {
      let test = try #require(try Samples.result(name, errors).endogeneity)
      let line = try #require(try Samples.printed("output-r.txt", "aer-\(kind)", name, "Wu-Hausman"))
      #expect(test.distribution == .f(numerator: Int(line[0]), denominator: Int(line[1])))
      Samples.expect([test.statistic, test.p], Array(line.suffix(2)), "\(kind) \(name)", tolerance: 1e-8)
    }
  }
}
