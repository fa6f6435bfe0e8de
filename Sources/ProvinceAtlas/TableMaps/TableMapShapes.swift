import Cartography
import Drawings
import Geography
import Panels
import Projections

/// The shapes of a map that is drawn without a study: the provinces that come with the tool, or any layer.
struct TableMapShapes {
  /// The units in the plane of the map.
  let layer: Layer
  /// The land around in the same plane; `nil` for none.
  let context: Layer?
  /// The layers drawn on top of the fills.
  let overlays: [MapOverlay]
  /// What projected them.
  let projection: MapProjection
  /// Paper and frame.
  let settings: MapSettings
  /// What tables call the units.
  let names: UnitNames
  /// What the map calls them.
  let labels: [FeatureID: String]
  /// The larger area that each unit belongs to; empty when nobody asks for any.
  let groups: [FeatureID: String]
  /// Where the boundaries are from.
  let boundaries: String
  /// What a reader should know.
  let notices: [Notice]

  /// Reads what the options name.
  ///
  /// - Parameter spellings: what the table calls its units, by which the key of a layer is found.
  /// - Throws: `AtlasError`.
  init(_ options: TableMapOptions, spellings: [String]) async throws {
    let ground = try StudyGround(at: BuiltInStudy.path(named: "china-provinces"))
    let crosswalk = try Crosswalk(
      InputTable(ground.units.names, in: ground.folder, purpose: "table of names").table,
      file: ground.units.names)
    guard let path = options.layer else {
      try await self.init(builtIn: ground, crosswalk: crosswalk, options)
      return
    }
    try self.init(path, ground: ground, crosswalk: crosswalk, options, spellings: spellings)
  }

  private init(
    builtIn ground: StudyGround, crosswalk: Crosswalk, _ options: TableMapOptions
  ) async throws {
    var geometry = ground.geometry
    let definition = options.projection ?? MapProjection.chinaAlbers
    geometry.projection = definition
    async let surroundings = Self.surroundings(ground, by: definition)
    let main = try ShapeInput(
      InputFile.path(geometry.layer, in: ground.folder),
      key: geometry.key.map(ShapeInput.Key.field) ?? .found { crosswalk.match($0) != nil },
      referenceSystem: geometry.referenceSystem, knownNames: [])
    (projection, layer) = try Self.projected(main.layer, by: definition)
    let around = try await surroundings
    context = around?.layer
    settings = try Self.chinaSettings(geometry, crosswalk, layer, projection, options)
    names = .crosswalk(crosswalk)
    labels = Self.labels(layer, crosswalk, options.language)
    groups = [:]
    boundaries = options.boundaries ?? geometry.source.text(in: options.language)
    let read = try Self.overlays(projection, options)
    overlays = read.overlays
    notices = main.notices + (around?.notices ?? []) + read.notices
  }

  private init(
    _ path: String, ground: StudyGround, crosswalk: Crosswalk, _ options: TableMapOptions, spellings: [String]
  ) throws(AtlasError) {
    let wanted = Set(spellings.map(Crosswalk.folded))
    let main = try ShapeInput(
      path,
      key: options.keyField.map(ShapeInput.Key.field) ?? .found { wanted.contains(Crosswalk.folded($0)) },
      referenceSystem: options.referenceSystem, knownNames: Set(spellings))
    var notices = main.notices
    if options.keyField == nil, let key = main.key {
      notices.append(
        Notice(.geometry, "the units are named by the field `\(key)` (--key-field names another)"))
    }
    var own = main.layer
    // A layer of provinces may be spelt in any of the ways that are known.
    let codes = own.features.map { crosswalk.match($0.id.rawValue)?.code }
    let known = codes.compactMap(\.self)
    let isChina = known.count * 5 >= own.features.count * 4 && Set(known).count == known.count
    if isChina {
      for (position, code) in codes.enumerated() {
        if let code { own.features[position].id = FeatureID(code.rawValue) }
      }
    }
    let isInDegrees = own.referenceSystem.map(MapProjection.isGeographic) ?? false
    let suggested =
      isChina
      ? MapProjection.chinaAlbers : isInDegrees ? MapProjection.suggestion(for: own) : own.referenceSystem
    guard let definition = options.projection ?? suggested else {
      throw AtlasError(
        at: .init(file: path), found: "the layer does not say what its coordinates are in (there is no .prj)",
        remedy: "Name it with --crs, as EPSG:4326 for longitude and latitude")
    }
    (projection, layer) = try Self.projected(own, by: definition)
    context = nil
    if options.projection == nil {
      notices.append(Notice(.geometry, "drawn in \(definition) (--projection names another)"))
    }
    let printed = try Self.labels(own, field: options.labelField, at: path)
    groups =
      try options.groupField.map { name throws(AtlasError) in
        try Self.labels(own, field: name, at: path)
      } ?? [:]
    names = isChina ? .crosswalk(crosswalk) : .keys(KeyIndex(own, labels: printed))
    labels = isChina && options.labelField == nil ? Self.labels(own, crosswalk, options.language) : printed
    let isDefaultChina = isChina && options.projection == nil
    settings =
      isDefaultChina
      ? try Self.chinaSettings(ground.geometry, crosswalk, layer, projection, options)
      : MapSettings(pageWidth: options.width.millimetres, graticuleStep: projection.graticuleStep(for: layer))
    let words = Words(language: options.language)
    boundaries = options.boundaries ?? words("Boundaries: ", "边界：") + FileName.last(of: path)
    let read = try Self.overlays(projection, options)
    overlays = read.overlays
    self.notices = notices + read.notices
  }

  /// What of the map does not depend on figures.
  func baseMap() async throws(AtlasError) -> BaseMap {
    do {
      return try await BaseMap.prepared(
        layer: layer, context: context, overlays: overlays, groups: groups, projection: projection,
        settings: settings)
    } catch {
      throw AtlasError(error)
    }
  }
}

// MARK: - Parts

extension TableMapShapes {
  /// The land around the built-in provinces in the plane of the map, with what a reader should know; `nil` for none.
  private static func surroundings(
    _ ground: StudyGround, by definition: String
  ) throws(AtlasError) -> (layer: Layer, notices: [Notice])? {
    guard let name = ground.geometry.context else { return nil }
    let input = try ShapeInput(
      InputFile.path(name, in: ground.folder), key: .none, referenceSystem: ground.geometry.referenceSystem,
      knownNames: [])
    do {
      return (try MapProjection(definition: definition).project(input.layer), input.notices)
    } catch {
      throw AtlasError(error)
    }
  }

  private static func projected(
    _ layer: Layer, by definition: String
  ) throws(AtlasError) -> (MapProjection, Layer) {
    do {
      let projection = try MapProjection(definition: definition)
      return (projection, try projection.projectSubject(layer))
    } catch ProjectionError.invalidDefinition(let words, let reason) where words == layer.referenceSystem {
      // Nobody named a projection: it is what the layer is said to be in.
      throw AtlasError(ProjectionError.invalidReferenceSystem(layer: layer.name, words, reason: reason))
    } catch {
      throw AtlasError(error)
    }
  }

  private static func overlays(
    _ projection: MapProjection, _ options: TableMapOptions
  ) throws(AtlasError) -> OverlayReader.Reading {
    try OverlayReader(
      projection: projection, folder: nil, referenceSystem: nil, language: options.language
    ).read(options.overlays.map(OverlaySettings.init(file:)))
  }

  /// The frame of the built-in study.
  private static func chinaSettings(
    _ geometry: GeometrySettings, _ crosswalk: Crosswalk, _ layer: Layer, _ projection: MapProjection,
    _ options: TableMapOptions
  ) throws(AtlasError) -> Cartography.MapSettings {
    try MapFraming(geometry, crosswalk: crosswalk, layer: layer, projection: projection, isStandard: true)
      .settings(width: options.width.millimetres, isSmall: false, language: options.language)
  }

  private static func labels(
    _ layer: Layer, _ crosswalk: Crosswalk, _ language: Language
  ) -> [FeatureID: String] {
    var labels: [FeatureID: String] = [:]
    for feature in layer.features {
      labels[feature.id] = crosswalk.entry(UnitCode(feature.id.rawValue))?.name(in: language)
    }
    return labels
  }

  /// The values of a field by feature; without a field the keys.
  private static func labels(
    _ layer: Layer, field: String?, at path: String
  ) throws(AtlasError) -> [FeatureID: String] {
    guard let field else {
      return Dictionary(
        layer.features.map { ($0.id, $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
    }
    let fields = layer.features.first?.attributes.keys.sorted() ?? []
    guard fields.contains(field) else {
      throw AtlasError(
        at: .init(file: path), found: "the layer has no field `\(field.prefix(40))`",
        expected: "one of \(fields.joined(separator: ", "))",
        remedy: nearestWord(to: field, among: fields).map { "Did you mean `\($0)`?" })
    }
    var labels: [FeatureID: String] = [:]
    for feature in layer.features {
      if let text = feature.attributes[field]?.keyText { labels[feature.id] = text }
    }
    return labels
  }
}

/// Names of files in texts.
enum FileName {
  /// The part after the last slash.
  static func last(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
