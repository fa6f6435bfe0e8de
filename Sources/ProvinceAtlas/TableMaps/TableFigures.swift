import Foundation
import Panels
import TableFiles

/// The figures of one indicator in one year, by the table's spellings of the units.
struct TableFigures {
  /// What the table calls the indicator, with its unit of measure.
  let indicator: SourceIndicator
  /// The year; `nil` when neither table nor caller names one.
  let year: Int?
  /// What the table says of its source; `nil` when it says nothing.
  let source: String?
  /// What a reader should know.
  private(set) var notices: [Notice]
  private let table: SourceTable
  private let isDated: Bool

  /// The spellings of the units in order of appearance.
  var spellings: [PanelReader.Spelling] { table.spellings }
  /// The table as messages name it.
  var file: String { table.file }

  /// Reads a table and finds the indicator.
  init(_ options: TableMapOptions) throws(AtlasError) {
    let bytes = try InputFile.bytes(at: options.table, purpose: "data")
    var reader = SourceReader.Options(sheet: options.sheet, unitColumn: options.key)
    let (found, isDated) = try Self.table(bytes, options, &reader)
    let indicator = found.indicators[0]
    // Where years stand across, a year is the name of a column too.
    let asked = options.year ?? (indicator.name == options.value ? nil : Int(options.value))
    let years = isDated ? found.periods : []
    table = found
    self.isDated = isDated
    self.indicator = indicator
    source = found.origin.source
    notices = found.notices.compactMap {
      if case .columnsLeftOut = $0 { nil } else { Notice(.data, "\($0)") }
    }
    guard isDated else {
      year = options.year
      guard let since = options.since else { return }
      throw AtlasError(
        at: .init(file: found.file),
        found: "the change since \(since) is asked for, and the table names no years",
        expected: "a column of years, or years across", remedy: "Leave out --since")
    }
    for wanted in [asked, options.since].compactMap(\.self) where !years.contains(wanted) {
      throw AtlasError(
        at: .init(file: found.file), found: "the table has no year \(wanted)",
        expected: years.count > 12
          ? "one from \(years[0]) to \(years[years.count - 1])"
          : "one of \(years.map(String.init).joined(separator: ", "))")
    }
    if let wanted = asked {
      year = wanted
    } else {
      let last = try Self.lastYear(of: found)
      year = last
      if years.count > 1 {
        notices.append(
          Notice(.data, "of \(years.count) years in the table \(last) is drawn; --year names another"))
      }
    }
  }

  /// The figures by spelling; those of units that share a name in `codes` must not meet.
  ///
  /// - Parameters:
  ///   - codes: what each spelling means; rows of other spellings are left out.
  ///   - past: another year; `nil` for ``year``.
  func values(
    _ codes: [String: UnitCode], in past: Int? = nil, names: (UnitCode) -> String
  ) throws(AtlasError) -> [UnitCode: Double] {
    var all = codes
    for spelling in spellings where all[spelling.text] == nil {
      // No code begins so: the row stays apart from every unit.
      all[spelling.text] = UnitCode("\u{0}" + spelling.text)
    }
    let panel = try Self.panel(table, units: all, names: names)
    let known = Set(codes.values)
    let period = isDated ? past ?? year ?? 0 : panel.periods.first ?? 0
    var values: [UnitCode: Double] = [:]
    for unit in panel.units where known.contains(unit) {
      guard let position = panel.position(unit: unit, period: period) else { continue }
      values[unit] = panel.columns[0][position].value
    }
    return values
  }
}

// MARK: - Finding the indicator

extension TableFigures {
  /// The one table with the indicator, and whether it names years.
  private static func table(
    _ bytes: [UInt8], _ options: TableMapOptions, _ reader: inout SourceReader.Options
  ) throws(AtlasError) -> (SourceTable, isDated: Bool) {
    var offered: [String] = []
    var isDated = true
    func read() throws(AtlasError) -> [SourceTable] {
      do {
        return try SourceReader(options: reader).tables(in: bytes, name: options.table)
      } catch TableFileError.noPeriodNamed where reader.period == nil {
        // A table of one year that does not say which: the year is the caller's, or nobody's.
        reader.period = options.year ?? 0
        isDated = false
        do { return try SourceReader(options: reader).tables(in: bytes, name: options.table) } catch {
          throw AtlasError(error)
        }
      } catch {
        throw AtlasError(error)
      }
    }
    let first = try read()
    if let hit = try choose(options.value, among: first, options.table) { return (hit, isDated) }
    offered = first.flatMap(\.indicators).map(\.name)
    if offered.count == 1, let year = Int(options.value), first[0].periods.contains(year) {
      return (first[0], isDated)
    }
    // A column that does not look like figures is read when it is named, and refused where it holds words.
    reader.valueColumns = [options.value]
    let named: [SourceTable]
    do {
      named = try read()
    } catch {
      if offered.isEmpty { throw error }
      throw unknown(options.value, offered: offered, file: options.table)
    }
    if let hit = try choose(options.value, among: named, options.table) { return (hit, isDated) }
    throw unknown(options.value, offered: offered, file: options.table)
  }

  private static func unknown(_ value: String, offered: [String], file: String) -> AtlasError {
    AtlasError(
      at: .init(file: file), found: "the table has no column of figures `\(value.prefix(60))`",
      expected: "one of \(offered.prefix(20).map { "`\($0)`" }.joined(separator: ", "))"
        + (offered.count > 20 ? " and \(offered.count - 20) more" : ""),
      remedy: nearestWord(to: value, among: offered).map { "Did you mean `\($0)`?" })
  }

  /// The table with the indicator of a name, cut to it: the very name first, then one that differs in blanks, capitals or
  /// the unit of measure after it.
  private static func choose(
    _ value: String, among tables: [SourceTable], _ file: String
  ) throws(AtlasError) -> SourceTable? {
    let folded = Crosswalk.folded(value)
    let rules: [(SourceIndicator) -> Bool] = [
      { $0.name == value }, { Crosswalk.folded($0.name) == folded },
      { Crosswalk.folded($0.bareName) == folded },
    ]
    for rule in rules {
      let hits = tables.flatMap { table in table.indicators.filter(rule).map { (table, $0) } }
      guard let hit = hits.first else { continue }
      guard hits.count == 1 else {
        let sheets = hits.compactMap { $0.0.origin.sheet }
        throw AtlasError(
          at: .init(file: file), found: "`\(value)` stands \(hits.count) times in the file",
          remedy: sheets.isEmpty
            ? "Write the whole name of the column" : "Name a sheet: \(sheets.joined(separator: ", "))")
      }
      return hit.0.selecting([hit.1.name])
    }
    return nil
  }

  /// The last year in which any unit has a figure.
  private static func lastYear(of table: SourceTable) throws(AtlasError) -> Int {
    var codes: [String: UnitCode] = [:]
    for spelling in table.spellings { codes[spelling.text] = UnitCode(spelling.text) }
    let panel = try panel(table, units: codes) { $0.rawValue }
    let column = panel.columns[0]
    let last = panel.periods.indices.last { place in
      panel.units.indices.contains { column[$0 * panel.periods.count + place].value != nil }
    }
    guard let last else {
      throw AtlasError(
        at: .init(file: table.file), found: "`\(table.indicators[0].name)` has no figure in any row",
        remedy: "Name another column")
    }
    return panel.periods[last]
  }

  private static func panel(
    _ table: SourceTable, units: [String: UnitCode], names: (UnitCode) -> String
  ) throws(AtlasError) -> Panel {
    do {
      return try table.panel(units: units).panel
    } catch TableFileError.panel(let file, .duplicateRow(let unit, let period, let first, let line)) {
      throw AtlasError(
        at: .init(file: file, line: line),
        found: "\(names(unit)) stands twice" + (period > 0 ? " in \(period)" : "")
          + ", first in line \(first)",
        remedy: "Keep one of the two rows")
    } catch {
      throw AtlasError(error)
    }
  }
}

extension SourceIndicator {
  /// The name without the unit of measure that a header carries in brackets.
  var bareName: String {
    guard let unit, name.hasSuffix(")") || name.hasSuffix("）") else { return name }
    for brackets in ["(\(unit))", "（\(unit)）"] where name.hasSuffix(brackets) {
      return String(name.dropLast(brackets.count)).trimmingCharacters(in: .whitespaces)
    }
    return name
  }
}
