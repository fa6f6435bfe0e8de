import Panels
import TableFiles

/// The figures of a study: its table read, its units recognised, its variables derived, its gaps filled by rule.
struct StudyData {
  /// How the table's spellings were recognised.
  struct NameMatch: Hashable {
    let spelling: String
    let code: UnitCode
    let match: Crosswalk.Match
    let rows: Int
  }

  /// The study as its table allows: what the table lacks is among its absent indicators.
  let study: Study
  /// The names of all units.
  let crosswalk: Crosswalk
  /// Which span of years.
  let option: PeriodOption
  /// The units in the order of the table of names.
  let units: [Crosswalk.Entry]
  /// The years the table has rows for, ascending, whatever the span.
  let tableYears: [Int]
  /// Columns and derived variables before filling.
  let observed: Panel
  /// The same after filling.
  let panel: Panel
  /// Every cell that was filled.
  let filled: [FilledCell]
  /// How each spelling of the table was recognised.
  let matches: [NameMatch]
  /// What was read.
  let inputs: [Manifest.File]
  /// What a reader should know.
  let notices: [Notice]

  /// Reads what the study names.
  init(_ declared: Study, periods: String?) throws(AtlasError) {
    option = try declared.periodOption(periods)
    let names = try InputTable(declared.units.names, of: declared, purpose: "table of names")
    crosswalk = try Crosswalk(names.table, file: names.path)
    let data = try InputTable(declared.data.file, of: declared, purpose: "data")
    let study = try declared.settlingAbsences(header: data.table.header, file: data.path)
    self.study = study
    inputs = [names.record, data.record]
    try study.checkRegions(crosswalk)

    let variables = try study.columns(for: option, in: data)
    let reader = PanelReader(
      unitColumn: study.data.unit, periodColumn: study.data.period, valueColumns: variables)
    let matched = try Self.match(data, reader: reader, crosswalk: crosswalk)
    let codes = Dictionary(matched.map { ($0.spelling, $0.code) }, uniquingKeysWith: { first, _ in first })
    let chosen = try study.chosenUnits(by: crosswalk, among: Set(matched.map(\.code)), file: data.path)
    matches = matched.filter { chosen.contains($0.code) }
    var notices: [Notice] = []
    do {
      let whole = try reader.panel(from: data.table, units: codes)
      let derived = try Self.derive(study, from: whole, without: option.without, notices: &notices)
      tableYears = whole.periods
      units = crosswalk.entries.filter { chosen.contains($0.code) }
      observed = try derived.selecting(periods: try Self.years(of: option, in: whole, file: data.path))
        .selecting(units: units.map(\.code))
      let result = try observed.filled(by: study.fillingRules(for: option))
      panel = result.panel
      filled = result.log
    } catch TableFileError.panel(_, .duplicateRow(let unit, let period, let first, let line)) {
      let name = crosswalk.entry(unit)?.english ?? unit.rawValue
      throw AtlasError(
        at: .init(file: data.path, line: line),
        found: "\(name) (\(unit)) in \(period) stands twice, first in line \(first)",
        remedy: "Keep one of the two rows")
    } catch let error as TableFileError {
      throw AtlasError(error)
    } catch let error as PanelError {
      throw AtlasError(error, at: .init(file: data.path))
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: .init(file: data.path), found: "\(error)")
    }
    self.notices = notices
  }

  private static func match(
    _ data: InputTable, reader: PanelReader, crosswalk: Crosswalk
  ) throws(AtlasError) -> [NameMatch] {
    var matches: [NameMatch] = []
    do {
      for spelling in try reader.spellings(in: data.table) {
        guard let hit = crosswalk.match(spelling.text) else {
          throw AtlasError(
            at: .init(file: data.path, line: spelling.firstLine),
            found: "column `\(reader.unitColumn)` names the unknown unit `\(spelling.text.prefix(60))`",
            remedy: crosswalk.remedy(for: spelling.text))
        }
        matches.append(
          NameMatch(spelling: spelling.text, code: hit.code, match: hit.match, rows: spelling.rowCount))
      }
    } catch let error as TableFileError {
      throw AtlasError(error)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: .init(file: data.path), found: "\(error)")
    }
    return matches
  }

  /// The years of the span, all of which the table must have.
  private static func years(
    of option: PeriodOption, in panel: Panel, file: String
  ) throws(AtlasError) -> [Int] {
    let years = Array(option.from...option.to)
    let missing = years.filter { panel.index(of: $0) == nil }
    guard missing.isEmpty else {
      throw AtlasError(
        at: .init(file: file),
        found: "there is no row for \(missing.map(String.init).joined(separator: ", "))",
        expected: "the years \(option.from) to \(option.to) of `periods.\(option.name)`",
        remedy: "Add the rows, or change the span in the study")
    }
    return years
  }

  private static func derive(
    _ study: Study, from panel: Panel, without: [String], notices: inout [Notice]
  ) throws(PanelError) -> Panel {
    var panel = panel
    for variable in study.derived where !without.contains(variable.name) {
      let result = try panel.deriving(variable.name, variable.derivation)
      panel = result.panel
      if !result.undefined.isEmpty {
        let places = result.undefined.prefix(5).map(\.description).joined(separator: "; ")
        notices.append(
          Notice(.data, "\(variable.name) is undefined in \(result.undefined.count) cells, such as \(places)")
        )
      }
    }
    return panel
  }
}

/// A CSV table with its place and its hash.
struct InputTable {
  let path: String
  let table: Table
  let record: Manifest.File

  /// Reads the CSV file that a study names.
  init(_ name: String, of study: Study, purpose: String) throws(AtlasError) {
    path = InputFile.path(name, in: study.folder)
    let bytes = try InputFile.bytes(at: path, purpose: purpose)
    do {
      table = try Table(csv: bytes, name: path)
    } catch {
      throw AtlasError(error)
    }
    record = Manifest.File(path: name, bytes: bytes.count, sha256: Checksum.sha256(bytes))
  }
}

extension Study {
  /// The span a run was asked for, or the first.
  func periodOption(_ name: String?) throws(AtlasError) -> PeriodOption {
    guard let name else { return periods[0] }
    guard let option = periods.first(where: { $0.name == name }) else {
      let known = periods.map(\.name)
      throw AtlasError(
        at: periods[0].place, found: "the study has no span of years called `\(name)`",
        expected: "one of \(known.map { "`\($0)`" }.joined(separator: ", "))",
        remedy: nearestWord(to: name, among: known).map { "Did you mean `\($0)`?" })
    }
    return option
  }

  /// The units of a table that the study is about. Fails on a name in `units.only` that means nothing, or that the table
  /// does not have.
  func chosenUnits(
    by crosswalk: Crosswalk, among all: Set<UnitCode>, file: String
  ) throws(AtlasError) -> Set<UnitCode> {
    guard !units.only.isEmpty else { return all }
    var chosen: Set<UnitCode> = []
    for spelling in units.only {
      guard let hit = crosswalk.match(spelling) else {
        throw AtlasError(
          at: units.place, found: "`units.only` names the unknown unit `\(spelling.prefix(60))`",
          remedy: crosswalk.remedy(for: spelling))
      }
      guard all.contains(hit.code) else {
        throw AtlasError(
          at: units.place, found: "`units.only` names `\(spelling)`, of which \(file) has no row",
          remedy: "Add its rows, or remove it")
      }
      chosen.insert(hit.code)
    }
    return chosen
  }

  /// How each indicator's gaps are filled in a span.
  func fillingRules(for option: PeriodOption) -> [String: FillingRule] {
    let kept = indicators.filter { !option.without.contains($0.variable) }
    return Dictionary(kept.map { ($0.variable, $0.filling) }, uniquingKeysWith: { first, _ in first })
  }

  /// The columns of the table that the study needs in a span, in the table's order. Fails on a name that is neither
  /// a column nor derived, where it is used.
  func columns(for option: PeriodOption, in data: InputTable) throws(AtlasError) -> [String] {
    var known = Set(data.table.header)
    var needed: Set<String> = []
    func need(_ name: String, at place: AtlasError.Place) throws(AtlasError) {
      guard known.contains(name) else {
        throw AtlasError(
          at: place, found: "`\(name)` is neither a column of \(data.path) nor a derived variable",
          expected: "one of its columns, or a variable declared above under `derived`",
          remedy: nearestWord(to: name, among: known.sorted()).map { "Did you mean `\($0)`?" }
            ?? "Add the column to the table, say why it is `absent`, or remove it from the study")
      }
      needed.insert(name)
    }
    for variable in derived where !option.without.contains(variable.name) {
      for input in variable.derivation.inputs { try need(input, at: variable.place) }
      known.insert(variable.name)
    }
    for indicator in indicators where !option.without.contains(indicator.variable) {
      try need(indicator.variable, at: indicator.place)
    }
    let scores = Set(scores.map(\.name) + absentVariables.map(\.name))
    for model in models {
      for name in [model.outcome] + model.columns.flatMap(\.self)
      where !scores.contains(name) && !option.without.contains(name) {
        try need(name, at: model.place)
      }
    }
    return data.table.header.filter(needed.contains)
  }

  /// The region scheme and its labels must fit the table of names.
  func checkRegions(_ crosswalk: Crosswalk) throws(AtlasError) {
    guard crosswalk.schemes.contains(units.regions) else {
      throw AtlasError(
        at: .init(file: file), found: "`units.regions` is `\(units.regions)`",
        expected: "a column of \(crosswalk.file): \(crosswalk.schemes.joined(separator: ", "))",
        remedy: nearestWord(to: units.regions, among: crosswalk.schemes).map { "Did you mean `\($0)`?" })
    }
    let labelled = Set(units.regionLabels.map(\.code))
    for entry in crosswalk.entries {
      guard let region = entry.regions[units.regions], !region.isEmpty, !labelled.contains(region) else {
        continue
      }
      throw AtlasError(
        at: .init(file: file),
        found: "`units.region_labels` has no `\(region)`, the region of \(entry.english)",
        remedy: "Add the line `\(region): …`")
    }
  }
}
