import Cartography
import Geography
import Panels
import Projections

/// The shapes of a study: layer and backdrop read and projected, units joined to shapes.
struct StudyGeography: Sendable {
  /// The units' shapes in longitude and latitude.
  let layer: Layer
  /// The units' shapes in the plane of the map.
  let projected: Layer
  /// The land around in the plane of the map; `nil` without a backdrop.
  let context: Layer?
  /// The layers drawn on top of the fills.
  let overlays: [MapOverlay]
  /// From longitude and latitude to the plane.
  let projection: MapProjection
  /// How its maps are framed.
  let framing: MapFraming
  /// How units and shapes fitted.
  let join: JoinReport
  /// What a reader should know.
  let notices: [Notice]
  /// What was read.
  let inputs: [Manifest.File]
  /// The units a study of some units is about; empty for a study of all.
  private let only: Set<FeatureID>
  /// The boxes around the shapes of ``projected``, in its order.
  let boxes: [Bounds?]
  /// Where a unit stands in ``projected``.
  let places: [FeatureID: Int]
  private let borders: BorderNetwork
  private let adjacency: [FeatureID: [FeatureID]]

  /// Reads and projects what the study names, and joins the units. Fails when a unit has no shape.
  ///
  /// - Parameter language: the language of the words in overlays.
  init(_ study: Study, data: StudyData, language: Language) throws(AtlasError) {
    let settings = study.geometry
    only = study.units.only.isEmpty ? [] : Set(data.units.map { FeatureID($0.code.rawValue) })
    let names = Set(data.crosswalk.entries.flatMap { [$0.short, $0.full, $0.english] })
    let crosswalk = data.crosswalk
    func input(_ name: String, key: ShapeInput.Key) throws(AtlasError) -> ShapeInput {
      try ShapeInput(
        InputFile.path(name, in: study.folder), key: key, referenceSystem: settings.referenceSystem,
        knownNames: names)
    }
    let main = try input(
      settings.layer, key: settings.key.map(ShapeInput.Key.field) ?? .found { crosswalk.match($0) != nil })
    let key = main.key ?? ""
    layer = try Self.recognised(main.layer, crosswalk: crosswalk, key: key)
    var inputs = try main.records(as: settings.layer)
    var notices = main.notices
    let isChina = StandardMap.isWholeCountry(layer)
    let plane = try Self.projection(settings, of: layer, isChina: isChina, in: study)
    do { projected = try plane.projectSubject(layer) } catch {
      throw AtlasError(error, at: settings.projectionPlace ?? settings.place)
    }
    boxes = projected.features.map(\.geometry.bounds)
    places = Dictionary(
      projected.features.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    projection = plane
    framing = try MapFraming(
      settings, crosswalk: crosswalk, layer: projected, projection: plane,
      isStandard: isChina && plane.definition == MapProjection.chinaAlbers)
    /// Another layer in the plane of the map.
    func other(_ name: String) throws(AtlasError) -> Layer {
      let other = try input(name, key: .none)
      inputs += try other.records(as: name)
      notices += other.notices
      do { return try plane.project(other.layer) } catch { throw AtlasError(error, at: settings.place) }
    }
    context = try settings.context.map(other)
    let read = try OverlayReader(
      projection: plane, folder: study.folder, referenceSystem: settings.referenceSystem, language: language
    ).read(settings.overlays)
    overlays = read.overlays
    self.inputs = inputs + read.inputs
    self.notices = notices + read.notices
    join =
      AttributeJoin(
        data.units.map { (FeatureID($0.code.rawValue), $0.english) }, to: layer
      ).report
    borders = BorderNetwork(layer)
    adjacency = borders.neighbours()
    if let unit = join.valuesWithoutShape.first {
      let english = data.units.first { $0.code.rawValue == unit.rawValue }?.english ?? unit.rawValue
      throw AtlasError(
        at: .init(file: main.path),
        found: "no shape has the `\(key)` of \(english) (\(unit))"
          + (join.valuesWithoutShape.count > 1 ? " and of \(join.valuesWithoutShape.count - 1) more" : ""),
        expected: "a shape for every unit of the study",
        remedy: "Name the field that holds the codes or names in `geometry.key`, or another layer")
    }
  }

  /// The projection that the study names, or one that suits the layer.
  private static func projection(
    _ settings: GeometrySettings, of layer: Layer, isChina: Bool, in study: Study
  ) throws(AtlasError) -> MapProjection {
    let isInDegrees = layer.referenceSystem.map(MapProjection.isGeographic) ?? false
    let suggested =
      isChina
      ? MapProjection.chinaAlbers
      : isInDegrees
        ? MapProjection.suggestion(for: layer.without(shownIn: settings.insets)) : layer.referenceSystem
    guard let definition = settings.projection ?? suggested else {
      throw AtlasError(
        at: settings.place,
        found: "the layer \(layer.name) does not say what its coordinates are in (there is no .prj)",
        remedy: "Name it in `geometry.reference_system`, as EPSG:4326 for longitude and latitude")
    }
    do { return try MapProjection(definition: definition) } catch {
      throw AtlasError(error, at: settings.projectionPlace ?? settings.place)
    }
  }

  /// The shapes a reader expects data of, in the layer's order: all, but for a study of some units theirs alone.
  var shapes: [FeatureID] { layer.features.map(\.id).filter { only.isEmpty || only.contains($0) } }

  /// The longitude and latitude of every unit's label point: the pole of inaccessibility of its largest part in the plane
  /// of the map. Unlike its place on a page it is the same for every size of paper.
  var labelDegrees: [FeatureID: Coordinate] {
    let points = projected.features.compactMap { feature in
      feature.geometry.labelPoint().map { (feature.id, $0.coordinate) }
    }
    let places = projection.unproject(points.map(\.1))
    let known = zip(points, places).compactMap { point, place in place.map { (point.0, $0) } }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// The codes of ``shapes``.
  var shapeCodes: Set<String> { Set(shapes.map(\.rawValue)) }

  /// Those of ``shapes`` without data.
  var withoutData: [FeatureID] { join.shapesWithoutValue.filter { only.isEmpty || only.contains($0) } }

  /// The units that share a stretch of border with a unit, in the layer's order.
  func neighbours(of unit: UnitCode) -> [UnitCode] {
    (adjacency[FeatureID(unit.rawValue)] ?? []).map { UnitCode($0.rawValue) }
  }

  /// The neighbours of every unit by a rule, among the units given and in the layer's order.
  func neighbours(_ contiguity: Contiguity, among units: [UnitCode]) -> [UnitCode: [UnitCode]] {
    let known = Set(units)
    let lists = contiguity == .rook ? adjacency : borders.neighbours(contiguity)
    var result: [UnitCode: [UnitCode]] = [:]
    for unit in units {
      result[unit] = (lists[FeatureID(unit.rawValue)] ?? []).map { UnitCode($0.rawValue) }
        .filter(known.contains)
    }
    return result
  }

  /// Names the features by the codes of the crosswalk, whatever spelling the key field has.
  private static func recognised(
    _ layer: Layer, crosswalk: Crosswalk, key: String
  ) throws(AtlasError) -> Layer {
    var layer = layer
    var seen: [FeatureID: FeatureID] = [:]
    for position in layer.features.indices {
      let spelling = layer.features[position].id
      guard let hit = crosswalk.match(spelling.rawValue) else { continue }
      let id = FeatureID(hit.code.rawValue)
      if let other = seen[id] {
        throw AtlasError(
          at: .init(file: layer.name),
          found: "`\(key)` names \(hit.code) twice, as `\(other)` and `\(spelling)`",
          remedy: "Keep one spelling, or another field as key")
      }
      seen[id] = spelling
      layer.features[position].id = id
    }
    return layer
  }
}

extension Layer {
  /// The layer without the units that an inset at a smaller scale shows in the main: a projection need not suit them. In
  /// degrees.
  fileprivate func without(shownIn insets: [InsetSettings]) -> Layer {
    let frames = insets.filter { ($0.scale ?? MapInset.usualScale) <= 1 }.compactMap(\.frame)
    var main = self
    main.features.removeAll { feature in
      guard case .polygons(let polygons) = feature.geometry,
        let box = polygons.max(by: { abs($0.exterior.signedArea) < abs($1.exterior.signedArea) })?.bounds
      else { return false }
      return frames.contains { frame in
        box.minX >= frame.west && box.maxX <= frame.east && box.minY >= frame.south && box.maxY <= frame.north
      }
    }
    return main.features.isEmpty ? self : main
  }
}
