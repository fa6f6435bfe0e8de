/// A shapefile of squares, byte by byte as the format's paper has it: enough for a country of nine units.
struct ToyShapefile {
  /// The squares: code, west and south in degrees.
  var squares: [(code: String, west: Double, south: Double)]
  /// Degrees of a side.
  var side = 6.0
  /// What stands for each square: itself, its outline, or its south-western corner.
  var kind = Kind.areas
  /// The name of the one field, of six letters.
  var field = "adcode"

  /// What a shapefile holds, with the format's number for it.
  enum Kind: Int {
    case points = 1
    case lines = 3
    case areas = 5
  }

  static let referenceSystem = """
    GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
    PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]
    """

  /// The files by their endings.
  var files: [String: [UInt8]] {
    var shapes: [UInt8] = []
    var index: [UInt8] = []
    for (number, square) in squares.enumerated() {
      let content = polygon(square.west, square.south)
      index += big((100 + shapes.count) / 2) + big(content.count / 2)
      shapes += big(number + 1) + big(content.count / 2) + content
    }
    return [
      "shp": header(100 + shapes.count) + shapes, "shx": header(100 + index.count) + index, "dbf": table,
      "prj": Array(Self.referenceSystem.utf8), "cpg": Array("UTF-8".utf8),
    ]
  }

  /// A clockwise ring, an exterior by the format's rule.
  private func polygon(_ west: Double, _ south: Double) -> [UInt8] {
    let (east, north) = (west + side, south + side)
    let ring = [(west, south), (west, north), (east, north), (east, south), (west, south)]
    let box = [west, south, east, north].flatMap(double)
    if kind == .points { return little(kind.rawValue) + double(west) + double(south) }
    return little(kind.rawValue) + box + little(1) + little(ring.count) + little(0)
      + ring.flatMap { double($0.0) + double($0.1) }
  }

  private func header(_ length: Int) -> [UInt8] {
    big(9994) + [UInt8](repeating: 0, count: 20) + big(length / 2) + little(1000) + little(kind.rawValue)
      + [UInt8](repeating: 0, count: 64)
  }

  /// One text field, its values of six letters.
  private var table: [UInt8] {
    var data = [3, 122, 1, 1] + little(squares.count) + [65, 0, 7, 0] + [UInt8](repeating: 0, count: 20)
    data += Array(field.utf8) + [0, 0, 0, 0, 0] + Array("C".utf8) + [0, 0, 0, 0, 6]
    data += [UInt8](repeating: 0, count: 15) + [0x0D]
    for square in squares { data += [0x20] + Array(square.code.utf8) }
    return data + [0x1A]
  }

  private func little(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  private func big(_ value: Int) -> [UInt8] { little(value).reversed() }
  private func double(_ value: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
  }
}
