import Panels

/// What the files of provincial reports are called: a pattern such as `{code}-{name}`.
public struct ReportFileName: Hashable, Sendable {
  /// The pattern.
  public var pattern: String
  /// Where it is declared; `nil` for the one that is taken without a choice.
  public var place: AtlasError.Place?

  /// `410000-henan`: the code keeps the order, the name is for people.
  public static let standard = ReportFileName(pattern: "{code}-{name}", place: nil)

  /// What may stand in braces.
  static let fields = ["code", "name", "short", "language", "last_year"]
  /// Bytes that every file system takes for a name, room for a page number and an ending left.
  private static let longest = 200

  private init(pattern: String, place: AtlasError.Place?) {
    self.pattern = pattern
    self.place = place
  }

  /// Reads a pattern. Fails for an unknown field and for characters that no file's name may have everywhere.
  init(_ node: StudyNode) throws(AtlasError) {
    let text = try node.text()
    self.init(pattern: text, place: node.place)
    for part in Self.parts(text) {
      switch part {
      case .field(let name):
        guard !Self.fields.contains(name) else { continue }
        throw node.error(
          found: "\(node.name) has the unknown field `{\(name.prefix(40))}`", unknown: name,
          among: Self.fields)
      case .text(let words):
        guard
          let wrong = words.unicodeScalars.first(where: {
            !Self.isPlain($0) && !"-_. ".unicodeScalars.contains($0)
          })
        else { continue }
        throw node.error(
          found: "\(node.name) has `\(Character(wrong))`, which cannot stand in a file's name everywhere",
          expected: "letters, digits, `-`, `_`, `.`, blanks and fields such as `{code}`",
          remedy: "The reports stay in the folder `provinces`; a pattern says their names only")
      }
    }
  }

  private enum Part { case text(String), field(String) }

  /// Text and fields in turn; a brace without its partner is text.
  private static func parts(_ pattern: String) -> [Part] {
    var parts: [Part] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.field(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? parts : parts + [.text(String(rest))]
  }

  /// A letter or digit of any script.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The names of the files of all units, without ending. Fails when two units have one name, however it is cased.
  func stems(
    of units: [Crosswalk.Entry], language: Language, lastYear: Int
  ) throws(AtlasError) -> [UnitCode: String] {
    var stems: [UnitCode: String] = [:]
    var owners: [String: Crosswalk.Entry] = [:]
    for unit in units {
      let stem = stem(of: unit, language: language, lastYear: lastYear)
      guard !stem.isEmpty, !stem.hasPrefix("."), stem.utf8.count <= Self.longest else {
        throw AtlasError(
          at: place, found: "the report on \(unit.english) would be called `\(stem.prefix(60)).pdf`",
          expected: "a name of 1 to \(Self.longest) bytes that does not start with a dot",
          remedy: "Change `reports.file_name`")
      }
      let key = stem.lowercased()
      if let other = owners[key] {
        throw AtlasError(
          at: place,
          found: "the reports on \(other.english) and \(unit.english) would both be called `\(stem).pdf`",
          remedy: "Put `{code}` into `reports.file_name`")
      }
      owners[key] = unit
      stems[unit.code] = stem
    }
    return stems
  }

  private func stem(of unit: Crosswalk.Entry, language: Language, lastYear: Int) -> String {
    Self.parts(pattern).map { part in
      switch part {
      case .text(let text): text
      case .field("code"):
        String(String.UnicodeScalarView(unit.code.rawValue.unicodeScalars.filter(Self.isPlain)))
      case .field("short"): Self.plain(unit.short.isEmpty ? unit.english : unit.short) { Self.isPlain($0) }
      case .field("language"): language.rawValue
      case .field("last_year"): String(lastYear)
      case .field:
        Self.plain(unit.english.lowercased()) { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
      }
    }.joined()
  }

  /// Every character that is not wanted as a hyphen.
  private static func plain(_ text: String, _ isWanted: (Unicode.Scalar) -> Bool) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isWanted($0) ? $0 : "-" }))
  }
}
