import Testing

@testable import Regressions

/// First stages against R's lm and sandwich, and against Stata's ivreg2.
@Suite struct FirstStageTests {
  private typealias Samples = InstrumentSamples

  @Test(arguments: InstrumentSamples.names) func againstR(_ name: String) throws {
    for kind in Samples.kinds {
      // The second stage of the weak model has leverages above 1.
      if name == "weak", kind.errors == .hc2 || kind.errors == .hc3 { continue }
      for stage in try Samples.result(name, kind.errors, kind.convention).firstStages {
        let what = "\(kind.name) \(name) \(stage.endogenous)"
        func printed(_ quantity: String) throws -> [Double]? {
          try Samples.printed("output-r.txt", quantity, name, stage.endogenous)
        }
        Samples.expect(
          stage.coefficients.map(\.estimate), try #require(try printed("first-estimate")), what)
        Samples.expect([stage.partialR2], try #require(try printed("first-partial-r2")), what)
        if let errors = try printed("first-se-\(kind.name)") {
          Samples.expect(stage.coefficients.map(\.standardError), errors, what)
        }
        if let f = try printed("first-F-\(kind.name)") {
          let test = try #require(stage.partialF)
          Samples.expect([test.statistic, test.p], f, what, tolerance: 1e-8)
        }
      }
    }
  }

  /// AER's own table of diagnostics.
  @Test(arguments: ["iid", "hc1"]) func againstAER(_ kind: String) throws {
    for name in Samples.names {
      let result = try Samples.result(name, kind == "iid" ? .iid : .hc1)
      for stage in result.firstStages {
        let label =
          result.firstStages.count == 1 ? "Weak instruments" : "Weak instruments (\(stage.endogenous))"
        let line = try #require(try Samples.printed("output-r.txt", "aer-\(kind)", name, label))
        let test = try #require(stage.partialF)
        guard case .f(let numerator, let denominator) = test.distribution else {
          Issue.record("no F")
          continue
        }
        Samples.expect(
          [Double(numerator), Double(denominator), test.statistic, test.p], line, "\(kind) \(name)",
          tolerance: 1e-8)
      }
    }
  }

  @Test(arguments: InstrumentSamples.names) func conditional(_ name: String) throws {
    for (kind, errors) in [("iid", StandardErrors.iid), ("hc1", .hc1), ("unit", .clustered(.unit))] {
      let stages = try Samples.result(name, errors).firstStages
      for stage in stages {
        let printed = try #require(
          try Samples.printed("output-python.txt", "sanderson-windmeijer-\(kind)", name, stage.endogenous))
        let test = try #require(stages.count == 1 ? stage.partialF : stage.conditionalF)
        Samples.expect([test.statistic], printed, "\(kind) \(name) \(stage.endogenous)")
        #expect((stage.conditionalF == nil) == (stages.count == 1))
        let shea = try #require(try Samples.printed("output-python.txt", "shea", name, stage.endogenous))
        Samples.expect([stage.sheaPartialR2], shea, "Shea \(name)")
      }
    }
  }

  @Test func ivreg2() throws {
    for stage in try WageSample.result(.iid, .ivregressSmall).firstStages {
      let name = stage.endogenous
      try WageSample.expect(stage.coefficients.map(\.estimate), 3e-6, "first-estimate", name)
      try WageSample.expect(stage.coefficients.map(\.standardError), 3e-6, "first-se", name)
      try WageSample.expect([stage.partialR2], 2e-7, "partial-r2", name)
      try WageSample.expect([stage.sheaPartialR2], 2e-7, "shea", name)
      let partial = try #require(stage.partialF)
      try WageSample.expect([partial.statistic, partial.p], 2e-4, "partial-F", name)
      #expect(agrees(partial.statistic, name == "educ" ? 4.4661716 : 55.044363, 2e-8))
      let conditional = try #require(stage.conditionalF)
      try WageSample.expect([conditional.statistic, conditional.p], 2e-4, "sanderson-windmeijer", name)
      #expect(conditional.distribution == .f(numerator: 2, denominator: 424))
    }
  }
}
