import Documents
import Geography
import Indices
import Panels

/// What the national template may name.
extension StudyResults {
  /// The values of the national report.
  func nationalData(geography: StudyGeography) throws(AtlasError) -> TemplateData {
    var data = commonData(geography: geography)
    data["title"] = .text(study.title.text(in: language))
    data["subtitle"] = .text(study.subtitle?.text(in: language) ?? "")
    data["publisher"] = .text(study.publisher?.text(in: language) ?? "")
    let maps = try drawnMaps()
    let indices = try orderedIndices.map { index throws(AtlasError) in try summary(of: index, maps: maps) }
    data["indices"] = .list(indices)
    data["index_rows"] = .list(indices.rows(named: "indices"))
    data["maps"] = .list(
      otherMaps(among: maps).map { ["name": .text($0.name), "caption": .text(caption(of: $0))] }.map(
        TemplateValue.object)
    )
    if let lead = study.reports.leads { data["lead"] = try summary(of: lead, maps: maps) }
    if let against = study.reports.against { data["against"] = try summary(of: against, maps: maps) }
    data["partial_system"] = .flag(absentCount > 0)
    data["absent_names"] = .text(absentNames)
    data["has_absences"] = .flag(!absentTable().rows.isEmpty)
    data["has_gaps"] = .flag(!coverageTable().rows.isEmpty)
    data["filled_count"] = .number(Double(self.data.filled.count))
    data["models"] = .list(models.map { summary(of: $0) })
    data["model"] = .list(models.prefix(1).map { summary(of: $0) })
    data["instrumented_models"] = .list(
      models.filter { $0.columns.contains { $0.instrumental != nil } }.map { summary(of: $0) })
    data["regional_models"] = .list(models.filter { $0.settings.regionScheme != nil }.map { summary(of: $0) })
    data["spatial_models"] = .list(spatialModels.map { summary(of: $0) })
    data["spelling_count"] = .number(Double(self.data.matches.count))
    data["match_summary"] = .text(matchSummary)
    data["shape_count"] = .number(Double(geography.shapes.count))
    data["shapes_without_data"] = .number(Double(geography.withoutData.count))
    data["shapes_without_data_names"] = .text(
      words.list(geography.withoutData.map { name(UnitCode($0.rawValue)) }))
    data["regions_definition"] = .text(
      words.list(
        regions.map { region in
          let count = self.data.units.count { self.region($0.code) == region }
          let noun = words.units(words.language == .english ? 2 : count)
          return words("\(regionName(region)) (\(count) \(noun))", "\(regionName(region))（\(count)个\(noun)）")
        }))
    data["published"] = .list(published.map { [summary(of: $0)] } ?? [])
    data["key_findings"] = .list(try keyFindings())
    data["recommendations"] = .list(try nationalRecommendations().map(\.summary))
    data["has_robustness"] = .flag(scores.robustness.values.contains { !$0.variants.isEmpty })
    data["has_audit"] = .flag(study.reports.audit != nil)
    data["references"] = .list(references.map { .text($0) })
    data["notices"] = .list((self.data.notices + scores.notices).map { .text($0.message) })
    data.values.merge(auditData().values) { _, new in new }
    return data
  }

  /// What every template may name.
  func commonData(geography: StudyGeography) -> TemplateData {
    TemplateData(
      [
        "study_title": .text(study.title.text(in: language)),
        "date": .text(CalendarDay(study.date)?.text(in: language) ?? study.date),
        "years": .text(years), "first_year": .number(Double(firstYear)),
        "last_year": .number(Double(lastYear)),
        "unit_count": .number(Double(data.units.count)), "absent_count": .number(Double(absentCount)),
        "absence_line": .text(absenceLine),
        "data_source": .text(study.data.source.text(in: language)),
        "boundary_source": .text(study.geometry.source.text(in: language)),
        "boundary_note": .text(study.geometry.note?.text(in: language) ?? ""),
        "unit_noun": .text(words.units(1)), "unit_nouns": .text(words.units(2)),
        "has_one_unit": .flag(data.units.count == 1),
        "has_many_units": .flag(data.units.count > StudyMap.UnitText.mostNames),
        "has_regions": .flag(hasRegions),
      ], language: language == .chinese ? .chinese : .english)
  }

  /// Indicators of the published systems that the study lacks.
  var absentCount: Int { study.indices.reduce(0) { $0 + $1.absent.count } }

  /// Absent indicators in a sentence, by dimension.
  private var absentNames: String {
    var groups: [(dimension: String, labels: [String])] = []
    for indicator in study.indices.flatMap(\.absent) {
      let dimension = indicator.dimension.text(in: language)
      let label = indicator.label.text(in: language)
      if let position = groups.firstIndex(where: { $0.dimension == dimension }) {
        groups[position].labels.append(label)
      } else {
        groups.append((dimension, [label]))
      }
    }
    return groups.map {
      words("\(words.list($0.labels)) (\($0.dimension))", "\($0.dimension)：\(words.list($0.labels))")
    }
    .joined(separator: words("; ", "；"))
  }

  private var matchSummary: String {
    let counts = Crosswalk.Match.allCases.compactMap { match -> String? in
      let count = data.matches.count { $0.match == match }
      guard count > 0 else { return nil }
      let name = match.label(words)
      return words("\(count) by \(name)", "按\(name)\(count)个")
    }
    return words.list(counts)
  }

  private func summary(of index: String, maps: [StudyMap]) throws(AtlasError) -> TemplateValue {
    let settings = try settings(named: index)
    let ranked = try scores.rankingOfMeans(by: index).byRank.filter { $0.rank != nil }
    guard let top = ranked.first, let bottom = ranked.last, let best = top.cell.value,
      let worst = bottom.cell.value
    else {
      throw AtlasError(at: .init(file: study.file), found: "no unit has a score of `\(index)`")
    }
    let units = data.units.map(\.code)
    func named(_ entries: some Sequence<Ranking.Entry>) -> TemplateValue {
      .text(words.list(entries.map { name($0.unit) }))
    }
    let average = try mean(of: index, over: units, in: nil)
    var regionMeans: [String] = []
    for region in regions {
      let mean = try mean(of: index, over: .region(region), in: nil)
      let value = ReportTable.Cell.number(mean, decimals: 3).text
      regionMeans.append(words("\(regionName(region)) \(value)", "\(regionName(region))\(value)"))
    }
    let mapped = Set(maps.map(\.shows))
    let parts = scores.names.filter { $0.index.name == index && $0.dimension != nil }
    let computed = parts.filter { mapped.contains($0.name) }
    let map = maps.named(index)
    return .object([
      "name": .text(index), "label": .text(settings.label.text(in: language)),
      "abbreviation": .text(shortLabel(index)),
      "top": .object(["name": .text(name(top.unit)), "value": .number(best, decimals: 3)]),
      "bottom": .object(["name": .text(name(bottom.unit)), "value": .number(worst, decimals: 3)]),
      "leaders": named(ranked.prefix(3)), "trailers": named(ranked.suffix(3).reversed()),
      "mean": .number(average, decimals: 3),
      "above_mean": .number(Double(ranked.count { ($0.cell.value ?? 0) > (average ?? .infinity) })),
      "first_mean": .number(try mean(of: index, over: units, in: firstYear), decimals: 3),
      "last_mean": .number(try mean(of: index, over: units, in: lastYear), decimals: 3),
      "filled_sentence": .text(try filledSentence(index)),
      "stage_sentence": .text(try stageSentence(index)),
      "region_sentence": .text(words.list(regionMeans)), "gap_sentence": .text(try gapSentence(index)),
      "method": .text(
        methodSentences(try self.index(named: index)).joined(separator: words(" ", ""))),
      "robustness": try robustnessSummary(index),
      "has_map": .flag(map != nil),
      "suits_profile": .flag(Self.countsForProfile.contains(data.units.count)),
      "map_caption": .text(map.map(caption) ?? ""),
      "has_stages": .flag(!settings.stages.isEmpty), "has_parts": .flag(parts.count > 1),
      "has_two_dimensions": .flag(computed.count == 2),
      "dimensions": .list(computed.map(dimension)),
      "dimension_rows": .list(computed.map(dimension).rows(named: "dimensions", upToThree: true)),
      "part_rows": .list(parts.map(dimension).rows(named: "parts")),
    ])
  }

  /// The maps that show something else than the mean of an index or of a dimension, which have places of their own.
  private func otherMaps(among maps: [StudyMap]) -> [StudyMap] {
    let own = Set(scores.names.compactMap { maps.named($0.name)?.name })
    return maps.filter { !own.contains($0.name) }
  }

  /// Fewer units make no profile, and more none that can be read.
  private static let countsForProfile = 10...StudyMap.UnitText.mostNames

  private func dimension(_ score: ScoreName) -> TemplateValue {
    .object([
      "name": .text(score.name), "label": .text(score.label.text(in: language)),
      "abbreviation": .text(shortLabel(score.name)),
    ])
  }

  /// Names the years in which every score of an index rests on filled values; empty when there is none.
  private func filledSentence(_ index: String) throws(AtlasError) -> String {
    var years: [String] = []
    for year in data.panel.periods {
      let cells = try scores.ranking(by: index, in: year).entries.map(\.cell)
      if cells.allSatisfy(\.state.isFilled) { years.append(String(year)) }
    }
    guard !years.isEmpty else { return "" }
    let own = Set(try settings(named: index).indicators.map(\.variable))
    var variables: [String] = []
    for cell in data.filled
    where years.contains(String(cell.place.period)) && own.contains(cell.place.indicator) {
      if !variables.contains(cell.place.indicator) { variables.append(cell.place.indicator) }
    }
    let names = words.list(variables.map(label))
    return words(
      "All \(shortLabel(index)) scores of \(words.list(years)) rest on filled values of \(names).",
      "\(words.list(years))年\(shortLabel(index))得分均含填补的\(names)。")
  }
}

extension [TemplateValue] {
  /// Two by two, which fit side by side on a page: groups with a list of the name, the last of one where the count is
  /// odd, or of three rather than of one.
  func rows(named name: String, upToThree: Bool = false) -> [TemplateValue] {
    let threes = upToThree && count > 1 && !count.isMultiple(of: 2)
    let starts = stride(from: 0, to: threes ? count - 1 : count, by: 2)
    return starts.map { start in
      let end = threes && start == count - 3 ? count : Swift.min(start + 2, count)
      return .object([name: .list(Array(self[start..<end]))])
    }
  }
}
