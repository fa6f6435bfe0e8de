import Cartography
import Drawings
import Geography
import Panels

extension StudyFigures {
  /// What a map of the study shows, with the words for it.
  struct MapContent: Sendable {
    let map: StudyMap
    /// The fills.
    let theme: MapTheme
    /// The circles; `nil` for none.
    let symbols: ProportionalSymbols?
    /// The figures of the variable shown; `nil` for categories.
    let figures: MapFigures?
    /// The maps side by side, each of another variable or span; `nil` for one map or one of several years.
    let panels: MapPanelContent?
    /// What the values stand on.
    let marks: MapMarks
    /// Units with a heavy outline.
    let highlighted: [FeatureID]

    /// The numbers by unit.
    var values: [FeatureID: Double] { theme.values }

    /// Computes, classifies and colours.
    ///
    /// - Parameter shapes: the units that have a shape.
    init(_ map: StudyMap, results: StudyResults, shapes: Set<FeatureID>) throws(AtlasError) {
      self.map = map
      let maker = MapThemes(map: map, results: results, shapes: shapes)
      do {
        figures =
          map.kind == .categories
          ? nil : try MapFigures(map.shows, over: map.span, isPooled: map.isPooled, results: results)
        panels = try map.pair.map(maker.panels) ?? map.beside.map(maker.panels)
        theme = try (panels?.panels.first?.theme).map(MapTheme.classed) ?? maker.theme(figures)
        symbols = try maker.symbols()
      } catch let error as CartographyError {
        throw AtlasError(error, at: map.place)
      } catch let error as AtlasError {
        throw error
      } catch {
        throw AtlasError(at: map.place, found: "\(error)")
      }
      let unstable = try MapMarks.unstable(on: map, results: results)
      marks =
        panels.map { MapMarks(notes: $0.notes(results.words)) }
        ?? MapMarks(figures?.cells ?? [], unstable: unstable, results: results)
      var highlighted: [FeatureID] = []
      for spelling in map.highlighted {
        guard let hit = results.data.crosswalk.match(spelling) else {
          throw AtlasError(
            at: map.place,
            found: "`maps.\(map.name).highlight` names the unknown unit `\(spelling.prefix(60))`",
            remedy: results.data.crosswalk.remedy(for: spelling))
        }
        highlighted.append(FeatureID(hit.code.rawValue))
      }
      self.highlighted = highlighted
    }
  }
}

/// The words of a map.
extension StudyFigures.MapContent {
  /// How limits are written; `nil` for as many digits as tell them apart.
  var format: NumberText? {
    guard let decimals = map.decimals else { return nil }
    let isLarge = (figures?.pool ?? []).contains { abs($0) >= 10_000 }
    return NumberText(decimals: decimals, groupSeparator: isLarge ? NumberText.thousands : "")
  }

  /// Whether the axis of the profile has numbers too long for the margin that degrees need.
  var hasWideAxis: Bool { figures?.cells.contains { abs($0.cell.value ?? 0) >= 10_000 } ?? false }

  /// What the map is called where it stands alone.
  func title(_ results: StudyResults) -> String { results.title(of: map) }

  /// The line under the title: years and classes.
  func subtitle(_ results: StudyResults) -> String {
    let line = results.details(of: map, areCommon: panels?.commonMeasure != nil)
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  /// What heads the legend.
  func measure(_ results: StudyResults) -> String {
    switch map.kind {
    case .bivariate:
      // The variables stand along the sides of the squares.
      results.years(of: map.span).prefix(1).uppercased() + results.years(of: map.span).dropFirst()
    case .categories: results.categoriesTitle(map.shows)
    case .classes where map.sideBySide != nil: results.measure(map.shows)
    case .classes, .unclassed: results.measure(map.shows, over: map.span)
    }
  }
}

extension StudyResults {
  /// What a variable is called, a score with its abbreviation.
  func titleWithAbbreviation(_ name: String) -> String {
    guard study.score(named: name) != nil else { return label(name) }
    return words("\(label(name)) (\(shortLabel(name)))", "\(label(name))（\(shortLabel(name))）")
  }

  /// A variable with its unit and years: `NQP, mean 2016–2023`, `GDP (yuan), 2020`.
  func measure(_ name: String, over span: StudyMap.Span) -> String {
    words(
      "\(measured(name, over: span)), \(years(of: span))", "\(measured(name, over: span))，\(years(of: span))")
  }

  /// A variable with the unit it is shown in: `NQP`, `GDP (yuan)`, of a change in per cent `GDP (%)`.
  func measured(_ name: String, over span: StudyMap.Span) -> String {
    var unit = study.score(named: name) == nil ? unit(of: name) : nil
    if case .change(_, _, isPercent: true) = span { unit = "%" }
    return shortLabel(name) + (unit.map { words(" (\($0))", "（\($0)）") } ?? "")
  }

  /// The years of a span inside a line: `mean 2016–2023`.
  func years(of span: StudyMap.Span) -> String {
    switch span {
    case .mean: words("mean \(years)", "\(years)年均值")
    case .year(let year): words("\(year)", "\(year)年")
    case .change(let from, let to, _): words("change \(from)–\(to)", "\(from)–\(to)年变化")
    }
  }

  /// A variable with its unit: `GDP (yuan)`.
  func measure(_ name: String) -> String {
    let unit = study.score(named: name) == nil ? unit(of: name) : nil
    return shortLabel(name) + (unit.map { words(" (\($0))", "（\($0)）") } ?? "")
  }

  /// What a variable is called on an axis, with its unit.
  func axisTitle(_ name: String, over span: StudyMap.Span) -> String {
    if case .mean = span, study.score(named: name) != nil { return shortLabel(name) }
    return measure(name, over: span)
  }

  /// What a map of regions or kinds calls them.
  func categoriesTitle(_ name: String) -> String {
    data.crosswalk.schemes.contains(name) ? words("Region", "区域") : label(name)
  }
}
