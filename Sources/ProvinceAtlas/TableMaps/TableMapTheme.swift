import Cartography
import Geography
import Panels
import TableFiles

/// The fills of a map that is drawn without a study.
struct TableMapTheme {
  let options: TableMapOptions
  let figures: TableFigures
  let shapes: TableMapShapes
  let join: TableMapJoin
  let words: Words

  /// The fills, and what is to be known of their classes.
  func theme() throws(AtlasError) -> (MapTheme, [Notice]) {
    if let column = options.with { return (.bivariate(try bivariate(with: column)), []) }
    let scheme = try scheme()
    if options.isUnclassed {
      let midpoint = try midpoint(scheme, mean: nil)
      do {
        return (.unclassed(try UnclassedTheme(values: join.values, scheme: scheme, midpoint: midpoint)), [])
      } catch { throw AtlasError(error) }
    }
    let (classes, notices) = try classes(of: join.values, standard: 5)
    let mean = classes.method == .standardDeviation ? classes.mean : nil
    let theme = ClassedTheme(
      values: join.values, classification: classes, scheme: scheme,
      midpoint: try midpoint(scheme, mean: mean))
    return (.classed(theme), notices)
  }

  /// How classes are found unless the caller says: two variables share the units out evenly.
  static func standardMethod(_ options: TableMapOptions) -> ClassificationMethod {
    options.with == nil ? .naturalBreaks : .quantile
  }

  /// A column with its unit of measure, of a change in per cent with that.
  static func measure(_ figures: TableFigures, _ options: TableMapOptions, _ words: Words) -> String {
    let unit = options.since != nil && options.isPercent ? "%" : figures.indicator.unit
    return figures.indicator.bareName + (unit.map { words(" (\($0))", "（\($0)）") } ?? "")
  }

  private func bivariate(with column: String) throws(AtlasError) -> BivariateTheme {
    let second = try TableFigures(options.showing(column, year: figures.year))
    let other = try TableMapJoin(second, shapes: shapes)
    func axis(_ values: [FeatureID: Double], _ figures: TableFigures) throws(AtlasError)
      -> BivariateTheme.Axis
    {
      BivariateTheme.Axis(
        title: Self.measure(figures, options, words), values: values,
        classification: try classes(of: values, standard: 3).0)
    }
    return BivariateTheme(first: try axis(join.values, figures), second: try axis(other.values, second))
  }

  private func scheme() throws(AtlasError) -> ColorScheme {
    do {
      let scheme = try options.scheme.map(ColorScheme.named) ?? (options.since == nil ? .standard : .rdBu)
      return options.isReversed ? scheme.reversed : scheme
    } catch { throw AtlasError(error) }
  }

  /// What the middle of a diverging scheme stands for; `nil` for schemes without a middle.
  private func midpoint(_ scheme: ColorScheme, mean: Double?) throws(AtlasError) -> Double? {
    guard scheme.kind == .diverging else {
      guard options.midpoint != nil else { return nil }
      throw AtlasError(
        at: nil, found: "--midpoint is given, but the scheme \(scheme.name) has no middle",
        remedy: "Leave it out, or choose a diverging scheme such as \(ColorScheme.rdBu.name)")
    }
    if let middle = options.midpoint ?? mean ?? (options.since == nil ? nil : 0) { return middle }
    throw AtlasError(
      at: nil,
      found: "the scheme \(scheme.name) is diverging, and nothing says what its middle stands for",
      remedy: "Give --midpoint, or choose a sequential scheme such as \(ColorScheme.standard.name)")
  }

  /// Classes of the method asked for; without a number the standard one, or as many as there are different values.
  private func classes(
    of figures: [FeatureID: Double], standard: Int
  ) throws(AtlasError) -> (Classification, [Notice]) {
    let values = figures.keys.sorted().compactMap { figures[$0] }
    let distinct = Set(values).count
    let count = options.classes ?? min(standard, distinct)
    let method = options.method ?? Self.standardMethod(options)
    let isShort =
      options.classes == nil && count < standard && method != .headTail && options.breaks.isEmpty
    let notices =
      isShort
      ? [Notice(.figure, "there are only \(distinct) different values, so there are \(count) classes")] : []
    let rule = options.breaks.isEmpty ? method.rule(classes: count) : .manual(limits: options.breaks)
    do { return (try rule.classes(of: values), notices) } catch { throw AtlasError(error) }
  }
}

extension TableMapOptions {
  /// The same for the figures of another column in a year.
  func showing(_ column: String, year: Int?) -> TableMapOptions {
    var options = self
    options.value = column
    options.year = year
    options.since = nil
    return options
  }
}
