/// Finds the header, the body and the notes of a table in a grid.
struct LayoutDetector {
  /// What was found.
  struct Finding {
    let plan: TablePlan
    let lines: SourceLines
    /// The rows of the grid with figures.
    let body: Range<Int>
  }

  /// How many rows are tried as the header.
  private static let candidateLimit = 60

  private let grid: CellGrid
  private let options: SourceReader.Options
  private let defaultName: String
  /// The rows that say something about the table, such as notes.
  private let markers: [Int]

  init(grid: CellGrid, options: SourceReader.Options, defaultName: String) {
    self.grid = grid
    self.options = options
    self.defaultName = defaultName
    markers = (0..<grid.rowCount).filter { row in
      let column = grid.place(row, 0).isEmpty ? grid.filledColumns(row, limit: 1).first ?? 0 : 0
      let cell = grid.bytes.span.extracting(grid.place(row, column))
      return SourceLine.mayBegin(cell) && SourceLine(grid.line(row)) != nil
    }
  }

  /// Tries the rows from the top until one makes sense as a header.
  ///
  /// - Throws: `TableFileError` that says why the likeliest row does not.
  func finding() throws(TableFileError) -> Finding {
    if let range = options.header { return try finding(in: range) }
    var lines = SourceLines()
    var rejected: LayoutCandidate?
    var tried = 0
    for row in 0..<grid.rowCount {
      let isLine = isMarker(row) || grid.filledColumns(row, limit: 2).count < 2
      if !isLine {
        let header = try Header(grid, row: row)
        if hasNamedColumns(header) {
          let above = rejected?.header.named.count ?? 0
          let candidate = candidate(header, lines: lines, isFirst: above < header.named.count)
          if let plan = try candidate.plan() { return try complete(plan, candidate) }
          if header.named.count > above { rejected = candidate }
        } else if rejected == nil {
          rejected = candidate(header, lines: lines, isFirst: true)
        }
        tried += 1
        if tried == Self.candidateLimit { break }
      }
      let line = grid.line(row)
      if !line.isEmpty { lines.add(line, row: row) }
    }
    guard let rejected else {
      throw grid.rowCount == 0
        ? .noHeader(file: grid.place().description) : .noLayout(grid.place(), found: [])
    }
    throw try rejected.rejection()
  }

  private func finding(in range: HeaderRange) throws(TableFileError) -> Finding {
    let header = try Header(grid, range: range)
    var lines = SourceLines()
    for row in 0..<header.rows.lowerBound where !grid.line(row).isEmpty {
      lines.add(grid.line(row), row: row)
    }
    let candidate = candidate(header, lines: lines, isFirst: true)
    guard let plan = try candidate.plan() else { throw try candidate.rejection() }
    return try complete(plan, candidate)
  }

  private func isMarker(_ row: Int) -> Bool {
    let index = markers.partitioningIndex { $0 >= row }
    return index < markers.count && markers[index] == row
  }

  private func hasNamedColumns(_ header: Header) -> Bool {
    [options.unitColumn, options.periodColumn].allSatisfy { $0.map(header.names.contains) ?? true }
  }

  private func candidate(_ header: Header, lines: SourceLines, isFirst: Bool) -> LayoutCandidate {
    var lines = lines
    var start = header.rows.upperBound
    while start < grid.rowCount, isMarker(start) {
      lines.add(grid.line(start), row: start)
      start += 1
    }
    let index = markers.partitioningIndex { $0 >= start }
    let end = index < markers.count ? markers[index] : grid.rowCount
    return LayoutCandidate(
      grid: grid, options: options, header: header, lines: lines, body: start..<end, defaultName: defaultName,
      isFirst: isFirst)
  }

  /// Takes in the lines below the figures.
  private func complete(_ plan: TablePlan, _ candidate: LayoutCandidate) throws(TableFileError) -> Finding {
    var lines = candidate.lines
    var end = candidate.body.upperBound
    while end > candidate.body.lowerBound, isProse(end - 1) { end -= 1 }
    for row in end..<grid.rowCount {
      let line = grid.line(row)
      if line.isEmpty { continue }
      if !isMarker(row), looksLikeFigures(row, header: plan.header) {
        throw .secondTable(grid.place(row: row), found: line)
      }
      lines.add(line, row: row)
    }
    guard candidate.body.lowerBound < end else { throw .noRows(file: grid.place().description) }
    return Finding(plan: plan, lines: lines, body: candidate.body.lowerBound..<end)
  }

  /// A row that is blank, or a sentence in a single cell rather than a unit without figures.
  private func isProse(_ row: Int) -> Bool {
    let filled = grid.filledColumns(row, limit: 2)
    guard filled.count < 2 else { return false }
    guard let column = filled.first else { return true }
    let text = grid.text(row, column)
    return text.count > 40 || text.contains { "。；：;*※①②③".contains($0) } || text.hasSuffix(".")
  }

  /// A row below the notes that fills half the columns or more, with a number among them.
  private func looksLikeFigures(_ row: Int, header: Header) -> Bool {
    let filled = grid.filledColumns(row)
    guard filled.count > 1, filled.count * 2 >= header.named.count else { return false }
    let reader = NumberReader(options.numbers)
    return filled.dropFirst().contains { column in
      if case .number = reader.read(grid, row, column) { true } else { false }
    }
  }
}

extension LayoutCandidate {
  /// The first layout that fits.
  func plan() throws(TableFileError) -> TablePlan? {
    // A header is words and years; a row of figures is none.
    let figures = names.count { year($0) == nil && Double($0) != nil }
    guard figures * 2 <= names.count else { return nil }
    guard names.count(where: isPartOfYear) * 2 < names.count else {
      throw .notYearly(place(), found: names.first(where: isPartOfYear) ?? "")
    }
    let kind = options.layout
    if kind == nil || kind == .wide || kind == .series, let plan = try yearsAcross(), fits(plan) {
      return plan
    }
    if kind == nil || kind == .long, let plan = try long() { return plan }
    if kind == nil || kind == .wide, let plan = try datedColumns() { return plan }
    if kind == nil || kind == .transposed || kind == .series, let plan = try periodsDown(), fits(plan) {
      return plan
    }
    return kind == nil || kind == .crossSection ? try crossSection() : nil
  }

  private func fits(_ plan: TablePlan) -> Bool { options.layout == nil || options.layout == plan.layout.kind }

  /// Why no layout fits.
  func rejection() throws(TableFileError) -> TableFileError {
    for name in [options.unitColumn, options.periodColumn].compactMap(\.self) { _ = try column(name) }
    if body.isEmpty { return .noRows(file: grid.place().description) }
    for column in labelled {
      if let row = body.first, isPartOfYear(grid.text(row, column)) {
        return .notYearly(
          grid.place(row: row, column: column, header: header.names[column]), found: grid.text(row, column))
      }
    }
    if options.layout == nil, try periodColumn() == nil, let unit = try unitColumn(among: labelled),
      try !figures(besides: [unit]).columns.isEmpty
    {
      return .noPeriodNamed(place(), found: names)
    }
    if let names = options.valueColumns {
      for name in names where !header.names.contains(name) { _ = try column(name) }
    }
    return .noLayout(place(), found: names)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that holds from some index on.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
