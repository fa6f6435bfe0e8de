/// Names in a sentence.
public enum NameList {
  /// The most names that are written out.
  public static let most = 12

  /// The first names with commas between, and how many more there are: a line that somebody can read, however many there
  /// are.
  public static func text(_ names: [String]) -> String {
    names.prefix(most).joined(separator: ", ") + (names.count > most ? " and \(names.count - most) more" : "")
  }
}
