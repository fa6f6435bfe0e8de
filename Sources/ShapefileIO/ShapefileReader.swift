import Geography

/// Reads shapefiles through shapelib: geometry in the plane, attributes decoded, records grouped by a key.
///
/// A file that is cut off or contradicts itself is an error; nothing is read in part. What is odd and still readable
/// comes back as ``ShapefileContent/notices``.
public enum ShapefileReader {
  /// Reads a shapefile as one layer.
  ///
  /// - Parameters:
  ///   - path: The .shp, or its name without the ending; .shx and .dbf lie beside it.
  ///   - keyField: The field whose value names a feature. Records of one value become one feature, in the order
  ///     in which values first appear. `nil` makes each record a feature named by its number from 1; the
  ///     .dbf may then be missing.
  ///   - encoding: The encoding of the texts; `nil` to find it from .cpg, language byte and trial.
  ///   - knownNames: Names that texts should yield, such as those of all provinces; they settle a trial.
  /// - Throws: ``ShapefileError`` with the file, the fact and the remedy.
  public static func read(
    path: String, keyField: String?, encoding: TextEncoding? = nil, knownNames: Set<String> = []
  ) throws(ShapefileError) -> ShapefileContent {
    let files = try ShapefileFiles(path: path, needsTable: keyField != nil)
    var notices = files.excess.map { ShapefileNotice.excessBytes(path: $0.path, bytes: $0.bytes) }

    let shapes = try ShapeHandle(path: files.shapes)
    guard let shapeType = ShapeType(code: shapes.typeCode) else {
      throw .unsupportedShapeType(path: files.shapes, code: shapes.typeCode)
    }
    var records = RecordReading()
    for index in 0..<shapes.count { records.append(try shapes.read(index)) }

    var table: AttributeTable.Decoded?
    if let path = files.table {
      let raw = try AttributeTable(path: path)
      guard raw.rowCount == shapes.count || (raw.rowCount == 0 && keyField == nil) else {
        throw .recordCountsDiffer(path: files.shapes, shapes: shapes.count, rows: raw.rowCount)
      }
      let label = try files.codePage.map(codePageLabel)
      let decoded = try raw.decoded(asked: encoding, codePageLabel: label, knownNames: knownNames)
      notices += decoded.notices
      table = decoded
      records.deleted = raw.deleted
    } else {
      notices.append(.noTable)
    }
    notices += records.notices

    var grouping = FeatureGrouping(geometries: records.geometries, deleted: records.deleted, table: table)
    let features = try grouping.features(keyField: keyField, path: files.shapes)
    notices += grouping.notices

    let referenceSystem = try files.referenceSystem.map(referenceSystemText) ?? nil
    if referenceSystem == nil { notices.append(.noReferenceSystem) }
    let layer = Layer(name: layerName(files.shapes), features: features, referenceSystem: referenceSystem)
    return ShapefileContent(
      layer: layer, shapeType: shapeType, recordCount: shapes.count, fields: table?.fields ?? [],
      encoding: table?.choice ?? EncodingChoice(encoding: .utf8, evidence: .plainASCII), notices: notices)
  }

  /// The first line of a .cpg without blanks, at most 40 characters: a saved web page is seen in the wild.
  private static func codePageLabel(_ path: String) throws(ShapefileError) -> String {
    let bytes = try FileBytes.prefix(of: path, limit: 256)
    let text = String(decoding: bytes, as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    return String(line.drop(while: \.isWhitespace).prefix(40)).trimmedAtEnd
  }

  /// The .prj as text; `nil` when it is blank.
  private static func referenceSystemText(_ path: String) throws(ShapefileError) -> String? {
    let bytes = try FileBytes.prefix(of: path, limit: 65_536)
    let text = String(decoding: bytes, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return text.isEmpty ? nil : String(text).trimmedAtEnd
  }

  private static func layerName(_ path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(4))
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate var trimmedAtEnd: String {
    var copy = self
    while copy.last?.isWhitespace == true || copy.last == "\0" { copy.removeLast() }
    return copy
  }
}

/// The shapes of all records as geometry, and what was odd about them.
struct RecordReading {
  /// One entry a record.
  private(set) var geometries: [Geometry] = []
  /// Records marked deleted in the table, from 0.
  var deleted: Set<Int> = []
  private var null: [Int] = []
  private var reoriented: [Int] = []
  private var degenerate: [Int] = []
  private var parted: [Int] = []

  /// Adds the next record.
  mutating func append(_ raw: RawShape) {
    let number = geometries.count + 1
    switch raw {
    case .null:
      null.append(number)
      geometries.append(.none)
    case .points(let points): geometries.append(.points(points))
    case .lines(let lines): geometries.append(.lines(lines.filter { $0.count > 1 }))
    case .rings(let rings):
      let assembly = RingAssembly(rings)
      if assembly.reoriented { reoriented.append(number) }
      if assembly.dropped { degenerate.append(number) }
      if assembly.parted { parted.append(number) }
      geometries.append(assembly.polygons.isEmpty ? .none : .polygons(assembly.polygons))
    }
  }

  /// Null shapes, turned rings, dropped rings, deleted rows.
  var notices: [ShapefileNotice] {
    var notices = [ShapefileNotice]()
    if !null.isEmpty { notices.append(.nullShapes(records: null)) }
    if !reoriented.isEmpty { notices.append(.reorientedRings(records: reoriented)) }
    if !degenerate.isEmpty { notices.append(.degenerateRings(records: degenerate)) }
    if !parted.isEmpty { notices.append(.touchingRings(records: parted)) }
    if !deleted.isEmpty { notices.append(.deletedRows(records: deleted.sorted().map { $0 + 1 })) }
    return notices
  }
}
