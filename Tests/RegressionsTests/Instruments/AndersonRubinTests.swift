import Panels
import Testing

@testable import Regressions

/// The test against R, the set against ivmodels (errors of one variance) and against bisection (robust).
@Suite struct AndersonRubinTests {
  private typealias Samples = InstrumentSamples

  @Test(arguments: InstrumentSamples.names) func test(_ name: String) throws {
    var checked = 0
    for kind in Samples.kinds where name != "weak" || (kind.errors != .hc2 && kind.errors != .hc3) {
      guard let line = try Samples.printed("output-r.txt", "anderson-rubin-\(kind.name)", name) else {
        continue
      }
      let test = try #require(try Samples.result(name, kind.errors, kind.convention).andersonRubin)
      Samples.expect([test.statistic, test.p], line, "\(kind.name) \(name)", tolerance: 1e-8)
      checked += 1
    }
    #expect(checked >= 5)
  }

  @Test func ivreg2() throws {
    let test = try #require(try WageSample.result(.iid, .ivregress).andersonRubin)
    try WageSample.expect([test.statistic, test.p], 4e-3, "anderson-rubin")
  }

  @Test(arguments: ["unit", "period", "lag", "weak"]) func set(_ name: String) throws {
    for (kind, errors) in [("iid", StandardErrors.iid), ("hc1", .hc1), ("unit", .clustered(.unit))] {
      let set = try #require(try Samples.result(name, errors).andersonRubinSet)
      let line = try #require(
        try Samples.lines("output-python.txt").first { $0[0] == "ar-set-\(kind)" && $0[1] == name })
      #expect(set.contains(-1e12) == (line[2] == "inside") && set.contains(1e12) == (line[3] == "inside"))
      let ends = set.intervals.flatMap { [$0.lower, $0.upper] }.filter(\.isFinite)
      Samples.expect(ends, line.dropFirst(4).compactMap { Double($0) }, "\(kind) \(name)")
    }
  }

  @Test func shapes() throws {
    #expect(try Samples.result("unit").andersonRubinSet?.shape == .interval)
    #expect(try Samples.result("weak").andersonRubinSet?.shape == .unbounded)
    #expect(try Samples.result("weak", .hc1).andersonRubinSet?.shape == .everything)
    #expect(try Samples.result("two-way").andersonRubinSet == nil)
  }

  /// Two instruments that imply coefficients far apart: no coefficient makes both unrelated to the errors.
  @Test(arguments: [StandardErrors.iid, .hc1, .clustered(.unit)]) func empty(_ errors: StandardErrors) throws
  {
    var random = PseudoRandom(seed: 11)
    var columns: [[Double?]] = [[], [], [], []]
    for _ in 0..<200 {
      let (first, second) = (random.next(), random.next())
      columns[0].append(5 * first - 5 * second + random.next() / 10)
      columns[1].append(first + second + random.next() / 10)
      columns[2].append(first)
      columns[3].append(second)
    }
    let panel = try Panel(
      units: (0..<20).map { UnitCode("U\($0)") }, periods: Array(2001...2010),
      columns: zip(["y", "x", "z1", "z2"], columns).map { Column(name: $0, values: $1) })
    let result = try InstrumentalVariablesModel(
      equation: RegressionModel(outcome: "y", regressors: ["x"], effects: .none, standardErrors: errors),
      endogenous: ["x"], instruments: ["z1", "z2"]
    ).estimate(on: panel)
    let set = try #require(result.andersonRubinSet)
    #expect(set.shape == .empty && set.intervals.isEmpty && !set.contains(0))
    #expect(try #require(result.overidentification).p < 1e-3)
  }

  /// Exactly identified, the ends are where the reduced form's own test has the p-value of the confidence.
  @Test func endsAreCritical() throws {
    let panel = try Samples.counties()
    let set = try #require(try Samples.result("lag", .clustered(.unit), .reghdfe).andersonRubinSet)
    let interval = set.intervals[0]
    for end in [interval.lower, interval.upper] {
      var values: [Double?] = []
      let (y, x) = (try panel.column("lcrmrte"), try panel.column("lpolpc"))
      for (left, right) in zip(y.cells, x.cells) {
        if let a = left.value, let b = right.value { values.append(a - end * b) } else { values.append(nil) }
      }
      let shifted = try panel.adding([Column(name: "shifted", values: values)])
      let model = try RegressionModel(
        outcome: "shifted", regressors: ["L.lpolpc", "lprbconv", "ldensity"],
        standardErrors: .clustered(.unit), convention: .reghdfe)
      let instrument = try #require(try model.estimate(on: shifted)["L.lpolpc"])
      #expect(agrees(instrument.p, 0.05, 1e-8))
    }
  }
}
