import Testing

@testable import Regressions

/// Cragg and Donald, Anderson, Kleibergen and Paap.
@Suite struct IdentificationTests {
  private typealias Samples = InstrumentSamples

  @Test(arguments: InstrumentSamples.names) func iid(_ name: String) throws {
    let result = try Samples.result(name)
    let f = try #require(try Samples.printed("output-python.txt", "cragg-donald", name))
    Samples.expect([result.craggDonaldF], f, name)
    let test = try #require(result.underidentification)
    Samples.expect(
      [test.statistic], try #require(try Samples.printed("output-python.txt", "anderson", name)), name)
    #expect(test.kind == .anderson && result.kleibergenPaapF == nil)
    let surplus = result.instruments.count - result.firstStages.count
    #expect(test.distribution == .chiSquared(degrees: surplus + 1))
  }

  @Test(arguments: InstrumentSamples.names) func robust(_ name: String) throws {
    for (kind, errors) in [("hc1", StandardErrors.hc1), ("unit", .clustered(.unit))] {
      let result = try Samples.result(name, errors)
      let f = try #require(try Samples.printed("output-python.txt", "kp-f-\(kind)", name))
      Samples.expect([try #require(result.kleibergenPaapF)], f, "\(kind) \(name)")
      let test = try #require(result.underidentification)
      let statistic = try #require(try Samples.printed("output-python.txt", "kp-lm-\(kind)", name))
      Samples.expect([test.statistic], statistic, "\(kind) \(name)")
      #expect(test.kind == .kleibergenPaap)
      // Of one endogenous regressor the rk Wald F is the partial F.
      if result.firstStages.count == 1 {
        #expect(agrees(try #require(result.firstStages[0].partialF).statistic, f[0], 1e-8))
      }
    }
  }

  /// HC2 and HC3 take the covariance of HC1: their leverages belong to other residuals.
  @Test func leveragesDoNotCount() throws {
    let plain = try Samples.result("two-way", .hc1)
    #expect(try Samples.result("two-way", .hc3).kleibergenPaapF == plain.kleibergenPaapF)
  }

  /// Four periods are too few clusters for five instruments and regressors, but enough for one.
  @Test func fewClusters() throws {
    let result = try Samples.result("two-way", .clustered(.period))
    #expect(result.firstStages[0].partialF == nil)
    #expect(result.secondStage.n == 288)
  }

  @Test func ivreg2() throws {
    let result = try WageSample.result(.iid, .ivregress)
    try WageSample.expect([result.craggDonaldF], 2e-4, "cragg-donald")
    let test = try #require(result.underidentification)
    try WageSample.expect([test.statistic, test.p], 4e-2, "anderson")
    #expect(agrees(test.statistic, 13.101, 1e-4))
  }
}
