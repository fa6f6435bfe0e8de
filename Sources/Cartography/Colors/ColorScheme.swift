public import Drawings

/// Colours in order, for any number of classes. Sequential schemes run from light for low to dark for high values.
public struct ColorScheme: Hashable, Sendable {
  /// What the order of the colours says.
  public enum Kind: Hashable, Sendable {
    /// More and more of something.
    case sequential
    /// Two ways away from a middle.
    case diverging
    /// Nothing: the colours tell kinds apart.
    case qualitative
  }

  /// The name it is known by in the field, such as `YlGnBu`.
  public let name: String
  /// What the order of the colours says.
  public let kind: Kind
  /// The published lists in rising length; none for a ramp.
  private let lists: [[Color]]
  /// The colours between those of the longest list.
  private let ramp: ColorRamp

  /// Makes a scheme from published `0xRRGGBB` lists in rising length.
  init(name: String, kind: Kind, lists: [[UInt32]]) {
    self.name = name
    self.kind = kind
    self.lists = lists.map { $0.map(Color.init(hex:)) }
    ramp = ColorRamp(even: self.lists.last ?? [])
  }

  /// Makes a sequential scheme from colours written one after the other with six digits each.
  init(name: String, packed: String) {
    self.name = name
    kind = .sequential
    lists = []
    let digits = Array(packed.utf8)
    let numbers = stride(from: 0, to: digits.count - 5, by: 6).compactMap {
      UInt32(String(decoding: digits[$0..<($0 + 6)], as: UTF8.self), radix: 16)
    }
    ramp = ColorRamp(even: numbers.map(Color.init(hex:)))
  }

  /// Makes a scheme from colours of one's own. Colours between them are mixed in OKLab, in even steps for the eye:
  /// sequential ramps over their whole length, diverging ones on either side of the colour in the middle. Qualitative
  /// schemes take the colours as they are.
  ///
  /// - Throws: ``CartographyError/tooFewColors(scheme:found:needed:)``, or
  ///   ``CartographyError/noMiddleColor(scheme:found:)`` for a diverging scheme of an even number.
  public init(name: String, colors: [Color], kind: Kind = .sequential) throws(CartographyError) {
    let needed = kind == .diverging ? 3 : kind == .sequential ? 2 : 1
    guard colors.count >= needed else {
      throw .tooFewColors(scheme: name, found: colors.count, needed: needed)
    }
    guard kind != .diverging || colors.count % 2 == 1 else {
      throw .noMiddleColor(scheme: name, found: colors.count)
    }
    self.name = name
    self.kind = kind
    switch kind {
    case .qualitative:
      lists = [colors]
      ramp = ColorRamp(even: colors)
    case .sequential:
      lists = []
      ramp = ColorRamp(perceptual: colors)
    case .diverging:
      lists = []
      ramp = ColorRamp(perceptual: colors, halves: true)
    }
  }

  private init(name: String, kind: Kind, lists: [[Color]], ramp: ColorRamp) {
    self.name = name
    self.kind = kind
    self.lists = lists
    self.ramp = ramp
  }

  /// The same colours from the other end.
  public var reversed: ColorScheme {
    ColorScheme(name: name, kind: kind, lists: lists.map { $0.reversed() }, ramp: ramp.reversed)
  }

  /// The colours of `classes` classes from low to high: those of the published list of this length, else evenly spaced
  /// through the longest one, mixed in OKLab. Of a qualitative scheme the first ones.
  public func colors(classes: Int) -> [Color] {
    guard classes > 0 else { return [] }
    if kind == .qualitative, let longest = lists.last, longest.count >= classes {
      return Array(longest.prefix(classes))
    }
    if let list = lists.first(where: { $0.count == classes }) { return list }
    // Published lists start at three: of these the middle serves one class and the ends two.
    if classes < 3, let first = lists.first, first.count == 3 {
      return classes == 1 ? [first[1]] : [first[0], first[2]]
    }
    guard classes > 1 else { return [ramp.color(at: 0.5)] }
    return (0..<classes).map { ramp.color(at: Double($0) / Double(classes - 1)) }
  }

  /// The colour at a share of the way from low (0) to high (1).
  public func color(at share: Double) -> Color { ramp.color(at: share) }
}

// MARK: - Names

extension ColorScheme {
  /// The default.
  public static let standard = ylGnBu

  /// Every scheme there is, the default first.
  public static let all = multiHue + singleHue + uniform + diverging + qualitative

  /// The scheme of a name, capitals ignored.
  ///
  /// - Throws: ``CartographyError/unknownScheme(_:known:)``.
  public static func named(_ name: String) throws(CartographyError) -> ColorScheme {
    guard let scheme = all.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw .unknownScheme(name, known: all.map(\.name))
    }
    return scheme
  }
}

// MARK: - A stated middle

extension ColorScheme {
  /// The colours of classes on either side of a value that the middle of a diverging scheme stands for: as many steps
  /// from the middle as a class is away from it, so that the side with fewer classes does not reach its darkest colour.
  /// A class that holds the value between its limits takes the middle itself.
  public func colors(of classes: Classification, about midpoint: Double) -> [Color] {
    let below = classes.breaks.count { $0 <= midpoint }
    let above = (0..<classes.classCount).count { classes.lowerLimit(of: $0) >= midpoint }
    let astride = classes.classCount - below - above
    let side = max(below, above)
    let all = colors(classes: 2 * side + astride)
    return Array(all[(side - below)..<(side + astride + above)])
  }

  /// The share of the way at which a value stands when `midpoint` stands in the middle and both sides have one scale.
  static func share(of value: Double, from low: Double, to high: Double, about midpoint: Double?) -> Double {
    guard let midpoint else { return high > low ? (value - low) / (high - low) : 0.5 }
    let reach = max(abs(low - midpoint), abs(high - midpoint))
    return reach > 0 ? 0.5 + (value - midpoint) / (2 * reach) : 0.5
  }
}
