public import Panels
public import TableFiles

/// The names a unit goes by, and the one code they all mean. A country's names are a file, not code.
public struct Crosswalk: Hashable, Sendable {
  /// How a spelling was recognised.
  public enum Match: String, Hashable, Sendable, CaseIterable {
    /// The code itself.
    case code
    /// The short name.
    case short
    /// The full name.
    case full
    /// The English name.
    case english
    /// The two-letter code.
    case abbreviation
    /// Another spelling listed in the table.
    case alias
    /// One of the above, in traditional characters.
    case traditional
  }

  /// The names of one unit.
  public struct Entry: Hashable, Sendable {
    /// The unit's code in panels and layers.
    public var code: UnitCode
    /// The short Chinese name.
    public var short: String
    /// The full Chinese name.
    public var full: String
    /// The English name.
    public var english: String
    /// The two-letter code.
    public var abbreviation: String
    /// Other spellings that occur.
    public var aliases: [String]
    /// The region by scheme.
    public var regions: [String: String]

    /// The name printed in a language.
    public func name(in language: Language) -> String {
      switch language {
      case .english: english
      case .chinese: short.isEmpty ? english : short
      }
    }
  }

  /// The file, for messages.
  public var file: String
  /// The units in the order of the file.
  public var entries: [Entry]
  /// The names of the region schemes, which are columns of the file.
  public var schemes: [String]
  private var index: [String: (entry: Int, match: Match)]
  private var positions: [UnitCode: Int]
  private var traditional: TraditionalNames

  /// Two crosswalks are equal when their entries are.
  public static func == (left: Crosswalk, right: Crosswalk) -> Bool {
    left.entries == right.entries && left.schemes == right.schemes
  }

  /// Hashes the entries.
  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }

  /// The unit of a code.
  public func entry(_ code: UnitCode) -> Entry? {
    if let position = positions[code] { return entries[position] }
    return index[Self.folded(code.rawValue)].flatMap { $0.match == .code ? entries[$0.entry] : nil }
  }

  /// The unit a spelling means, and how it was recognised. Blanks, hyphens, apostrophes, full-width letters and case do
  /// not matter, nor does the choice between simplified and traditional characters. Accents do: without its tones
  /// Shānxī is Shǎnxī.
  public func match(_ spelling: String) -> (code: UnitCode, match: Match)? {
    let folded = Self.folded(spelling)
    if let hit = index[folded] { return (entries[hit.entry].code, hit.match) }
    return traditional.entry(folded).map { (entries[$0].code, .traditional) }
  }

  /// Every spelling that is understood, in the order of the file.
  public var spellings: [String] {
    entries.flatMap { [$0.short, $0.full, $0.english] + $0.aliases }.filter { !$0.isEmpty }
  }

  /// What to do about a spelling that means nothing: the nearest known one, unless another unit is near too (Shanxi
  /// and Shaanxi are a letter apart and are never guessed between).
  public func remedy(for spelling: String) -> String {
    let folded = Self.folded(spelling)
    let first = nearest(to: folded, leavingOut: nil)
    guard let first else { return "Write the name as in \(file), or add it there under aliases" }
    if let second = nearest(to: folded, leavingOut: first.entry) {
      let (one, other) = (entries[first.entry], entries[second.entry])
      return "\(first.name) (\(one.code)) and \(second.name) (\(other.code)) are both near: write the code"
    }
    return "Did you mean \(first.name) (\(entries[first.entry].code))? "
      + "If so mend the table, or add the spelling to the aliases in \(file)"
  }

  private func nearest(to folded: String, leavingOut left: Int?) -> (entry: Int, name: String)? {
    var names: [(entry: Int, name: String, folded: String)] = []
    for (position, entry) in entries.enumerated() where position != left {
      for name in [entry.short, entry.full, entry.english] + entry.aliases where !name.isEmpty {
        names.append((position, name, Self.folded(name)))
      }
    }
    guard let word = nearestWord(to: folded, among: names.map(\.folded)),
      let hit = names.first(where: { $0.folded == word })
    else { return nil }
    return (hit.entry, hit.name)
  }

  /// A spelling without what does not distinguish names: blanks, hyphens, apostrophes and dots, case, full-width forms.
  static func folded(_ spelling: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in spelling.unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      guard !ignored.contains(plain) else { continue }
      folded.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
    }
    return String(folded)
  }

  /// Byte-order mark, zero-width blanks, and the signs names are joined with.
  private static let ignored: Set<Unicode.Scalar> = [
    "\u{FEFF}", "\u{200B}", "\u{2060}", "-", "\u{2010}", "\u{2011}", "\u{2013}", "_", "'", "\u{2018}",
    "\u{2019}", ".",
    "\u{B7}",
  ]
}

// MARK: - Reading

extension Crosswalk {
  private static let neededColumns = ["adcode", "name_en"]
  private static let nameColumns = neededColumns + ["short_zh", "full_zh", "iso", "aliases"]

  /// Reads the table of names: the columns `adcode` (the unit's code, whatever the country) and `name_en`; as far as
  /// there are such names `short_zh`, `full_zh`, `iso`, `aliases` (separated by `|`); every other column is a region
  /// scheme.
  public init(_ table: Table, file: String) throws(AtlasError) {
    let columns = table.header
    for name in Self.neededColumns where !columns.contains(name) {
      throw AtlasError(
        at: .init(file: file, line: 1), found: "the table of names has no column `\(name)`",
        expected: Self.nameColumns.joined(separator: ", "))
    }
    self.file = file
    schemes = columns.filter { !Self.nameColumns.contains($0) }
    entries = []
    index = [:]
    positions = [:]
    traditional = TraditionalNames([])
    var lines: [Int] = []
    for row in 0..<table.rowCount {
      func cell(_ name: String) -> String { columns.firstIndex(of: name).map { table[row, $0] } ?? "" }
      let line = table.line(ofRow: row)
      for name in Self.neededColumns where cell(name).isEmpty {
        throw AtlasError(
          at: .init(file: file, line: line), found: "the cell of `\(name)` is empty",
          remedy: "Every unit needs a code and an English name")
      }
      let entry = Entry(
        code: UnitCode(cell("adcode")), short: cell("short_zh"), full: cell("full_zh"),
        english: cell("name_en"),
        abbreviation: cell("iso"), aliases: cell("aliases").split(separator: "|").map(String.init),
        regions: Dictionary(schemes.map { ($0, cell($0)) }, uniquingKeysWith: { first, _ in first }))
      positions[entry.code] = entries.count
      entries.append(entry)
      lines.append(line)
    }
    for (position, line) in lines.enumerated() { try register(position, line: line) }
    traditional = TraditionalNames(
      entries.enumerated().flatMap { position, entry in
        entry.allNames.map { (Self.folded($0.name), position) }
      })
  }

  private mutating func register(_ position: Int, line: Int) throws(AtlasError) {
    for (name, match) in entries[position].allNames {
      let key = Self.folded(name)
      if let other = index[key], other.entry != position {
        throw AtlasError(
          at: .init(file: file, line: line),
          found: "`\(name)` already means \(entries[other.entry].english)",
          remedy: "Give every spelling to one unit only")
      }
      if index[key] == nil { index[key] = (position, match) }
    }
  }
}

extension Crosswalk.Entry {
  /// Every name that there is, with what it is.
  fileprivate var allNames: [(name: String, match: Crosswalk.Match)] {
    let names: [(String, Crosswalk.Match)] =
      [
        (code.rawValue, .code), (short, .short), (full, .full), (english, .english),
        (abbreviation, .abbreviation),
      ] + aliases.map { ($0, .alias) }
    return names.filter { !$0.0.isEmpty }
  }
}
