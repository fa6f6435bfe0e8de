import Cartography
import Panels

/// What stopped a study, with all a reader needs to mend it: where, what was found, what was expected and what
/// to do.
public struct AtlasError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where something stands.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    public var file: String
    /// The line from 1, when known.
    public var line: Int?
    /// The column from 1, when known.
    public var column: Int?

    /// Makes a place.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }

    /// `file:line:column`, as compilers print it.
    public var description: String {
      var text = file
      if let line { text += ":\(line)" }
      if let line = line, line > 0, let column { text += ":\(column)" }
      return text
    }
  }

  /// Where it stands; `nil` for a whole run.
  public var place: Place?
  /// What was found there, a clause without a full stop.
  public var found: String
  /// What was expected instead, a clause; `nil` when `found` says it all.
  public var expected: String?
  /// What to do, a sentence without a full stop; `nil` when nothing helps but reading the above.
  public var remedy: String?

  /// Makes an error from its facts.
  public init(at place: Place?, found: String, expected: String? = nil, remedy: String? = nil) {
    self.place = place
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// A name that is none of the known ones: lists them, if there are any, and offers the nearest.
  public init(at place: Place?, found: String, unknown name: String, among known: [String]) {
    self.init(
      at: place, found: found,
      expected: known.isEmpty ? nil : "one of \(known.map { "`\($0)`" }.joined(separator: ", "))",
      remedy: nearestWord(to: name, among: known).map { "Did you mean `\($0)`?" })
  }

  /// Takes over what a stage reports, whose sentence already says place and remedy.
  public init(_ error: some Error & CustomStringConvertible, at place: Place? = nil) {
    self.init(at: place, found: error.description)
  }

  /// Takes over what a map cannot be drawn for; a colour scheme that is not there is named with the nearest.
  init(_ error: CartographyError, at place: Place? = nil) {
    guard case .unknownScheme(let name, let known) = error else {
      self.init(at: place, found: error.description)
      return
    }
    self.init(at: place, found: "there is no colour scheme `\(name.prefix(60))`", unknown: name, among: known)
  }

  /// One message: place, found, expected, remedy.
  public var description: String {
    var text = place.map { "\($0): " } ?? ""
    text += found
    if let expected { text += "; expected \(expected)" }
    if let remedy { text += ". \(remedy)" }
    return text.last.map { ".?!".contains($0) } == true ? text : text + "."
  }
}
