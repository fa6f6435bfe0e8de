import Geography
import Panels
import ShapefileIO

/// A shapefile that a map is drawn from.
struct ShapeInput {
  /// The file as messages name it.
  let path: String
  /// The features, named by their key; the reference system is known.
  let layer: Layer
  /// The field that names the features; `nil` when each record is one.
  let key: String?
  /// What a reader should know.
  let notices: [Notice]

  /// Which field names the features.
  enum Key {
    /// None: each record is a feature of its own.
    case none
    /// This one.
    case field(String)
    /// The one of whose values most mean a unit.
    case found(by: (String) -> Bool)
  }

  /// Reads a shapefile.
  ///
  /// - Parameters:
  ///   - path: the .shp.
  ///   - key: which field names the features.
  ///   - referenceSystem: what the coordinates are in, whatever the .prj says; `nil` to believe the .prj, and to take
  ///     a layer without one for degrees when its coordinates can be nothing else.
  ///   - knownNames: names that texts should yield, which settles the encoding.
  init(
    _ path: String, key: Key, referenceSystem: String?, knownNames: Set<String>
  ) throws(AtlasError) {
    self.path = path
    var content: ShapefileContent
    do {
      switch key {
      case .none:
        self.key = nil
        content = try ShapefileReader.read(path: path, keyField: nil, knownNames: knownNames)
      case .field(let name):
        self.key = name
        content = try ShapefileReader.read(path: path, keyField: name, knownNames: knownNames)
        try Self.checkAreas(content.layer, at: path)
      case .found(let isKnown):
        content = try ShapefileReader.read(path: path, keyField: nil, knownNames: knownNames)
        try Self.checkAreas(content.layer, at: path)
        let name = try Self.key(of: content, at: path, isKnown)
        self.key = name
        content = try ShapefileReader.read(path: path, keyField: name, knownNames: knownNames)
      }
    } catch ShapefileError.unknownField(let file, let field, let available) {
      throw AtlasError(
        at: nil,
        found: "The table of \(file) has no field \(field); it has \(available.joined(separator: ", "))",
        remedy: nearestWord(to: field, among: available).map { "Did you mean `\($0)`?" }
          ?? "Name one of these as the key")
    } catch let error as ShapefileError {
      throw AtlasError(error)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: .init(file: path), found: "\(error)")
    }
    var layer = content.layer
    var notices = content.notices
    if let referenceSystem {
      layer.referenceSystem = referenceSystem
      notices.removeAll { $0 == .noReferenceSystem }
    } else if layer.referenceSystem == nil, layer.looksLikeDegrees {
      layer.referenceSystem = "EPSG:4326"
      notices.removeAll { $0 == .noReferenceSystem }
      self.notices =
        Self.notices(notices, path)
        + [Notice(.geometry, "\(path) has no .prj; its coordinates were taken for longitude and latitude")]
      self.layer = layer
      return
    }
    self.layer = layer
    self.notices = Self.notices(notices, path)
  }

  /// Fails for a layer that holds no area: its features cannot be units.
  private static func checkAreas(_ layer: Layer, at path: String) throws(AtlasError) {
    var (points, lines) = (0, 0)
    for feature in layer.features {
      switch feature.geometry {
      case .polygons: return
      case .points: points += 1
      case .lines: lines += 1
      case .none: break
      }
    }
    guard points + lines > 0 else {
      throw AtlasError(
        at: .init(file: path), found: "the layer has no shape", expected: "an area for each unit",
        remedy: "Export the layer again, or name another")
    }
    throw AtlasError(
      at: .init(file: path), found: "the layer has \(points > 0 ? "points" : "lines"), and units are areas",
      expected: "polygons",
      remedy: "Name a layer of areas; points and lines are drawn on top of them as overlays")
  }

  private static func notices(_ found: [ShapefileNotice], _ path: String) -> [Notice] {
    found.map { Notice(.geometry, $0.description) }
  }

  /// The field most of whose values are known, the more of them the better; the first of equals.
  private static func key(
    of content: ShapefileContent, at path: String, _ isKnown: (String) -> Bool
  ) throws(AtlasError) -> String {
    var best: (name: String, known: Int)?
    for field in content.fields {
      let values = Set(content.layer.features.compactMap { $0.attributes[field.name]?.keyText })
      let known = values.count(where: isKnown)
      if known * 2 >= values.count, known > best?.known ?? 0 { best = (field.name, known) }
    }
    if let best { return best.name }
    let names = content.fields.map(\.name)
    throw AtlasError(
      at: .init(file: path), found: "no field of the layer holds the units' names or codes",
      expected: names.isEmpty ? "a .dbf with a field of names" : "one among \(names.joined(separator: ", "))",
      remedy: "Name the field that does as the key, or another layer")
  }

  /// The hashes of the files that were read, named as `name` says.
  func records(as name: String) throws(AtlasError) -> [Manifest.File] {
    func stem(_ text: String) -> String {
      text.lowercased().hasSuffix(".shp") ? String(text.dropLast(4)) : text
    }
    var records: [Manifest.File] = []
    for ending in ["shp", "shx", "dbf", "prj", "cpg"] {
      let file = "\(stem(path)).\(ending)"
      guard InputFile.exists(file) else { continue }
      let bytes = try InputFile.bytes(at: file, purpose: "shape")
      records.append(
        Manifest.File(path: "\(stem(name)).\(ending)", bytes: bytes.count, sha256: Checksum.sha256(bytes)))
    }
    return records
  }
}

extension AttributeValue {
  /// The value as a key: whole numbers without a point, as codes are written; `nil` for an empty cell.
  var keyText: String? {
    switch self {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .flag, .missing: nil
    }
  }
}

extension Layer {
  /// Whether all coordinates can be longitude and latitude, and some are no small numbers.
  fileprivate var looksLikeDegrees: Bool {
    guard let bounds else { return false }
    return bounds.minX >= -180.001 && bounds.maxX <= 360.001 && bounds.minY >= -90.001
      && bounds.maxY <= 90.001
  }
}
