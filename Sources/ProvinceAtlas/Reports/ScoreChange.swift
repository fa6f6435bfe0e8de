import Documents
import Drawings
import Indices
import Panels

/// What moved a unit in an index from the first to the last year.
struct ScoreChange {
  /// A part of the change: an indicator or a dimension.
  struct Part {
    let name: String
    /// How much it added to the unit's score.
    let own: Double
    /// How much it added to the scores of all units on average.
    let nation: Double
    /// Whether the unit has no value in one of the years, so that the part says nothing of it: others stand in for it.
    var isMissing = false
    /// How much more than on average, which is what moves ranks.
    var gain: Double { own - nation }
  }

  /// The indicators, in the study's order.
  let indicators: [Part]
  /// The outermost dimensions, in the study's order; none when the index itself is the only one.
  let dimensions: [Part]

  /// The change of the score.
  var total: Double { indicators.reduce(0) { $0 + $1.own } }
  /// The mean change of all scores.
  var nation: Double { indicators.reduce(0) { $0 + $1.nation } }

  /// `nil` for a unit that lacks the score in one of the years.
  ///
  /// - Parameter missing: the indicators without a value of the unit in one of the years.
  init?(_ change: IndexChange, of unit: UnitCode, system: IndicatorSystem, missing: Set<String> = []) {
    guard let parts = change.parts(of: unit) else { return nil }
    indicators = change.indicators.enumerated().map { position, indicator in
      Part(
        name: indicator.name, own: parts[position], nation: change.mean[position],
        isMissing: missing.contains(indicator.name))
    }
    let indicators = indicators
    let outermost = system.isFlat ? [] : system.nodes.filter { $0.parent == nil }
    dimensions = outermost.map { node in
      let own = indicators[node.all]
      return Part(
        name: node.name, own: own.reduce(0) { $0 + $1.own }, nation: own.reduce(0) { $0 + $1.nation })
    }
  }

  private var known: [Part] { indicators.filter { !$0.isMissing } }

  /// The indicators that moved the score most in the direction it went, the strongest first.
  var drivers: [Part] {
    let sign = total < 0 ? -1.0 : 1.0
    return known.filter { $0.own * sign > 0 }.sorted { $0.own * sign > $1.own * sign }
  }

  /// The indicator that gained most against the mean; `nil` when none did.
  var helper: Part? { known.filter { $0.gain > 0 }.max { $0.gain < $1.gain } }

  /// The indicator that lost most against the mean; `nil` when none did.
  var brake: Part? { known.filter { $0.gain < 0 }.min { $0.gain < $1.gain } }
}

/// Who passed a unit and whom it passed between two rankings.
struct RankMoves {
  /// Units that were behind and are ahead, the highest first.
  let passedBy: [UnitCode]
  /// Units that were ahead and are behind, the highest first.
  let passed: [UnitCode]

  /// Units that share a rank with the one in question in either ranking have not passed.
  init(of unit: UnitCode, from first: Ranking, to last: Ranking) {
    guard let own = last[unit]?.rank, let earlier = first[unit]?.rank else {
      (passedBy, passed) = ([], [])
      return
    }
    let others = last.byRank.compactMap { entry -> (unit: UnitCode, then: Int, now: Int)? in
      guard let then = first[entry.unit]?.rank, let now = entry.rank else { return nil }
      return (entry.unit, then, now)
    }
    passedBy = others.filter { $0.then > earlier && $0.now < own }.map(\.unit)
    passed = others.filter { $0.then < earlier && $0.now > own }.map(\.unit)
  }
}

// MARK: - What templates may name

extension StudyResults {
  /// What moved a unit in an index; `nil` where scores are no sums or one is missing.
  func scoreChange(of unit: UnitCode, in index: String) throws(AtlasError) -> ScoreChange? {
    guard let change = scores.changes[index] else { return nil }
    let composite = try self.index(named: index)
    let missing = [firstYear, lastYear].flatMap { composite.missingIndicators(unit: unit, period: $0) }
    return ScoreChange(change, of: unit, system: composite.system, missing: Set(missing.map(\.name)))
  }

  /// The values on an index's change in a unit's report.
  func changeData(of unit: UnitCode, in index: String) throws(AtlasError) -> [String: TemplateValue] {
    let change = try scoreChange(of: unit, in: index)
    let moves = RankMoves(
      of: unit, from: try scores.ranking(by: index, in: firstYear),
      to: try scores.ranking(by: index, in: lastYear))
    return [
      "change": .number(change?.total, decimals: 3), "nation_change": .number(change?.nation, decimals: 3),
      "changes": .list((change?.indicators ?? []).map(summary(of:))),
      "dimension_changes": .list((change?.dimensions ?? []).map(summary(of:))),
      "parts_sentence": .text(change.map { partsSentence($0, index) } ?? ""),
      "passed_sentence": .text(passedSentence(moves)),
    ]
  }

  private func summary(of part: ScoreChange.Part) -> TemplateValue {
    .object([
      "name": .text(part.name), "label": .text(label(part.name)), "change": .number(part.own, decimals: 3),
      "nation_change": .number(part.nation, decimals: 3), "gain": .number(part.gain, decimals: 3),
    ])
  }

  /// What the change consists of and, in a study of several units, what held it back or helped beside the mean of all.
  func partsSentence(_ change: ScoreChange, _ index: String) -> String {
    let style = NumberText(decimals: 3)
    let isSteady = style.string(change.total) == style.string(0)
    let dimensions = change.dimensions.count < 2 ? [] : change.dimensions
    let inner = dimensions.map { "\(shortLabel($0.name))\u{A0}\(signed($0.own, decimals: 3))" }
    let mean = words(
      "mean of all provinces \(signed(change.nation, decimals: 3))",
      "各省平均\(signed(change.nation, decimals: 3))")
    let isOneOfSeveral = data.units.count > 1
    let parts = (inner + (isOneOfSeveral ? [mean] : [])).joined(separator: words("; ", "；"))
    let brackets = parts.isEmpty ? "" : words(" (\(parts))", "（\(parts)）")
    let drivers = change.drivers.prefix(3).filter { style.string(abs($0.own)) != style.string(0) }
    let most =
      isSteady || drivers.isEmpty
      ? ""
      : words(", most by ", "，主要来自")
        + words.list(
          drivers.map { part in
            let size = signed(part.own, decimals: 3)
            return words("\(label(part.name))\u{A0}\(size)", "\(label(part.name))（\(size)）")
          })
    let size = style.string(abs(change.total))
    let verb =
      isSteady
      ? words("stayed the same", "基本不变")
      : words(
        "\(change.total > 0 ? "rose" : "fell") by \(size)", "\(change.total > 0 ? "上升" : "下降")\(size)")
    let sentence = words(
      "From \(firstYear) to \(lastYear) \(shortLabel(index)) \(verb)\(brackets)\(most).",
      "\(firstYear)–\(lastYear)年，\(shortLabel(index))\(verb)\(brackets)\(most)。")
    return isOneOfSeveral ? sentence + comparisonSentence(change) : sentence
  }

  private func comparisonSentence(_ change: ScoreChange) -> String {
    func text(_ part: ScoreChange.Part) -> String {
      words(
        "\(label(part.name)) (\(signed(part.own, decimals: 3)) against \(signed(part.nation, decimals: 3)))",
        "\(label(part.name))（\(signed(part.own, decimals: 3))，平均\(signed(part.nation, decimals: 3))）")
    }
    switch (change.helper, change.brake) {
    case (let helper?, let brake?):
      return words(
        " Beside the mean change, \(text(helper)) helped most and \(text(brake)) held it back most.",
        "与各省平均变动相比，\(text(helper))拉动最大，\(text(brake))拖累最大。")
    case (let helper?, nil):
      return words(
        " Beside the mean change, every indicator helped, \(text(helper)) most.",
        "与各省平均变动相比，各项指标均为拉动，其中\(text(helper))最大。")
    case (nil, let brake?):
      return words(
        " Beside the mean change, every indicator held it back, \(text(brake)) most.",
        "与各省平均变动相比，各项指标均为拖累，其中\(text(brake))最大。")
    case (nil, nil): return ""
    }
  }

  /// The names of up to twelve units, the highest first; of more the first five and how many others.
  private func named(_ units: [UnitCode]) -> String {
    guard units.count > 12 else { return words.list(units.map(name)) }
    let first = units.prefix(5).map(name)
    let rest = units.count - first.count
    return words(
      "\(first.joined(separator: ", ")) and \(rest) others",
      "\(first.joined(separator: "、"))等\(units.count)个省份")
  }

  private func passedSentence(_ moves: RankMoves) -> String {
    let (by, passed) = (named(moves.passedBy), named(moves.passed))
    switch (moves.passedBy.isEmpty, moves.passed.isEmpty) {
    case (true, true):
      return words(
        "Since \(firstYear) it has passed no province and none has passed it.",
        "与\(firstYear)年相比，既未超越其他省份，也未被超越。")
    case (true, false):
      return words("Since \(firstYear) it has passed \(passed).", "与\(firstYear)年相比，超越了\(passed)。")
    case (false, true):
      return words(
        "Since \(firstYear) \(by) \(moves.passedBy.count == 1 ? "has" : "have") passed it.",
        "与\(firstYear)年相比，被\(by)超越。")
    case (false, false):
      return words(
        "Since \(firstYear) \(by) \(moves.passedBy.count == 1 ? "has" : "have") passed it, and it has passed \(passed).",
        "与\(firstYear)年相比，被\(by)超越，同时超越了\(passed)。")
    }
  }
}
