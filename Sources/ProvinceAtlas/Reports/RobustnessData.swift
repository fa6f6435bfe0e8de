import Documents
import Drawings
import Indices
import Panels

/// What templates may say of an index under other choices.
extension StudyResults {
  /// The values under `robustness` of an index: one group, or none where the index is tried against nothing.
  func robustnessSummary(_ index: String) throws(AtlasError) -> TemplateValue {
    guard let robustness = scores.robustness[index], !robustness.variants.isEmpty else { return .list([]) }
    let ranks = try rankRobustness(of: index)
    let widest = ranks.intervals.max { ($0.width, $1.main ?? 0) < ($1.width, $0.main ?? 0) }
    return .list([
      .object([
        "variant_count": .number(Double(robustness.variants.count)),
        "agreement_sentence": .text(agreementSentence(robustness, ranks)),
        "top_sentence": .text(topSentence(robustness, ranks)),
        "steady_count": .number(Double(ranks.intervals.count { $0.main != nil && $0.width <= 2 })),
        "widest": .object([
          "name": .text(widest.map { name($0.unit) } ?? ""), "best": .number(widest?.best.map(Double.init)),
          "worst": .number(widest?.worst.map(Double.init)),
        ]),
      ])
    ])
  }

  private func agreementSentence(_ robustness: Robustness, _ ranks: RankRobustness) -> String {
    let style = NumberText(decimals: 3)
    func range(_ values: [Double?]) -> (least: String, greatest: String, variant: String)? {
      let found = values.enumerated().compactMap { position, value in value.map { (position, $0) } }
      guard let least = found.min(by: { $0.1 < $1.1 }), let greatest = found.map(\.1).max(),
        let variation = robustness.variants[least.0].variation
      else { return nil }
      return (style.string(least.1), style.string(greatest), words.name(of: variation, label: label))
    }
    guard let rho = range(ranks.agreements.map(\.spearman)), let tau = range(ranks.agreements.map(\.kendall))
    else { return "" }
    return words(
      "Spearman’s ρ with the main ranking runs from \(rho.least) (\(rho.variant)) to \(rho.greatest), Kendall’s τ-b from "
        + "\(tau.least) (\(tau.variant)) to \(tau.greatest).",
      "与主方案排序的Spearman秩相关ρ介于\(rho.least)（\(rho.variant)）与\(rho.greatest)之间，Kendall秩相关τ-b介于\(tau.least)（\(tau.variant)）与\(tau.greatest)之间。"
    )
  }

  /// How often the unit that leads under the main choice leads under the others.
  private func topSentence(_ robustness: Robustness, _ ranks: RankRobustness) -> String {
    guard let top = ranks.intervals.firstIndex(where: { $0.main == 1 }) else { return "" }
    let count = robustness.variants.count
    let first = ranks.ranks.count { $0[top] == 1 }
    let unit = name(ranks.intervals[top].unit)
    if first == count {
      return words("\(unit) stands first under every one of them.", "\(unit)在全部方案中均居首位。")
    }
    return words("\(unit) stands first under \(first) of them.", "\(unit)在其中\(first)种方案中居首位。")
  }

  /// Between which ranks a unit moves, in a sentence; empty where the index is tried against nothing.
  func robustnessSentence(of unit: UnitCode, in index: String) throws(AtlasError) -> String {
    guard let robustness = scores.robustness[index], !robustness.variants.isEmpty,
      let interval = try rankRobustness(of: index).intervals.first(where: { $0.unit == unit }),
      let main = interval.main, let best = interval.best, let worst = interval.worst
    else { return "" }
    let count = robustness.variants.count
    let short = shortLabel(index)
    guard best < worst else {
      return words(
        "By its mean \(short) over \(years) it ranks \(ordinal(main)), and does so under all \(count) other choices of weights "
          + "and indicators that were tried.",
        "按\(years)年\(short)均值居第\(main)位，另试的\(count)种赋权与指标方案下位次均不变。")
    }
    return words(
      "By its mean \(short) over \(years) it ranks \(ordinal(main)); under \(count) other choices of weights and indicators its "
        + "rank lies between \(best) and \(worst).",
      "按\(years)年\(short)均值居第\(main)位；在另试的\(count)种赋权与指标方案下，位次介于第\(best)至第\(worst)位。")
  }

  /// `1st`, `2nd`, `11th`.
  func ordinal(_ number: Int) -> String {
    let tens = number % 100
    let ending =
      (11...13).contains(tens) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }
}

extension RankRobustness.Interval {
  /// Places between its best and its worst rank.
  var width: Int { (worst ?? 0) - (best ?? 0) }
}
