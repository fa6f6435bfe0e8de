import Foundation
import Geography

/// Writes small shapefiles, faults included, into a folder of their own, byte by byte as the format's paper has it.
struct ShapefileBuilder {
  /// A record: its rings as they stand (first vertex repeated by the builder), or none for a null shape.
  struct Record {
    var rings: [[(Double, Double)]]
    var values: [[UInt8]]
  }

  /// Columns: name as bytes, dBASE letter, width.
  var fields: [(name: [UInt8], type: Character, width: Int)]
  var records: [Record]
  var languageDriver: UInt8 = 0
  var codePage: String?
  var referenceSystem: String?
  /// 5 polygons, 15 with Z, 25 with M, 3 lines.
  var type = 5

  /// This process's own place for files, removed when it ends.
  private static let folder: URL = {
    atexit { try? FileManager.default.removeItem(at: ShapefileBuilder.folder) }
    return FileManager.default.temporaryDirectory.appendingPathComponent(
      "shapefile-tests-\(ProcessInfo.processInfo.processIdentifier)")
  }()

  /// Text as the bytes of an encoding.
  static func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    [UInt8](text.data(using: encoding) ?? Data())
  }

  /// GB 18030 by Foundation's number for it.
  static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  /// Writes the files and gives the path of the .shp; `edit` may spoil the bytes of each file by its ending.
  func write(
    name: String = "layer", omitting: Set<String> = [], edit: (String, inout [UInt8]) -> Void = { _, _ in }
  ) throws -> String {
    let folder = Self.folder.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files = [
      "dbf": table(), "cpg": codePage.map { Array($0.utf8) }, "prj": referenceSystem.map { Array($0.utf8) },
    ]
    let (main, index) = shapes()
    files["shp"] = main
    files["shx"] = index
    for (ending, data) in files.sorted(by: { $0.key < $1.key }) where !omitting.contains(ending) {
      guard var data else { continue }
      edit(ending, &data)
      try Data(data).write(to: folder.appendingPathComponent("\(name).\(ending)"))
    }
    return folder.appendingPathComponent("\(name).shp").path
  }

  private func shapes() -> ([UInt8], [UInt8]) {
    var body = [UInt8]()
    var index = [UInt8]()
    for (number, record) in records.enumerated() {
      let content = shape(record)
      index += big((100 + body.count) / 2) + big(content.count / 2)
      body += big(number + 1) + big(content.count / 2) + content
    }
    return (header(100 + body.count) + body, header(100 + index.count) + index)
  }

  private func shape(_ record: Record) -> [UInt8] {
    if record.rings.isEmpty { return little(0) }
    let closed = record.rings.map { type % 10 == 5 ? $0 + [$0[0]] : $0 }
    let count = closed.map(\.count).reduce(0, +)
    var data = little(type) + box(closed)
    data += little(closed.count) + little(count)
    var start = 0
    for part in closed {
      data += little(start)
      start += part.count
    }
    for (x, y) in closed.flatMap({ $0 }) { data += double(x) + double(y) }
    // Z has its range and values, then M its own; M alone has one block.
    for _ in 0..<(type / 10 == 1 ? 2 : type / 10 == 2 ? 1 : 0) {
      data += double(7) + double(7)
      for _ in 0..<count { data += double(7) }
    }
    return data
  }

  private func box(_ parts: [[(Double, Double)]]) -> [UInt8] {
    let all = parts.flatMap { $0 }
    let (xs, ys) = (all.map(\.0), all.map(\.1))
    return double(xs.min() ?? 0) + double(ys.min() ?? 0) + double(xs.max() ?? 0) + double(ys.max() ?? 0)
  }

  private func header(_ length: Int) -> [UInt8] {
    big(9994) + [UInt8](repeating: 0, count: 20) + big(length / 2) + little(1000) + little(type)
      + [UInt8](repeating: 0, count: 64)
  }

  private func table() -> [UInt8] {
    let rowLength = 1 + fields.map(\.width).reduce(0, +)
    var data = [3, 122, 1, 1] + little(records.count)
    data += short(33 + 32 * fields.count) + short(rowLength) + [UInt8](repeating: 0, count: 17)
    data += [languageDriver, 0, 0]
    for field in fields {
      let letter = field.type.asciiValue ?? 0
      data += Array((field.name + [UInt8](repeating: 0, count: 11)).prefix(11)) + [letter, 0, 0, 0, 0]
      data += [UInt8(field.width)] + [UInt8](repeating: 0, count: 15)
    }
    data.append(0x0D)
    for record in records {
      data.append(0x20)
      for (field, value) in zip(fields, record.values) {
        data += Array((value + [UInt8](repeating: 0x20, count: field.width)).prefix(field.width))
      }
    }
    data.append(0x1A)
    return data
  }

  private func little(_ value: Int) -> [UInt8] { bytes(UInt64(bitPattern: Int64(value)), 4) }
  private func big(_ value: Int) -> [UInt8] { little(value).reversed() }
  private func short(_ value: Int) -> [UInt8] { Array(little(value).prefix(2)) }
  private func double(_ value: Double) -> [UInt8] { bytes(value.bitPattern, 8) }

  private func bytes(_ bits: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
  }
}

extension ShapefileBuilder {
  /// A clockwise square, an exterior by the format's rule.
  static func square(_ x: Double, _ y: Double, _ side: Double) -> [(Double, Double)] {
    [(x, y), (x, y + side), (x + side, y + side), (x + side, y)]
  }

  /// One text field `NAME` with the names given, a unit square each, in UTF-8.
  static func named(_ names: [String], width: Int = 24) -> ShapefileBuilder {
    ShapefileBuilder(
      fields: [(Array("NAME".utf8), "C", width)],
      records: names.enumerated().map { index, name in
        Record(rings: [square(Double(2 * index), 0, 1)], values: [Array(name.utf8)])
      })
  }
}
