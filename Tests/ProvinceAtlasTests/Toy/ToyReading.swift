import CairoRendering
import Documents
import Drawings
import Panels
import TableFiles

@testable import ProvinceAtlas

/// What tests read off results.
extension ReportTable {
  /// A column of values for programs.
  func values(_ key: String) -> [TableCell] {
    guard let position = columns.firstIndex(where: { $0.key == key }) else { return [] }
    return rows.map { $0.cells[position].value }
  }

  /// A column as it is printed.
  func texts(_ key: String) -> [String] {
    guard let position = columns.firstIndex(where: { $0.key == key }) else { return [] }
    return rows.map { $0.cells[position].text }
  }

  /// A column of numbers.
  func numbers(_ key: String) -> [Double?] { values(key).map(\.number) }
}

extension LongTable {
  /// All rows.
  var rows: [[TableCell]] { (0..<rowCount).map { self[$0] } }

  /// A column.
  func values(_ key: String) -> [TableCell] {
    guard let position = header.firstIndex(of: key) else { return [] }
    return rows.map { $0[position] }
  }

  /// A column of words.
  func texts(_ key: String) -> [String] {
    values(key).map { if case .text(let text) = $0 { text } else { "" } }
  }

  /// A column of numbers.
  func numbers(_ key: String) -> [Double?] { values(key).map(\.number) }
}

extension TableCell {
  /// The value as a number, of whatever kind.
  var number: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    case .text, .missing: nil
    }
  }
}

extension TemplateValue {
  /// A value inside, by names in order.
  subscript(names: String...) -> TemplateValue? {
    names.reduce(Optional(self)) { value, name in
      guard case .object(let values) = value else { return nil }
      return values[name]
    }
  }

  /// The text, or nothing.
  var text: String {
    guard case .text(let text) = self else { return "" }
    return text
  }

  /// The number.
  var number: Double? {
    guard case .number(let number, _) = self else { return nil }
    return number
  }
}

extension Drawing {
  /// Every line of text of the page, groups entered.
  var lines: [String] { elements.flatMap(\.lines) }
}

extension Element {
  fileprivate var lines: [String] {
    switch self {
    case .text(let text): [text.spans.map(\.text).joined()]
    case .group(let group): group.elements.flatMap(\.lines)
    case .path, .link, .anchor: []
    }
  }
}

extension ToyStudy {
  /// What makes reports from a template of the study.
  func composer(_ template: String = "province.en.md") throws -> ReportComposer {
    let inputs = try inputs()
    let measuring = CairoRenderer().measurer
    let results = inputs.results
    return ReportComposer(
      results: results, geography: inputs.geography,
      figures: try StudyFigures(results, geography: inputs.geography, measuring: measuring),
      template: try ReportTemplate(template, of: results.study, language: .english), measuring: measuring)
  }
}

extension UnitCode {
  /// The square in the middle.
  static let henan = UnitCode("410000")
  /// North of the middle.
  static let shanxi = UnitCode("140000")
  /// South of the middle.
  static let hunan = UnitCode("430000")
}
