import Indices
import Panels
import Testing

@Suite struct RobustnessTests {
  private static func panel(units: Int = 9, years: Int = 4, withGaps: Bool = false) throws -> Panel {
    let names = ["a", "b", "c", "d", "e"]
    let columns = names.enumerated().map { index, name in
      var values = pseudoRandom(units * years, seed: UInt64(40 + index)).map { Double?($0 * $0 + 0.1) }
      if withGaps, name == "b" { for position in years..<(2 * years) { values[position] = nil } }
      return Column(name: name, values: values)
    }
    return try Panel(
      units: (0..<units).map { UnitCode("U\($0)") }, periods: Array(2019..<(2019 + years)), columns: columns)
  }

  private static func tree(without dropped: String? = nil) throws -> IndicatorSystem {
    func kept(_ names: String...) -> [Indicator] { names.filter { $0 != dropped }.map { Indicator($0) } }
    let inner = IndexDimension("E", indicators: kept("c", "d"))
    return try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension("D", indicators: kept("a", "b"), dimensions: [inner]),
        IndexDimension("F", indicators: kept("e")),
      ].filter { !$0.indicators.isEmpty || !$0.dimensions.isEmpty })
  }

  private static func choices(withGaps: Bool) -> [IndexOptions] {
    let rule: MissingCellRule = withGaps ? .availableIndicators : .refuse
    return [
      IndexOptions(missingCells: rule),
      IndexOptions(weighting: .entropy(pooling: .perPeriod, shift: 0.01), missingCells: rule),
      IndexOptions(weighting: .critic(), missingCells: rule),
      IndexOptions(weighting: .equalDimensions, dimensionScores: .within, missingCells: rule),
      IndexOptions(scoring: .shares, missingCells: rule), IndexOptions(scoring: .topsis, missingCells: rule),
    ]
  }

  /// What is made from the figures at hand must be what the whole computation without the indicator makes.
  @Test(arguments: [false, true]) func droppingAnIndicatorIsComputingWithoutIt(_ withGaps: Bool) throws {
    let panel = try Self.panel(withGaps: withGaps)
    for options in Self.choices(withGaps: withGaps) {
      let index = try CompositeIndex(panel, system: Self.tree(), options: options)
      for name in ["a", "b", "c", "d", "e"] {
        // Correlations of all indicators rest on the cells that have all of them, also without one of them.
        if withGaps, name == "b", case .critic = options.weighting { continue }
        let robustness = try Robustness(panel, index: index, variations: [.dropping(name)])
        let whole = try CompositeIndex(panel, system: Self.tree(without: name), options: options)
        for score in whole.system.scoreNames {
          let expected = try whole.scores.means(of: score).map(\.cell.value)
          let found = try #require(robustness.values(of: score, variant: 0))
          #expect(isClose(found.compactMap(\.self), expected.compactMap(\.self)), "\(score) without \(name)")
        }
        #expect(robustness.variants[0].weights.filter { $0 == nil }.count == 1)
        #expect(isClose(robustness.variants[0].weights.compactMap(\.self), whole.weights.meanWeights))
      }
    }
  }

  @Test func otherChoicesAreComputedAsSuch() throws {
    let panel = try Self.panel()
    let index = try CompositeIndex(panel, system: Self.tree())
    let cases: [(Variation, IndexOptions)] = [
      (.pooling(.perPeriod), IndexOptions(weighting: .entropy(pooling: .perPeriod))),
      (.shift(0.01), IndexOptions(weighting: .entropy(shift: 0.01))),
      (.weighting(.critic()), IndexOptions(weighting: .critic())),
      (.normalization(Normalization(.vector)), IndexOptions(normalization: Normalization(.vector))),
      (.scoring(.topsis), IndexOptions(scoring: .topsis)),
    ]
    let robustness = try Robustness(panel, index: index, variations: cases.map(\.0))
    #expect(robustness.refusals.isEmpty && robustness.lastPeriod == 2022)
    for (position, (_, options)) in cases.enumerated() {
      let whole = try CompositeIndex(panel, system: Self.tree(), options: options)
      for score in robustness.scoreNames {
        let means = try whole.scores.means(of: score).compactMap(\.cell.value)
        let found = try #require(robustness.values(of: score, variant: position))
        #expect(isClose(found.compactMap(\.self), means))
        let last = try whole.scores.ranking(by: score, in: 2022).entries.compactMap(\.cell.value)
        let end = try #require(robustness.values(of: score, variant: position, span: .last))
        #expect(isClose(end.compactMap(\.self), last))
      }
    }
    let main = try index.scores.rankingOfMeans(by: "S").entries.map(\.rank)
    #expect(robustness.ranks(of: "S")?.intervals.map(\.main) == main)
  }

  @Test func whatCannotBeComputedIsListedWithItsReason() throws {
    let panel = try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: [2020],
      columns: [Column(name: "x", values: [-1, 2]), Column(name: "y", values: [3, 1])])
    let index = try CompositeIndex(
      panel, system: system(Indicator("x"), Indicator("y")),
      options: IndexOptions(weighting: .equalIndicators))
    let robustness = try Robustness(
      panel, index: index,
      variations: [.normalization(Normalization(.sum)), .dropping("x"), .dropping("unknown")])
    #expect(robustness.variants.map(\.variation) == [.dropping("x")])
    let place = CellPlace(indicator: "x", unit: UnitCode("A"), period: 2020)
    let reasons: [IndexError] = [
      .negativeValue(index: "S", place, -1, .sum),
      .unknownWeight(index: "S", indicator: "unknown", nearest: nil),
    ]
    #expect(robustness.refusals.map(\.reason) == reasons)
    #expect(robustness.scoreNames == ["S"] && robustness.variants[0].weights == [nil, 1])
  }

  @Test func anOnlyIndicatorCannotBeDropped() throws {
    let panel = try samplePanel()
    let index = try CompositeIndex(panel, system: system(Indicator("x")))
    let robustness = try Robustness(panel, index: index, variations: [.dropping("x")])
    let reasons: [IndexError] = [.noInformation(index: "S", period: nil)]
    #expect(robustness.refusals.map(\.reason) == reasons)
  }
}
