import Cartography
import Charts
import Drawings
import Geography
import Panels
import Projections
import Synchronization

/// The maps of a study. What does not depend on numbers is prepared once a paper width and shared by all reports.
final class StudyFigures: Sendable {
  let results: StudyResults
  let geography: StudyGeography
  let measuring: any TextMeasuring
  /// What each map shows, by its name in the study: every figure of a score uses the same classes.
  let contents: [String: MapContent]
  /// Which maps are left out for their years.
  let notices: [Notice]
  /// By the names of the maps, before a unit is chosen.
  let locatorMaps = Memo<String, ChoroplethMap>()
  private let bases = Mutex<[BaseKey: BaseMap]>([:])
  private let degrees = Mutex<[FeatureID: Coordinate]?>(nil)

  private struct BaseKey: Hashable {
    let width: Double
    let isLocator: Bool
    let hasWideAxis: Bool
  }

  /// The width of a map that stands alone: 160 mm, the text width of most journals.
  static let mapWidth = 160.0.millimetres

  /// Classes every map of the study.
  init(
    _ results: StudyResults, geography: StudyGeography, measuring: any TextMeasuring
  ) throws(AtlasError) {
    self.results = results
    self.geography = geography
    self.measuring = measuring
    let shapes = Set(geography.layer.features.map(\.id))
    var contents: [String: MapContent] = [:]
    for map in try results.drawnMaps() {
      contents[map.name] = try MapContent(map, results: results, shapes: shapes)
    }
    self.contents = contents
    notices = results.mapNotices
  }

  /// ``StudyGeography/labelDegrees``, looked for once.
  var labelDegrees: [FeatureID: Coordinate] {
    degrees.withLock { known in
      let all = known ?? geography.labelDegrees
      known = all
      return all
    }
  }

  /// The maps that can be drawn, in the study's order.
  var maps: [StudyMap] { results.study.maps.filter { contents[$0.name] != nil } }

  /// A map of the study by its name, or by the score it shows: one of the mean before others.
  func content(named name: String, at place: AtlasError.Place) throws(AtlasError) -> MapContent {
    if let map = maps.named(name), let found = contents[map.name] { return found }
    let known = maps.map(\.name)
    throw AtlasError(
      at: place, found: "there is no map `\(name)`",
      unknown: name, among: known)
  }

  /// A map for a page, which has a caption of its own. In a column narrower than the standard width it carries no
  /// names, which would be too many for it.
  func map(
    named name: String, hasProfile: Bool, width: Double, at place: AtlasError.Place
  ) throws(AtlasError) -> Drawing {
    let content = try content(named: name, at: place)
    if !content.map.isSingle {
      guard !hasProfile else {
        throw AtlasError(
          at: place, found: "`\(content.map.name)` shows maps side by side, which have no profile",
          remedy: "Remove `profile: true`")
      }
      return try sideBySide(content, width: min(width, Self.mapWidth), isTitled: false).drawing
    }
    var map = choropleth(content, isTitled: false)
    let isSmall = width < Self.mapWidth
    if isSmall {
      map.symbols?.largestRadius *= width / Self.mapWidth
      map.labels = [:]
      map.furniture.formIntersection([.legend, .counts])
    }
    var settings = content.map.profile ?? StudyMap.Profile()
    // A column has no room beside its map.
    settings.hasNorthSouth = settings.hasNorthSouth && !isSmall
    let look = FigureLook(results.theme)
    let base = try base(
      width: isSmall ? width : hasProfile ? settings.mapWidth : Self.mapWidth, isLocator: isSmall,
      hasWideAxis: hasProfile && content.hasWideAxis)
    guard hasProfile else { return try figure(map, on: base, style: isSmall ? look.small : look.map).drawing }
    guard content.figures != nil else {
      throw AtlasError(
        at: place, found: "the map `\(content.map.name)` shows categories, which have no profile",
        remedy: "Remove `profile: true`")
    }
    let text = ChartText(notes: map.notes)
    map.notes = []
    let figure = try figure(map, on: base, style: isSmall ? look.small : look.map)
    return try withProfile(figure, of: content, settings: settings, text: text, look: look).drawing
  }

  /// A map that stands alone, with title, sources and the profile below.
  func standalone(_ content: MapContent) throws(AtlasError) -> (drawing: Drawing, notices: [Notice]) {
    if !content.map.isSingle { return try sideBySide(content, width: Self.mapWidth, isTitled: true) }
    var map = choropleth(content, isTitled: true)
    // Sources and notes stand under the whole figure, below the profile.
    let text = ChartText(sources: map.sources, notes: map.notes)
    let profile = content.figures == nil ? nil : content.map.profile
    if profile != nil {
      map.sources = []
      map.notes = []
    }
    let figure = try figure(
      map,
      on: try base(
        width: profile?.mapWidth ?? Self.mapWidth, isLocator: false,
        hasWideAxis: profile != nil && content.hasWideAxis),
      style: FigureLook.plain.map)
    let whole =
      try profile.map { settings throws(AtlasError) in
        try withProfile(figure, of: content, settings: settings, text: text, look: .plain)
      } ?? ProfiledMap(drawing: figure.drawing, unplacedLabels: [])
    let notices = figure.notices.compactMap { notice -> Notice? in
      // Units without data are named in the join audit once, not under every map.
      if case .noData = notice { return nil }
      return Notice(.figure, "map `\(content.map.name)`: \(notice)")
    }
    let unplaced =
      whole.unplacedLabels.isEmpty
      ? []
      : [
        Notice(
          .figure,
          "profile `\(content.map.name)`: no room for \(NameList.text(whole.unplacedLabels))")
      ]
    return (whole.drawing, notices + unplaced)
  }
}

// MARK: - Parts

extension StudyFigures {
  func figure(
    _ map: ChoroplethMap, on base: BaseMap, style: MapStyle
  ) throws(AtlasError) -> MapFigure {
    do {
      return try map.figure(on: base, style: style, measuring: measuring)
    } catch {
      throw AtlasError(error)
    }
  }

  func choropleth(_ content: MapContent, isTitled: Bool) -> ChoroplethMap {
    let (study, language) = (results.study, results.language)
    let labels = geography.layer.features.compactMap { feature -> (FeatureID, String)? in
      let unit = UnitCode(feature.id.rawValue)
      // A shape the table of names does not know, such as an area without a key, is drawn and not named.
      guard results.data.crosswalk.entry(unit) != nil else { return nil }
      return (feature.id, results.name(unit))
    }
    let names = Dictionary(labels, uniquingKeysWith: { first, _ in first })
    var notes = [study.geometry.note, study.geometry.approval].compactMap { $0?.text(in: language) }
    notes += (content.map.beside?.variables ?? [content.map.shows]).compactMap(results.absenceNote)
    notes += content.marks.notes
    if study.isSynthetic { notes.append(results.syntheticNote) }
    let mapWords: MapWords = language == .chinese ? .chinese : .english
    var map = ChoroplethMap(
      title: isTitled ? content.title(results) : "", subtitle: isTitled ? content.subtitle(results) : "",
      measure: content.measure(results),
      sources: isTitled
        ? [study.data.source.text(in: language), study.geometry.source.text(in: language)] : [],
      notes: notes, theme: content.theme, symbols: content.symbols,
      labels: content.unitTexts(names, results: results), highlighted: content.highlighted, words: mapWords,
      furniture: content.map.furniture)
    map.names = names
    map.places = content.map.places
    map.limitFormat = content.format
    return map
  }

  func base(
    width: Double, isLocator: Bool, hasWideAxis: Bool = false
  ) throws(AtlasError) -> BaseMap {
    let key = BaseKey(width: width, isLocator: isLocator, hasWideAxis: hasWideAxis)
    if let base = bases.withLock({ $0[key] }) { return base }
    var settings = geography.framing.settings(width: width, isSmall: isLocator, language: results.language)
    if hasWideAxis { settings.leftMargin = 34 }
    do {
      let base = try BaseMap(
        layer: geography.projected, context: geography.context, overlays: geography.overlays,
        projection: geography.projection, settings: settings)
      bases.withLock { $0[key] = base }
      return base
    } catch {
      throw AtlasError(error, at: results.study.geometry.place)
    }
  }
}
