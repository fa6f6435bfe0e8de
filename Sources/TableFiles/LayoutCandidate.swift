import Panels

/// A row, or several, that may be the header of a table, with what stands above and below.
struct LayoutCandidate {
  let grid: CellGrid
  let options: SourceReader.Options
  let header: Header
  /// What the lines above say.
  let lines: SourceLines
  /// The rows of the grid below the header, before the first note.
  let body: Range<Int>
  /// What an indicator is called that the table does not name.
  let defaultName: String
  /// Whether no row above has as many cells and could have been the header.
  let isFirst: Bool
  let profiles: [ColumnProfile]

  init(
    grid: CellGrid, options: SourceReader.Options, header: Header, lines: SourceLines, body: Range<Int>,
    defaultName: String, isFirst: Bool
  ) {
    self.grid = grid
    self.options = options
    self.header = header
    self.lines = lines
    self.body = body
    self.defaultName = defaultName
    self.isFirst = isFirst
    profiles = ColumnProfile.profiles(of: grid, header: header, body: body, numbers: options.numbers)
  }

  /// The columns with a name, and the first, whose name is often left out.
  var labelled: [Int] {
    header.names.indices.filter { column in
      !header.names[column].isEmpty || (column == 0 && profiles[0].filled > 0)
    }
  }

  func key(_ column: Int) -> String { ColumnWords.key(header.names[column]) }

  func place(_ column: Int? = nil) -> TablePlace {
    grid.place(row: header.rows.lowerBound, column: column, header: column.map { header.names[$0] })
  }

  /// The names of the header for messages.
  var names: [String] { header.named.map { header.names[$0] } }

  // MARK: Columns with a part to play

  /// The column of periods: the named one, one with a usual name, or the only one that holds nothing but years.
  func periodColumn() throws(TableFileError) -> Int? {
    if let name = options.periodColumn { return try column(name) }
    let columns = labelled.filter { year(header.names[$0]) == nil }
    if let named = columns.first(where: { profiles[$0].years > 0 && ColumnWords.periods.contains(key($0)) }) {
      return named
    }
    let candidates = columns.filter { profiles[$0].isYears && DatedName(header.names[$0]) == nil }
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// The column that names units among some: the named one, the one with the most telling usual name, or the first
  /// with words.
  func unitColumn(among columns: [Int]) throws(TableFileError) -> Int? {
    if let name = options.unitColumn { return try column(name) }
    if options.unit != nil { return nil }
    let keys = columns.map { ($0, key($0)) }
    func named(_ words: [String], where fits: (ColumnProfile) -> Bool) -> Int? {
      words.compactMap { word in keys.first { $0.1 == word && fits(profiles[$0.0]) }?.0 }.first
    }
    return named(ColumnWords.units) { $0.words > 0 } ?? named(ColumnWords.units) { $0.filled > 0 }
      ?? columns.first { profiles[$0].isWords } ?? named(ColumnWords.codes) { $0.filled > 0 }
  }

  func column(_ name: String) throws(TableFileError) -> Int {
    try position(of: name, in: header.names, file: grid.place().description)
  }

  /// The unit of a table that names none in its rows and columns.
  var fixedUnit: (name: String, row: Int?)? {
    if let unit = options.unit { return (unit, nil) }
    return lines.region.map { ($0, lines.regionRow) }
  }

  // MARK: Columns of figures

  /// The columns of figures: the named ones, or all that hold figures and have another name than a code or a count.
  func figures(besides taken: Set<Int>) throws(TableFileError) -> (columns: [Int], notices: [SourceNotice]) {
    if let names = options.valueColumns {
      var columns: [Int] = []
      for name in names { columns.append(try valueColumn(name)) }
      return (columns, [])
    }
    let rest = header.names.indices.filter { !taken.contains($0) && profiles[$0].filled + nameLength($0) > 0 }
    let columns = rest.filter { column in
      let key = key(column)
      return nameLength(column) > 0 && profiles[column].isFigures && !ColumnWords.codes.contains(key)
        && !ColumnWords.serials.contains(key) && !ColumnWords.periods.contains(key)
    }
    var seen: Set<String> = []
    for column in columns where !seen.insert(header.names[column]).inserted {
      throw .repeatedColumn(file: grid.place().description, column: header.names[column])
    }
    let left = rest.filter { !columns.contains($0) }.map { column in
      nameLength(column) > 0 ? header.names[column] : TablePlace.letters(ofColumn: column)
    }
    return (columns, left.isEmpty ? [] : [.columnsLeftOut(left)])
  }

  private func nameLength(_ column: Int) -> Int { header.names[column].utf8.count }

  /// A column by its header, or by its header without the unit of measure.
  private func valueColumn(_ name: String) throws(TableFileError) -> Int {
    let hits = header.named.filter { header.names[$0] != name && MeasuredName(header.names[$0]).name == name }
    if hits.count == 1, !header.names.contains(name) { return hits[0] }
    return try column(name)
  }

  /// What the columns of figures are called: as the study names them, else as their header.
  func indicators(_ columns: [Int]) -> [SourceIndicator] {
    columns.enumerated().map { index, column in
      SourceIndicator(
        name: options.valueColumns?[index] ?? header.names[column],
        unit: MeasuredName(header.names[column]).unit ?? lines.measure)
    }
  }

  /// The one indicator of a table whose columns are units or periods.
  var soleIndicator: SourceIndicator {
    guard let named = lines.indicator else { return SourceIndicator(name: defaultName, unit: lines.measure) }
    return SourceIndicator(name: named.name, unit: named.unit ?? lines.measure)
  }
}
