import Indices
import Panels
import Testing

@Suite struct NormalizedPanelTests {
  @Test func bothDirectionsOverPooledExtremes() throws {
    let normalized = try NormalizedPanel(samplePanel(), system: sampleSystem())
    #expect(try normalized.panel.column("x").cells.map(\.value) == [0, 0.5, 1, 1])
    #expect(try normalized.panel.column("y").cells.map(\.value) == [0, 0.5, 0, 1])
    #expect(normalized.extremes.map { $0.map(\.minimum) } == [[10], [0]])
    #expect(normalized.extremes.map { $0.map(\.maximum) } == [[30], [4]])
  }

  private func z(_ normalization: Normalization, _ indicator: Indicator) throws -> [Double?] {
    try NormalizedPanel(samplePanel(), system: system(indicator), normalization: normalization)
      .panel.column(indicator.name).cells.map(\.value)
  }

  @Test func otherReferenceCells() throws {
    let x = Indicator("x")
    #expect(try z(Normalization(reference: .cells(.perPeriod)), x) == [0, 0, 1, 1])
    #expect(try z(Normalization(reference: .cells(.base(2021))), x) == [-1, 0, 1, 1])
    let given = ["x": Normalization.Extremes(minimum: 0, maximum: 40)]
    #expect(try z(Normalization(reference: .fixed(given)), x) == [0.25, 0.5, 0.75, 0.75])
    #expect(
      try z(Normalization(reference: .fixed(given)), Indicator("x", direction: .negative))
        == [0.75, 0.5, 0.25, 0.25])
  }

  @Test func otherFormulas() throws {
    // x is 10, 20, 30, 30: largest 30, sum 90, squares 2300; reciprocals add up to (6 + 3 + 2 + 2) / 60.
    let (good, bad) = (Indicator("x"), Indicator("x", direction: .negative))
    let raw = [10.0, 20, 30, 30]
    func expect(_ method: Normalization.Method, _ indicator: Indicator, _ values: [Double]) throws {
      #expect(isClose(try z(Normalization(method), indicator).compactMap(\.self), values, 1e-15))
    }
    try expect(.maximum, good, raw.map { $0 / 30 })
    try expect(.maximum, bad, raw.map { 1 - $0 / 30 })
    try expect(.sum, good, raw.map { $0 / 90 })
    try expect(.sum, bad, raw.map { 60 / 13 / $0 })
    try expect(.vector, good, raw.map { $0 / 2300.0.squareRoot() })
    try expect(.vector, bad, raw.map { 1 - $0 / 2300.0.squareRoot() })
  }

  @Test func gapsStayGapsAndFilledCellsMarked() throws {
    let filled = try samplePanel().filled(by: .nearestEnd).panel
    let open = try NormalizedPanel(samplePanel(), system: system(Indicator("gap")))
    #expect(try open.panel.column("gap").cells.map(\.value) == [0, 0.25, nil, 1])
    let closed = try NormalizedPanel(filled, system: system(Indicator("gap")))
    #expect(try closed.panel.cell("gap", unit: UnitCode("B"), period: 2020) == Cell(1, state: .carried))
  }

  private func expect(
    _ error: IndexError, _ indicator: Indicator, _ normalization: Normalization = Normalization(),
    of panel: Panel? = nil, comparison: Comparison = .units
  ) throws {
    let panel = try panel ?? samplePanel()
    #expect(throws: error) {
      try NormalizedPanel(
        panel, system: system(indicator), normalization: normalization, comparison: comparison)
    }
  }

  @Test func guards() throws {
    try expect(.constant(index: "S", indicator: "flat", value: 3, period: nil), Indicator("flat"))
    try expect(.allMissing(index: "S", indicator: "none", period: nil), Indicator("none"))
    let (alone, x) = (try samplePanel().selecting(units: [UnitCode("A")]), Indicator("x"))
    try expect(.tooFewUnits(index: "S", found: 1), x, of: alone)
    try expect(.panel(index: "S", .unknownIndicator("falt", nearest: "flat")), Indicator("falt"))
    let base = Normalization(reference: .cells(.base(1999)))
    try expect(.panel(index: "S", .unknownPeriod(1999, first: 2020, last: 2021)), x, base)
    let apart = Normalization(reference: .cells(.perPeriod))
    try expect(.constant(index: "S", indicator: "gap", value: 1, period: 2020), Indicator("gap"), apart)
  }

  @Test func aSingleUnitIsComparedOverYearsOnRequest() throws {
    let alone = try samplePanel().selecting(units: [UnitCode("A")])
    let normalized = try NormalizedPanel(alone, system: system(Indicator("x")), comparison: .periods)
    #expect(try normalized.panel.column("x").cells.map(\.value) == [0, 1])
    let year = try samplePanel().selecting(periods: [2020])
    try expect(.tooFewPeriods(index: "S", found: 1), Indicator("x"), of: year, comparison: .periods)
  }

  @Test func valuesWithoutAMeaningAreRefused() throws {
    let panel = try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: [2020],
      columns: [
        Column(name: "below", values: [-1, 2]), Column(name: "zero", values: [0, 2]),
        Column(name: "wide", values: [-1.7e308, 1.7e308]),
      ])
    let below = CellPlace(indicator: "below", unit: UnitCode("A"), period: 2020)
    for method in [Normalization.Method.maximum, .sum, .vector] {
      try expect(
        .negativeValue(index: "S", below, -1, method), Indicator("below"), Normalization(method), of: panel)
    }
    let zero = CellPlace(indicator: "zero", unit: UnitCode("A"), period: 2020)
    try expect(
      .zeroValue(index: "S", zero), Indicator("zero", direction: .negative), Normalization(.sum), of: panel)
    try expect(.rangeTooWide(index: "S", indicator: "wide"), Indicator("wide"), of: panel)
  }

  @Test func givenExtremesAreChecked() throws {
    let turned = Normalization.Extremes(minimum: 4, maximum: 4)
    let x = Indicator("x")
    try expect(
      .badExtremes(index: "S", indicator: "x", given: turned), x,
      Normalization(reference: .fixed(["x": turned])))
    try expect(
      .badExtremes(index: "S", indicator: "x", given: nil), x, Normalization(reference: .fixed([:])))
    try expect(
      .badExtremes(index: "S", indicator: nil, given: nil), x, Normalization(.sum, reference: .fixed([:])))
  }
}
