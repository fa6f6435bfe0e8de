import Cartography
import Geography
import Panels
import Projections

/// Reads the layers that are drawn on top of the fills.
struct OverlayReader {
  /// What projects them.
  let projection: MapProjection
  /// The folder their paths are relative to; `nil` for the current one.
  let folder: String?
  /// What coordinates are in, whatever a .prj says; `nil` to believe that.
  let referenceSystem: String?
  /// The language of titles and words.
  let language: Language

  /// What was read.
  struct Reading {
    var overlays: [MapOverlay] = []
    var notices: [Notice] = []
    var inputs: [Manifest.File] = []
  }

  /// More points than words beside them can be read.
  private static let mostLabels = 1000

  /// Reads, filters and projects layers.
  func read(_ settings: [OverlaySettings]) throws(AtlasError) -> Reading {
    var reading = Reading()
    for overlay in settings {
      let path = folder.map { InputFile.path(overlay.file, in: $0) }
      let input: ShapeInput
      do {
        input = try ShapeInput(
          path ?? overlay.file, key: .none, referenceSystem: overlay.referenceSystem ?? referenceSystem,
          knownNames: [])
      } catch {
        throw AtlasError(
          at: overlay.place ?? error.place, found: overlay.place == nil ? error.found : plain(error),
          expected: error.expected, remedy: error.remedy)
      }
      reading.overlays.append(try drawn(input.layer, as: overlay))
      reading.notices += input.notices
      reading.inputs += try input.records(as: overlay.file)
    }
    return reading
  }

  /// What an error says, with the file that it stands at.
  private func plain(_ error: AtlasError) -> String {
    (error.place.map { "\($0.file): " } ?? "") + error.found
  }

  private func drawn(_ layer: Layer, as overlay: OverlaySettings) throws(AtlasError) -> MapOverlay {
    var layer = layer
    for (field, values, place) in overlay.filters {
      try filter(&layer, field, values, at: place, file: overlay.file)
    }
    try check(layer, overlay)
    let labels = try labels(of: layer, overlay)
    let projected: Layer
    do { projected = try projection.project(layer) } catch {
      throw AtlasError(error, at: overlay.place ?? .init(file: overlay.file))
    }
    return MapOverlay(
      name: overlay.name, title: overlay.title?.text(in: language), layer: projected, look: overlay.look,
      order: overlay.order, labels: labels)
  }

  /// Keeps the records whose field has one of the values.
  private func filter(
    _ layer: inout Layer, _ field: String, _ values: [String], at place: AtlasError.Place, file: String
  ) throws(AtlasError) {
    try checkField(field, in: layer, at: place, file: file)
    let known = layer.features.map { $0.attributes[field]?.keyText ?? "" }
    for value in values where !known.contains(value) {
      let distinct = Array(Set(known)).sorted()
      throw AtlasError(
        at: place, found: "no record of \(file) has `\(value.prefix(60))` in the field `\(field)`",
        expected: "one of \(distinct.prefix(12).map { "`\($0)`" }.joined(separator: ", "))"
          + (distinct.count > 12 ? " and \(distinct.count - 12) more" : ""),
        remedy: nearestWord(to: value, among: distinct).map { "Did you mean `\($0)`?" })
    }
    layer.features = zip(layer.features, known).filter { values.contains($0.1) }.map(\.0)
  }

  private func checkField(
    _ field: String, in layer: Layer, at place: AtlasError.Place?, file: String
  ) throws(AtlasError) {
    let fields = layer.features.first?.attributes.keys.sorted() ?? []
    guard !fields.contains(field) else { return }
    throw AtlasError(
      at: place, found: "\(file) has no field `\(field.prefix(60))`", unknown: field, among: fields)
  }

  /// Fails for an empty layer and for a key that its kind of shapes has no use for.
  private func check(_ layer: Layer, _ overlay: OverlaySettings) throws(AtlasError) {
    var kinds: Set<String> = []
    for feature in layer.features {
      switch feature.geometry {
      case .none: break
      case .points: kinds.insert("points")
      case .lines: kinds.insert("lines")
      case .polygons: kinds.insert("areas")
      }
    }
    guard !kinds.isEmpty else {
      throw AtlasError(
        at: overlay.place ?? .init(file: overlay.file),
        found: (overlay.place == nil ? "the layer" : overlay.file) + " has no shape",
        expected: "points, lines or areas to draw")
    }
    let uses = [
      ("marker", ["points"]), ("size", ["points"]), ("label_field", ["points"]), ("fill", ["areas"]),
      ("width", ["lines", "areas"]), ("dash", ["lines", "areas"]),
    ]
    for (key, wanted) in uses {
      guard let place = overlay.keyPlaces[key], kinds.isDisjoint(with: wanted) else { continue }
      throw AtlasError(
        at: place,
        found: "`\(key)` is for \(wanted.joined(separator: " and ")), and \(overlay.file) has "
          + kinds.sorted().joined(separator: " and "),
        remedy: "Remove it, or name another file")
    }
  }

  /// The words beside points.
  private func labels(of layer: Layer, _ overlay: OverlaySettings) throws(AtlasError) -> [FeatureID: String] {
    guard let field = overlay.labelField?.text(in: language) else { return [:] }
    let place = overlay.keyPlaces["label_field"]
    try checkField(field, in: layer, at: place, file: overlay.file)
    guard layer.features.count <= Self.mostLabels else {
      throw AtlasError(
        at: place, found: "\(overlay.file) has \(layer.features.count) points to be named",
        expected: "at most \(Self.mostLabels)", remedy: "Choose some with `where`")
    }
    let texts = layer.features.compactMap { feature in
      feature.attributes[field]?.keyText.map { (feature.id, $0) }
    }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }
}
