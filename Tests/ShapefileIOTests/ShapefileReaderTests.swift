import Geography
import ShapefileIO
import Testing

@Test("Records of one key become one feature, in the order of first appearance")
func grouping() throws {
  var builder = ShapefileBuilder.named(["B", "A", "B", ""])
  builder.fields.append((Array("AREA".utf8), "N", 8))
  for index in builder.records.indices { builder.records[index].values.append(Array("\(index)".utf8)) }
  builder.referenceSystem = "EPSG:4326"
  let content = try ShapefileReader.read(path: builder.write(), keyField: "NAME")
  #expect(content.layer.features.map(\.id.rawValue) == ["B", "A", "record 4"])
  #expect(content.layer.features[0].geometry.polygons.count == 2)
  #expect(content.layer.features[0].attributes == ["NAME": .text("B"), "AREA": .number(0)])
  #expect(content.layer.referenceSystem == "EPSG:4326")
  #expect(content.layer.name == "layer" && content.recordCount == 4 && content.shapeType == .polygons)
  #expect(
    content.notices == [
      .blankKeys(records: [4]), .mergedRecords(features: 1, records: 2, differingFields: ["AREA"]),
    ])
}

@Test("A numeric key is written without a point")
func numericKey() throws {
  var builder = ShapefileBuilder.named(["x"])
  builder.fields = [(Array("CODE".utf8), "N", 12)]
  builder.records[0].values = [Array("110000.000".utf8)]
  let content = try ShapefileReader.read(path: builder.write(), keyField: "CODE")
  #expect(content.layer.features.map(\.id.rawValue) == ["110000"])
}

@Test("Null shapes are reported and keep their attributes", arguments: [5, 15, 25])
func nullShapes(_ type: Int) throws {
  var builder = ShapefileBuilder.named(["A", "B", "C"])
  builder.type = type
  builder.records[1].rings = []
  let content = try ShapefileReader.read(path: builder.write(), keyField: "NAME")
  #expect(
    content.layer.features[1] == Feature(id: .init("B"), attributes: ["NAME": .text("B")], geometry: .none))
  #expect(content.notices == [.nullShapes(records: [2]), .noReferenceSystem])
  #expect(content.layer.features[2].geometry.bounds == Bounds(minX: 4, minY: 0, maxX: 5, maxY: 1))
}

@Test("Lines are read; without a key records are named by number and the table may be missing")
func lines() throws {
  var builder = ShapefileBuilder.named(["A"])
  builder.type = 3
  builder.records[0].rings = [[(0, 0), (1, 2)], [(5, 5), (6, 6), (7, 5)]]
  let content = try ShapefileReader.read(path: builder.write(omitting: ["dbf"]), keyField: nil)
  #expect(content.shapeType == .lines && content.layer.features.map(\.id.rawValue) == ["1"])
  #expect(
    content.layer.features[0].geometry
      == .lines([
        [.init(x: 0, y: 0), .init(x: 1, y: 2)],
        [.init(x: 5, y: 5), .init(x: 6, y: 6), .init(x: 7, y: 5)],
      ]))
  #expect(content.notices == [.noTable, .noReferenceSystem])
}

@Test("A missing companion is named", arguments: ["shx", "dbf"])
func missingCompanions(_ ending: String) throws {
  let path = try ShapefileBuilder.named(["A"]).write(omitting: [ending])
  let error = #expect(throws: ShapefileError.self) { try ShapefileReader.read(path: path, keyField: "NAME") }
  #expect(error == .missingCompanion(path: String(path.dropLast(3)) + ending))
  #expect(error?.description.contains("layer.\(ending) is missing") == true)
}

@Test("A missing file and a wrong key are named")
func missingFileAndField() throws {
  #expect(throws: ShapefileError.notFound(path: "/nowhere/a.shp")) {
    try ShapefileReader.read(path: "/nowhere/a.shp", keyField: nil)
  }
  let path = try ShapefileBuilder.named(["A"]).write()
  #expect(throws: ShapefileError.unknownField(path: path, field: "adcode", available: ["NAME"])) {
    try ShapefileReader.read(path: path, keyField: "adcode")
  }
}

@Test("A file cut anywhere gives an error and never part of a layer", arguments: ["shp", "shx", "dbf"])
func truncation(_ cut: String) throws {
  let builder = ShapefileBuilder.named(["A", "B", "C"])
  var size = 0
  _ = try builder.write { ending, data in if ending == cut { size = data.count } }
  // The table may lack the byte that closes it.
  for length in stride(from: 0, to: size - 1, by: 7) {
    let path = try builder.write { ending, data in if ending == cut { data = Array(data.prefix(length)) } }
    let error = #expect(throws: ShapefileError.self) {
      try ShapefileReader.read(path: path, keyField: "NAME")
    }
    #expect(error?.description.contains("layer.\(cut)") == true)
  }
}

@Test("A file cut in half says how many bytes it lacks")
func cutInHalf() throws {
  let path = try ShapefileBuilder.named(["A", "B"]).write { ending, data in
    if ending == "shp" { data = Array(data.prefix(data.count / 2)) }
  }
  #expect(throws: ShapefileError.truncated(path: path, expectedBytes: 372, foundBytes: 186)) {
    try ShapefileReader.read(path: path, keyField: "NAME")
  }
}

@Test("Spoilt bytes never crash: an error or a whole layer", arguments: ["shp", "shx", "dbf"])
func spoiltBytes(_ spoilt: String) throws {
  let builder = ShapefileBuilder.named(["A", "B", "C"])
  var seed: UInt64 = 20_240_501
  for _ in 0..<150 {
    let path = try builder.write { ending, data in
      guard ending == spoilt else { return }
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        data[Int(seed >> 33) % data.count] = UInt8(truncatingIfNeeded: seed >> 25)
      }
    }
    do throws(ShapefileError) {
      let content = try ShapefileReader.read(path: path, keyField: nil)
      #expect(content.layer.features.count == content.recordCount || spoilt != "shp")
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}

@Test("Absurd counts in headers are refused before memory is asked for")
func absurdCounts() throws {
  let rows = try ShapefileBuilder.named(["A"]).write { ending, data in
    if ending == "dbf" { data.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0x7F]) }
  }
  #expect(throws: ShapefileError.self) { try ShapefileReader.read(path: rows, keyField: "NAME") }
  // The number of vertices of the first record, at 8 + 4 + 32 + 4 bytes behind the header.
  let vertices = try ShapefileBuilder.named(["A"]).write { ending, data in
    if ending == "shp" { data.replaceSubrange(148..<152, with: [0xFF, 0xFF, 0xFF, 0x7F]) }
  }
  let error = #expect(throws: ShapefileError.self) {
    try ShapefileReader.read(path: vertices, keyField: "NAME")
  }
  #expect(error?.description.contains("record 1") == true)
}

@Test("Tables and shapes of different length are refused")
func countsDiffer() throws {
  let builder = ShapefileBuilder.named(["A", "B"])
  let path = try builder.write { ending, data in
    if ending == "dbf" { data[4] = 1 }
  }
  #expect(throws: ShapefileError.recordCountsDiffer(path: path, shapes: 2, rows: 1)) {
    try ShapefileReader.read(path: path, keyField: "NAME")
  }
}

@Test("Deleted rows are left out with their shapes, and said")
func deletedRows() throws {
  let path = try ShapefileBuilder.named(["A", "B"]).write { ending, data in
    if ending == "dbf" { data[33 + 32] = 0x2A }
  }
  let content = try ShapefileReader.read(path: path, keyField: "NAME")
  #expect(content.layer.features.map(\.id.rawValue) == ["B"])
  #expect(content.notices == [.deletedRows(records: [1]), .noReferenceSystem])
}

@Test("Bytes after the end are said and ignored")
func excess() throws {
  let path = try ShapefileBuilder.named(["A"]).write { ending, data in
    if ending == "shp" { data += [0, 0, 0] }
  }
  let content = try ShapefileReader.read(path: path, keyField: "NAME")
  #expect(content.notices == [.excessBytes(path: path, bytes: 3), .noReferenceSystem])
}

@Test("The library is named by its shared object")
func libraryVersion() { #expect(ShapefileReader.libraryVersion.hasPrefix("libshp")) }

extension Geometry {
  /// The polygons; empty for other shapes.
  var polygons: [Polygon] { if case .polygons(let polygons) = self { polygons } else { [] } }
}
