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
  /// The classes of each map, by the map's name in the study: every figure of a score uses the same ones.
  let classes: [String: MapClasses]
  private let bases = Mutex<[BaseKey: BaseMap]>([:])

  /// The numbers of a map and the classes they fall in.
  struct MapClasses: Sendable {
    let map: StudyMap
    let values: [FeatureID: Double]
    let classification: Classification
    let scheme: ColorScheme
    /// What the values stand on.
    let marks: MapMarks
  }

  private struct BaseKey: Hashable {
    let width: Double
    let isLocator: Bool
  }

  /// The width of a map that stands alone: 160 mm, the text width of most journals.
  static let mapWidth = 160.0.millimetres

  /// The height of the profile under a map, without the lines of text below it.
  static let profileHeight = 56.0.millimetres

  /// Classes every map of the study.
  init(
    _ results: StudyResults, geography: StudyGeography, measuring: any TextMeasuring
  ) throws(AtlasError) {
    self.results = results
    self.geography = geography
    self.measuring = measuring
    let known = Set(results.scores.names.map(\.name))
    var classes: [String: MapClasses] = [:]
    for map in results.study.maps where known.contains(map.shows) {
      classes[map.name] = try MapClasses(map, results: results)
    }
    self.classes = classes
  }

  /// The maps that can be drawn, in the study's order.
  var maps: [StudyMap] { results.study.maps.filter { classes[$0.name] != nil } }

  /// A map of the study by its name, or by the score it shows.
  func classes(named name: String, at place: AtlasError.Place) throws(AtlasError) -> MapClasses {
    if let exact = classes[name] { return exact }
    if let map = maps.first(where: { $0.shows == name }), let found = classes[map.name] { return found }
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
    let classes = try classes(named: name, at: place)
    var map = choropleth(classes, isTitled: false)
    let isSmall = width < Self.mapWidth
    if isSmall {
      map.labels = [:]
      map.furniture = [.legend, .counts]
    }
    let base = try base(width: isSmall ? width : Self.mapWidth, isLocator: isSmall)
    guard hasProfile else { return try figure(map, on: base, style: isSmall ? .locator : MapStyle()).drawing }
    let text = ChartText(notes: map.notes)
    map.notes = []
    let figure = try figure(map, on: base, style: isSmall ? .locator : MapStyle())
    return try withProfile(figure, of: classes, text: text).drawing
  }

  /// A map that stands alone, with title, sources and the profile below.
  func standalone(_ classes: MapClasses) throws(AtlasError) -> (drawing: Drawing, notices: [Notice]) {
    var map = choropleth(classes, isTitled: true)
    // Sources and notes stand under the whole figure, below the profile.
    let text = ChartText(sources: map.sources, notes: map.notes)
    map.sources = []
    map.notes = []
    let figure = try figure(map, on: try base(width: Self.mapWidth, isLocator: false), style: MapStyle())
    let whole = try withProfile(figure, of: classes, text: text)
    let notices = figure.notices.compactMap { notice -> Notice? in
      // Units without data are named in the join audit once, not under every map.
      if case .noData = notice { return nil }
      return Notice(.figure, "map `\(classes.map.name)`: \(notice)")
    }
    let unplaced =
      whole.unplacedLabels.isEmpty
      ? []
      : [
        Notice(
          .figure,
          "profile `\(classes.map.name)`: no room for \(whole.unplacedLabels.joined(separator: ", "))")
      ]
    return (whole.drawing, notices + unplaced)
  }

  /// Where a unit lies, on the classes of the national map.
  func locator(
    _ score: String, of unit: UnitCode, width: Double, at place: AtlasError.Place
  ) throws(AtlasError) -> Drawing {
    let classes = try classes(named: score, at: place)
    var map = choropleth(classes, isTitled: false)
    let id = FeatureID(unit.rawValue)
    map.highlighted = [id]
    map.labels = [id: results.name(unit)]
    map.sources = []
    map.notes = [results.absenceNote(classes.map.shows)].compactMap(\.self)
    map.furniture = [.legend]
    return try figure(map, on: try base(width: width, isLocator: true), style: .locator).drawing
  }
}

// MARK: - Parts

extension StudyFigures {
  private func figure(
    _ map: ChoroplethMap, on base: BaseMap, style: MapStyle
  ) throws(AtlasError) -> MapFigure {
    do {
      return try map.figure(on: base, style: style, measuring: measuring)
    } catch {
      throw AtlasError(error)
    }
  }

  private func choropleth(_ classes: MapClasses, isTitled: Bool) -> ChoroplethMap {
    let (study, language, words) = (results.study, results.language, results.words)
    let score = study.score(named: classes.map.shows)
    let label = score?.label.text(in: language) ?? classes.map.shows
    let abbreviation = results.shortLabel(classes.map.shows)
    let labels = geography.layer.features.compactMap { feature -> (FeatureID, String)? in
      let unit = UnitCode(feature.id.rawValue)
      // A shape the table of names does not know, such as an area without a key, is drawn and not named.
      guard results.data.crosswalk.entry(unit) != nil else { return nil }
      return (feature.id, results.name(unit) + (classes.marks.marks[feature.id] ?? ""))
    }
    var notes = [study.geometry.note, study.geometry.approval].compactMap { $0?.text(in: language) }
    if let absence = results.absenceNote(classes.map.shows) { notes.append(absence) }
    notes += classes.marks.notes
    if study.isSynthetic { notes.append(results.syntheticNote) }
    var mapWords: MapWords = language == .chinese ? .chinese : .english
    if let inset = study.geometry.inset { mapWords.insetCaption = inset.label.text(in: language) }
    return ChoroplethMap(
      title: isTitled ? words("\(label) (\(abbreviation))", "\(label)（\(abbreviation)）") : "",
      subtitle: isTitled
        ? words(
          "Mean of \(results.years); natural breaks (Fisher–Jenks)", "\(results.years)年均值；自然断点法（Fisher–Jenks）"
        ) : "",
      measure: words("\(abbreviation), mean \(results.years)", "\(abbreviation)，\(results.years)年均值"),
      sources: isTitled
        ? [study.data.source.text(in: language), study.geometry.source.text(in: language)] : [],
      notes: notes, values: classes.values, classification: classes.classification, scheme: classes.scheme,
      labels: Dictionary(labels, uniquingKeysWith: { first, _ in first }),
      words: mapWords)
  }

  private func base(width: Double, isLocator: Bool) throws(AtlasError) -> BaseMap {
    let key = BaseKey(width: width, isLocator: isLocator)
    if let base = bases.withLock({ $0[key] }) { return base }
    var settings: Cartography.MapSettings =
      isLocator ? .chinaLocator(pageWidth: width) : .china(pageWidth: width)
    settings.scaleLatitude = results.study.geometry.scaleLatitude
    settings.inset = results.study.geometry.inset.map {
      MapInset(longitudes: $0.frame[0]...$0.frame[2], latitudes: $0.frame[1]...$0.frame[3])
    }
    do {
      let base = try BaseMap(
        layer: geography.projected, context: geography.context, overlay: geography.overlay,
        projection: geography.projection, settings: settings)
      bases.withLock { $0[key] = base }
      return base
    } catch {
      throw AtlasError(error)
    }
  }
}

extension StudyFigures.MapClasses {
  fileprivate init(_ map: StudyMap, results: StudyResults) throws(AtlasError) {
    self.map = map
    let means = try results.scores.means(of: map.shows)
    var values: [FeatureID: Double] = [:]
    for mean in means {
      if let value = mean.cell.value { values[FeatureID(mean.unit.rawValue)] = value }
    }
    self.values = values
    do {
      classification = try .naturalBreaks(
        values.keys.sorted().compactMap { values[$0] }, classes: map.classes)
      scheme = try ColorScheme.named(map.scheme)
      _ = try scheme.colors(classes: map.classes)
    } catch {
      throw AtlasError(error, at: map.place)
    }
    marks = MapMarks(means, unstable: try MapMarks.unstable(on: map, results: results), results: results)
  }
}
