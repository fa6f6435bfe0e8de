import Foundation
import Drawings
import Mustache

/// A template value as swift-mustache reads it.
struct MustacheValue: MustacheParent, MustacheTransformable, MustacheCustomRenderable,
  MustacheCustomRepresentation
{
  let value: TemplateValue

  func child(named name: String) -> Any? {
    guard case .object(let values) = value, let child = values[name] else { return nil }
    return MustacheValue(value: child)
  }

  /// Lists and conditions as the library's own, so that its sections repeat and choose.
  var representation: Any? {
    switch value {
    case .list(let values): return values.map(MustacheValue.init)
    case .flag(let flag): return flag
    case .text, .number, .object: return self
    }
  }

  var renderText: String {
    switch value {
    case .text(let text): DataText.withoutControls(text)
    case .number(let number, let decimals): NumberFormat.fixed(decimals).string(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list, .object: ""
    }
  }

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
      if let format = NumberFormat(name) { return MustacheValue(value: .text(format.string(number))) }
      switch name {
      case "positive": return number.map { $0 > 0 } ?? false
      case "negative": return number.map { $0 < 0 } ?? false
      case "zero": return number.map { $0 == 0 } ?? false
      default: return nil
      }
    case .text(let text):
      switch name {
      case "uppercased": return MustacheValue(value: .text(text.uppercased()))
      case "lowercased": return MustacheValue(value: .text(text.lowercased()))
      default: return nil
      }
    case .flag, .list, .object: return nil
    }
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
