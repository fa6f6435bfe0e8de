import CShapelib
import CShapelibMessages
import Geography

/// What a shape record holds before its rings are sorted into polygons.
enum RawShape {
  case null
  case points([Coordinate])
  case lines([[Coordinate]])
  case rings([Ring])
}

/// One open .shp with its .shx, closed when the value ends.
@safe struct ShapeHandle: ~Copyable {
  private let handle: SHPHandle
  private let path: String
  /// Records in the index.
  let count: Int
  /// The type in the header, such as 5 for polygons.
  let typeCode: Int

  /// Opens the files; they must have passed ``ShapefileFiles``.
  init(path: String) throws(ShapefileError) {
    // NULL on failure, with a message through the hook.
    guard let opened = unsafe shapelib_messages_open_shapes(path) else {
      throw .damaged(path: path, detail: shapelibMessage(or: "shapelib cannot open it"))
    }
    unsafe handle = opened
    self.path = path
    var count: Int32 = 0
    var type: Int32 = 0
    unsafe SHPGetInfo(opened, &count, &type, nil, nil)
    self.count = Int(count)
    typeCode = Int(type)
    // One record buffer for all reads instead of several allocations a record.
    unsafe SHPSetFastModeReadObject(opened, 1)
  }

  deinit { unsafe SHPClose(handle) }

  /// Copies record `index` (from 0) out of shapelib; Z and M are left behind.
  func read(_ index: Int) throws(ShapefileError) -> RawShape {
    shapelib_messages_clear()
    // NULL on failure, with a message through the hook; the object belongs to us until destroyed.
    guard let object = unsafe SHPReadObject(handle, Int32(index)) else {
      throw damaged(index, shapelibMessage(or: "shapelib cannot read it"))
    }
    defer { unsafe SHPDestroyObject(object) }
    let type = unsafe Int(object.pointee.nSHPType)
    let vertexCount = unsafe Int(object.pointee.nVertices)
    if type == Int(SHPT_NULL) { return .null }
    guard let kind = ShapeType(code: type), kind != .null else {
      throw .unsupportedShapeType(path: path, code: type)
    }
    guard vertexCount > 0 else { return .null }
    guard let xs = unsafe object.pointee.padfX, let ys = unsafe object.pointee.padfY else {
      throw damaged(index, "it has no coordinates")
    }
    var vertices = [Coordinate]()
    vertices.reserveCapacity(vertexCount)
    for vertex in 0..<vertexCount {
      let place = unsafe Coordinate(x: xs[vertex], y: ys[vertex])
      guard place.x.isFinite, place.y.isFinite else {
        throw damaged(index, "vertex \(vertex + 1) is not a finite coordinate")
      }
      vertices.append(place)
    }
    if kind == .points || kind == .multipoints { return .points(vertices) }
    let parts = try unsafe split(vertices, index, starts: object.pointee.panPartStart, object.pointee.nParts)
    return kind == .lines ? .lines(parts) : .rings(parts.map { Ring($0) })
  }

  /// Cuts the vertices at the starts of the parts, which must rise from 0.
  private func split(
    _ vertices: [Coordinate], _ index: Int, starts: UnsafeMutablePointer<Int32>?, _ partCount: Int32
  ) throws(ShapefileError) -> [[Coordinate]] {
    guard partCount > 0, let starts = unsafe starts else { return [vertices] }
    var parts = [[Coordinate]]()
    parts.reserveCapacity(Int(partCount))
    for part in 0..<Int(partCount) {
      let start = unsafe Int(starts[part])
      let end = unsafe part + 1 < partCount ? Int(starts[part + 1]) : vertices.count
      guard start >= 0, start <= end, end <= vertices.count else {
        throw damaged(index, "part \(part + 1) runs from vertex \(start) to \(end) of \(vertices.count)")
      }
      parts.append(Array(vertices[start..<end]))
    }
    return parts
  }

  private func damaged(_ index: Int, _ detail: String) -> ShapefileError {
    .damagedRecord(path: path, record: index + 1, detail: detail)
  }
}

/// What shapelib said on this thread since the last call was prepared, without its full stop.
func shapelibMessage(or otherwise: String) -> String {
  let text = unsafe String(cString: shapelib_messages_text())
  guard !text.isEmpty else { return otherwise }
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.hasSuffix(".") ? String(line.dropLast()) : line
}
