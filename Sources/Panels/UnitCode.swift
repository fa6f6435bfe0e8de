/// The name of a unit in a panel: for provinces the six-digit administrative code.
public struct UnitCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code as text.
  public let rawValue: String

  /// Makes a code from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The code as text.
  public var description: String { rawValue }

  /// Orders by the characters of the code.
  public static func < (left: UnitCode, right: UnitCode) -> Bool { left.rawValue < right.rawValue }
}
