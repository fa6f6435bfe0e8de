public import Drawings

/// Colours in order for three to nine classes, light for low and dark for high values.
public struct ColorScheme: Hashable, Sendable {
  /// The name it is known by in the field, such as `YlGnBu`.
  public let name: String
  /// One list for each number of classes, from three.
  private let lists: [[Color]]

  /// Makes a scheme from `0xRRGGBB` lists for three classes, four and so on.
  init(name: String, hexes: [[UInt32]]) {
    self.name = name
    lists = hexes.map { $0.map(Color.init(hex:)) }
  }

  /// The numbers of classes the scheme serves. One and two classes take their colours from three.
  public var classCounts: ClosedRange<Int> { 1...(lists.count + 2) }

  /// The colours of `classes` classes from low to high.
  ///
  /// - Throws: ``CartographyError/schemeLacksClassCount(scheme:classes:available:)``.
  public func colors(classes: Int) throws(CartographyError) -> [Color] {
    guard classCounts.contains(classes) else {
      throw .schemeLacksClassCount(scheme: name, classes: classes, available: classCounts)
    }
    switch classes {
    case 1: return [lists[0][1]]
    case 2: return [lists[0][0], lists[0][2]]
    default: return lists[classes - 3]
    }
  }

  /// The smallest difference between neighbouring classes as an eye of this kind sees them: the Euclidean
  /// distance in CIE L*a*b* (ΔE*ab, 1976). Below about 10 two fills on a map are easily taken for one.
  ///
  /// - Throws: as ``colors(classes:)``.
  public func leastDifference(
    classes: Int, seenWith vision: ColorVision = .normal
  ) throws(CartographyError) -> Double {
    let seen = try colors(classes: classes).map { LabColor(vision.seen($0)) }
    return zip(seen, seen.dropFirst()).map { $0.distance(to: $1) }.min() ?? .infinity
  }

  /// The default.
  public static let standard = ylGnBu

  /// Every scheme there is, the default first.
  public static let all = [ylGnBu, ylOrRd, blues, greens, purples, viridis, cividis]

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
