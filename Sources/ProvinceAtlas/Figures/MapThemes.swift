import Cartography
import Drawings
import Geography
import Panels

/// Turns what a study says of a map into its fills and circles.
struct MapThemes {
  let map: StudyMap
  let results: StudyResults
  /// The units that have a shape.
  let shapes: Set<FeatureID>

  /// At most so many kinds are told apart on a map: the most colours a qualitative scheme has.
  static let mostCategories = 12

  /// The fills.
  func theme(_ figures: MapFigures?) throws -> MapTheme {
    switch map.kind {
    case .categories: .categories(try categories())
    case .classes(let rule):
      .classed(classed(figures?.values ?? [:], try settled(rule, figures).classes(of: figures?.pool ?? [])))
    case .unclassed: .unclassed(try unclassed(figures?.values ?? [:], figures?.pool ?? []))
    case .bivariate(let with, let rule, let palette):
      .bivariate(
        BivariateTheme(first: try axis(map.shows, rule), second: try axis(with, rule), palette: palette))
    }
  }

  /// The rule, with fewer classes where the study has not asked for so many and values are too few.
  private func settled(_ rule: ClassificationRule, _ figures: MapFigures?) -> ClassificationRule {
    guard map.isUsual, case .naturalBreaks(let classes) = rule, let figures else { return rule }
    return .naturalBreaks(classes: min(classes, Set(figures.pool).count))
  }

  func classed(_ values: [FeatureID: Double], _ classes: Classification) -> ClassedTheme {
    // Steps of a standard deviation turn about the mean.
    let turns = map.scheme.kind == .diverging && classes.method == .standardDeviation
    return ClassedTheme(
      values: values, classification: classes, scheme: map.scheme,
      midpoint: map.midpoint ?? (turns ? classes.mean : nil), showsGoodness: map.showsGoodness)
  }

  private func unclassed(
    _ values: [FeatureID: Double], _ pool: [Double]
  ) throws(CartographyError) -> UnclassedTheme {
    guard let low = pool.min(), let high = pool.max() else { throw .noValues }
    return try UnclassedTheme(values: values, range: low...high, scheme: map.scheme, midpoint: map.midpoint)
  }

  private func axis(_ name: String, _ rule: ClassificationRule) throws -> BivariateTheme.Axis {
    let figures = try MapFigures(name, over: map.span, isPooled: map.isPooled, results: results)
    return BivariateTheme.Axis(
      title: results.measured(name, over: map.span), values: figures.values,
      classification: try rule.classes(of: figures.pool))
  }

  /// The circles: of a change what there is in its last year.
  func symbols() throws -> ProportionalSymbols? {
    guard let settings = map.symbols else { return nil }
    var span = map.span
    if case .change(_, let to, _) = span { span = .year(to) }
    let figures = try MapFigures(settings.shows, over: span, isPooled: false, results: results)
    var symbols = ProportionalSymbols(
      title: results.measure(settings.shows, over: span), values: figures.values,
      largestRadius: settings.diameter.millimetres / 2)
    if let color = settings.color { symbols.color = color.withOpacity(symbols.color.opacity) }
    return symbols
  }
}

// MARK: - Categories

extension MapThemes {
  private func categories() throws(AtlasError) -> CategoryTheme {
    let isScheme = results.data.crosswalk.schemes.contains(map.shows)
    let words = isScheme ? regions() : try numbers()
    let declared = map.labels.map(\.value) + (map.shows == results.study.units.regions ? ownRegions : [])
    var order = declared.filter { value in words.contains { $0.value == value } }
    for (_, value) in words where !order.contains(value) { order.append(value) }
    order =
      declared.isEmpty && !isScheme ? order.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) } : unique(order)
    guard !order.isEmpty else {
      throw AtlasError(at: map.place, found: "no unit has a value of `\(map.shows)`")
    }
    guard order.count <= Self.mostCategories else {
      throw AtlasError(
        at: map.place, found: "`\(map.shows)` has \(order.count) different values",
        expected: "at most \(Self.mostCategories) kinds on a map",
        remedy: "Draw it with `kind: classes`")
    }
    let strangers = map.labels.map(\.value).filter { !order.contains($0) }
    if let stranger = strangers.first {
      throw AtlasError(
        at: map.place, found: "`maps.\(map.name).labels` names `\(stranger)`, which no unit is",
        unknown: stranger,
        among: order)
    }
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let members = words.compactMap { unit, value in places[value].map { (FeatureID(unit.rawValue), $0) } }
    return CategoryTheme(
      labels: order.map(label), members: Dictionary(members, uniquingKeysWith: { first, _ in first }),
      scheme: map.scheme)
  }

  private var ownRegions: [String] { results.study.units.regionLabels.map(\.code) }

  private func unique(_ values: [String]) -> [String] {
    values.enumerated().filter { !values.prefix($0.offset).contains($0.element) }.map(\.element)
  }

  private func label(_ value: String) -> String {
    if let label = map.labels.first(where: { $0.value == value })?.label {
      return label.text(in: results.language)
    }
    return map.shows == results.study.units.regions ? results.regionName(value) : value
  }

  /// The region of every unit of the table of names that has a shape.
  private func regions() -> [(unit: UnitCode, value: String)] {
    results.data.crosswalk.entries.filter { shapes.contains(FeatureID($0.code.rawValue)) }.compactMap {
      entry in
      entry.regions[map.shows].flatMap { $0.isEmpty ? nil : (entry.code, $0) }
    }
  }

  /// A number for every unit, as it is written without needless digits; in the last year unless the map names one.
  private func numbers() throws(AtlasError) -> [(unit: UnitCode, value: String)] {
    var span = map.span
    if case .mean = span { span = .year(results.lastYear) }
    return try MapFigures(map.shows, over: span, isPooled: false, results: results).cells.compactMap {
      entry in
      entry.cell.value.map { value in
        let isWhole = value == value.rounded() && abs(value) < 1e15
        return (entry.unit, isWhole ? "\(Int(value))" : "\(value)")
      }
    }
  }
}
