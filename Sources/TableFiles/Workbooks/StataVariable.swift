/// A column of a Stata data set.
public struct StataVariable: Hashable, Sendable {
  /// Its name, at most 32 characters.
  public let name: String
  /// What it holds in words, often the indicator with its unit; `nil` when the file says nothing.
  public let label: String?
  /// How its values are shown, such as `%9.2f` or `%td`.
  public let format: String
  /// The words for whole numbers; empty when none are attached. Cells with such a number were read as its word.
  public let valueLabels: [Int: String]

  /// Describes a column.
  public init(name: String, label: String?, format: String, valueLabels: [Int: String]) {
    self.name = name
    self.label = label
    self.format = format
    self.valueLabels = valueLabels
  }
}
