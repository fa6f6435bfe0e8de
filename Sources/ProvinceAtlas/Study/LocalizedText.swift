/// The languages a study can be written and printed in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"
}

/// Words in every language of a study.
public struct LocalizedText: Hashable, Sendable {
  /// The English words.
  public var english: String
  /// The Chinese words.
  public var chinese: String

  /// Makes words from both languages.
  public init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// Makes words that read the same in every language.
  public init(_ text: String) { self.init(english: text, chinese: text) }

  /// The words in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
