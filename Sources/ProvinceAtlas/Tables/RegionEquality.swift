import Regressions
import TableFiles

/// Whether what a model is about is the same in all regions.
struct RegionEquality {
  /// The variable the models are about, in print.
  let label: String
  let test: CoefficientEquality

  /// `χ²(2) = 1.23, p = 0.541`.
  var figures: String {
    let statistic = ReportTable.Cell.number(test.statistic, decimals: 2).text
    let p = ReportTable.Cell.number(test.p, decimals: 3).text
    return "χ²(\(test.degrees)) = \(statistic), p = \(p)"
  }

  /// The tests of a table by regions: one for each of its models, of the first regressor; none for other tables.
  static func all(in model: StudyModel, _ study: StudyResults) -> [RegionEquality] {
    guard model.settings.regionScheme != nil else { return [] }
    var models: [ModelColumn] = []
    for column in model.columns where !models.contains(column.settings) { models.append(column.settings) }
    return models.compactMap { settings in
      guard let name = settings.regressors.first?.name else { return nil }
      let own = model.columns.filter { $0.settings == settings }.compactMap { $0.result[name] }
      return CoefficientEquality(own.map { ($0.estimate, $0.standardError) })
        .map { RegionEquality(label: study.termLabel(name), test: $0) }
    }
  }

  /// The note of a table; `nil` without tests.
  static func note(_ tests: [RegionEquality], _ words: Words) -> String? {
    guard !tests.isEmpty else { return nil }
    let text = tests.map { "\($0.label) \($0.figures)" }
    return words(
      "Equal coefficients in all regions (Wald, regions independent): \(text.joined(separator: "; ")).",
      "各地区系数相等（Wald检验，地区间独立）：\(text.joined(separator: "；"))。")
  }

  /// What the test says, a sentence: whether equality is rejected, by the strictest level or at the mildest.
  func sentence(_ words: Words) -> String {
    let levels = SignificanceLevels.standard
    let isRejected = levels.level(p: test.p) != nil
    let percent = (levels.level(p: test.p) ?? levels.levels[levels.levels.count - 1]).percent
    return words(
      "That the coefficient of \(label) is the same in all regions is \(isRejected ? "" : "not ")rejected at the \(percent)% level (\(figures)).",
      "在\(percent)%水平上\(isRejected ? "拒绝" : "不能拒绝")各地区\(label)系数相等的原假设（\(figures)）。")
  }
}
