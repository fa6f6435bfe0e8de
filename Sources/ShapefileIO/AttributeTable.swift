import Geography

/// The rows of a .dbf as bytes, and their texts decoded in the encoding that fits.
struct AttributeTable {
  private let path: String
  private let rawFields: [TableHandle.RawField]
  /// The bytes of all cells one after the other, by row, then field: one buffer, not one for each cell.
  private let bytes: [UInt8]
  /// Where each cell begins in `bytes`, and the end of the last.
  private let starts: [Int]
  private let languageDriver: UInt8
  /// Rows marked deleted, from 0.
  let deleted: Set<Int>

  /// Rows, deleted ones included.
  let rowCount: Int

  /// Copies every cell out of the file.
  init(path: String) throws(ShapefileError) {
    let handle = try TableHandle(path: path)
    var bytes = [UInt8]()
    var starts = [0]
    var deleted = Set<Int>()
    starts.reserveCapacity(handle.rowCount * handle.fields.count + 1)
    for row in 0..<handle.rowCount {
      for field in handle.fields.indices {
        try handle.appendCell(row: row, field: field, to: &bytes)
        starts.append(bytes.count)
      }
      if handle.isDeleted(row) { deleted.insert(row) }
    }
    self.path = path
    rawFields = handle.fields
    languageDriver = handle.languageDriver
    self.bytes = bytes
    self.starts = starts
    rowCount = handle.rowCount
    self.deleted = deleted
  }

  /// The decoded table.
  struct Decoded {
    var fields: [ShapefileField]
    /// Values by row, then field.
    var rows: [[AttributeValue]]
    var choice: EncodingChoice
    var notices: [ShapefileNotice]
  }

  /// Chooses the encoding (``EncodingDetection``) and decodes names and cells.
  func decoded(
    asked: TextEncoding?, codePageLabel: String?, knownNames: Set<String>
  ) throws(ShapefileError) -> Decoded {
    let textFields = rawFields.indices.filter { isText(rawFields[$0]) }
    var samples = rawFields.map { EncodingDetection.Sample(bytes: $0.name, fillsField: false) }
    for row in 0..<rowCount {
      for field in textFields {
        let cell = cell(row, field)
        if cell.allSatisfy({ $0 < 0x80 }) { continue }
        samples.append(.init(bytes: Array(cell), fillsField: cell.count >= rawFields[field].width))
      }
    }
    let detection = EncodingDetection(samples: samples, knownNames: knownNames)
    var notices = [ShapefileNotice]()
    let choice = detection.choose(
      asked: asked, codePageLabel: codePageLabel, languageDriver: languageDriver, notices: &notices)
    return try decoded(choice, notices)
  }

  private func cell(_ row: Int, _ field: Int) -> ArraySlice<UInt8> {
    let index = row * rawFields.count + field
    return bytes[starts[index]..<starts[index + 1]]
  }

  private func decoded(
    _ choice: EncodingChoice, _ notices: [ShapefileNotice]
  ) throws(ShapefileError) -> Decoded {
    guard let decoder = TextDecoder(choice.encoding) else {
      throw .encodingUnavailable(encoding: choice.encoding.name)
    }
    var fields = [ShapefileField]()
    for raw in rawFields {
      guard let name = decoder.decode(raw.name[...]) else {
        throw .undecodableFieldName(
          path: path, field: fields.count + 1, encoding: choice.encoding.name)
      }
      let type = Character(Unicode.Scalar(raw.type))
      fields.append(ShapefileField(name: name, type: type, width: raw.width, decimals: raw.decimals))
    }
    var cut = [Int: [Int]]()
    var rows = [[AttributeValue]]()
    rows.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      var values = [AttributeValue]()
      values.reserveCapacity(rawFields.count)
      for field in rawFields.indices {
        let bytes = cell(row, field)
        if !isText(rawFields[field]) {
          values.append(Self.value(bytes, type: rawFields[field].type))
          continue
        }
        let fills = bytes.count >= rawFields[field].width
        guard let (text, lost) = decoder.decodeCut(bytes, mayBeCut: fills) else {
          throw .undecodable(
            path: path, record: row + 1, field: fields[field].name, encoding: choice.encoding.name)
        }
        if lost { cut[field, default: []].append(row + 1) }
        values.append(text.isEmpty ? .missing : .text(text))
      }
      rows.append(values)
    }
    let cutNotices = cut.keys.sorted().map { field in
      ShapefileNotice.cutText(records: cut[field] ?? [], field: fields[field].name)
    }
    return Decoded(fields: fields, rows: rows, choice: choice, notices: notices + cutNotices)
  }

  private func isText(_ field: TableHandle.RawField) -> Bool {
    ![UInt8(ascii: "N"), UInt8(ascii: "F"), UInt8(ascii: "L")].contains(field.type)
  }

  /// Numbers and logical values are ASCII; stars, blanks and `?` mean an empty cell.
  private static func value(_ bytes: ArraySlice<UInt8>, type: UInt8) -> AttributeValue {
    let text = String(decoding: bytes, as: UTF8.self)
    if type == UInt8(ascii: "L") {
      switch text {
      case "T", "t", "Y", "y": return .flag(true)
      case "F", "f", "N", "n": return .flag(false)
      default: return .missing
      }
    }
    guard let number = Double(text), number.isFinite else { return .missing }
    return .number(number)
  }
}

extension TextDecoder {
  /// The text, and whether the last character had to be dropped because the field's width cut it.
  func decodeCut(_ bytes: ArraySlice<UInt8>, mayBeCut: Bool) -> (text: String, lost: Bool)? {
    if let text = decode(bytes) { return (text, false) }
    guard mayBeCut else { return nil }
    for dropped in 1...3 where dropped < bytes.count {
      if let text = decode(bytes.dropLast(dropped)) { return (text, true) }
    }
    return nil
  }
}
