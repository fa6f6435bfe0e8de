import Cartography
import Drawings
import Geography
import Panels
import Projections

/// How maps are framed: from what a study says under `geometry` and, where it says nothing, from the layer.
struct MapFraming: Sendable {
  /// What the study says.
  let geometry: GeometrySettings
  /// The parallel the scale bar is true at; `nil` for one that suits the frame.
  let scaleLatitude: Double?
  /// Degrees between meridians; `nil` for none.
  let graticuleStep: Double?
  /// The parallel along which the degrees under a profile are taken.
  let profileLatitude: Double
  private let insets: [(settings: InsetSettings, area: MapInset.Area)]

  /// South of this latitude China has islands only, which the inset of the South China Sea shows.
  private static let southOfHainan = 18.0
  /// The parallel in the middle of China that bars of its maps are true at.
  private static let middleOfChina = 36.0

  /// Finds what the study leaves open.
  ///
  /// - Parameters:
  ///   - layer: the units in the plane of the map.
  ///   - isStandard: whether it is a map of China in the projection that such maps have.
  /// - Throws: an error at the inset that names a unit nobody knows.
  init(
    _ geometry: GeometrySettings, crosswalk: Crosswalk, layer: Layer, projection: MapProjection,
    isStandard: Bool
  ) throws(AtlasError) {
    self.geometry = geometry
    scaleLatitude = geometry.scaleLatitude ?? (isStandard ? Self.middleOfChina : nil)
    switch geometry.graticule.step {
    case .automatic: graticuleStep = projection.graticuleStep(for: layer)
    case .degrees(let step): graticuleStep = step
    case .off: graticuleStep = nil
    }
    let shapes = Set(layer.features.map(\.id))
    var insets: [(InsetSettings, MapInset.Area)] = []
    for inset in geometry.insets {
      insets.append((inset, try inset.resolved(crosswalk, shapes: shapes)))
    }
    self.insets = insets
    let box = layer.bounds ?? Bounds(minX: 0, minY: 0, maxX: 0, maxY: 0)
    let middle = Coordinate(x: box.minX + box.width / 2, y: box.minY + box.height / 2)
    profileLatitude = scaleLatitude ?? (projection.unproject([middle])[0]?.y ?? 0).rounded()
  }

  /// The paper and frame of a figure.
  ///
  /// - Parameters:
  ///   - width: the page width in points.
  ///   - isSmall: whether it is a small map without degrees and magnified parts.
  func settings(width: Double, isSmall: Bool, language: Language) -> Cartography.MapSettings {
    var settings: Cartography.MapSettings = isSmall ? .locator(pageWidth: width) : .init(pageWidth: width)
    settings.frame = geometry.frame
    let showsSouth = geometry.insets.contains { $0.area == .southChinaSea }
    settings.southLimit = geometry.southLimit ?? (showsSouth ? Self.southOfHainan : nil)
    if let padding = geometry.padding { settings.padding = padding }
    if !isSmall {
      settings.graticuleStep = graticuleStep
      settings.labelsGraticule = geometry.graticule.isLabelled
    }
    settings.scaleLatitude = scaleLatitude
    settings.insets = insets.map { inset, area in
      MapInset(
        area, relativeScale: inset.scale, place: inset.position, caption: inset.caption(in: language))
    }
    return settings
  }
}

extension InsetSettings {
  /// What it shows, its units by their codes.
  fileprivate func resolved(
    _ crosswalk: Crosswalk, shapes: Set<FeatureID>
  ) throws(AtlasError) -> MapInset.Area {
    guard case .units(let spellings) = area else { return frame.map(MapInset.Area.frame) ?? .units([]) }
    var ids: [FeatureID] = []
    for spelling in spellings {
      guard let hit = crosswalk.match(spelling) else {
        throw AtlasError(
          at: place, found: "an inset names the unknown unit `\(spelling.prefix(60))`",
          remedy: crosswalk.remedy(for: spelling))
      }
      let id = FeatureID(hit.code.rawValue)
      guard shapes.contains(id) else {
        throw AtlasError(
          at: place, found: "an inset names `\(spelling.prefix(60))`, which the layer has no shape of",
          remedy: "Leave it out, or name another layer")
      }
      ids.append(id)
    }
    guard !ids.isEmpty else {
      throw AtlasError(at: place, found: "an inset names no unit", expected: "at least one in `units`")
    }
    return .units(ids)
  }
}

extension MapProjection {
  /// A round number of degrees that gives about six meridians or parallels over a layer in the plane; `nil` when every
  /// shape is null.
  func graticuleStep(for layer: Layer) -> Double? {
    guard let box = layer.bounds else { return nil }
    let places = unproject([
      Coordinate(x: box.minX + box.width / 2, y: box.minY),
      Coordinate(x: box.minX + box.width / 2, y: box.maxY),
    ])
    guard let south = places[0], let north = places[1] else { return 30 }
    let span = max(abs(north.y - south.y), 1e-3)
    let steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30]
    return steps.first { span / $0 <= 6 } ?? 30
  }
}
