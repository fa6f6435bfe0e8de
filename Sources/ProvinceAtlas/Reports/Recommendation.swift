import Documents
import Drawings
import Indices
import Panels
import TableFiles

/// Something a report recommends: words of the study's file, called for by a figure. Without a figure that meets the rule,
/// or without words for what it points at, nothing is recommended.
struct Recommendation: Hashable, Sendable {
  /// Which rule chose it. The raw value is the word templates test and print.
  enum Rule: String, Hashable, Sendable {
    /// The dimension in which a unit is farthest below the mean of all.
    case weakestDimension = "weakest-dimension"
    /// The indicator in which it is farthest below the mean of its peers.
    case peers
    /// The indicator that held its score back most while it lost places.
    case lostPlaces = "lost-places"
    /// The indicator in which it is farthest below the mean of all.
    case weakestIndicator = "weakest-indicator"
    /// A coefficient that is significant in its region, or over all units.
    case effect
    /// The gap between the regions in the leading index.
    case regions
    /// The dimension in which the regions lie farthest apart.
    case widestGap = "widest-gap"
    /// Coefficients by region that are, or are not, the same.
    case regionalEffects = "regional-effects"
    /// The neighbours' outcome.
    case neighbours
    /// Ranks under other choices.
    case ranks
    /// Indicators that are absent.
    case data
  }

  let rule: Rule
  /// What it is about, in a word or two.
  let topic: String
  /// The figure that calls for it, a sentence.
  let reason: String
  /// What to do.
  let advice: String

  /// The values of a template.
  var summary: TemplateValue {
    .object([
      "rule": .text(rule.rawValue), "topic": .text(topic), "reason": .text(reason), "advice": .text(advice),
    ])
  }
}

// MARK: - For a unit

extension StudyResults {
  /// What a unit's report recommends: its weakest dimension, its gap to its peers, what cost it places or else its weakest
  /// indicator, and what goes with the other index in its region. Nothing is named twice.
  func recommendations(
    for unit: UnitCode, standings: [IndicatorStanding], peers: Peers
  ) throws(AtlasError) -> [Recommendation] {
    guard let texts = recommendationTexts else { return [] }
    var used: Set<String> = []
    var found: [Recommendation] = []
    func add(_ candidate: (name: String, recommendation: Recommendation)?) {
      guard let candidate, used.insert(candidate.name).inserted else { return }
      found.append(candidate.recommendation)
    }
    add(try weakestDimension(of: unit, texts))
    add(try gapToPeers(of: unit, standings, peers, texts))
    let lost = try lostPlaces(unit, texts)
    add(lost)
    if lost == nil { add(weakestIndicator(standings, texts)) }
    add(effect(in: region(unit), texts))
    return found
  }

  private func weakestDimension(
    of unit: UnitCode, _ texts: RecommendationTexts
  ) throws(AtlasError) -> (String, Recommendation)? {
    var weakest: (name: String, distance: Double, value: Double)?
    for name in try reportedDimensions() {
      let ranking = try scores.ranking(by: name, in: lastYear)
      guard let distance = ranking.distance(of: unit), let value = ranking[unit]?.cell.value else { continue }
      if distance < weakest?.distance ?? 0 { weakest = (name, distance, value) }
    }
    guard let weakest, let advice = texts.behind[weakest.name] else { return nil }
    let style = NumberText(decimals: 3)
    let mean = try mean(of: weakest.name, over: .all, in: lastYear) ?? .nan
    let (own, nation) = (style.string(weakest.value), style.string(mean))
    let size = NumberText(decimals: 2).string(-weakest.distance)
    let short = shortLabel(weakest.name)
    let reason = words(
      "Its weakest dimension in \(lastYear): \(short) is \(own), \(size) standard deviations below the mean of all provinces "
        + "(\(nation)).",
      "\(lastYear)年最弱的维度：\(short)得分\(own)，低于各省平均（\(nation)）\(size)个标准差。")
    return (
      weakest.name,
      Recommendation(
        rule: .weakestDimension, topic: label(weakest.name), reason: reason, advice: advice.text(in: language)
      )
    )
  }

  /// The indicator farthest below the mean of the peers, in standard deviations over all units.
  private func gapToPeers(
    of unit: UnitCode, _ standings: [IndicatorStanding], _ peers: Peers, _ texts: RecommendationTexts
  ) throws(AtlasError) -> (String, Recommendation)? {
    guard !peers.peers.isEmpty else { return nil }
    var widest: (standing: IndicatorStanding, gap: Double, mean: Double)?
    for standing in standings where texts.behind[standing.variable] != nil {
      let ranking = try scores.ranking(by: standing.variable, in: lastYear)
      let others = peers.peers.compactMap { ranking[$0.unit]?.cell.value }
      guard let value = standing.cell.value, let deviation = ranking.deviation, !others.isEmpty
      else { continue }
      let mean = others.reduce(0, +) / Double(others.count)
      let gap = (value - mean) / deviation * (standing.isPositive ? 1 : -1)
      if gap < widest?.gap ?? 0 { widest = (standing, gap, mean) }
    }
    guard let widest, let advice = texts.behind[widest.standing.variable] else { return nil }
    let standing = widest.standing
    let style = NumberText(decimals: decimals(of: standing), groupSeparator: NumberText.thousands)
    let value = quantity(
      style.string(standing.cell.value ?? .nan) + standing.cell.state.mark, standing.unit)
    let names = words.list(peers.peers.map { name($0.unit) })
    let mean = quantity(style.string(widest.mean), standing.unit)
    let reason = words(
      "Its widest gap to its peers \(names): \(value) against \(mean) on average.",
      "与相近省份（\(names)）差距最大的指标：\(name(unit))为\(value)，相近省份平均\(mean)。")
    return (
      standing.variable,
      Recommendation(
        rule: .peers, topic: standing.label, reason: reason, advice: advice.text(in: language))
    )
  }

  /// What held the leading index back most, where the unit lost places in it.
  private func lostPlaces(
    _ unit: UnitCode, _ texts: RecommendationTexts
  ) throws(AtlasError) -> (String, Recommendation)? {
    guard let index = study.reports.leads,
      let before = try scores.ranking(by: index, in: firstYear)[unit]?.rank,
      let now = try scores.ranking(by: index, in: lastYear)[unit]?.rank, now > before,
      let brake = try scoreChange(of: unit, in: index)?.brake, let advice = texts.behind[brake.name]
    else { return nil }
    let places = now - before
    let (own, nation) = (signed(brake.own, decimals: 3), signed(brake.nation, decimals: 3))
    let (short, label) = (shortLabel(index), label(brake.name))
    let reason = words(
      "It has lost \(places) \(places == 1 ? "place" : "places") in \(short) since \(firstYear), and of all indicators this one held "
        + "it back most (\(own) against \(nation) on average).",
      "\(firstYear)年以来\(short)位次下降\(places)位，该指标拖累最大（\(own)，各省平均\(nation)）。")
    return (
      brake.name,
      Recommendation(rule: .lostPlaces, topic: label, reason: reason, advice: advice.text(in: language))
    )
  }

  private func weakestIndicator(
    _ standings: [IndicatorStanding], _ texts: RecommendationTexts
  ) -> (String, Recommendation)? {
    let named = standings.filter { texts.behind[$0.variable] != nil }
    guard let worst = IndicatorProfile(named).weaknesses.first, let advice = texts.behind[worst.variable]
    else { return nil }
    let reason = words("Farthest below the mean of all provinces: ", "落后各省平均最多的指标：") + figures(of: worst)
    return (
      worst.variable,
      Recommendation(
        rule: .weakestIndicator, topic: worst.label, reason: reason + words(".", "。"),
        advice: advice.text(in: language))
    )
  }
}
