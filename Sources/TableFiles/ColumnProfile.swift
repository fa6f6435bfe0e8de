/// What the cells of a column below a header look like, judged by the first rows.
struct ColumnProfile: Hashable, Sendable {
  var numbers = 0
  var years = 0
  var words = 0
  /// What the first cell that is not blank is.
  var firstIsWord = false

  /// The cells that hold something.
  var filled: Int { numbers + words }
  /// Nothing but years, and at least one.
  var isYears: Bool { years > 0 && years == filled }
  /// Figures, or nothing at all.
  var isFigures: Bool { !firstIsWord && numbers * 2 >= filled }
  /// Words for the most part.
  var isWords: Bool { words * 2 > filled }

  /// Looks at the columns of a grid below a header: all cells of a small table, the first of a large one.
  static func profiles(of grid: CellGrid, header: Header, body: Range<Int>, numbers: NumberFormat) -> [Self] {
    var profiles = [ColumnProfile](repeating: ColumnProfile(), count: header.names.count)
    let sample = body.prefix(min(1000, max(20, 40_000 / max(1, profiles.count))))
    for column in profiles.indices where !header.names[column].isEmpty || column == 0 {
      for row in sample { profiles[column].add(grid, row: row, column: column, numbers: numbers) }
      // A column that begins late is judged by its first cell.
      guard profiles[column].filled == 0 else { continue }
      let rest = body.dropFirst(sample.count).prefix(2_000_000 / profiles.count)
      if let row = rest.first(where: { !grid.isBlank($0, column) }) {
        profiles[column].add(grid, row: row, column: column, numbers: numbers)
      }
    }
    return profiles
  }

  private mutating func add(_ grid: CellGrid, row: Int, column: Int, numbers format: NumberFormat) {
    if grid.isBlank(row, column) { return }
    let text = grid.text(row, column)
    let isFirst = filled == 0
    let isYear = year(text) != nil
    switch NumberReader(format).read(grid, row, column) {
    case .missing where !isYear: return
    case .notANumber where !isYear:
      words += 1
      if isFirst { firstIsWord = true }
    default:
      numbers += 1
      if isYear { years += 1 }
    }
  }
}

/// Reads the figures of a grid.
struct NumberReader {
  private let format: NumberFormat
  private let plain: PlainNumber

  init(_ format: NumberFormat) {
    self.format = format
    plain = PlainNumber(format)
  }

  /// What a cell says: the number a sheet holds, or what its text reads as, full-width digits included.
  func read(_ grid: CellGrid, _ row: Int, _ column: Int) -> NumberFormat.Reading {
    if let number = grid.number(row, column) { return number.isFinite ? .number(number) : .notANumber }
    let place = grid.place(row, column)
    if let value = plain.read(grid.bytes.span.extracting(place)) { return .number(value) }
    if place.isEmpty, format.missingWords.contains("") { return .missing }
    let text = trimmed(String(decoding: grid.bytes[place], as: UTF8.self))
    let reading = format.read(text)
    guard reading == .notANumber else { return reading }
    let usual = halfWidth(text)
    return usual == text ? reading : format.read(usual)
  }
}
