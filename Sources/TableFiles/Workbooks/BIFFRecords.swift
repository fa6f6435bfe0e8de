/// The records of a BIFF8 stream one after the other ([MS-XLS] 2.1.4): two bytes of kind, two of length, then the data.
struct BIFFRecords {
  /// The kinds that are read.
  enum Kind {
    static let formula: UInt16 = 0x0006
    static let endOfFile: UInt16 = 0x000A
    static let dateMode: UInt16 = 0x0022
    static let password: UInt16 = 0x002F
    static let continuation: UInt16 = 0x003C
    static let boundSheet: UInt16 = 0x0085
    static let multipleRK: UInt16 = 0x00BD
    static let richLabel: UInt16 = 0x00D6
    static let cellFormat: UInt16 = 0x00E0
    static let mergedCells: UInt16 = 0x00E5
    static let sharedStrings: UInt16 = 0x00FC
    static let sharedLabel: UInt16 = 0x00FD
    static let number: UInt16 = 0x0203
    static let label: UInt16 = 0x0204
    static let booleanOrError: UInt16 = 0x0205
    static let string: UInt16 = 0x0207
    static let rk: UInt16 = 0x027E
    static let format: UInt16 = 0x041E
    static let beginOfFile: UInt16 = 0x0809
  }

  /// A record; data that did not fit into one goes on in its continuations.
  struct Record {
    let kind: UInt16
    var parts: [ArraySlice<UInt8>]
    /// The data of the record itself.
    var data: ArraySlice<UInt8> { parts[0] }
  }

  private let bytes: [UInt8]
  private var position: Int

  /// Starts at an offset of the stream.
  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    position = offset
  }

  /// The next record with its continuations; `nil` at the end of the stream.
  mutating func next() throws(WorkbookFault) -> Record? {
    guard let (kind, data) = try head() else { return nil }
    var record = Record(kind: kind, parts: [data])
    while bytes.u16(position) == Kind.continuation, let (_, more) = try head() { record.parts.append(more) }
    return record
  }

  private mutating func head() throws(WorkbookFault) -> (UInt16, ArraySlice<UInt8>)? {
    guard let kind = bytes.u16(position), let length = bytes.u16(position + 2) else { return nil }
    let start = position + 4
    guard start + Int(length) <= bytes.count else {
      throw .damaged("a record is cut off at byte \(position)")
    }
    position = start + Int(length)
    return (kind, bytes[start..<position])
  }
}

/// Reads texts out of a record and its continuations ([MS-XLS] 2.5.293, XLUnicodeRichExtendedString).
struct BIFFTextReader {
  private let parts: [ArraySlice<UInt8>]
  private var part = 0
  private var offset: Int

  /// Starts in the record's own data.
  init(_ record: BIFFRecords.Record, from offset: Int) {
    parts = record.parts
    self.offset = offset
  }

  /// Whether all is read.
  var isAtEnd: Bool { part >= parts.count || (part == parts.count - 1 && offset >= parts[part].count) }

  /// A text with its length before it, in one byte or two.
  mutating func text(shortLength: Bool = false) throws(WorkbookFault) -> String {
    let count = shortLength ? Int(try byte()) : try number(bytes: 2)
    let flags = try byte()
    let runs = flags & 8 != 0 ? try number(bytes: 2) : 0
    let extra = flags & 4 != 0 ? try number(bytes: 4) : 0
    let text = try characters(count, areWide: flags & 1 != 0)
    try skip(runs * 4 + extra)
    return text
  }

  /// Characters of two bytes, or of one where all lie below 256. Each continuation says anew which.
  private mutating func characters(_ count: Int, areWide: Bool) throws(WorkbookFault) -> String {
    var areWide = areWide
    var units: [UInt16] = []
    while units.count < count {
      guard part < parts.count else { throw .damaged("a text is cut off") }
      if offset >= parts[part].count {
        part += 1
        offset = 0
        areWide = try byte() & 1 != 0
        continue
      }
      if areWide {
        guard let unit = parts[part].u16(offset) else { throw .damaged("a text is cut off") }
        units.append(unit)
        offset += 2
      } else {
        units.append(UInt16(try byte()))
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func byte() throws(WorkbookFault) -> UInt8 {
    while part < parts.count, offset >= parts[part].count {
      part += 1
      offset = 0
    }
    guard part < parts.count else { throw .damaged("a text is cut off") }
    defer { offset += 1 }
    return parts[part][parts[part].startIndex + offset]
  }

  private mutating func number(bytes count: Int) throws(WorkbookFault) -> Int {
    var value = 0
    for place in 0..<count { value |= Int(try byte()) << (8 * place) }
    return value
  }

  /// Steps over letter shapes and pronunciations.
  private mutating func skip(_ count: Int) throws(WorkbookFault) {
    var rest = count
    while rest > 0 {
      guard part < parts.count else { throw .damaged("a text is cut off") }
      let step = min(rest, parts[part].count - offset)
      offset += step
      rest -= step
      if rest > 0 {
        part += 1
        offset = 0
      }
    }
  }
}
