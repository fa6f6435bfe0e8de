/// Something a reader should know about a run that did not stop it: it is printed, put in the report where it
/// belongs, and recorded in the manifest.
public struct Notice: Codable, Hashable, Sendable, CustomStringConvertible {
  /// The stage that noticed.
  public enum Stage: String, Codable, Hashable, Sendable {
    /// Reading the table.
    case data
    /// Matching names.
    case names
    /// Reading and joining shapes.
    case geometry
    /// Indices and weights.
    case index
    /// Regressions.
    case model
    /// Maps and charts.
    case figure
    /// Pages.
    case report
  }

  /// The stage that noticed.
  public var stage: Stage
  /// What there is to know, a sentence without a full stop.
  public var message: String

  /// Makes a notice.
  public init(_ stage: Stage, _ message: String) {
    self.stage = stage
    self.message = message
  }

  /// `stage: message`.
  public var description: String { "\(stage.rawValue): \(message)" }
}
