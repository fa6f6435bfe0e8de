import Cartography
import Drawings
import Geography
import Panels
import Projections

/// The small map that shows where the unit of a report lies.
extension StudyFigures {
  /// With more units than this a map in a column shows specks, so the unit's surroundings are shown instead.
  static let mostOnLocator = 150
  /// The most units in the surroundings whose names are written.
  private static let mostNames = 12

  /// Where a unit lies, on the classes of the national map: in the whole country, or among its neighbours where the
  /// country has more units than a small map can show.
  func locator(
    _ score: String, of unit: UnitCode, width: Double, at place: AtlasError.Place,
    mostUnits: Int = StudyFigures.mostOnLocator
  ) throws(AtlasError) -> Drawing {
    let content = try content(named: score, at: place)
    var map = locatorMaps.value(for: content.map.name) { choropleth(content, isTitled: false) }
    let id = FeatureID(unit.rawValue)
    map.highlighted = [id]
    map.labels = [id: results.name(unit)]
    map.sources = []
    map.notes = [results.absenceNote(content.map.shows)].compactMap(\.self)
    map.furniture = [.legend]
    map.places = FurniturePlaces()
    map.symbols?.largestRadius *= width / Self.mapWidth
    let style = FigureLook(results.theme).small
    guard geography.projected.features.count > mostUnits,
      let near = Surroundings(of: unit, in: geography)
    else { return try figure(map, on: try base(width: width, isLocator: true), style: style).drawing }
    if near.core.count <= Self.mostNames {
      for other in near.core where other != unit {
        map.labels[FeatureID(other.rawValue)] = results.name(other)
      }
    }
    var settings = geography.framing.settings(width: width, isSmall: true, language: results.language)
    settings.frame = near.frame
    settings.southLimit = nil
    settings.insets = []
    do {
      let base = try BaseMap(
        layer: near.layer, context: geography.context, projection: geography.projection, settings: settings)
      let shown = map.part(of: Set(near.layer.features.map(\.id)))
      return try figure(shown, on: base, style: style).drawing
    } catch let error as CartographyError {
      throw AtlasError(error, at: results.study.geometry.place)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: place, found: "\(error)")
    }
  }
}

/// A unit with the units around it.
struct Surroundings {
  /// The unit and those it borders, or for an island those nearest to it.
  let core: [UnitCode]
  /// What the map shows, in degrees.
  let frame: GeographicFrame
  /// The units that reach into the frame, in the plane of the map.
  let layer: Layer

  /// How many units an island is shown with.
  private static let companions = 5
  /// The unit takes at most this share of the frame's side, so that there is something around it.
  private static let largestShare = 0.4
  /// Sides of the frame differ by no more than this.
  private static let narrowest = 0.7

  /// Finds the frame; `nil` for a unit without a shape, or where the frame would lie across the 180th meridian.
  init?(of unit: UnitCode, in geography: StudyGeography) {
    let (features, boxes) = (geography.projected.features, geography.boxes)
    let id = FeatureID(unit.rawValue)
    guard let own = geography.places[id].flatMap({ boxes[$0] }) else { return nil }
    var others = geography.neighbours(of: unit)
    if others.isEmpty { others = Self.nearest(to: own, id, among: zip(features.map(\.id), boxes)) }
    core = [unit] + others
    let around = core.compactMap { geography.places[FeatureID($0.rawValue)].flatMap { boxes[$0] } }
    let box = Self.framed(around.reduce(own) { $0.union($1) }, around: own)
    guard let frame = Self.degrees(of: box, by: geography) else { return nil }
    self.frame = frame
    // The frame in degrees is wider than the box where meridians and parallels are curves.
    let reach = box.expanded(by: 0.25 * max(box.width, box.height))
    var near = geography.projected
    near.features = features.indices.filter { boxes[$0]?.intersects(reach) ?? false }.map { features[$0] }
    layer = near
  }

  private static func nearest(
    to own: Bounds, _ id: FeatureID, among features: some Sequence<(FeatureID, Bounds?)>
  ) -> [UnitCode] {
    func distance(_ box: Bounds) -> Double {
      let across = max(box.minX - own.maxX, own.minX - box.maxX, 0)
      let along = max(box.minY - own.maxY, own.minY - box.maxY, 0)
      return across * across + along * along
    }
    let near = features.filter { $0.0 != id }.compactMap { other, box in
      box.map { (id: other, distance: distance($0)) }
    }.sorted { ($0.distance, $0.id.rawValue) < ($1.distance, $1.id.rawValue) }
    return near.prefix(companions).map { UnitCode($0.id.rawValue) }
  }

  /// A box around all that leaves room around the unit and is not too narrow.
  private static func framed(_ all: Bounds, around own: Bounds) -> Bounds {
    var box = all
    func widen(toWidth width: Double, height: Double) {
      let across = max(0, width - box.width) / 2
      let along = max(0, height - box.height) / 2
      box = Bounds(
        minX: box.minX - across, minY: box.minY - along, maxX: box.maxX + across, maxY: box.maxY + along)
    }
    widen(toWidth: own.width / largestShare, height: own.height / largestShare)
    widen(toWidth: box.height * narrowest, height: box.width * narrowest)
    return box.expanded(by: 0.04 * max(box.width, box.height))
  }

  private static func degrees(of box: Bounds, by geography: StudyGeography) -> GeographicFrame? {
    let steps = (0...8).map { Double($0) / 8 }
    let net = steps.flatMap { across in
      steps.map { along in
        Coordinate(x: box.minX + across * box.width, y: box.minY + along * box.height)
      }
    }
    let places = geography.projection.unproject(net).compactMap(\.self)
    guard let west = places.map(\.x).min(), let east = places.map(\.x).max(),
      let south = places.map(\.y).min(), let north = places.map(\.y).max(), east - west < 180
    else { return nil }
    return GeographicFrame(west: west, south: south, east: east, north: north)
  }
}
