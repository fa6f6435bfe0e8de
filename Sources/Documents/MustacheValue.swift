import Foundation
import Drawings
import Mustache

/// A template value as swift-mustache reads it.
struct MustacheValue: MustacheParent, MustacheTransformable, MustacheCustomRenderable,
  MustacheCustomRepresentation
{
  let value: TemplateValue
  let language: DocumentLanguage

  func child(named name: String) -> Any? {
    guard case .object(let values) = value, let child = values[name] else { return nil }
    return inner(child)
  }

  /// Lists and conditions as the library's own, so that its sections repeat and choose.
  var representation: Any? {
    switch value {
    case .list: return MustacheList(self)
    case .flag(let flag): return flag
    case .text, .number, .object: return self
    }
  }

  var renderText: String { value.printed }

  var isNull: Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .number(let number, _): number?.isNaN ?? true
    case .flag, .list, .object: false
    }
  }

  func transform(_ name: String) -> Any? {
    switch value {
    case .number(let number, _):
      if let format = NumberFormat(name) { return inner(.text(format.string(number, language))) }
      switch name {
      case "positive": return number.map { $0 > 0 } ?? false
      case "negative": return number.map { $0 < 0 } ?? false
      case "zero": return number.map { $0 == 0 } ?? false
      default: return nil
      }
    case .text(let text):
      switch name {
      case "uppercased": return inner(.text(text.uppercased()))
      case "lowercased": return inner(.text(text.lowercased()))
      default: return nil
      }
    case .flag, .list, .object: return nil
    }
  }
}

extension MustacheValue {
  /// Another value in the same document.
  fileprivate func inner(_ value: TemplateValue) -> MustacheValue {
    MustacheValue(value: value, language: language)
  }
}

/// A list as swift-mustache repeats it, with the transforms its own lists have and those of templates.
struct MustacheList: MustacheSequence, MustacheTransformable {
  private let list: MustacheValue
  private let elements: [MustacheValue]

  init(_ list: MustacheValue) {
    self.list = list
    if case .list(let values) = list.value { elements = values.map(list.inner) } else { elements = [] }
  }

  func makeIterator() -> IndexingIterator<[MustacheValue]> { elements.makeIterator() }

  func transform(_ name: String) -> Any? {
    switch name {
    case "joined": list.value.texts.map { list.inner(.text(list.language.list($0))) }
    case "reversed":
      if case .list(let values) = list.value {
        MustacheList(list.inner(.list(values.reversed())))
      } else {
        nil
      }
    default: elements.transform(name)
    }
  }
}

extension DocumentLanguage {
  /// A list in a sentence: `a, b and c`, `a、b和c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast().joined(separator: self == .chinese ? "、" : ", ")
    return head + (self == .chinese ? "和" : " and ") + last
  }
}

/// What is inserted with `{{name}}` is data, not Markdown.
struct MarkdownContentType: MustacheContentType {
  /// The name templates are switched to.
  static let name = "REPORT-DATA"
  /// Registered once a process; the library keeps content types in a table behind a lock.
  static let registered: Bool = {
    MustacheContentTypes.register(MarkdownContentType(), named: name)
    return true
  }()

  func escapeText(_ text: String) -> String { DataText.guarded(text) }
}
