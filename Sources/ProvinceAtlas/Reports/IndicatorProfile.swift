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
      "strengths_sentence": .text(
        sentence(
          on: profile.strengths, orNearest: profile.best, of: profile.count,
          .init(
            found: (
              "Farthest above the mean of all provinces in \(lastYear), in standard deviations (s.d.)",
              "\(lastYear)年领先各省平均最多的是"
            ),
            none: ("above", "均未超过各省平均，差距最小的是")))),
      "weaknesses_sentence": .text(
        sentence(
          on: profile.weaknesses, orNearest: profile.worst, of: profile.count,
          .init(found: ("Farthest below", "落后于各省平均最多的是"), none: ("below", "均不低于各省平均，领先最少的是")))),
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

  /// What strengths and weaknesses say each in its own way, in English and Chinese.
  private struct SideWords {
    /// What stands before the indicators.
    let found: (Phrase, Phrase)
    /// On which side of the mean none lies; in Chinese with what introduces the nearest.
    let none: (Phrase, Phrase)
  }

  /// The indicators on one side of the mean in a sentence; without any the one that comes nearest to it, and without
  /// that nothing.
  private func sentence(
    on side: [IndicatorStanding], orNearest nearest: IndicatorStanding?, of count: Int, _ said: SideWords
  ) -> String {
    let (found, none) = (words(said.found.0, said.found.1), words(said.none.0, said.none.1))
    if !side.isEmpty {
      let items = side.map(phrase(of:)).joined(separator: words("; ", "；"))
      return words("\(found): \(items).", "\(found)：\(items)。")
    }
    guard let nearest else { return "" }
    return words(
      "In \(lastYear) none of its \(count) indicators lies \(none) the mean of all provinces; nearest to it comes "
        + "\(phrase(of: nearest)).",
      "\(lastYear)年，\(count)项指标\(none)\(phrase(of: nearest))。")
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
