import Drawings
import Geography
import Panels

extension StudyFigures.MapContent {
  /// What is written on the units: names with the marks of what their values stand on, and a second line as the study
  /// asks.
  ///
  /// - Parameter names: in the language of the outputs.
  func unitTexts(_ names: [FeatureID: String], results: StudyResults) -> [FeatureID: String] {
    let text = map.unitText.settled(for: names.count)
    guard text != .none else { return [:] }
    let second = secondLines(text, names, results: results)
    return Dictionary(
      uniqueKeysWithValues: names.map { id, name in
        let first = name + (marks.marks[id] ?? "")
        return (id, second[id].map { "\(first)\n\($0)" } ?? first)
      })
  }

  private func secondLines(
    _ text: StudyMap.UnitText, _ names: [FeatureID: String], results: StudyResults
  ) -> [FeatureID: String] {
    switch text {
    case .auto, .names, .none: return [:]
    case .both:
      let other: Language = results.language == .english ? .chinese : .english
      return names.keys.reduce(into: [:]) { lines, id in
        lines[id] = results.data.crosswalk.entry(UnitCode(id.rawValue))?.name(in: other)
      }
    case .values, .ranks: return text.figures(of: values, format: format)
    }
  }
}

extension StudyMap.UnitText {
  /// The second lines that stand on the units: values or ranks, the largest first; none for other texts.
  ///
  /// - Parameter format: how values are written; `nil` for as many digits as they need.
  func figures(of values: [FeatureID: Double], format: NumberText?) -> [FeatureID: String] {
    switch self {
    case .values: return values.mapValues((format ?? Self.format(for: Array(values.values))).string)
    case .ranks:
      let sorted = values.values.sorted(by: >)
      let places = Dictionary(
        sorted.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
      return values.compactMapValues { places[$0].map(String.init) }
    case .auto, .names, .both, .none: return [:]
    }
  }

  private static func format(for values: [Double]) -> NumberText {
    let isLarge = values.contains { abs($0) >= 10_000 }
    return NumberText(
      decimals: NumberText.decimals(for: values), groupSeparator: isLarge ? NumberText.thousands : "")
  }
}
