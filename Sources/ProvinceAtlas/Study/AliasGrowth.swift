/// What aliases of aliases in a YAML text may come to.
///
/// Nodes that several aliases stand for are shared and cost nothing, unless one of them is a key: keys are compared, and ten
/// lines of aliases of aliases come to thousands of millions of values. No key of ours is anything but a word.
struct AliasGrowth {
  /// Values that keys may stand for.
  static let most = 1_000_000

  /// Whether keys that are no words may stand for more than ``most`` values. Quotation marks are left aside: nothing can be
  /// hidden in them.
  let isDangerous: Bool

  init(_ yaml: String) {
    let (anchors, aliases) = Self.count(yaml)
    isDangerous = Self.bound(anchors: anchors, aliases: aliases) > Double(Self.most) && Self.mayHaveKeys(yaml)
  }

  /// How many anchors and aliases the text may have.
  private static func count(_ yaml: String) -> (anchors: Int, aliases: Int) {
    var (anchors, aliases) = (0, 0)
    var before = UInt8(ascii: "\n")
    for byte in yaml.utf8 {
      if byte == UInt8(ascii: "*") { aliases += 1 }
      if byte == UInt8(ascii: "&"), " \t\n\r,[{:-".utf8.contains(before) { anchors += 1 }
      before = byte
    }
    return (anchors, aliases)
  }

  /// The most values that so many aliases stand for when they are spread over a chain of anchors.
  private static func bound(anchors: Int, aliases: Int) -> Double {
    var (bound, power) = (1.0, 1.0)
    for length in 1...max(1, min(anchors, 64)) {
      let each = Double(aliases) / Double(length)
      power = 1
      for _ in 0..<length { power *= each }
      bound = max(bound, power)
    }
    return bound
  }

  /// Whether a key may be an alias, a list or a mapping.
  private static func mayHaveKeys(_ yaml: String) -> Bool {
    // `? key`, `*key :`, `[key]:`, `{*key}` and `{[key]}`.
    yaml.contains(/(?m:^|[\-{\[,:?])[ \t]*\?(?:\s|$)/) || yaml.contains(/\*[^\s,\[\]{}]+\s*:(?:\s|$)/)
      || yaml.contains(/[\]}]\s*:(?:\s|$)/)
      || yaml.contains(/[{,]\s*(?:[&!][^\s,\[\]{}]*\s*)*(?:\*[^\s,\[\]{}]+\s*[,}]|[\[{])/)
  }
}
