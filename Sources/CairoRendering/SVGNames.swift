/// The `id`s of one SVG: XML names, each given once, with the prefix before all of them.
struct SVGNames {
  private let prefix: String
  private var taken: Set<String> = []
  /// The number last put behind a name that was taken.
  private var suffixes: [String: Int] = [:]

  /// Starts with no name given; `prefix` is cleaned as names are.
  init(prefix: String) {
    self.prefix = String(String.UnicodeScalarView(prefix.unicodeScalars.filter(Self.isNameCharacter)))
  }

  /// A name like `wanted` no other element has: other characters become hyphens, a number goes behind a name
  /// that is taken.
  mutating func unique(_ wanted: String) -> String {
    let scalars = wanted.unicodeScalars.map { Self.isNameCharacter($0) ? $0 : "-" }
    var base = prefix + String(String.UnicodeScalarView(scalars))
    if !(base.unicodeScalars.first.map(Self.canStart) ?? false) { base = "_" + base }
    if taken.insert(base).inserted { return base }
    while true {
      let number = suffixes[base, default: 1] + 1
      suffixes[base] = number
      let name = "\(base)-\(number)"
      if taken.insert(name).inserted { return name }
    }
  }

  /// Whether an XML name may begin with a character (without the colon, which parts namespaces).
  private static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x3001...0xD7FF, 0xF900...0xFDCF:
      true
    default: false
    }
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    canStart(scalar) || (0x30...0x39).contains(scalar.value) || scalar == "-" || scalar == "."
  }
}
