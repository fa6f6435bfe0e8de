/// The files of one shapefile, found and measured before shapelib sees them: shapelib trusts headers more than a
/// file from anywhere deserves.
struct ShapefileFiles {
  /// The .shp.
  var shapes: String
  /// The .dbf; `nil` when there is none and none is needed.
  var table: String?
  /// The .prj, when there is one.
  var referenceSystem: String?
  /// The .cpg, when there is one.
  var codePage: String?
  /// Bytes after the end the headers name, by path.
  var excess: [(path: String, bytes: Int)] = []

  /// The largest .shp, .shx or .dbf that is read: the formats end at 2 GiB and no map needs a quarter of it.
  static let byteLimit = 512 << 20

  /// Finds the companions of `path` (with or without `.shp`) and checks each file's length against its header.
  init(path: String, needsTable: Bool) throws(ShapefileError) {
    let hasEnding = path.lowercased().hasSuffix(".shp")
    let base = hasEnding ? String(path.dropLast(4)) : path
    func find(_ ending: String) -> String? {
      [base + ending, base + ending.uppercased()].first { FileBytes.size(of: $0) != nil }
    }
    guard let shapes = find(".shp") else { throw .notFound(path: hasEnding ? path : path + ".shp") }
    guard let index = find(".shx") else { throw .missingCompanion(path: base + ".shx") }
    self.shapes = shapes
    table = find(".dbf")
    referenceSystem = find(".prj")
    codePage = find(".cpg")
    if needsTable, table == nil { throw .missingCompanion(path: base + ".dbf") }
    try checkShapes(shapes)
    try checkShapes(index)
    if let table { try checkTable(table) }
  }

  /// .shp and .shx have the same 100-byte header: file code 9994, length in 16-bit words at byte 24.
  private mutating func checkShapes(_ path: String) throws(ShapefileError) {
    let size = try measured(path)
    guard size >= 100 else { throw .truncated(path: path, expectedBytes: 100, foundBytes: size) }
    let header = try FileBytes.prefix(of: path, limit: 100)
    guard header.count == 100, header.bigEndianInt32(at: 0) == 9994 else { throw .notAShapefile(path: path) }
    let claimed = header.bigEndianInt32(at: 24) * 2
    guard claimed >= 100 else {
      throw .damaged(path: path, detail: "its header gives a length of \(claimed) bytes")
    }
    if claimed > size { throw .truncated(path: path, expectedBytes: claimed, foundBytes: size) }
    if claimed < size { excess.append((path, size - claimed)) }
  }

  /// A .dbf has its row count at byte 4, header length at 8, row length at 10, and 32 bytes a field from 32.
  private mutating func checkTable(_ path: String) throws(ShapefileError) {
    let size = try measured(path)
    guard size >= 32 else { throw .truncated(path: path, expectedBytes: 32, foundBytes: size) }
    let start = try FileBytes.prefix(of: path, limit: 32)
    let rows = start.littleEndianInt32(at: 4)
    let headerLength = start.littleEndianUInt16(at: 8)
    let rowLength = start.littleEndianUInt16(at: 10)
    guard rows >= 0, headerLength >= 33, rowLength >= 1 else { throw .notAShapefile(path: path) }
    let claimed = headerLength + rows * rowLength
    if claimed > size { throw .truncated(path: path, expectedBytes: claimed, foundBytes: size) }
    // One byte 0x1A may close the file.
    if claimed + 1 < size { excess.append((path, size - claimed)) }
    let header = try FileBytes.prefix(of: path, limit: headerLength)
    var used = 1
    for field in stride(from: 32, through: headerLength - 32, by: 32) {
      if header[field] == 0x0D { break }
      used += Int(header[field + 16])
      if used > rowLength {
        throw .damaged(path: path, detail: "its fields need \(used) bytes a row and rows have \(rowLength)")
      }
    }
  }

  private func measured(_ path: String) throws(ShapefileError) -> Int {
    guard let size = FileBytes.size(of: path) else { throw .notFound(path: path) }
    if size > Self.byteLimit {
      throw .tooLarge(path: path, what: "bytes", count: size, limit: Self.byteLimit)
    }
    return size
  }
}
