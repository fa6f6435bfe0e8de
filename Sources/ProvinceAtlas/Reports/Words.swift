/// Words in the language of the outputs, about units of whatever kind.
///
/// Sentences in the sources speak of provinces, `省份` in Chinese. Where the units of a study are called otherwise
/// (``UnitSettings/called``), its noun stands in the place of these words. What is interpolated is left as it is: the name of
/// an indicator may speak of provinces in a study of counties.
struct Words: Sendable {
  let language: Language
  /// What the units are called.
  var noun = UnitNoun.province

  /// The words for the language at hand.
  func callAsFunction(_ english: Phrase, _ chinese: Phrase) -> String {
    language == .english ? english.text(with: noun) : chinese.text(with: noun)
  }

  /// What so many units are called: `province` for one, `provinces` for several.
  func units(_ count: Int) -> String {
    language == .chinese ? noun.chinese : count == 1 ? noun.singular : noun.plural
  }

  /// A list in a sentence: `a, b and c`, `a、b和c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast()
    return head.joined(separator: self(", ", "、")) + self(" and ", "和") + last
  }
}

/// A sentence whose own words are told apart from what is put into it.
struct Phrase: ExpressibleByStringInterpolation, Sendable {
  /// Pieces in order.
  private var parts: [(text: String, isOwn: Bool)]

  init(stringLiteral text: String) { parts = [(text, true)] }

  /// Words that were put together before, which stay as they are.
  init(_ text: String) { parts = [(text, false)] }

  init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  static func + (left: Phrase, right: Phrase) -> Phrase {
    var sum = left
    sum.parts += right.parts
    return sum
  }

  /// The sentence on units of a kind.
  func text(with noun: UnitNoun) -> String {
    guard noun != .province else { return parts.map(\.text).joined() }
    let renaming = Self.renaming(noun)
    return parts.map { part in
      guard part.isOwn else { return part.text }
      return renaming.reduce(part.text) { $0.replacing($1.usual, with: $1.own) }
    }.joined()
  }

  /// The words for units in the sentences of the tool, longer ones first.
  private static func renaming(_ noun: UnitNoun) -> [(usual: String, own: String)] {
    func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
    let chinese = ["各", "邻", "该", "本", "某", "每"].map { ("\($0)省", $0 + noun.chinese) }
    return [
      ("provinces", noun.plural), ("Provinces", capital(noun.plural)), ("province", noun.singular),
      ("Province", capital(noun.singular)), ("省份", noun.chinese),
    ] + chinese
  }

  /// Collects the pieces.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [(text: String, isOwn: Bool)] = []

    init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append((literal, true)) }
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append((value.description, false))
    }

    /// A sentence inside a sentence keeps its own words.
    mutating func appendInterpolation(_ phrase: Phrase) { parts += phrase.parts }
  }
}
