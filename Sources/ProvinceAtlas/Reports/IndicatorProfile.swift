import Documents
import Drawings
import Indices
import Panels

/// In which indicators a unit is strong and weak: by the distance from the mean of all units, in standard deviations.
struct IndicatorProfile {
  /// The farthest on the better side of the mean, the farthest first.
  let strengths: [IndicatorStanding]
  /// The farthest on the worse side, the farthest first.
  let weaknesses: [IndicatorStanding]
  /// The best of all, whichever side it is on; `nil` without any.
  let best: IndicatorStanding?
  /// The worst of all.
  let worst: IndicatorStanding?
  /// How many indicators have a distance.
  let count: Int

  /// How many of either are named.
  static let limit = 3

  /// Ranks the indicators of a unit by their distances; of equal ones that which the study names first comes first.
  init(_ standings: [IndicatorStanding]) {
    let known = standings.enumerated().compactMap { position, standing in
      standing.distance.map { (position: position, distance: $0, standing: standing) }
    }
    let best = known.sorted { ($1.distance, $0.position) < ($0.distance, $1.position) }
    let worst = known.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }
    strengths = best.filter { $0.distance > 0 }.prefix(Self.limit).map(\.standing)
    weaknesses = worst.filter { $0.distance < 0 }.prefix(Self.limit).map(\.standing)
    self.best = best.first?.standing
    self.worst = worst.first?.standing
    count = known.count
  }
}

extension Ranking {
  /// How far a unit's value lies above the mean of all values, in their standard deviations (n − 1); `nil` without a value
  /// and where all values are the same.
  func distance(of unit: UnitCode) -> Double? {
    guard let own = self[unit]?.cell.value else { return nil }
    let values = entries.compactMap(\.cell.value)
    return deviation.map { (own - values.reduce(0, +) / Double(values.count)) / $0 }
  }

  /// The standard deviation of all values (n − 1); `nil` for fewer than two and where all are the same.
  var deviation: Double? {
    let values = entries.compactMap(\.cell.value)
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    return variance > 0 ? variance.squareRoot() : nil
  }
}

// MARK: - What templates may name

extension StudyResults {
  /// Strengths and weaknesses as values of a unit's report.
  func profileData(_ profile: IndicatorProfile) -> [String: TemplateValue] {
    [
      "indicator_count": .number(Double(profile.count)),
      "strengths": .list(profile.strengths.map(summary(of:))),
      "weaknesses": .list(profile.weaknesses.map(summary(of:))),
      "strengths_sentence": .text(strengthsSentence(profile)),
      "weaknesses_sentence": .text(weaknessesSentence(profile)),
    ]
  }

  private func summary(of standing: IndicatorStanding) -> TemplateValue {
    .object([
      "name": .text(standing.variable), "label": .text(standing.label), "unit": .text(standing.unit),
      "value": .number(standing.cell.value, decimals: decimals(of: standing)),
      "mark": .text(standing.cell.state.mark), "year": .number(Double(lastYear)),
      "nation": .number(standing.nation, decimals: decimals(of: standing)),
      "region": .number(standing.region, decimals: decimals(of: standing)),
      "rank": .number(standing.rank.map(Double.init)), "distance": .number(standing.distance, decimals: 2),
      "phrase": .text(phrase(of: standing)),
    ])
  }

  private func strengthsSentence(_ profile: IndicatorProfile) -> String {
    guard !profile.strengths.isEmpty else {
      guard let best = profile.best else { return "" }
      return words(
        "In \(lastYear) none of its \(profile.count) indicators lies above the mean of all provinces; nearest to it comes "
          + "\(phrase(of: best)).",
        "\(lastYear)年，\(profile.count)项指标均未超过各省平均，差距最小的是\(phrase(of: best))。")
    }
    let items = profile.strengths.map(phrase(of:)).joined(separator: words("; ", "；"))
    return words(
      "Farthest above the mean of all provinces in \(lastYear), in standard deviations (s.d.): \(items).",
      "\(lastYear)年领先各省平均最多的是：\(items)。")
  }

  private func weaknessesSentence(_ profile: IndicatorProfile) -> String {
    guard !profile.weaknesses.isEmpty else {
      guard let worst = profile.worst else { return "" }
      return words(
        "In \(lastYear) none of its \(profile.count) indicators lies below the mean of all provinces; nearest to it comes "
          + "\(phrase(of: worst)).",
        "\(lastYear)年，\(profile.count)项指标均不低于各省平均，领先最少的是\(phrase(of: worst))。")
    }
    let items = profile.weaknesses.map(phrase(of:)).joined(separator: words("; ", "；"))
    return words("Farthest below: \(items).", "落后于各省平均最多的是：\(items)。")
  }

  /// Decimals of an indicator's values: by the mean of all, so that they are the same in every unit's report.
  func decimals(of standing: IndicatorStanding) -> Int {
    NumberText.decimals(for: [standing.nation].compactMap(\.self))
  }

  /// `Grain yield 6 142 kg per ha, mean 5 773 (10th, +0.32 s.d.)`.
  func phrase(of standing: IndicatorStanding) -> String {
    standing.label + words(" ", "") + figures(of: standing)
  }

  /// The same without the name.
  func figures(of standing: IndicatorStanding) -> String {
    let style = NumberText(decimals: decimals(of: standing), groupSeparator: NumberText.thousands)
    let value =
      standing.cell.value.map { quantity(style.string($0) + standing.cell.state.mark, standing.unit) } ?? "–"
    let nation = standing.nation.map(style.string) ?? "–"
    let rank = standing.rank.map { words("\(ordinal($0)), ", "第\($0)位，") } ?? ""
    let distance = signed(standing.distance ?? 0, decimals: 2)
    return words(
      "\(value), mean \(nation) (\(rank)\(distance)\u{A0}s.d.)",
      "\(value)，各省平均\(nation)（\(rank)\(distance)个标准差）")
  }

  /// A number with its unit. A unit that starts with a digit (`10 000 ports`) stands in brackets, or the two would read as one number.
  func quantity(_ number: String, _ unit: String) -> String {
    guard let first = unit.first else { return number }
    if first.isASCII, first.isNumber { return words("\(number) (\(unit))", "\(number)（\(unit)）") }
    if unit == "%" || language == .chinese { return number + unit }
    return "\(number)\u{A0}\(unit)"
  }

  /// A number with its sign; one that rounds to zero has none.
  func signed(_ value: Double, decimals: Int) -> String {
    NumberText(decimals: decimals).signed(value)
  }
}
