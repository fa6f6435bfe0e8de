/// A line beside a table that says what the table is: `指标：地区生产总值(亿元)`, `数据来源：国家统计局`, `Note: ...`.
enum SourceLine: Hashable, Sendable {
  /// The database.
  case database(String)
  /// The indicator, with its unit of measure if it has one in brackets.
  case indicator(MeasuredName)
  /// The span of time; what it says is not always so.
  case time(String)
  /// The region the figures are of.
  case region(String)
  /// The unit of measure of the whole table.
  case measure(String)
  /// Who published the figures.
  case source(String)
  /// A note, in full.
  case note(String)

  /// Recognises a line; `nil` for anything else.
  init?(_ line: String) {
    let plain = trimmed(line)
    guard let mark = plain.firstIndex(where: { $0 == ":" || $0 == "：" }),
      plain[..<mark].utf8.count <= 40
    else { return nil }
    var key = folded(String(plain[..<mark]))
    while let first = key.first, "(*#※[【".contains(first) { key.removeFirst() }
    // A key may end with a number: 注1：
    while let last = key.last, last.isNumber || last == "." { key.removeLast() }
    // A line padded with separators leaves some behind; a key of its own cell leaves one in front.
    var value = trimmed(String(plain[plain.index(after: mark)...]))
    value = trimmed(String(value.drop { $0 == "," }))
    if plain.hasPrefix("(") || plain.hasPrefix("（"), value.hasSuffix(")") || value.hasSuffix("）") {
      value.removeLast()
    }
    switch key {
    case "数据库", "database": self = .database(value)
    case "指标", "指标名称", "indicator", "indicators": self = .indicator(MeasuredName(value))
    case "时间", "time", "period": self = .time(value)
    case "地区", "省份", "region", "province", "area": self = .region(value)
    case "单位", "计量单位", "measure", "unitofmeasure", "units": self = .measure(value)
    case "数据来源", "资料来源", "来源", "source", "sources", "datasource", "datasources": self = .source(value)
    case "注", "注释", "备注", "说明", "注意", "note", "notes", "remark", "remarks": self = .note(plain)
    default: return nil
    }
  }

  /// Whether the bytes of a cell can begin one of these lines; quick, for tables of a million rows.
  static func mayBegin(_ cell: Span<UInt8>) -> Bool {
    // A colon within the first 60 bytes: ASCII, or EF BC 9A.
    var previous: (UInt8, UInt8) = (0, 0)
    for index in 0..<min(60, cell.count) {
      let byte = cell[index]
      if byte == 0x3A || (byte == 0x9A && previous == (0xEF, 0xBC)) { return true }
      previous = (previous.1, byte)
    }
    return false
  }
}

/// What the lines above and below a table say.
struct SourceLines: Hashable, Sendable {
  var database: String?
  var indicator: MeasuredName?
  /// The one year the lines name; `nil` for none or a span.
  var period: Int?
  var region: String?
  /// The row of the grid that names the region.
  var regionRow: Int?
  var measure: String?
  var source: String?
  var notes: [String] = []

  /// Takes in a row of the grid.
  mutating func add(_ line: String, row: Int) {
    switch SourceLine(line) {
    case .database(let text): database = text
    case .indicator(let name): indicator = name.name.isEmpty ? nil : name
    case .time(let text): period = year(text)
    case .region(let text): (region, regionRow) = (text.isEmpty ? nil : text, row)
    case .measure(let text): measure = text.isEmpty ? nil : text
    case .source(let text): source = text
    case .note(let text): notes.append(text)
    case nil: notes.append(line)
    }
  }
}
