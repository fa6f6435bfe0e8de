/// The `id`s of a page: each given once, in a fixed order, and none with a point, which is kept for the parts of
/// figures (`f3.410000`).
struct WebPageNames {
  private var taken: Set<String> = []
  /// The number tried last for names that begin alike, so that thousands of them are not tried from 2 on each time.
  private var lastNumbers: [String: Int] = [:]
  /// The `id` of each figure and table that references name.
  private var targets: [String: String] = [:]
  /// The `id` of each figure and table with a number.
  private var numbered: [Numbered: String] = [:]

  /// Gives the `id`s that links need before their targets are written: of the page's own parts, of the headings in their
  /// order, of what references name, and of all else that has a number.
  init(own: [String], numbering: Numbering) {
    for name in own { _ = unique(name) }
    for number in numbering.headings.indices { _ = unique(Self.section(number + 1)) }
    for name in (Array(numbering.byName.keys) + numbering.footnoteNames).sorted() {
      targets[name] = unique(name)
      if let number = numbering.byName[name] ?? nil { numbered[number] = targets[name] }
    }
    for item in numbering.captions.map(\.of) where numbered[item] == nil {
      numbered[item] = unique(item.kind == .figure ? "figure-\(item.number)" : "table-\(item.number)")
    }
  }

  /// The `id` of a heading by its number from 1: the anchor's name in the PDF.
  static func section(_ number: Int) -> String { "section-\(number)" }

  /// The `id` of what bears a name that references use; `nil` for a name of nothing.
  func target(_ name: String) -> String? { targets[name] }

  /// The `id` of a figure or table by its number; `nil` for one that is not there.
  func target(_ item: Numbered) -> String? { numbered[item] }

  /// An `id` like `wanted` that nothing else has.
  mutating func unique(_ wanted: String) -> String {
    let scalars = wanted.unicodeScalars.map { Self.isAllowed($0) ? $0 : "-" }
    var base = String(String.UnicodeScalarView(scalars))
    if !(base.unicodeScalars.first.map(\.properties.isAlphabetic) ?? false) { base = "x" + base }
    var (name, number) = (base, lastNumbers[base] ?? 1)
    while !taken.insert(name).inserted {
      number += 1
      name = "\(base)-\(number)"
    }
    if number > 1 { lastNumbers[base] = number }
    return name
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
  }
}
