import Panels
import TableFiles

/// The tables a study names, read and with their units recognised, before anything is chosen from them.
struct StudySources {
  /// How a spelling of a unit was recognised.
  struct NameMatch: Hashable {
    let spelling: String
    let code: UnitCode
    let match: Crosswalk.Match
    /// In how many rows of all tables it stands.
    var rows: Int
  }

  /// A table with what the study calls its variables.
  struct Part {
    let settings: SourceSettings
    /// The file as the study names it, the same on every machine.
    let file: String
    let table: SourceTable
    /// The study's names of the table's indicators, in their order.
    let names: [String]
    /// The code of each spelling.
    let units: [String: UnitCode]
  }

  /// The tables in the order in which they are joined.
  let parts: [Part]
  /// How each spelling was recognised, in order of appearance.
  let matches: [NameMatch]
  /// What was read.
  let inputs: [Manifest.File]
  /// What a reader should know.
  let notices: [Notice]
  private let crosswalk: Crosswalk

  /// Reads every file that the study names.
  init(_ study: Study, crosswalk: Crosswalk) throws(AtlasError) {
    var parts: [Part] = []
    var inputs: [Manifest.File] = []
    var matches = NameMatches(crosswalk: crosswalk)
    var notices: [Notice] = []
    for source in study.data.sources {
      var offered: [String] = []
      for name in try FilePattern.files(source.files, in: study.folder, place: source.place) {
        let file = try SourceFile(name, of: study, source: source, crosswalk: crosswalk)
        inputs.append(file.record)
        for table in file.tables {
          let units = try matches.recognise(table)
          offered += table.indicators.map(\.name)
          parts.append(
            Part(
              settings: source, file: name, table: table, names: try source.names(for: table), units: units))
          notices += table.notices.compactMap { notice in
            // The study says itself which columns it takes.
            if case .columnsLeftOut = notice { nil } else { Notice(.data, "\(table.file): \(notice)") }
          }
        }
      }
      try source.checkVariables(offered: offered)
    }
    self.crosswalk = crosswalk
    self.parts = parts
    self.inputs = inputs
    self.matches = matches.found
    self.notices = notices
  }

  /// Every variable the sources give, under the study's names, in order of appearance.
  var variables: [String] {
    var seen: Set<String> = []
    return parts.flatMap(\.names).filter { seen.insert($0).inserted }
  }

  /// In what unit the sources say a variable is measured, by the study's names; the last source to say so holds.
  var measures: [String: String] {
    var measures: [String: String] = [:]
    for part in parts {
      for (indicator, name) in zip(part.table.indicators, part.names) {
        if let unit = indicator.unit { measures[name] = unit }
      }
    }
    return measures
  }

  /// The tables joined, with no more than these variables.
  func joined(_ needed: Set<String>) throws(AtlasError) -> JoinedPanel {
    var panels: [SourcedPanel] = []
    for part in parts {
      let chosen = zip(part.table.indicators.map(\.name), part.names).filter { needed.contains($1) }
      guard !chosen.isEmpty else { continue }
      do {
        let given = try part.table.selecting(Set(chosen.map(\.0))).panel(units: part.units)
        panels.append(try given.renamed(chosen.map(\.1), file: part.file, vintage: part.settings.vintage))
      } catch TableFileError.panel(let file, .duplicateRow(let unit, let period, let first, let line)) {
        throw AtlasError(
          at: .init(file: file, line: line),
          found: "\(crosswalk.entry(unit)?.english ?? unit.rawValue) (\(unit)) in \(period) stands twice, "
            + "first in line \(first)",
          remedy: "Keep one of the two rows")
      } catch let error as TableFileError {
        throw AtlasError(error)
      } catch let error as PanelError {
        throw AtlasError(error)
      } catch {
        throw AtlasError(at: .init(file: part.table.file), found: "\(error)")
      }
    }
    do {
      return try VintageLedger.joining(panels)
    } catch {
      throw AtlasError(error)
    }
  }
}

/// A file of a source, read.
private struct SourceFile {
  let tables: [SourceTable]
  let record: Manifest.File

  init(
    _ name: String, of study: Study, source: SourceSettings, crosswalk: Crosswalk
  ) throws(AtlasError) {
    let path = InputFile.path(name, in: study.folder)
    let bytes = try InputFile.bytes(at: path, purpose: "data")
    record = Manifest.File(path: name, bytes: bytes.count, sha256: Checksum.sha256(bytes))
    do {
      tables = try source.reader.tables(in: bytes, name: path)
    } catch {
      throw AtlasError(error)
    }
  }
}

/// Recognises the spellings of units and remembers how.
private struct NameMatches {
  let crosswalk: Crosswalk
  private(set) var found: [StudySources.NameMatch] = []
  private var positions: [String: Int] = [:]

  init(crosswalk: Crosswalk) { self.crosswalk = crosswalk }

  /// The code of every spelling of a table.
  mutating func recognise(_ table: SourceTable) throws(AtlasError) -> [String: UnitCode] {
    var units: [String: UnitCode] = [:]
    for spelling in table.spellings {
      if let position = positions[spelling.text] {
        found[position].rows += spelling.rowCount
        units[spelling.text] = found[position].code
        continue
      }
      guard let hit = crosswalk.match(spelling.text) else {
        throw AtlasError(
          at: .init(file: table.file, line: spelling.firstLine),
          found: "this row names the unknown unit `\(spelling.text.prefix(60))`",
          remedy: crosswalk.remedy(for: spelling.text))
      }
      positions[spelling.text] = found.count
      units[spelling.text] = hit.code
      found.append(
        .init(spelling: spelling.text, code: hit.code, match: hit.match, rows: spelling.rowCount))
    }
    return units
  }
}

extension SourceTable {
  /// The file, and the sheet of a workbook, for messages.
  var file: String { origin.sheet.map { "\(origin.file), sheet `\($0)`" } ?? origin.file }
}

extension SourcedPanel {
  /// The same figures under the study's names, as a part of a vintage.
  func renamed(_ names: [String], file: String, vintage: String?) throws(PanelError) -> SourcedPanel {
    var origin = origin
    origin.file = file
    origin.vintage = vintage
    let columns = zip(panel.columns, names).map { $0.renamed($1) }
    return try SourcedPanel(
      panel: try Panel(units: panel.units, periods: panel.periods, columns: columns), origin: origin,
      rows: rows)
  }
}
