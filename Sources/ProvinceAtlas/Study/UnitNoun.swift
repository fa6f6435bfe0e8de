/// What one unit of a study is called in sentences, and several: a province, a county, a country.
public struct UnitNoun: Hashable, Sendable {
  /// One of them in English, in small letters.
  public var singular: String
  /// Several of them in English.
  public var plural: String
  /// One or several in Chinese.
  public var chinese: String

  /// What sentences of the tool say unless a study says otherwise.
  public static let province = UnitNoun(singular: "province", plural: "provinces", chinese: "省份")
}

extension UnitNoun {
  /// `{en: [country, countries], zh: 国家}`; a language that is left out keeps the usual word.
  init(_ node: StudyNode) throws(AtlasError) {
    self = .province
    let fields = try node.fields(["en", "zh"])
    guard !fields.isEmpty else {
      throw node.error(found: "\(node.name) is empty", expected: "`{en: [country, countries], zh: 国家}`")
    }
    if let english = fields["en"] {
      let forms = try english.words()
      guard forms.count == 2 else {
        throw english.error(
          found: "\(english.name) has \(forms.count) \(forms.count == 1 ? "word" : "words")",
          expected: "one unit and several, such as `[country, countries]`")
      }
      (singular, plural) = (forms[0], forms[1])
    }
    if let word = fields["zh"] { chinese = try word.text() }
  }
}
