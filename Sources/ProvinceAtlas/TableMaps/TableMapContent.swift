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
    let (classification, notices) = try classes()
    let theme = try theme(classification)
    var mapWords: MapWords = options.language == .chinese ? .chinese : .english
    mapWords.insetCaption = shapes.insetCaption ?? ""
    let name = figures.indicator.bareName
    let year = figures.year.map(String.init)
    let unit = figures.indicator.unit.map { words(" (\($0))", "（\($0)）") } ?? ""
    var map = ChoroplethMap(
      title: options.title ?? name + (year.map { words(", \($0)", "，\($0)年") } ?? ""),
      subtitle: options.subtitle ?? Self.capitalised(options.method.label(words)), measure: name + unit,
      sources: [
        options.source ?? words("Data: ", "数据：") + (figures.source ?? FileName.last(of: options.table)),
        shapes.boundaries,
      ], notes: notes, theme: .classed(theme), labels: shapes.shownLabels, words: mapWords)
    map.names = shapes.labels
    return (map, notices)
  }

  /// The values in the colours asked for, a diverging scheme about a stated value.
  private func theme(_ classification: Classification) throws(AtlasError) -> ClassedTheme {
    let scheme: ColorScheme
    do { scheme = try options.scheme.map(ColorScheme.named) ?? .standard } catch { throw AtlasError(error) }
    var midpoint = options.midpoint
    if scheme.kind == .diverging, midpoint == nil {
      guard classification.method == .standardDeviation else {
        throw AtlasError(
          at: nil,
          found: "the scheme \(scheme.name) is diverging, and nothing says what its middle stands for",
          remedy: "Give --midpoint, or choose a sequential scheme such as \(ColorScheme.standard.name)")
      }
      midpoint = classification.mean
    }
    guard scheme.kind == .diverging || midpoint == nil else {
      throw AtlasError(
        at: nil, found: "--midpoint is given, but the scheme \(scheme.name) has no middle",
        remedy: "Leave it out, or choose a diverging scheme such as \(ColorScheme.rdBu.name)")
    }
    return ClassedTheme(
      values: join.values, classification: classification, scheme: scheme, midpoint: midpoint)
  }

  /// Classes of the method asked for; without a number five, or as many as there are different values.
  private func classes() throws(AtlasError) -> (Classification, [Notice]) {
    let values = join.values.keys.sorted().compactMap { join.values[$0] }
    let distinct = Set(values).count
    let count = options.classes ?? min(5, distinct)
    let isShort = options.classes == nil && count < 5 && options.method != .headTail
    let notices =
      isShort
      ? [Notice(.figure, "there are only \(distinct) different values, so there are \(count) classes")] : []
    do { return (try options.method.rule(classes: count).classes(of: values), notices) } catch {
      throw AtlasError(error)
    }
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

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
