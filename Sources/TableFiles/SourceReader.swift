import Panels

/// Reads the tables of a file as researchers have them, and finds out by itself how they are laid out.
///
/// The file's kind is told by its first bytes, the encoding and the separator of a text file by its content, the layout
/// by the header: see `SourceLayout.Kind` for what is known. Whatever detection would get wrong can be said in the
/// options.
public struct SourceReader: Hashable, Sendable {
  /// What a study says about a file; all of it may be left out.
  public struct Options: Hashable, Sendable {
    /// The one sheet to read of a workbook; `nil` reads every sheet with a table.
    public var sheet: String?
    /// The rows that hold the header, for headers of several rows.
    public var header: HeaderRange?
    /// The layout, when it must not be found out.
    public var layout: SourceLayout.Kind?
    /// The header of the column that names units.
    public var unitColumn: String?
    /// The header of the column of periods.
    public var periodColumn: String?
    /// The indicators to read, by the headers of their columns with or without the unit of measure; `nil` reads all.
    public var valueColumns: [String]?
    /// The period of all figures, for a table that names none.
    public var period: Int?
    /// The unit of all figures, for a table that names none.
    public var unit: String?
    /// How numbers are written.
    public var numbers: NumberFormat

    /// Says what is not to be found out.
    public init(
      sheet: String? = nil, header: HeaderRange? = nil, layout: SourceLayout.Kind? = nil,
      unitColumn: String? = nil, periodColumn: String? = nil, valueColumns: [String]? = nil,
      period: Int? = nil, unit: String? = nil, numbers: NumberFormat = NumberFormat()
    ) {
      self.sheet = sheet
      self.header = header
      self.layout = layout
      self.unitColumn = unitColumn
      self.periodColumn = periodColumn
      self.valueColumns = valueColumns
      self.period = period
      self.unit = unit
      self.numbers = numbers
    }
  }

  /// What is not to be found out.
  public var options: Options

  /// Makes a reader; by default it finds out everything.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Reads the tables of a file: one, or several where sheets or rows hold several indicators each in rows of its own.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: what messages call the file; without folders and suffix it names an indicator that the table does not.
  /// - Throws: `TableFileError` with the place, what was found, and what to do.
  public func tables(in bytes: [UInt8], name: String) throws(TableFileError) -> [SourceTable] {
    if WorkbookFormat(of: bytes) != nil {
      let book = try Workbook(bytes, name: name, only: options.sheet)
      return try tables(in: book.sheets, name: name)
    }
    if let kind = FileKind(bytes) { throw .notATable(file: name, found: kind.rawValue) }
    if let sheet = options.sheet {
      throw .missingSheet(file: name, expected: sheet, nearest: nil, sheets: [])
    }
    let text = try DecodedText(bytes, file: name)
    let grid = try TextScanner.grid(
      text.bytes, file: name, separator: detectedSeparator(text.bytes), rule: .ragged)
    return try tables(in: grid, encoding: text.encoding, defaultName: stem(name))
  }

  /// Reads the tables of the sheets of one file.
  ///
  /// Without the option `sheet`, sheets that hold no table are passed over, and the first table says so.
  ///
  /// - Throws: `TableFileError`, of the first sheet when no sheet holds a table.
  public func tables(in sheets: [Sheet], name: String) throws(TableFileError) -> [SourceTable] {
    var chosen = sheets.filter { !$0.rows.isEmpty }
    if let wanted = options.sheet {
      let names = sheets.compactMap(\.name)
      chosen = sheets.filter { $0.name == wanted }
      guard !chosen.isEmpty else {
        throw .missingSheet(
          file: name, expected: wanted, nearest: nearestWord(to: wanted, among: names), sheets: names)
      }
    }
    var tables: [SourceTable] = []
    var passedOver: [(sheet: Sheet, error: TableFileError)] = []
    for sheet in chosen {
      do {
        let ownName = chosen.count > 1 ? sheet.name : nil
        tables += try self.tables(in: CellGrid(sheet), encoding: nil, defaultName: ownName ?? stem(name))
      } catch {
        guard error.saysThereIsNoTable else { throw error }
        passedOver.append((sheet, error))
      }
    }
    guard !tables.isEmpty else { throw passedOver.first?.error ?? .noHeader(file: name) }
    tables[0].notices += passedOver.map {
      .sheetPassedOver(sheet: $0.sheet.name ?? "", reason: "\($0.error)")
    }
    return tables
  }

  private func tables(
    in grid: CellGrid, encoding: SourceEncoding?, defaultName: String
  ) throws(TableFileError) -> [SourceTable] {
    let finding = try LayoutDetector(grid: grid, options: options, defaultName: defaultName).finding()
    let lines = finding.lines
    let origin = SourceOrigin(
      file: grid.file, sheet: grid.sheet, database: lines.database, source: lines.source, notes: lines.notes)
    var tables: [SourceTable] = []
    for (plan, rows) in try finding.plan.separated(grid, body: finding.body) {
      if let wanted = options.valueColumns, plan.indicatorColumn != nil,
        !wanted.contains(plan.indicators[0].name)
      {
        continue
      }
      var notices = plan.notices
      let index = try RowIndex(grid, plan: plan, rows: rows, notices: &notices)
      guard !index.rows.isEmpty else { continue }
      tables.append(
        SourceTable(
          origin: origin, grid: grid, plan: plan, index: index, notices: notices, encoding: encoding,
          numbers: options.numbers))
    }
    guard !tables.isEmpty else { throw .noRows(file: grid.place().description) }
    return tables
  }

  /// A file's name without folders and suffix.
  private func stem(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}

extension TablePlan {
  /// The plan for each indicator that rows name, with its rows; or the plan itself with all rows.
  fileprivate func separated(
    _ grid: CellGrid, body: Range<Int>
  ) throws(TableFileError) -> [(plan: TablePlan, rows: [Int])] {
    guard let column = indicatorColumn else { return [(self, Array(body))] }
    var labels: [String] = []
    var rows: [String: [Int]] = [:]
    for row in body where !grid.filledColumns(row, limit: 1).isEmpty {
      let label = cleanedName(grid.text(row, column))
      guard !label.isEmpty else {
        throw .blankIndicator(grid.place(row: row, column: column, header: header.names[column]))
      }
      if rows[label] == nil { labels.append(label) }
      rows[label, default: []].append(row)
    }
    var uses: [String: Int] = [:]
    for label in labels { uses[MeasuredName(label).name, default: 0] += 1 }
    return labels.map { label in
      let measured = MeasuredName(label)
      let own = rows[label] ?? []
      let measure = measureColumn.flatMap { column in own.first.map { grid.text($0, column) } }
      var plan = self
      plan.indicators = [
        SourceIndicator(
          name: uses[measured.name] == 1 ? measured.name : label,
          unit: measured.unit ?? measure.flatMap { $0.isEmpty ? nil : $0 } ?? indicators[0].unit)
      ]
      return (plan, own)
    }
  }
}

extension TableFileError {
  /// Whether a sheet simply holds no table, rather than a faulty one.
  fileprivate var saysThereIsNoTable: Bool {
    switch self {
    case .noLayout, .noHeader, .noRows, .noPeriodNamed: true
    default: false
    }
  }
}
