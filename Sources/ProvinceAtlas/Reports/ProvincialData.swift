import Documents
import Drawings
import Geography
import Indices
import Panels

/// What the provincial template may name.
extension StudyResults {
  /// The values of one unit's report.
  func provincialData(of unit: UnitCode, geography: StudyGeography) throws(AtlasError) -> TemplateData {
    var data = commonData(geography: geography)
    let lead = try standing(of: unit, in: study.reports.leads)
    let against = try standing(of: unit, in: study.reports.against)
    data["lead"] = lead
    data["against"] = against
    data["unit"] = .object([
      "name": .text(name(unit)), "code": .text(unit.rawValue), "region": .text(regionName(region(unit))),
      "full_name": .text(self.data.crosswalk.entry(unit)?.full ?? ""),
      "notes": .list(notes(on: unit).map { .text($0) }),
    ])
    let standings = try indicatorStandings(of: unit).filter { $0.rank != nil }
    let best = standings.min { ($0.rank ?? .max) < ($1.rank ?? .max) }
    let worst = standings.max { ($0.rank ?? 0) < ($1.rank ?? 0) }
    data["strong"] = Self.value(of: best)
    data["weak"] = Self.value(of: worst)
    data["neighbours"] = .object([
      "sentence": .text(try neighbourSentence(unit, geography: geography))
    ])
    return data
  }

  private static func value(of standing: IndicatorStanding?) -> TemplateValue {
    .object([
      "label": .text(standing?.label ?? "–"), "rank": .number((standing?.rank).map(Double.init)),
    ])
  }

  private func standing(of unit: UnitCode, in index: String) throws(AtlasError) -> TemplateValue {
    let settings = try settings(named: index)
    let last = try scores.ranking(by: index, in: lastYear)
    let first = try scores.ranking(by: index, in: firstYear)
    let units = data.units.map(\.code)
    let members = units.filter { region($0) == region(unit) }
    let cell = last[unit]?.cell ?? .missing
    let nation = try mean(of: index, over: units, in: lastYear)
    let regional = try mean(of: index, over: members, in: lastYear)
    let climb = first[unit]?.rank.flatMap { before in last[unit]?.rank.map { before - $0 } }
    return .object([
      "name": .text(index), "label": .text(settings.label.text(in: language)),
      "abbreviation": .text(shortLabel(index)), "value": .number(cell.value, decimals: 3),
      "mark": .text(cell.state.mark), "rank": .number((last[unit]?.rank).map(Double.init)),
      "nation": .number(nation, decimals: 3), "region": .number(regional, decimals: 3),
      "against_nation": .text(comparison(cell.value, with: nation)),
      "against_region": .text(comparison(cell.value, with: regional)),
      "rank_change": .text(rankChange(climb)),
      "change_sentence": .text(
        changeSentence(first[unit]?.cell.value, cell.value, abbreviation: shortLabel(index), climb: climb)
      ),
    ])
  }

  /// Values that print alike count as equal, or the words would contradict the figures.
  private func comparison(_ value: Double?, with other: Double?) -> String {
    guard let value, let other else { return words("beside", "相对于") }
    let style = NumberText(decimals: 3)
    if style.string(value) == style.string(other) { return words("equal to", "等于") }
    return value > other ? words("above", "高于") : words("below", "低于")
  }

  private func rankChange(_ climb: Int?) -> String {
    switch climb {
    case nil: words("no rank in \(firstYear)", "\(firstYear)年无位次")
    case 0?: words("as in \(firstYear)", "与\(firstYear)年相同")
    case let places? where places > 0:
      words("up \(places) since \(firstYear)", "较\(firstYear)年上升\(places)位")
    case let places?: words("down \(-places) since \(firstYear)", "较\(firstYear)年下降\(-places)位")
    }
  }

  private func changeSentence(
    _ before: Double?, _ now: Double?, abbreviation: String, climb: Int?
  ) -> String {
    guard let before, let now else { return "" }
    let style = NumberText(decimals: 3)
    let (old, new) = (style.string(before), style.string(now))
    let verb =
      old == new ? words("stayed at", "维持在") : now > before ? words("rose", "上升") : words("fell", "下降")
    let rank: String =
      switch climb {
      case nil: ""
      case 0?: words(", and its rank is the same", "，位次不变")
      case let places? where places > 0:
        words(", and it climbed \(places) \(places == 1 ? "place" : "places")", "，位次上升\(places)位")
      case let places?:
        words(", and it lost \(-places) \(places == -1 ? "place" : "places")", "，位次下降\(-places)位")
      }
    let path = old == new ? new : words("from \(old) to \(new)", "：由\(old)到\(new)")
    return words(
      "From \(firstYear) to \(lastYear) its \(abbreviation) \(verb) \(path)\(rank).",
      "\(firstYear)—\(lastYear)年，\(abbreviation)\(verb)\(path)\(rank)。")
  }

  private func neighbourSentence(
    _ unit: UnitCode, geography: StudyGeography
  ) throws(AtlasError) -> String {
    let neighbours = geography.neighbours(of: unit).filter { data.panel.index(of: $0) != nil }
    guard !neighbours.isEmpty else { return "" }
    let last = try scores.ranking(by: study.reports.leads, in: lastYear)
    guard let own = last[unit]?.rank else { return "" }
    let ahead = neighbours.filter { (last[$0]?.rank ?? .max) < own }.count
    return words(
      "Of the \(neighbours.count) \(neighbours.count == 1 ? "province" : "provinces") it borders, \(ahead == 0 ? "none" : "\(ahead)") "
        + "\(ahead == 1 ? "ranks" : "rank") higher.",
      "在接壤的\(neighbours.count)个省份中，\(ahead == 0 ? "没有省份" : "有\(ahead)个")位次更高。")
  }

  /// What a reader of the unit's report should know of its figures.
  private func notes(on unit: UnitCode) -> [String] {
    var notes: [String] = []
    for index in scores.indices {
      let missing = index.missingIndicators(unit: unit, period: lastYear)
      guard !missing.isEmpty else { continue }
      let names = words.list(missing.map { label($0.name) })
      notes.append(
        words(
          "‡ Scores without \(names), which the sources do not have for \(name(unit)).",
          "‡ 得分不含\(names)：来源中无\(name(unit))数据。"))
    }
    let filled = data.filled.filter { $0.place.unit == unit }
    if !filled.isEmpty {
      let names = words.list(filled.map { "\(label($0.place.indicator)) \($0.place.period)" })
      notes.append(words("† Rests on filled values: \(names).", "† 含填补数值：\(names)。"))
    }
    return notes
  }
}
