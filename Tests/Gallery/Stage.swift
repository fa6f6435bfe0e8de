import Cartography
public import Drawings
import Geography

/// What a figure of the gallery is drawn with: a country with figures, a language, type.
public struct Stage: Sendable {
  /// The languages of the tool.
  public enum Language: String, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// Chinese.
    case chinese = "zh"
  }

  /// A unit of the country.
  struct Unit: Sendable {
    let id: FeatureID
    let english: String
    let chinese: String
    /// The place of its region in ``Stage/regions``.
    let region: Int
  }

  /// The figures of a unit: a series by year each; a missing year is a gap.
  enum Variable: Int, Sendable, CaseIterable {
    /// Output per resident, yuan.
    case output
    /// The urban share of residents, per cent.
    case urban
    /// Residents, 10 000 persons.
    case residents
    /// Rural income per head, yuan.
    case income
  }

  let country: Country
  let language: Language
  let measuring: any TextMeasuring

  /// Sets the stage.
  public init(_ country: Country, language: Language, measuring: any TextMeasuring) {
    self.country = country
    self.language = language
    self.measuring = measuring
  }

  /// The text of the language.
  func words(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  var mapWords: MapWords { language == .chinese ? .chinese : .english }

  func name(_ unit: Unit) -> String { words(unit.english, unit.chinese) }

  /// The names by unit.
  var names: [FeatureID: String] {
    Dictionary(uniqueKeysWithValues: country.units.map { ($0.id, name($0)) })
  }

  /// The names of the regions.
  var regions: [String] {
    language == .chinese ? country.regions.map(\.chinese) : country.regions.map(\.english)
  }

  /// The units that have figures.
  var observed: [Unit] { country.units.filter { country.series[$0.id] != nil } }

  /// The numbers of a year; units without any are left out.
  func values(_ variable: Variable, _ year: Int? = nil) -> [FeatureID: Double] {
    let place = (year ?? country.years.upperBound) - country.years.lowerBound
    return country.series.compactMapValues { series in
      let values = series[variable.rawValue]
      return values.indices.contains(place) ? values[place] : nil
    }
  }

  /// By how many per cent a variable grew from the first year to the last.
  func growth(_ variable: Variable) -> [FeatureID: Double] {
    let first = values(variable, country.years.lowerBound)
    return values(variable).reduce(into: [:]) { result, entry in
      if let old = first[entry.key], old != 0 { result[entry.key] = 100 * (entry.value - old) / old }
    }
  }

  /// What a variable is called, with its unit.
  func title(_ variable: Variable) -> String {
    switch variable {
    case .output: words("Output per resident, yuan", "人均产出（元）")
    case .urban: words("Urban share of residents, %", "城镇人口比重（%）")
    case .residents: words("Residents, 10 000 persons", "常住人口（万人）")
    case .income: words("Rural income per head, yuan", "农村居民人均收入（元）")
    }
  }

  /// The last year of the figures.
  var year: Int { country.years.upperBound }

  /// The base of a map that stands alone.
  func base(_ settings: MapSettings? = nil) throws -> BaseMap {
    try BaseMap(
      layer: country.layer, context: country.context, projection: country.projection,
      settings: settings ?? country.settings)
  }

  /// A map of a theme with the words around it.
  func map(_ theme: MapTheme, measure: String, title: String = "") -> ChoroplethMap {
    var map = ChoroplethMap(
      title: title, measure: measure, sources: [country.source(language)], theme: theme, labels: names,
      words: mapWords)
    map.names = names
    return map
  }

  /// A finished map as an entry.
  func entry(
    _ map: ChoroplethMap, on base: BaseMap? = nil, style: MapStyle = MapStyle()
  ) throws -> GalleryFigure.Result {
    let figure = try map.figure(on: try base ?? self.base(), style: style, measuring: measuring)
    return GalleryFigure.Result(
      figure.drawing,
      labels: map.labels.isEmpty ? nil : (map.labels.count, figure.unplacedLabels.count))
  }
}
