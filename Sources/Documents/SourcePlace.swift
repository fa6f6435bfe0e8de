/// A line of a file a person wrote, for messages.
public struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
  /// The file, as the caller named it.
  public var file: String
  /// The line, from 1.
  public var line: Int

  /// Makes a place.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// `report.md:12`.
  public var description: String { "\(file):\(line)" }
}
