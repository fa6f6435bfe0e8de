import Foundation
import Indices
import Panels
import Testing

/// Every way of normalising, weighting and scoring against the printed values of `Tests/References/index-methods`.
@Suite struct IndexMethodsReferenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "References/index-methods")

  struct Missing: Error { let key: String }

  /// The numbers of a line by its first words.
  static func printed(_ key: String, file: String = "output.txt") throws -> [Double] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("\(key),") }) else {
      throw Missing(key: key)
    }
    return line.dropFirst(key.count + 1).split(separator: ",").compactMap { Double($0) }
  }

  static func panel(_ name: String, raisedBy offset: Double = 0) throws -> Panel {
    let text = try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let units = rows.dropFirst().reduce(into: [String]()) { if $0.last != $1[0] { $0.append($1[0]) } }
    let periods = Set(rows.dropFirst().compactMap { Int($0[1]) }).sorted()
    let columns = rows[0].indices.dropFirst(2).map { column in
      Column(name: rows[0][column], values: rows.dropFirst().map { Double($0[column]).map { $0 + offset } })
    }
    return try Panel(units: units.map { UnitCode($0) }, periods: periods, columns: columns)
  }

  static func system(_ panel: Panel) throws -> IndicatorSystem {
    let negative: Set = ["bad", "x03", "x07", "x21"]
    return try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension(
          "S",
          indicators: panel.indicatorNames.map {
            Indicator($0, direction: negative.contains($0) ? .negative : .positive)
          })
      ])
  }

  static func index(
    _ data: String, raisedBy offset: Double = 0, _ options: IndexOptions = IndexOptions()
  ) throws -> CompositeIndex {
    let panel = try panel(data, raisedBy: offset)
    return try CompositeIndex(panel, system: system(panel), options: options)
  }

  private func expectScores(_ index: CompositeIndex, _ key: String) throws {
    let expected = try Self.printed("scores,\(key)")
    #expect(expected.count == index.scores.units.count * index.scores.periods.count)
    #expect(isClose(try index.scores.column("S").availableValues, expected), "\(key)")
  }

  private func expectWeights(_ index: CompositeIndex, _ key: String, step: Int = 0) throws {
    let expected = try Self.printed("weights,\(key)")
    #expect(expected.count == index.system.indicators.count)
    #expect(isClose(index.weights.weights(forPeriodAt: step), expected), "\(key)")
  }

  @Test(arguments: ["small", "wide"]) func entropyWeights(_ data: String) throws {
    let index = try Self.index(data)
    #expect(
      isClose(index.weights.pools[0].weights.compactMap(\.entropy), try Self.printed("entropy,\(data)")))
    try expectWeights(index, "\(data),entropy")
    try expectScores(index, "\(data),entropy")
    let second = try Self.printed("weights,\(data),entropy", file: "output-r.txt")
    #expect(isClose(index.weights.weights(forPeriodAt: 0), second))
  }

  @Test(arguments: ["small", "wide"], [0.0001, 0.001, 0.01, 1.0])
  func shiftedWeights(_ data: String, _ shift: Double) throws {
    let index = try Self.index(data, IndexOptions(weighting: .entropy(shift: shift)))
    try expectWeights(index, "\(data),shift \(shift)")
  }

  @Test(arguments: ["small", "wide"]) func weightsOfEveryPeriod(_ data: String) throws {
    let index = try Self.index(data, IndexOptions(weighting: .entropy(pooling: .perPeriod)))
    for (step, year) in index.scores.periods.enumerated() {
      try expectWeights(index, "\(data),year \(year)", step: step)
    }
    try expectScores(index, "\(data),per-period")
  }

  @Test(arguments: ["small", "wide"]) func extremesOfEveryPeriodOrOfABase(_ data: String) throws {
    let own = IndexOptions(normalization: Normalization(reference: .cells(.perPeriod)))
    try expectScores(try Self.index(data, own), "\(data),extremes per-period")
    let year = try #require(try Self.panel(data).periods.first)
    let base = try Self.index(
      data,
      IndexOptions(
        normalization: Normalization(reference: .cells(.base(year))),
        weighting: .entropy(pooling: .base(year))))
    try expectWeights(base, "\(data),base")
    try expectScores(base, "\(data),base")
  }

  @Test(arguments: ["small", "wide"]) func criticWeights(_ data: String) throws {
    let index = try Self.index(data, IndexOptions(weighting: .critic()))
    let weights = index.weights.pools[0].weights
    #expect(isClose(weights.compactMap(\.deviation), try Self.printed("deviation,\(data)")))
    #expect(isClose(weights.compactMap(\.conflict), try Self.printed("conflict,\(data)")))
    try expectWeights(index, "\(data),critic")
    try expectScores(index, "\(data),critic")
    let second = try Self.printed("weights,\(data),critic", file: "output-r.txt")
    #expect(isClose(index.weights.weights(forPeriodAt: 0), second))
  }

  @Test(arguments: ["small", "wide"]) func sharesAndCloseness(_ data: String) throws {
    try expectScores(try Self.index(data, IndexOptions(scoring: .shares)), "\(data),shares")
    let topsis = try Self.index(data, IndexOptions(scoring: .topsis))
    try expectScores(topsis, "\(data),topsis")
    let second = try Self.printed("scores,\(data),topsis", file: "output-r.txt")
    let panel = try Self.panel(data)
    #expect(second.count == panel.units.count * panel.periods.count)
    #expect(isClose(try topsis.scores.column("S").availableValues, second))
  }

  @Test(arguments: ["small", "wide"], [Normalization.Method.maximum, .sum, .vector])
  func otherNormalizations(_ data: String, _ method: Normalization.Method) throws {
    let offset = data == "small" ? 10.0 : 0
    let index = try Self.index(
      data, raisedBy: offset, IndexOptions(normalization: Normalization(method)))
    try expectWeights(index, "\(data),\(method.rawValue)")
    try expectScores(index, "\(data),\(method.rawValue)")
    guard method == .vector else { return }
    let options = IndexOptions(normalization: Normalization(method), scoring: .topsis)
    try expectScores(try Self.index(data, raisedBy: offset, options), "\(data),vector topsis")
  }

  @Test(arguments: ["small", "wide"]) func variantsAgreeAsFarAsPrinted(_ data: String) throws {
    let panel = try Self.panel(data)
    let index = try CompositeIndex(panel, system: Self.system(panel))
    let robustness = try Robustness(
      panel, index: index,
      variations: [
        .weighting(.critic()), .weighting(.equalIndicators), .dropping(panel.indicatorNames[0]),
      ])
    let ranks = try #require(robustness.ranks(of: "S"))
    for (agreement, key) in zip(ranks.agreements, ["critic", "equal", "drop"]) {
      let expected = try Self.printed("agreement,\(data),\(key)")
      #expect(isClose([agreement.spearman, agreement.kendall].compactMap(\.self), expected), "\(key)")
    }
  }
}
