import Drawings

extension Theme {
  /// The keys of a theme.
  static let keys = ["fonts", "sizes", "colours"]

  /// The theme of a study with what was read; `nil` when it names none.
  static func reading(for study: Study) throws(AtlasError) -> (theme: Theme, record: Manifest.File)? {
    guard let name = study.reports.theme else { return nil }
    let path = InputFile.path(name, in: study.folder)
    let text = try InputFile.text(at: path, purpose: "theme")
    let node = try StudyNode(yaml: text, file: path, subject: "the theme")
    let record = Manifest.File(
      path: name, bytes: text.utf8.count, sha256: Checksum.sha256(Array(text.utf8)))
    return (try Theme(node.fields(keys)), record)
  }

  /// Decodes the keys of a theme that are there.
  init(_ fields: [String: StudyNode]) throws(AtlasError) {
    self.init()
    if let fonts = fields["fonts"] {
      for (word, node) in try fonts.fields(Part.allCases.map(\.rawValue)) {
        guard let part = Part(rawValue: word) else { continue }
        self.fonts[part] = try Families(node)
      }
    }
    if let colours = fields["colours"] {
      for (word, node) in try colours.fields(Tone.allCases.map(\.rawValue)) {
        guard let tone = Tone(rawValue: word) else { continue }
        colors[tone] = Choice(value: try node.themeColor(), place: node.place)
      }
    }
    if let sizes = fields["sizes"] { self.sizes = try Sizes(sizes) }
  }
}

extension Theme.Families {
  /// `Source Serif`, or `{latin: …, chinese: …}`.
  fileprivate init(_ node: StudyNode) throws(AtlasError) {
    guard node.isMapping else {
      latin = try node.family()
      return
    }
    let fields = try node.fields(["latin", "chinese"])
    latin = try fields["latin"]?.family()
    chinese = try fields["chinese"]?.family()
    guard !fields.isEmpty else {
      throw node.error(found: "\(node.name) is empty", expected: "`latin` or `chinese`")
    }
  }
}

extension Theme.Sizes {
  fileprivate init(_ node: StudyNode) throws(AtlasError) {
    self.init()
    let fields = try node.fields(["text", "leading", "captions", "tables", "headings"])
    text = try fields["text"]?.sizes(in: 6...36) ?? [:]
    leading = try fields["leading"]?.sizes(in: 6...72) ?? [:]
    captions = try fields["captions"]?.sizes(in: 6...36) ?? [:]
    tables = try fields["tables"]?.sizes(in: 6...36) ?? [:]
    guard let headings = fields["headings"] else { return }
    let sizes = try headings.items().map { item throws(AtlasError) in try item.number(in: 6...72) }
    guard (1...3).contains(sizes.count) else {
      throw headings.error(
        found: "\(headings.name) has \(sizes.count) numbers",
        expected: "one for every level, `[15, 12, 10.5]`, at most three")
    }
    self.headings = sizes
  }
}

extension StudyNode {
  /// A family of fonts.
  fileprivate func family() throws(AtlasError) -> Theme.Choice<String> {
    let name = try text()
    guard name.utf8.count <= 100, !name.contains(where: { ",;\\\"'".contains($0) || $0.isNewline }) else {
      throw error(found: "\(self.name) is \(kind)", expected: "the name of one family of fonts")
    }
    return .init(value: name, place: place)
  }

  /// Points for both languages: a number, or `{en: …, zh: …}`.
  fileprivate func sizes(in range: ClosedRange<Double>) throws(AtlasError) -> [Language: Double] {
    guard isMapping else {
      let size = try number(in: range)
      return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, size) })
    }
    var sizes: [Language: Double] = [:]
    for (word, node) in try fields(Language.allCases.map(\.rawValue)) {
      guard let language = Language(rawValue: word) else { continue }
      sizes[language] = try node.number(in: range)
    }
    return sizes
  }

  /// A colour by its number or one of CSS’s basic names.
  fileprivate func themeColor() throws(AtlasError) -> Color {
    let text = try text()
    if let color = Color(text) ?? Self.colorNames[text.lowercased()].map(Color.init(hex:)) { return color }
    guard !text.hasPrefix("#"), text.allSatisfy(\.isLetter) else {
      throw error(
        found: "\(name) is \(kind)", expected: "a colour written `\"#rrggbb\"`, or a name such as `navy`")
    }
    throw error(
      found: "\(name) is the unknown colour \(kind)", unknown: text.lowercased(),
      among: Self.colorNames.keys.sorted())
  }

  /// The sixteen colours of CSS 1.
  private static let colorNames: [String: UInt32] = [
    "black": 0x000000, "silver": 0xC0C0C0, "gray": 0x808080, "white": 0xFFFFFF, "maroon": 0x800000,
    "red": 0xFF0000, "purple": 0x800080, "fuchsia": 0xFF00FF, "green": 0x008000, "lime": 0x00FF00,
    "olive": 0x808000, "yellow": 0xFFFF00, "navy": 0x000080, "blue": 0x0000FF, "teal": 0x008080,
    "aqua": 0x00FFFF,
  ]
}
