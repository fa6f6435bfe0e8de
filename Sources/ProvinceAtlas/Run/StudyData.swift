import Panels
import TableFiles

/// The figures of a study: its sources read and joined, its variables derived, its gaps filled by rule.
struct StudyData {
  /// The study as its sources allow: what they lack is among its absent indicators.
  let study: Study
  /// The names of all units.
  let crosswalk: Crosswalk
  /// Which span of years.
  let option: PeriodOption
  /// The units in the order of the table of names.
  let units: [Crosswalk.Entry]
  /// Columns and derived variables over all years of the sources, nothing filled.
  let whole: Panel
  /// Columns and derived variables over the span, before filling.
  let observed: Panel
  /// The same after filling.
  let panel: Panel
  /// Every cell that was filled.
  let filled: [FilledCell]
  /// How each spelling of the sources was recognised.
  let matches: [StudySources.NameMatch]
  /// Where every cell was read.
  let ledger: VintageLedger
  /// In what unit the sources say a variable is measured.
  let measures: [String: String]
  /// What the audit of the figures found.
  let audit: PanelAudit
  /// What was read.
  let inputs: [Manifest.File]
  /// What a reader should know.
  let notices: [Notice]
  private let joined: JoinedPanel

  /// The years the sources have figures for, ascending, whatever the span.
  var tableYears: [Int] { whole.periods }

  /// Reads what the study names.
  ///
  /// - Parameters:
  ///   - declared: the study as its file has it.
  ///   - periods: the span of years; `nil` for the study's first.
  ///   - vintage: the vintage whose figures are preferred; `nil` for the newest.
  init(_ declared: Study, periods: String?, vintage: String? = nil) throws(AtlasError) {
    let option = try declared.periodOption(periods)
    let names = try InputTable(declared.units.names, in: declared.folder, purpose: "table of names")
    let crosswalk = try Crosswalk(names.table, file: names.path)
    let declared = try declared.settlingRegions(crosswalk)
    let sources = try StudySources(declared, crosswalk: crosswalk)
    let study = try declared.settlingAbsences(header: sources.variables, file: declared.sourceNames)
    let needed = try study.columns(
      for: option, offered: sources.variables, schemes: crosswalk.schemes)
    var joined = try sources.joined(Set(needed))
    if let vintage { joined = try study.preferring(vintage, in: joined) }
    try self.init(
      study, option: option, crosswalk: crosswalk, joined: joined, matches: sources.matches,
      measures: sources.measures, inputs: [names.record] + sources.inputs,
      notices: sources.notices + Self.mixedVintages(joined.ledger))
  }

  private init(
    _ study: Study, option: PeriodOption, crosswalk: Crosswalk, joined: JoinedPanel,
    matches: [StudySources.NameMatch], measures: [String: String], inputs: [Manifest.File], notices: [Notice]
  ) throws(AtlasError) {
    var notices = notices
    do {
      whole = try Self.derive(study, from: joined.panel, without: option.without, notices: &notices)
      let chosen = try study.chosenUnits(by: crosswalk, among: Set(whole.units), file: study.sourceNames)
      units = crosswalk.entries.filter { chosen.contains($0.code) }
      observed = try whole.selecting(periods: try Self.years(of: option, in: whole, file: study.file))
        .selecting(units: units.map(\.code))
      let result = try observed.filled(by: study.fillingRules(for: option))
      panel = result.panel
      filled = result.log
      audit = try study.audit.audit(
        observed, derived: Set(study.derived.map(\.name)),
        without: option.without + study.absentVariables.map(\.name)
          + study.indices.flatMap(\.absent).flatMap(\.columns))
    } catch let error as PanelError {
      throw AtlasError(error, at: .init(file: study.file))
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: .init(file: study.file), found: "\(error)")
    }
    self.study = study
    self.crosswalk = crosswalk
    self.option = option
    self.joined = joined
    let codes = Set(units.map(\.code))
    self.matches = matches.filter { codes.contains($0.code) }
    self.measures = measures
    self.inputs = inputs
    self.notices = notices
    ledger = joined.ledger
  }

  /// The same study under the figures before any revision; `nil` when no source revises another.
  func beforeRevisions() throws(AtlasError) -> StudyData? {
    guard !ledger.revisions.isEmpty else { return nil }
    let older: JoinedPanel
    do { older = try joined.preferring(.earlier) } catch { throw AtlasError(error) }
    return try StudyData(
      study, option: option, crosswalk: crosswalk, joined: older, matches: matches, measures: measures,
      inputs: inputs, notices: [])
  }

  /// Says which variables mix figures of different vintages inside a series.
  private static func mixedVintages(_ ledger: VintageLedger) -> [Notice] {
    ledger.mixedSeries.map { mixed in
      let parts = mixed.parts.map { part in
        let origin = ledger.origins[part.source]
        let years =
          part.periods.first == part.periods.last
          ? "\(part.periods.first ?? 0)" : "\(part.periods.first ?? 0)–\(part.periods.last ?? 0)"
        return "\(years) from \(origin.vintage.map { "`\($0)`" } ?? origin.file)"
      }
      return Notice(
        .data,
        "`\(mixed.indicator)` mixes vintages in \(mixed.units.count) series (\(parts.joined(separator: ", "))): "
          + "a step between the years may be a revision")
    }
  }

  /// The years of the span, all of which the sources must have.
  private static func years(
    of option: PeriodOption, in panel: Panel, file: String
  ) throws(AtlasError) -> [Int] {
    let years = Array(option.from...option.to)
    let missing = years.filter { panel.index(of: $0) == nil }
    guard missing.isEmpty else {
      throw AtlasError(
        at: option.place,
        found: "the sources have no figures for \(missing.map(String.init).joined(separator: ", "))",
        expected: "the years \(option.from) to \(option.to) of `periods.\(option.name)`",
        remedy: "Add them, or change the span in the study")
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

  /// Reads the CSV file that the study of a folder names.
  init(_ name: String, in folder: String, purpose: String) throws(AtlasError) {
    path = InputFile.path(name, in: folder)
    let bytes = try InputFile.bytes(at: path, purpose: purpose)
    do {
      table = try Table(csv: bytes, name: path)
    } catch {
      throw AtlasError(error)
    }
    record = Manifest.File(path: name, bytes: bytes.count, sha256: Checksum.sha256(bytes))
  }
}
