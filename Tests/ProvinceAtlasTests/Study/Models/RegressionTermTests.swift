import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct RegressionTermTests {
  @Test(
    "A term has one spelling, however it is written",
    arguments: [
      ("nqp", "nqp", ["nqp"]), (" nqp ^2", "nqp^2", ["nqp"]), ("nqp*gov", "nqp * gov", ["nqp", "gov"]),
      ("lag( nqp )", "lag(nqp)", ["nqp"]), ("lag(nqp, 1)", "lag(nqp)", ["nqp"]),
      ("lag(nqp,2) * gov", "lag(nqp, 2) * gov", ["nqp", "gov"]), ("地区 * nqp^2", "地区 * nqp^2", ["地区", "nqp"]),
    ])
  func terms(_ text: String, _ name: String, _ variables: [String]) throws {
    let term = try #require(RegressionTerm(reading: text))
    #expect(term.name == name && term.variables == variables)
    #expect(RegressionTerm(reading: term.name) == term)
  }

  @Test(
    "What is no term is none",
    arguments: [
      "", "*", "a *", "a b", "a^3", "lag()", "lag(a, 0)", "lag(a, -1)", "lag(a, 51)", "lag(a, b)",
      "lag(a,1,2)", "lag(a",
    ])
  func noTerms(_ text: String) { #expect(RegressionTerm(reading: text) == nil) }

  @Test func columnsOfTerms() throws {
    let panel = try Panel(
      units: ["a", "b"].map { UnitCode($0) }, periods: [2020, 2021, 2023],
      columns: [
        Column(name: "x", values: [1, 2, 4, 5, nil, 7]), Column(name: "z", values: [2, 3, 4, 5, 6, 7]),
      ])
    var all = panel
    for text in ["x^2", "x * z", "lag(x)", "lag(x, 2) * z", "x"] {
      all = try #require(RegressionTerm(reading: text)).add(to: all)
    }
    #expect(try all.column("x^2").cells.map(\.value) == [1, 4, 16, 25, nil, 49])
    #expect(try all.column("x * z").cells.map(\.value) == [2, 6, 16, 25, nil, 49])
    // 2022 is not in the panel, so 2023 has no first lag: a lag never crosses a gap, nor another unit.
    #expect(try all.column("lag(x)").cells.map(\.value) == [nil, 1, nil, nil, 5, nil])
    #expect(try all.column("lag(x, 2) * z").cells.map(\.value) == [nil, nil, 8, nil, nil, nil])
    #expect(try RegressionTerm("x").add(to: all) == all)
  }
}
