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
    let neighbours = geography.neighbours(of: unit).filter { self.data.panel.index(of: $0) != nil }
    guard let lead = study.reports.leads else {
      throw AtlasError(
        at: study.reports.place,
        found: "reports on one unit tell where it stands in an index, and the study has none",
        remedy: "Declare an index under `indices`")
    }
    data["lead"] = try standing(of: unit, in: lead, beside: neighbours)
    if let against = study.reports.against {
      data["against"] = try standing(of: unit, in: against, beside: neighbours)
    }
    let indices = try orderedIndices.map { index throws(AtlasError) in
      try standing(of: unit, in: index, beside: neighbours)
    }
    data["indices"] = .list(indices)
    data["index_rows"] = .list(indices.rows(named: "indices"))
    data["unit"] = .object([
      "name": .text(name(unit)), "code": .text(unit.rawValue), "region": .text(regionName(region(unit))),
      "full_name": .text(self.data.crosswalk.entry(unit)?.full ?? ""),
      "notes": .text(notes(on: unit).joined(separator: words(" ", ""))),
    ])
    let standings = try indicatorStandings(of: unit)
    data["best"] = extreme(of: standings, rank: standings.compactMap(\.rank).min())
    data["worst"] = extreme(of: standings, rank: standings.compactMap(\.rank).max())
    let peers = try peers(of: unit)
    data.values.merge(profileData(IndicatorProfile(standings))) { _, new in new }
    data.values.merge(try companyData(of: unit, peers: peers, neighbours: neighbours)) { _, new in new }
    data["recommendations"] = .list(
      try recommendations(for: unit, standings: standings, peers: peers).map(\.summary))
    let company = try company(of: unit, geography: geography)
    let others =
      company.isBordering
      ? words("\(name(unit)), the provinces it borders", "\(lastYear)年\(name(unit))及其接壤省份")
      : words(
        "\(name(unit)), which borders none, the provinces ranked next to it",
        "\(lastYear)年\(name(unit))（无陆上接壤省份）及位次相邻省份")
    data["company_caption"] = .text(
      others
        + (peers.peers.isEmpty
          ? words(", \(lastYear)", "") : words(" and its peers, \(lastYear)", "、相近省份")))
    return data
  }

  /// The indicators that share an extreme rank.
  private func extreme(of standings: [IndicatorStanding], rank: Int?) -> TemplateValue {
    let labels = standings.filter { $0.rank == rank && rank != nil }.map(\.label)
    return .object(["labels": .text(words.list(labels)), "rank": .number(rank.map(Double.init))])
  }

  private func standing(
    of unit: UnitCode, in index: String, beside neighbours: [UnitCode]
  ) throws(AtlasError) -> TemplateValue {
    let settings = try settings(named: index)
    let last = try scores.ranking(by: index, in: lastYear)
    let first = try scores.ranking(by: index, in: firstYear)
    let cell = last[unit]?.cell ?? .missing
    let nation = try mean(of: index, over: .all, in: lastYear)
    let regional = try mean(of: index, over: .region(region(unit)), in: lastYear)
    let climb = first[unit]?.rank.flatMap { before in last[unit]?.rank.map { before - $0 } }
    let values: [String: TemplateValue] = [
      "has_map": .flag(try drawnMaps().named(index) != nil),
      "name": .text(index), "label": .text(settings.label.text(in: language)),
      "abbreviation": .text(shortLabel(index)), "value": .number(cell.value, decimals: 3),
      "mark": .text(cell.state.mark), "rank": .number((last[unit]?.rank).map(Double.init)),
      "nation": .number(nation, decimals: 3), "region": .number(regional, decimals: 3),
      "against_nation": .text(comparison(cell.value, with: nation)),
      "against_region": .text(comparison(cell.value, with: regional)),
      "rank_change": .text(rankChange(climb)),
      "robustness_sentence": .text(try robustnessSentence(of: unit, in: index)),
      "neighbour_sentence": .text(
        neighbourSentence(neighbours, ranks: last, own: last[unit]?.rank, abbreviation: shortLabel(index))),
      "change_sentence": .text(
        changeSentence(first[unit]?.cell.value, cell.value, abbreviation: shortLabel(index), climb: climb)
      ),
    ]
    return .object(values.merging(try changeData(of: unit, in: index)) { _, new in new })
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
      old == new
      ? words("stayed at \(new)", "维持在\(new)")
      : words(
        "\(now > before ? "rose" : "fell") from \(old) to \(new)", "由\(old)\(now > before ? "升" : "降")至\(new)"
      )
    let rank: String =
      switch climb {
      case nil: ""
      case 0?: words(", and its rank is the same", "，位次不变")
      case let places? where places > 0:
        words(", and it climbed \(places) \(places == 1 ? "place" : "places")", "，位次上升\(places)位")
      case let places?:
        words(", and it lost \(-places) \(places == -1 ? "place" : "places")", "，位次下降\(-places)位")
      }
    return words(
      "From \(firstYear) to \(lastYear) its \(abbreviation) \(verb)\(rank).",
      "\(firstYear)–\(lastYear)年，\(abbreviation)\(verb)\(rank)。")
  }

  private func neighbourSentence(
    _ neighbours: [UnitCode], ranks: Ranking, own: Int?, abbreviation: String
  ) -> String {
    guard let own, !neighbours.isEmpty else { return "" }
    let ahead = neighbours.filter { (ranks[$0]?.rank ?? .max) < own }
    let count = neighbours.count
    switch ahead.count {
    case 0:
      return words(
        count == 1
          ? "The province it borders does not rank higher in \(abbreviation)."
          : "\(count == 2 ? "Neither" : "None of the \(count)") \(words.units(count == 2 ? 1 : count)) it borders ranks higher in \(abbreviation).",
        "接壤的\(count)个省份\(abbreviation)位次均不在其前。")
    case count:
      return words(
        count == 1
          ? "The province it borders ranks higher in \(abbreviation)."
          : "\(count == 2 ? "Both" : "All \(count)") provinces it borders rank higher in \(abbreviation).",
        "接壤的\(count)个省份\(abbreviation)位次均在其前。")
    default:
      return words(
        "Of the \(count) provinces it borders, \(ahead.count) \(ahead.count == 1 ? "ranks" : "rank") higher in \(abbreviation).",
        "接壤的\(count)个省份中有\(ahead.count)个\(abbreviation)位次在其前。")
    }
  }

  /// The columns of the sources whose blanks leave these indicators of a unit without a value in the last year.
  private func missingInputs(of indicators: [String], for unit: UnitCode) -> [String] {
    var blank: [String] = []
    var open = indicators
    while !open.isEmpty {
      let name = open.removeFirst()
      let inputs = study.derived.first { $0.name == name }?.derivation.inputs ?? []
      let isBlank = (try? data.panel.cell(name, unit: unit, period: lastYear))?.value == nil
      if inputs.isEmpty, isBlank, !blank.contains(label(name)) { blank.append(label(name)) }
      open += inputs
    }
    return blank
  }

  /// What a reader of the unit's report should know of its figures.
  private func notes(on unit: UnitCode) -> [String] {
    var notes: [String] = []
    for index in scores.indices {
      let missing = index.missingIndicators(unit: unit, period: lastYear)
      guard !missing.isEmpty else { continue }
      let names = words.list(missing.map { label($0.name) })
      let inputs = words.list(missingInputs(of: missing.map(\.name), for: unit))
      notes.append(
        words(
          "‡ Scores without \(names): the sources have no \(inputs) for \(name(unit)).",
          "‡ 得分不含\(names)：来源中无\(name(unit))的\(inputs)。"))
    }
    let filled = data.filled.filter { $0.place.unit == unit }
    if !filled.isEmpty {
      let names = words.list(
        filled.map {
          words(
            "\(label($0.place.indicator)) \($0.place.period)",
            "\($0.place.period)年\(label($0.place.indicator))")
        })
      notes.append(words("† Rests on filled values: \(names).", "† 含填补数值：\(names)。"))
    }
    return notes
  }
}
