/// The `id`s of a page: each given once, in a fixed order, and none with a point, which is kept for the parts of
/// figures (`f3.410000`).
struct WebPageNames {
  private var taken: Set<String> = []
  /// The `id` of each figure and table that references name.
  private var targets: [String: String] = [:]

  /// Gives the `id`s that links need before their targets are written: of the page's own parts, of the headings in their
  /// order, and of what references name.
  init(own: [String], headings: Int, named: some Sequence<String>) {
    for name in own { _ = unique(name) }
    for number in 0..<headings { _ = unique(Self.section(number + 1)) }
    for name in named.sorted() { targets[name] = unique(name) }
  }

  /// The `id` of a heading by its number from 1: the anchor's name in the PDF.
  static func section(_ number: Int) -> String { "section-\(number)" }

  /// The `id` of what bears a name that references use; `nil` for a name of nothing.
  func target(_ name: String) -> String? { targets[name] }

  /// An `id` like `wanted` that nothing else has.
  mutating func unique(_ wanted: String) -> String {
    let scalars = wanted.unicodeScalars.map { Self.isAllowed($0) ? $0 : "-" }
    var base = String(String.UnicodeScalarView(scalars))
    if !(base.unicodeScalars.first.map(\.properties.isAlphabetic) ?? false) { base = "x" + base }
    var (name, number) = (base, 1)
    while !taken.insert(name).inserted {
      number += 1
      name = "\(base)-\(number)"
    }
    return name
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
  }
}
