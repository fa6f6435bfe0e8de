import Documents
import Drawings

/// The pages that front matter or a block `section` asks for.
struct PageSettings {
  /// The keys that say so.
  static let keys = ["page", "orientation", "margins", "columns", "gutter", "numbering"]

  private let size: Size?
  private let orientation: PageOrientation?
  private let margins: Margins?
  private let columns: Int?
  private let gutter: Double?
  private let numerals: PageNumerals?

  /// Decodes the keys that are there.
  init(_ fields: [String: StudyNode]) throws(AtlasError) {
    size = try fields["page"].map(Self.size)
    orientation = try fields["orientation"]?.word(["portrait": .portrait, "landscape": .landscape])
    margins = try fields["margins"].map(Self.margins)
    columns = try fields["columns"]?.integer(in: 1...4)
    gutter = try fields["gutter"]?.number(in: 2...50).millimetres
    numerals = try fields["numbering"]?.word(["arabic": .arabic, "roman": .roman])
  }

  /// The pages, where `style` says what is not asked for.
  func section(of style: PageStyle) -> PageSection {
    var section = PageSection(style)
    if let size { section.size = size }
    if let orientation { section.size = orientation.turned(section.size) }
    if let margins { section.margins = margins }
    if let columns { section.columnCount = columns }
    if let gutter { section.columnGutter = gutter }
    section.numerals = numerals
    return section
  }

  /// What a block `section` asks for, based on the pages of the front matter; `nil` for blocks of other kinds.
  static func section(_ fence: Fence, of style: PageStyle) throws(AtlasError) -> PageSection? {
    guard fence.kind == "section" else { return nil }
    let node = try StudyNode(
      yaml: fence.body, file: fence.place.file, subject: "the block `section`",
      lineOffset: fence.place.line)
    return try PageSettings(node.fields(keys)).section(of: style)
  }

  /// A name, or `{width: 254, height: 142.875}` in millimetres.
  private static func size(_ node: StudyNode) throws(AtlasError) -> Size {
    guard node.isMapping else {
      let name = try node.text()
      if let named = NamedPageSize(rawValue: name) { return named.size }
      throw node.error(
        found: "\(node.name) is `\(name.prefix(60))`", unknown: name,
        among: NamedPageSize.allCases.map(\.rawValue))
    }
    let fields = try node.fields(["width", "height"])
    func side(_ key: String) throws(AtlasError) -> Double {
      try node.required(key, of: fields).number(in: 30...5_000).millimetres
    }
    return Size(width: try side("width"), height: try side("height"))
  }

  private static func margins(_ node: StudyNode) throws(AtlasError) -> Margins {
    let sides = try node.items().map { item throws(AtlasError) in try item.number(in: 5...100) }
    guard sides.count == 4 else {
      throw node.error(
        found: "\(node.name) has \(sides.count) numbers",
        expected: "`[top, right, bottom, left]` in millimetres")
    }
    return Margins(
      top: sides[0].millimetres, right: sides[1].millimetres, bottom: sides[2].millimetres,
      left: sides[3].millimetres)
  }
}
