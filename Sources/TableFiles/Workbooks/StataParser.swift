import CReadStat

/// What ReadStat tells of a Stata data set while it parses one, in the file's order.
final class StataContent {
  /// A column and the name of the set of labels it uses.
  struct Column {
    let name: String
    let label: String
    let format: String
    let labelSet: String?
  }

  fileprivate(set) var version = 0
  fileprivate(set) var columns: [Column] = []
  /// Row by row; a row may end early only in a damaged file.
  fileprivate(set) var rows: [[SheetCell]] = []
  fileprivate(set) var labels: [String: [Int: String]] = [:]
  /// Texts with bytes beyond ASCII as they stand in the file, one a line; filled only when asked for.
  fileprivate(set) var sample: [UInt8] = []
  fileprivate(set) var fault: WorkbookFault?
  fileprivate let isSampling: Bool
  fileprivate let byteCount: Int

  fileprivate init(isSampling: Bool, byteCount: Int) {
    self.isSampling = isSampling
    self.byteCount = byteCount
  }

  /// Keeps a text for the choice of the encoding.
  fileprivate func note(_ text: UnsafePointer<CChar>?) {
    guard isSampling, let text = unsafe text, sample.count < 1 << 20 else { return }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
    if bytes.contains(where: { $0 >= 0x80 }) { sample += bytes + [0x0A] }
  }

  /// A file cannot have more values than bytes: what it claims beyond is not believed.
  fileprivate func claim(rows: Int, columns: Int) -> Bool {
    let (values, overflows) = rows.multipliedReportingOverflow(by: max(columns, 1))
    guard rows >= 0, columns >= 0, !overflows, values <= byteCount else {
      fault = .damaged("claims \(rows) observations of \(columns) variables in \(byteCount) bytes")
      return false
    }
    return true
  }

  fileprivate func add(_ cell: SheetCell, row: Int, column: Int) {
    guard row >= 0, column >= 0, column < columns.count, row <= byteCount else { return }
    while rows.count <= row { rows.append([]) }
    while rows[row].count < column { rows[row].append(.blank) }
    rows[row].append(cell)
  }
}

/// A ReadStat parser over bytes in memory.
@safe struct StataParser: ~Copyable {
  private let pointer: UnsafeMutablePointer<readstat_parser_t>

  private init() throws(StataFailure) {
    guard let pointer = unsafe readstat_parser_init() else {
      throw StataFailure(status: READSTAT_ERROR_MALLOC)
    }
    unsafe self.pointer = unsafe pointer
  }

  deinit { unsafe readstat_parser_free(pointer) }

  /// Parses a data set of Stata 4 to 18 (formats 104 to 119).
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - encoding: iconv's name of the encoding of its texts, which formats before 118 do not record; `nil` leaves
  ///     their bytes as they are and collects those beyond ASCII in ``StataContent/sample``.
  /// - Throws: ReadStat's status.
  static func parse(_ bytes: [UInt8], encoding: String?) throws(StataFailure) -> StataContent {
    let content = StataContent(isSampling: encoding == nil, byteCount: bytes.count)
    let parser = try StataParser()
    let status = unsafe bytes.withUnsafeBytes { memory -> readstat_error_t in
      let source = unsafe MemorySource(memory)
      return withExtendedLifetime(source) {
        // ReadStat keeps the pointer to the name, not the name.
        guard let encoding else { return unsafe parser.run(source, content, nil) }
        return unsafe encoding.withCString { unsafe parser.run(source, content, $0) }
      }
    }
    if let fault = content.fault { throw StataFailure(status: status, fault: fault) }
    guard status == READSTAT_OK else { throw StataFailure(status: status) }
    return content
  }

  /// Sets what ReadStat calls and lets it run. The setters only store; the first status that is not OK is returned.
  private func run(
    _ source: MemorySource, _ content: StataContent, _ encoding: UnsafePointer<CChar>?
  ) -> readstat_error_t {
    let setters: [readstat_error_t] = unsafe [
      readstat_set_open_handler(pointer) { _, _ in 0 },
      readstat_set_close_handler(pointer) { _ in 0 },
      readstat_set_seek_handler(pointer, seekMemory),
      readstat_set_read_handler(pointer, readMemory),
      readstat_set_update_handler(pointer) { _, _, _, _ in READSTAT_OK },
      readstat_set_io_ctx(pointer, Unmanaged.passUnretained(source).toOpaque()),
      readstat_set_metadata_handler(pointer, takeMetadata),
      readstat_set_variable_handler(pointer, takeVariable),
      readstat_set_value_handler(pointer, takeValue),
      readstat_set_value_label_handler(pointer, takeValueLabel),
      encoding == nil
        ? readstat_set_handler_character_encoding(pointer, nil)
        : readstat_set_file_character_encoding(pointer, encoding),
    ]
    if let failed = setters.first(where: { $0 != READSTAT_OK }) { return failed }
    return unsafe readstat_parse_dta(pointer, "", Unmanaged.passUnretained(content).toOpaque())
  }
}

/// Why ReadStat gave up.
struct StataFailure: Error {
  let status: readstat_error_t
  var fault: WorkbookFault?

  /// Whether the texts are in another encoding than was said.
  var isAboutEncoding: Bool {
    [READSTAT_ERROR_CONVERT, READSTAT_ERROR_CONVERT_BAD_STRING, READSTAT_ERROR_CONVERT_SHORT_STRING].contains(
      status)
  }

  /// The fault in the words of the target.
  var asFault: WorkbookFault {
    if let fault { return fault }
    if status == READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION {
      return .unsupportedVersion(
        format: "Stata format", found: "of another version", read: "104 to 119 (Stata 4 to 18)")
    }
    // A static text of the library.
    let words = unsafe readstat_error_message(status).map { unsafe String(cString: $0) }
    return .damaged("ReadStat: " + (words ?? "status \(status.rawValue)"))
  }
}

/// Bytes with a reading position.
@safe private final class MemorySource {
  private let memory: UnsafeRawBufferPointer
  private var position = 0

  init(_ memory: UnsafeRawBufferPointer) { unsafe self.memory = unsafe memory }

  /// The new position; -1, as lseek, for one outside of the bytes.
  func seek(_ offset: Int, _ whence: readstat_io_flags_t) -> Int {
    let start =
      switch whence {
      case READSTAT_SEEK_CUR: position
      case READSTAT_SEEK_END: unsafe memory.count
      default: 0
      }
    let (target, overflows) = start.addingReportingOverflow(offset)
    guard !overflows, target >= 0, unsafe target <= memory.count else { return -1 }
    position = target
    return target
  }

  /// The number of bytes copied, less than asked for at the end.
  func read(_ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    let available = unsafe min(count, memory.count - position)
    guard available > 0, let start = unsafe memory.baseAddress else { return 0 }
    unsafe buffer.copyMemory(from: start + position, byteCount: available)
    position += available
    return available
  }
}

private let goOn = Int32(0)
private let giveUp = Int32(1)

private func content(_ context: UnsafeMutableRawPointer) -> StataContent {
  unsafe Unmanaged<StataContent>.fromOpaque(context).takeUnretainedValue()
}

private let seekMemory: readstat_seek_handler = { offset, whence, context in
  guard let context = unsafe context else { return -1 }
  return unsafe Unmanaged<MemorySource>.fromOpaque(context).takeUnretainedValue().seek(offset, whence)
}

private let readMemory: readstat_read_handler = { buffer, count, context in
  guard let buffer = unsafe buffer, let context = unsafe context else { return -1 }
  return unsafe Unmanaged<MemorySource>.fromOpaque(context).takeUnretainedValue().read(buffer, count)
}

private let takeMetadata: readstat_metadata_handler = { metadata, context in
  guard let context = unsafe context else { return giveUp }
  let content = unsafe content(context)
  content.version = unsafe Int(readstat_get_file_format_version(metadata))
  let rows = unsafe Int(readstat_get_row_count(metadata))
  let columns = unsafe Int(readstat_get_var_count(metadata))
  return content.claim(rows: rows, columns: columns) ? goOn : giveUp
}

private let takeVariable: readstat_variable_handler = { _, variable, labelSet, context in
  guard let context = unsafe context else { return giveUp }
  let content = unsafe content(context)
  let name = unsafe readstat_variable_get_name(variable)
  let label = unsafe readstat_variable_get_label(variable)
  let format = unsafe readstat_variable_get_format(variable)
  unsafe content.note(name)
  unsafe content.note(label)
  unsafe content.columns.append(
    StataContent.Column(
      name: text(name), label: text(label), format: text(format), labelSet: labelSet.map { unsafe text($0) }))
  return goOn
}

private let takeValue: readstat_value_handler = { row, variable, value, context in
  guard let context = unsafe context else { return giveUp }
  let content = unsafe content(context)
  let column = unsafe Int(readstat_variable_get_index(variable))
  if unsafe readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING {
    unsafe content.note(readstat_string_value(value))
  }
  unsafe content.add(cell(value), row: Int(row), column: column)
  return goOn
}

private let takeValueLabel: readstat_value_label_handler = { labelSet, value, label, context in
  guard let context = unsafe context else { return giveUp }
  let content = unsafe content(context)
  unsafe content.note(label)
  let isMissing = unsafe readstat_value_is_tagged_missing(value) | readstat_value_is_system_missing(value)
  if isMissing == 0 {
    let code = unsafe Int(readstat_int32_value(value))
    unsafe content.labels[text(labelSet), default: [:]][code] = unsafe text(label)
  }
  return goOn
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
  unsafe pointer.map { unsafe String(cString: $0) } ?? ""
}

/// A value; `.`, `.a` to `.z` and empty texts are blank. A `float` is widened as it is.
private func cell(_ value: readstat_value_t) -> SheetCell {
  if unsafe readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING {
    let text = unsafe text(readstat_string_value(value))
    return text.isEmpty ? .blank : .text(text)
  }
  if unsafe readstat_value_is_system_missing(value) != 0 || readstat_value_is_tagged_missing(value) != 0 {
    return .blank
  }
  let number =
    switch unsafe readstat_value_type(value) {
    case READSTAT_TYPE_INT8: unsafe Double(readstat_int8_value(value))
    case READSTAT_TYPE_INT16: unsafe Double(readstat_int16_value(value))
    case READSTAT_TYPE_INT32: unsafe Double(readstat_int32_value(value))
    case READSTAT_TYPE_FLOAT: unsafe Double(readstat_float_value(value))
    default: unsafe readstat_double_value(value)
    }
  return number.isFinite ? .number(number) : .error("not a number")
}
