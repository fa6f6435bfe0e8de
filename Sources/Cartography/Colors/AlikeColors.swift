public import Drawings

/// Two colours of a map that some readers take for one.
public struct AlikeColors: Hashable, Sendable {
  /// Two fills that are less apart are easily taken for one; CIEDE2000.
  public static let leastDifference = 5.0

  /// The colours' places in the legend, from 0.
  public let first: Int
  /// The place of the second.
  public let second: Int
  /// Who takes them for one.
  public let vision: ColorVision
  /// Their difference as they are seen so; CIEDE2000.
  public let difference: Double

  /// The nearest pair of colours for every way of seeing in which it is too near.
  ///
  /// - Parameters:
  ///   - colors: the fills in the order of the legend.
  ///   - pairs: which of them have to be told apart, as places in `colors`.
  public static func find(in colors: [Color], pairs: [(Int, Int)]) -> [AlikeColors] {
    ColorVision.allCases.compactMap { vision in
      let seen = colors.map { LabColor(vision.seen($0)) }
      let found = pairs.map { first, second in
        AlikeColors(
          first: first, second: second, vision: vision, difference: seen[first].difference(from: seen[second])
        )
      }
      let nearest = found.min { $0.difference < $1.difference }
      return nearest.flatMap { $0.difference < leastDifference ? $0 : nil }
    }
  }

  /// The nearest pairs among colours of a scheme: neighbours where the order carries them, any two where it does not or
  /// where two sides run apart.
  public static func find(in colors: [Color], of kind: ColorScheme.Kind) -> [AlikeColors] {
    let all = colors.indices.flatMap { second in (0..<second).map { ($0, second) } }
    return find(in: colors, pairs: kind == .sequential ? all.filter { $0.1 == $0.0 + 1 } : all)
  }
}
