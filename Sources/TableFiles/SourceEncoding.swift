/// How the characters of a text file are stored.
public enum SourceEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 without a byte-order mark.
  case utf8 = "UTF-8"
  /// UTF-8 after the mark EF BB BF.
  case utf8WithMark = "UTF-8 with byte-order mark"
  /// UTF-16 after the mark FF FE.
  case utf16LittleEndian = "UTF-16 little endian"
  /// UTF-16 after the mark FE FF.
  case utf16BigEndian = "UTF-16 big endian"
  /// The Chinese national standard, which contains GBK and GB2312.
  case gb18030 = "GB18030"
}

/// The content of a text file as UTF-8.
struct DecodedText {
  /// UTF-8, with its byte-order mark if there is one.
  let bytes: [UInt8]
  let encoding: SourceEncoding

  /// Finds the encoding and decodes: a byte-order mark decides; else what is valid UTF-8 is UTF-8; else it must be
  /// GB18030 without a fault.
  ///
  /// - Throws: `TableFileError.notText` with the first byte at fault; `notATable` for bytes no text has.
  init(_ bytes: [UInt8], file: String) throws(TableFileError) {
    guard bytes.count <= CellGrid.byteLimit / 2 else { throw .tooLarge(file: file, bytes: bytes.count) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      self.bytes = try utf8(fromUTF16: bytes, isLittleEndian: isLittle, file: file)
      encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
      return
    }
    if bytes.contains(0) { throw .notATable(file: file, found: "not text: it has bytes of value zero") }
    guard let fault = firstFaultOfUTF8(bytes) else {
      self.bytes = bytes
      encoding = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8WithMark : .utf8
      return
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw .notText(file: file, line: lineNumber(at: fault, in: bytes), byte: bytes[fault])
    }
    switch gb18030ToUTF8(bytes) {
    case .text(let text): self.bytes = text
    case .fault(let other):
      // The encoding that got further is the one the file was meant to have.
      let place = min(max(fault, other), bytes.count - 1)
      throw .notText(file: file, line: lineNumber(at: place, in: bytes), byte: bytes[place])
    }
    encoding = .gb18030
  }
}

/// Where bytes stop being UTF-8; `nil` when they are.
func firstFaultOfUTF8(_ bytes: [UInt8]) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// The line in which a byte stands; CRLF counts once.
func lineNumber(at place: Int, in bytes: [UInt8]) -> Int {
  var line = 1
  for index in 0..<place {
    let follows = index + 1 < bytes.count ? bytes[index + 1] : 0
    if bytes[index] == 0x0A || (bytes[index] == 0x0D && follows != 0x0A) { line += 1 }
  }
  return line
}

private func utf8(fromUTF16 bytes: [UInt8], isLittleEndian: Bool, file: String) throws(TableFileError)
  -> [UInt8]
{
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for index in stride(from: 2, to: bytes.count - 1, by: 2) {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isLittleEndian ? first | second << 8 : first << 8 | second)
  }
  var text: [UInt8] = []
  text.reserveCapacity(units.count * 2)
  var line = 1
  var decoder = UTF16()
  var iterator = units.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      if scalar == "\n" { line += 1 }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    case .emptyInput:
      guard bytes.count.isMultiple(of: 2) else {
        throw .notText(file: file, line: line, byte: bytes[bytes.count - 1])
      }
      return text
    case .error: throw .notText(file: file, line: line, byte: isLittleEndian ? 0xFF : 0xFE)
    }
  }
}
