import Foundation

/// A kind of file that reports are written as.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// A PDF; the volume and the contact sheet are bound from them.
  case pdf
  /// An SVG file a page, letters as outlines.
  case svg
  /// One HTML file with the figures as editable SVG, and an index of all reports.
  case html

  /// What is written when nobody asks for anything else.
  public static let standard: [ReportFormat] = [.pdf, .svg]

  /// The formats of a list such as `pdf,html`, each once, in the order of the list.
  ///
  /// - Throws: `AtlasError` for an empty list and for a word that is no format, with the nearest that is.
  public static func list(_ text: String) throws(AtlasError) -> [ReportFormat] {
    var formats: [ReportFormat] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.trimmingCharacters(in: .whitespaces).lowercased()
      guard let format = ReportFormat(rawValue: word) else {
        throw AtlasError(
          at: nil, found: "`\(word.prefix(40))` is no format of reports", unknown: word,
          among: allCases.map(\.rawValue))
      }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }
}

extension [ReportFormat] {
  /// Reads a list of a study, `[pdf, svg, html]`.
  init(_ node: StudyNode) throws(AtlasError) {
    self = []
    for word in try node.words() {
      guard let format = ReportFormat(rawValue: word) else {
        throw node.error(
          found: "\(node.name) has the unknown format `\(word.prefix(40))`", unknown: word,
          among: ReportFormat.allCases.map(\.rawValue))
      }
      if !contains(format) { append(format) }
    }
    guard !isEmpty else {
      throw node.error(
        found: "\(node.name) is an empty list", expected: "some of `pdf`, `svg` and `html`")
    }
  }
}
