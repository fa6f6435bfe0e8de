import Foundation

/// A part of the outputs that a run can be limited to.
public enum OutputPart: String, Hashable, Sendable, CaseIterable {
  /// The maps that stand alone.
  case maps
  /// The tables for programs.
  case tables
  /// The report on all units.
  case national
  /// The reports on one unit each, and the volume of them.
  case provincial
  /// The report on the figures themselves.
  case audit
  /// A page on each unit.
  case factSheets = "fact-sheets"
  /// The figures on pages of a screen's shape.
  case slides

  /// The parts of a list such as `maps,tables`, each once, in the order of the list.
  ///
  /// - Throws: `AtlasError` for an empty list and for a word that is no part, with the nearest that is.
  public static func list(_ text: String) throws(AtlasError) -> [OutputPart] {
    var parts: [OutputPart] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = piece.trimmingCharacters(in: .whitespaces).lowercased()
      guard let part = OutputPart(rawValue: word) else {
        throw AtlasError(
          at: nil, found: "`\(word.prefix(40))` is no part of the outputs", unknown: word,
          among: allCases.map(\.rawValue))
      }
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }
}
