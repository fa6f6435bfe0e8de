import Cartography
import Geography
import Panels

/// Maps of one figure that stand side by side, each of another variable or span.
struct MapPanelContent: Sendable {
  /// One of the maps.
  struct Panel: Sendable {
    /// What stands over it after its letter.
    let title: String
    /// What heads its legend, where it has one of its own.
    let measure: String
    let theme: ClassedTheme
    /// What its values stand on, without signs: small maps carry no names to put them beside.
    let notes: [String]
  }

  let panels: [Panel]
  /// What heads the legend that all share; `nil` where each has its own.
  let commonMeasure: String?

  /// What the values of the panels stand on: once where it is the same for all, else after the title of each.
  func notes(_ words: Words) -> [String] {
    guard let first = panels.first else { return [] }
    if panels.allSatisfy({ $0.notes == first.notes }) { return first.notes }
    return panels.enumerated().flatMap { index, panel in
      panel.notes.map { note in
        let letter = Array("abcdefghijklmnopqrstuvwxyz")[min(index, 25)]
        return words("(\(letter)) \(note)", "(\(letter)) \(note)")
      }
    }
  }
}

extension MapThemes {
  /// The level of a year and the change up to it.
  func panels(of pair: StudyMap.Pair) throws -> MapPanelContent {
    let words = results.words
    let spans = [StudyMap.Span.year(pair.year), pair.span]
    let titles = [
      words("\(pair.year)", "\(pair.year)年"),
      words("Change \(pair.since)–\(pair.year)", "\(pair.since)–\(pair.year)年变化"),
    ]
    var panels: [MapPanelContent.Panel] = []
    for (index, span) in spans.enumerated() {
      let figures = try MapFigures(
        map.shows, over: span, isPooled: index == 0 && map.isPooled, results: results)
      let theme =
        index == 0
        ? classed(figures.values, try map.rule?.classes(of: figures.pool))
        : ClassedTheme(
          values: figures.values, classification: try pair.rule.classes(of: figures.pool),
          scheme: pair.scheme, midpoint: 0)
      guard let theme else { continue }
      panels.append(
        .init(
          title: titles[index], measure: results.measure(map.shows, over: span), theme: theme,
          notes: plainNotes(figures)))
    }
    return MapPanelContent(panels: panels, commonMeasure: nil)
  }

  /// Several variables, on common classes where they are measured in one unit.
  func panels(of beside: StudyMap.Beside) throws -> MapPanelContent {
    let all = try beside.variables.map { name in
      (name, try MapFigures(name, over: map.span, isPooled: map.isPooled, results: results))
    }
    let isCommon = try isCommon(beside)
    let pooled = isCommon ? try map.rule?.classes(of: all.flatMap(\.1.pool)) : nil
    let panels = try all.compactMap { name, figures -> MapPanelContent.Panel? in
      let classes = try pooled ?? map.rule?.classes(of: figures.pool)
      return classed(figures.values, classes).map {
        .init(
          title: results.titleWithAbbreviation(name), measure: results.measure(name, over: map.span),
          theme: $0,
          notes: plainNotes(figures))
      }
    }
    guard isCommon else { return MapPanelContent(panels: panels, commonMeasure: nil) }
    let unit = results.commonUnit(of: beside.variables, over: map.span) ?? ""
    let years = results.years(of: map.span)
    return MapPanelContent(
      panels: panels, commonMeasure: results.words("\(unit), \(years)", "\(unit)，\(years)"))
  }

  /// Whether one legend serves all: as the study says, else where all are measured in one unit.
  private func isCommon(_ beside: StudyMap.Beside) throws(AtlasError) -> Bool {
    if beside.legends == .each { return false }
    if results.commonUnit(of: beside.variables, over: map.span) != nil { return true }
    guard beside.legends == .common else { return false }
    let units = beside.variables.map { name in
      let unit = results.study.score(named: name) == nil ? results.unit(of: name) ?? "no unit" : "a score"
      return "`\(name)` (\(unit))"
    }
    throw AtlasError(
      at: map.place,
      found: "`maps.\(map.name).legends` is `common`, and the variables have different units: "
        + units.joined(separator: ", "), expected: "variables of one unit",
      remedy: "Use `legends: each`")
  }

  private func classed(_ values: [FeatureID: Double], _ classes: Classification?) -> ClassedTheme? {
    classes.map { classed(values, $0) }
  }

  private func plainNotes(_ figures: MapFigures) -> [String] {
    MapMarks(figures.cells, unstable: nil, results: results).notes.map {
      String($0.drop { "†‡* ".contains($0) })
    }
  }
}

extension StudyResults {
  /// The unit that all variables share on a map: what scores are called where all are scores; `nil` for none.
  fileprivate func commonUnit(of variables: [String], over span: StudyMap.Span) -> String? {
    if case .change(_, _, isPercent: true) = span { return "%" }
    let scores = variables.filter { study.score(named: $0) != nil }
    if scores.count == variables.count { return words("Score", "得分") }
    let units = Set(variables.map { study.score(named: $0) == nil ? unit(of: $0) : nil })
    return units.count == 1 ? units.first.flatMap(\.self) : nil
  }
}
