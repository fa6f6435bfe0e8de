/// The streams of a compound file, the container of Excel 97-2003 ([MS-CFB]).
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int
  /// For each sector the one that follows it.
  private let next: [UInt32]
  private let streams: [String: (start: UInt32, size: Int)]
  /// Small streams lie in sectors of 64 bytes inside one large stream.
  private let miniStream: [UInt8]
  private let miniNext: [UInt32]
  private static let miniSize = 64
  private static let miniCutoff = 4096

  /// Reads the tables that say which sector follows which, and the directory.
  ///
  /// - Throws: `WorkbookFault.damaged`.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    guard bytes.count >= 512, let shift = bytes.u16(30), shift == 9 || shift == 12 else {
      throw .damaged("the header of the compound file is cut off")
    }
    self.bytes = bytes
    sectorSize = 1 << shift
    next = try Self.sectorTable(bytes, sectorSize: 1 << shift)
    let all = Sectors(bytes: bytes, size: sectorSize, offset: sectorSize, next: next)
    let directory = try all.chain(from: bytes.u32(48) ?? 0)
    var streams: [String: (start: UInt32, size: Int)] = [:]
    var root: (start: UInt32, size: Int)?
    for entry in stride(from: 0, to: directory.count - 127, by: 128) {
      guard let start = directory.u32(entry + 116), let size = directory.u32(entry + 120) else { break }
      let kind = directory[entry + 66]
      if kind == 5 { root = (start, Int(size)) }
      let name = Self.name(directory, entry)
      if kind == 2, streams[name] == nil { streams[name] = (start, Int(size)) }
    }
    self.streams = streams
    guard let root else { throw .damaged("the compound file has no root") }
    miniStream = root.size == 0 ? [] : try all.chain(from: root.start)
    let table = (bytes.u32(64) ?? 0) == 0 ? [] : try all.chain(from: bytes.u32(60) ?? 0)
    miniNext = stride(from: 0, to: table.count - 3, by: 4).compactMap { table.u32($0) }
  }

  /// Whether there is such a stream.
  func contains(_ name: String) -> Bool { streams[name] != nil }

  /// The bytes of a stream; `nil` without one of that name.
  func stream(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let entry = streams[name] else { return nil }
    let sectors =
      entry.size < Self.miniCutoff
      ? Sectors(bytes: miniStream, size: Self.miniSize, offset: 0, next: miniNext)
      : Sectors(bytes: bytes, size: sectorSize, offset: sectorSize, next: next)
    let content = try entry.size == 0 ? [] : sectors.chain(from: entry.start)
    guard content.count >= entry.size else { throw .damaged("stream \(name) is cut off") }
    return Array(content.prefix(entry.size))
  }

  /// The name of a directory entry: at most 31 UTF-16 units.
  private static func name(_ directory: [UInt8], _ entry: Int) -> String {
    let length = min(Int(directory.u16(entry + 64) ?? 0), 64) - 2
    let units = stride(from: 0, to: max(length, 0), by: 2).compactMap { directory.u16(entry + $0) }
    return String(decoding: units, as: UTF16.self)
  }

  /// The file allocation table: the header lists its first 109 sectors, a chain of sectors the others.
  private static func sectorTable(_ bytes: [UInt8], sectorSize: Int) throws(WorkbookFault) -> [UInt32] {
    let sectorCount = bytes.count / sectorSize
    var places = (0..<109).compactMap { bytes.u32(76 + 4 * $0) }
    var more = bytes.u32(68) ?? Sectors.end
    var visited = 0
    while Int(more) < sectorCount, visited <= sectorCount {
      let start = (Int(more) + 1) * sectorSize
      let entries = sectorSize / 4 - 1
      places += (0..<entries).compactMap { bytes.u32(start + 4 * $0) }
      more = bytes.u32(start + 4 * entries) ?? Sectors.end
      visited += 1
    }
    var table: [UInt32] = []
    for place in places where Int(place) < sectorCount && table.count < sectorCount + sectorSize {
      let start = (Int(place) + 1) * sectorSize
      for offset in stride(from: start, to: start + sectorSize, by: 4) {
        table.append(bytes.u32(offset) ?? Sectors.end)
      }
    }
    guard !table.isEmpty else { throw .damaged("the compound file has no table of sectors") }
    return table
  }
}

/// Sectors of equal size and which follows which.
private struct Sectors {
  /// The mark after the last sector; all from here on are marks.
  static let end: UInt32 = 0xFFFF_FFFA
  let bytes: [UInt8]
  let size: Int
  /// Where sector 0 begins.
  let offset: Int
  let next: [UInt32]

  /// The bytes of a chain of sectors. The last one of the file may be cut short, as some programs leave it.
  func chain(from start: UInt32) throws(WorkbookFault) -> [UInt8] {
    var content: [UInt8] = []
    var sector = start
    while sector < Self.end {
      let place = offset + Int(sector) * size
      guard place < bytes.count, Int(sector) < next.count else {
        throw .damaged("sector \(sector) lies behind the end of the file")
      }
      // A chain longer than the file runs in a circle.
      guard content.count <= bytes.count else { throw .damaged("the sectors run in a circle") }
      content += bytes[place..<min(place + size, bytes.count)]
      sector = next[Int(sector)]
    }
    return content
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Two bytes, the lower first, counted from the collection's start; `nil` beyond its end.
  func u16(_ offset: Int) -> UInt16? {
    guard offset >= 0, offset + 2 <= count else { return nil }
    let place = startIndex + offset
    return UInt16(self[place]) | UInt16(self[place + 1]) << 8
  }

  /// Four bytes, the lowest first.
  func u32(_ offset: Int) -> UInt32? {
    guard let low = u16(offset), let high = u16(offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  /// A number of eight bytes, the lowest first.
  func double(_ offset: Int) -> Double? {
    guard let low = u32(offset), let high = u32(offset + 4) else { return nil }
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }
}
