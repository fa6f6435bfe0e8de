import Cartography
import Drawings
import Foundation
import Geography
import TableFiles

/// Classes, colours and words of a map that is drawn without a study.
struct TableMapContent {
  private let options: TableMapOptions
  private let figures: TableFigures
  private let shapes: TableMapShapes
  private let join: TableMapJoin
  private let words: Words

  init(
    _ options: TableMapOptions, figures: TableFigures, shapes: TableMapShapes, join: TableMapJoin
  ) throws(AtlasError) {
    self.options = options
    self.figures = figures
    self.shapes = shapes
    self.join = join
    words = Words(language: options.language)
  }

  /// The map, and what is to be known of its classes.
  func map() throws(AtlasError) -> (ChoroplethMap, [Notice]) {
    let (theme, notices) = try TableMapTheme(
      options: options, figures: figures, shapes: shapes, join: join, words: words
    ).theme()
    let mapWords: MapWords = options.language == .chinese ? .chinese : .english
    var map = ChoroplethMap(
      title: options.title ?? title, subtitle: options.subtitle ?? method, measure: measure(theme),
      sources: [
        options.source ?? words("Data: ", "数据：") + (figures.source ?? FileName.last(of: options.table)),
        shapes.boundaries,
      ], notes: notes, theme: theme, symbols: try symbols(), labels: labels, highlighted: try highlighted(),
      limitFormat: format, words: mapWords)
    map.names = shapes.labels
    if let legend = options.legend.place { map.places.legend = legend } else { map.furniture.remove(.legend) }
    return (map, notices)
  }

  // MARK: - Words

  private var title: String {
    let name = words.list([figures.indicator.bareName] + [options.with].compactMap(\.self))
    guard let year = figures.year else { return name }
    guard let since = options.since else { return name + words(", \(year)", "，\(year)年") }
    return name + words(", change \(since)–\(year)", "，\(since)–\(year)年变化")
  }

  /// How classes were found; nothing for colours without steps.
  private var method: String {
    if options.isUnclassed { return "" }
    let rule = options.method ?? TableMapTheme.standardMethod(options)
    let text = options.breaks.isEmpty ? rule.label(words) : words.name(of: .manual)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What heads the legend; of two variables their names stand along the squares.
  private func measure(_ theme: MapTheme) -> String {
    if case .bivariate = theme { return figures.year.map { words("\($0)", "\($0)年") } ?? "" }
    return TableMapTheme.measure(figures, options, words)
  }

  private var format: NumberText? {
    options.decimals.map { decimals in
      let isLarge = join.values.values.contains { abs($0) >= 10_000 }
      return NumberText(decimals: decimals, groupSeparator: isLarge ? NumberText.thousands : "")
    }
  }

  // MARK: - Units

  private var labels: [FeatureID: String] {
    let text = options.unitText.settled(for: shapes.labels.count)
    guard text != .none else { return [:] }
    let second = text.figures(of: join.values, format: format)
    return Dictionary(
      uniqueKeysWithValues: shapes.labels.map { id, name in
        (id, second[id].map { "\(name)\n\($0)" } ?? name)
      })
  }

  private func highlighted() throws(AtlasError) -> [FeatureID] {
    let known = Set(shapes.layer.features.map(\.id))
    var ids: [FeatureID] = []
    for spelling in options.highlighted {
      guard let id = shapes.names.match(spelling), known.contains(id) else {
        throw AtlasError(
          at: nil, found: "--highlight names `\(spelling.prefix(60))`, which is no unit of the map",
          remedy: shapes.names.remedy(for: spelling))
      }
      ids.append(id)
    }
    return ids
  }

  /// Circles of another column in the same year.
  private func symbols() throws(AtlasError) -> ProportionalSymbols? {
    guard let column = options.symbols else { return nil }
    let second = try TableFigures(options.showing(column, year: figures.year))
    let amounts = try TableMapJoin(second, shapes: shapes).values
    let year = figures.year.map { words(", \($0)", "，\($0)年") } ?? ""
    let largest = ProportionalSymbols(title: "", values: [:]).largestRadius
    return ProportionalSymbols(
      title: TableMapTheme.measure(second, options.showing(column, year: figures.year), words) + year,
      values: amounts, largestRadius: largest * min(1, options.width / 160))
  }

  /// Which units have no figure, as far as a line holds them, and the caller's own lines.
  private var notes: [String] {
    // An area without a name, such as one without a key, is hatched and not spoken of.
    let names = join.missing.compactMap { shapes.labels[$0] }
    guard !names.isEmpty else { return options.notes }
    let line =
      names.count > 8
      ? words("No data for \(names.count) units", "\(names.count)个单元资料暂缺")
      : words("No data for \(words.list(names))", "\(words.list(names))资料暂缺")
    return [line] + options.notes
  }

}
