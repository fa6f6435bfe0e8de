/// Why a shapefile cannot be read. Each case carries the file and what was found; `description` says what to do.
public enum ShapefileError: Error, Hashable, Sendable {
  /// No file at the path.
  case notFound(path: String)
  /// The system refuses to open or read the file.
  case unreadable(path: String, reason: String)
  /// A file that must lie beside the .shp is not there: `.shx` or `.dbf`.
  case missingCompanion(path: String)
  /// The first bytes are not those of its kind.
  case notAShapefile(path: String)
  /// The file ends before its header or index says.
  case truncated(path: String, expectedBytes: Int, foundBytes: Int)
  /// The file contradicts itself; `detail` is shapelib's sentence or ours.
  case damaged(path: String, detail: String)
  /// A record contradicts itself; records count from 1.
  case damagedRecord(path: String, record: Int, detail: String)
  /// A shape type maps have no use for, such as multipatch (31).
  case unsupportedShapeType(path: String, code: Int)
  /// Shapes and table rows differ in number, so no row can be trusted to belong to its shape.
  case recordCountsDiffer(path: String, shapes: Int, rows: Int)
  /// The table has no such field.
  case unknownField(path: String, field: String, available: [String])
  /// A text is not valid in the encoding that was asked for.
  case undecodable(path: String, record: Int, field: String, encoding: String)
  /// The name of a field is not valid in the encoding that was asked for; fields count from 1.
  case undecodableFieldName(path: String, field: Int, encoding: String)
  /// The system's iconv lacks the encoding.
  case encodingUnavailable(encoding: String)
  /// More than a map can hold, which only a damaged or hostile file has.
  case tooLarge(path: String, what: String, count: Int, limit: Int)
}

extension ShapefileError: CustomStringConvertible {
  /// A sentence with the file, the fact and the remedy.
  public var description: String {
    switch self {
    case .notFound(let path):
      "There is no file \(path): check the path of the layer."
    case .unreadable(let path, let reason):
      "\(path) cannot be read (\(reason)): check its permissions."
    case .missingCompanion(let path):
      "\(path) is missing: a shapefile is a .shp with its .shx and .dbf beside it under the same name; "
        + "copy all of them, or export the layer again."
    case .notAShapefile(let path):
      "\(path) is not part of a shapefile: its first bytes are not those of this kind of file. "
        + "Name the .shp of a layer, unpacked."
    case .truncated(let path, let expected, let found):
      "\(path) is cut off: it should hold \(expected) bytes and holds \(found). Copy or download it again."
    case .damaged(let path, let detail):
      "\(path) is damaged: \(detail). Copy it again or export the layer again."
    case .damagedRecord(let path, let record, let detail):
      "\(path), record \(record) is damaged: \(detail). Copy it again or export the layer again."
    case .unsupportedShapeType(let path, let code):
      "\(path) holds shapes of type \(code), and maps are drawn from points, lines and polygons: "
        + "convert the layer first."
    case .recordCountsDiffer(let path, let shapes, let rows):
      "\(path) holds \(shapes) shapes while its .dbf holds \(rows) rows: the two files are not of one export. "
        + "Export the layer again."
    case .unknownField(let path, let field, let available):
      "The table of \(path) has no field \(field); it has \(available.joined(separator: ", ")). "
        + "Name one of these as the key."
    case .undecodable(let path, let record, let field, let encoding):
      "\(path), row \(record), field \(field): the text is not valid \(encoding). "
        + "Name the file's encoding (UTF-8, GBK, Big5, ...)."
    case .undecodableFieldName(let path, let field, let encoding):
      "The name of field \(field) of \(path) is not valid \(encoding). "
        + "Name the file's encoding (UTF-8, GBK, Big5, ...)."
    case .encodingUnavailable(let encoding):
      "This system cannot decode \(encoding): install the C library's conversion modules "
        + "(libc-gconv-modules-extra or glibc-gconv-extra)."
    case .tooLarge(let path, let what, let count, let limit):
      "\(path) claims \(count) \(what), more than the \(limit) this tool reads: the file is damaged, "
        + "or the layer must be split."
    }
  }
}
