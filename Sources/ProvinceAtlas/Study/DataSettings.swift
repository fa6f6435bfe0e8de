import Panels
public import TableFiles

/// Where the figures are.
public struct DataSettings: Sendable {
  /// The sources in the order of the file; where two give the same figure the later one holds.
  public var sources: [SourceSettings]
  /// Where the figures come from, printed under every figure and table.
  public var source: LocalizedText
  /// The names that sources were given under `vintage`, in the order of the file.
  public var vintages: [String] {
    var names: [String] = []
    for name in sources.compactMap(\.vintage) where !names.contains(name) { names.append(name) }
    return names
  }
}

/// Files that are read in the same way. Everything but the files is detected unless it is said.
public struct SourceSettings: Sendable {
  /// A file, a folder, or a pattern such as `exports/*.csv`, relative to the study's folder.
  public var files: String
  /// What the exports of one day are called, such as `2026`.
  public var vintage: String?
  /// The sheet of a workbook; `nil` for the first that holds a table.
  public var sheet: String?
  /// The rows of the header, such as `1-3` or `A1:F3`; `nil` to find it.
  public var header: HeaderRange?
  /// How the figures lie; `nil` to find out.
  public var layout: SourceLayout.Kind?
  /// The column with a unit's name or code; `nil` to find it.
  public var unit: String?
  /// The column with the year; `nil` to find it.
  public var period: String?
  /// The year of all figures, for a sheet or file a year.
  public var year: Int?
  /// The unit of all figures, for a table of one province.
  public var onlyUnit: String?
  /// What the study calls the variables of the source, by the source's own names.
  public var variables: [(source: String, study: String)]
  /// What stands between groups of three digits; `nil` for nothing.
  public var thousands: Character?
  /// Further cells that mean there is no value.
  public var missing: [String]
  /// Where it is declared.
  public var place: AtlasError.Place
}

/// What the audit of the figures looks for beyond what it always does.
public struct AuditSettings: Sendable {
  /// The least and largest possible value of a variable; `nil` for no bound.
  public struct Bounds: Sendable {
    /// The column or derived variable.
    public var variable: String
    /// The least possible value.
    public var least: Double?
    /// The largest possible value.
    public var most: Double?
    /// Where it is declared.
    public var place: AtlasError.Place
  }

  /// Bounds by variable, in the order of the file.
  public var bounds: [Bounds] = []
  /// How many robust standard deviations off the median a change from year to year must be to be reported.
  public var jumps = 3.5
}

// MARK: - Decoding

extension DataSettings {
  private static let sourceKeys = [
    "vintage", "sheet", "header", "layout", "unit", "period", "year", "only_unit", "variables", "thousands",
    "missing",
  ]

  init(_ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["file", "files", "source", "sources"] + Self.sourceKeys)
    source = try node.required("source", of: fields).localizedText()
    guard let list = fields["sources"] else {
      sources = [try SourceSettings(node, fields: fields)]
      return
    }
    for key in ["file", "files"] + Self.sourceKeys {
      guard let other = fields[key] else { continue }
      throw other.error(
        found: "\(node.name) has `\(key)` beside `sources`", remedy: "Move it into the list under `sources`")
    }
    var sources: [SourceSettings] = []
    for item in try list.items() {
      sources.append(try SourceSettings(item, fields: try item.fields(["file", "files"] + Self.sourceKeys)))
    }
    self.sources = sources
    guard !sources.isEmpty else {
      throw list.error(found: "\(list.name) is empty", expected: "at least one source, `- files: exports`")
    }
  }
}

extension SourceSettings {
  fileprivate init(_ node: StudyNode, fields: [String: StudyNode]) throws(AtlasError) {
    if let file = fields["file"], fields["files"] != nil {
      throw file.error(found: "\(node.name) has `file` and `files`", remedy: "Keep one of them")
    }
    let filesNode = if let files = fields["files"] { files } else { try node.required("file", of: fields) }
    files = try filesNode.text()
    vintage = try fields["vintage"]?.vintageName()
    sheet = try fields["sheet"]?.text()
    header = try fields["header"]?.headerRange()
    layout = try fields["layout"]?.word([
      "long": .long, "wide": .wide, "transposed": .transposed, "series": .series,
      "cross-section": .crossSection,
    ])
    unit = try fields["unit"]?.text()
    period = try fields["period"]?.text()
    year = try fields["year"]?.integer(in: 1000...2999)
    onlyUnit = try fields["only_unit"]?.text()
    variables =
      try fields["variables"]?.mapEntries {
        (name, value) throws(AtlasError) -> (source: String, study: String) in
        (name, try value.text())
      } ?? []
    thousands = try fields["thousands"]?.separator()
    missing = try fields["missing"]?.words() ?? []
    place = node.place
    if let year = fields["year"], period != nil {
      throw year.error(
        found: "\(node.name) has `year` and `period`", remedy: "Keep `period` when a column holds the years")
    }
    if let only = fields["only_unit"], unit != nil {
      throw only.error(
        found: "\(node.name) has `only_unit` and `unit`", remedy: "Keep `unit` when a column holds the units")
    }
  }
}

extension AuditSettings {
  init(_ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["bounds", "jumps"])
    bounds = try fields["bounds"]?.mapEntries(Bounds.init(variable:_:)) ?? []
    jumps = try fields["jumps"]?.number(in: 0.5...1000) ?? 3.5
  }
}

extension AuditSettings.Bounds {
  fileprivate init(variable: String, _ node: StudyNode) throws(AtlasError) {
    self.variable = variable
    place = node.place
    let fields = try node.fields(["min", "max"])
    least = try fields["min"]?.number(in: -1e300...1e300)
    most = try fields["max"]?.number(in: -1e300...1e300)
    guard least != nil || most != nil else {
      throw node.error(found: "\(node.name) bounds nothing", expected: "`{min: 0, max: 100}` or one of them")
    }
    if let least, let most, least > most {
      throw node.error(found: "the `min` of \(node.name), \(least), is above its `max`, \(most)")
    }
  }
}

extension StudyNode {
  /// A name that becomes a part of the output folder's.
  fileprivate func vintageName() throws(AtlasError) -> String {
    let text = try text()
    try checkFileName(text)
    return text
  }

  /// The rows, and if wanted the columns, of a header.
  fileprivate func headerRange() throws(AtlasError) -> HeaderRange {
    guard let range = HeaderRange(try text()) else {
      throw error(
        found: "\(name) is \(kind)", expected: "rows such as `3` or `1:3`, or cells such as `A1:F3`")
    }
    return range
  }

  /// One character that is neither a digit nor a sign of a number.
  fileprivate func separator() throws(AtlasError) -> Character {
    let text = try text()
    guard let character = text.first, text.count == 1, !character.isNumber, !".-+eE".contains(character)
    else {
      throw error(found: "\(name) is \(kind)", expected: "one character, such as `\",\"` or `\" \"`")
    }
    return character
  }
}

extension SourceSettings {
  /// What reads the files.
  var reader: SourceReader {
    SourceReader(
      options: .init(
        sheet: sheet, header: header, layout: layout, unitColumn: unit, periodColumn: period, period: year,
        unit: onlyUnit,
        numbers: NumberFormat(
          thousandsSeparator: thousands, missingWords: NumberFormat().missingWords.union(missing))))
  }

  /// The study's names of a table's indicators.
  func names(for table: SourceTable) throws(AtlasError) -> [String] {
    let given = Dictionary(variables.map { ($0.source, $0.study) }, uniquingKeysWith: { _, last in last })
    let names = table.indicators.map { given[$0.name] ?? $0.name }
    var seen: [String: String] = [:]
    for (indicator, name) in zip(table.indicators, names) {
      guard let other = seen.updateValue(indicator.name, forKey: name) else { continue }
      throw AtlasError(
        at: place,
        found: "`\(other)` and `\(indicator.name)` of \(table.origin.file) are both `\(name)` in the study",
        remedy: "Give one of them another name under `variables`")
    }
    return names
  }

  /// Every name under `variables` must be an indicator of the source.
  func checkVariables(offered: [String]) throws(AtlasError) {
    for (name, _) in variables where !offered.contains(name) {
      throw AtlasError(
        at: place, found: "`variables` names `\(name)`, which is in none of the files of `\(files)`",
        expected: "one of \(offered.prefix(12).map { "`\($0)`" }.joined(separator: ", "))",
        remedy: nearestWord(to: name, among: offered).map { "Did you mean `\($0)`?" })
    }
  }
}
