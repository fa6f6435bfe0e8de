import Documents
import Drawings
import Regressions
import TableFiles

/// The table of a regression as journals print it: coefficients with stars, standard errors in brackets below, then
/// what was taken out and what fits.
extension StudyModel {
  /// The table in the language of the results.
  func table(_ study: StudyResults) -> ReportTable {
    let words = study.words
    var table = ReportTable(columns: [.init("variable", "", .leading)], rows: [])
    for position in results.indices {
      table.columns.append(.init("column_\(position + 1)", "(\(position + 1))"))
    }
    for name in variables { table.rows += rows(for: name, label: study.termLabel(name)) }
    let yes = words("Yes", "是")
    let footer: [(String, [ReportTable.Cell])] = [
      (
        words("Province effects", "省份固定效应"),
        results.map { .text($0.model.effects.hasUnitEffects ? yes : "–") }
      ),
      (words("Year effects", "年份固定效应"), results.map { .text($0.model.effects.hasPeriodEffects ? yes : "–") }),
      (words("Observations", "观测值"), results.map { .count($0.n) }),
      (words("Provinces", "省份数"), results.map { .count($0.unitCount) }),
      (words("R² within", "组内R²"), results.map { .number($0.withinR2, decimals: 3) }),
      (words("R² with dummies", "含虚拟变量R²"), results.map { .number($0.r2, decimals: 3) }),
    ]
    for (position, line) in footer.enumerated() {
      table.rows.append(ReportTable.Row([.text(line.0)] + line.1, hasRuleAbove: position == 0))
    }
    table.notes = notes(study)
    return table
  }

  /// The regressors of all columns in the order they first appear.
  private var variables: [String] {
    var names: [String] = []
    for result in results {
      for name in result.model.regressors where !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func rows(for name: String, label: String) -> [ReportTable.Row] {
    let style = NumberText(decimals: 3)
    let estimates = results.map { $0[name] }
    return [
      ReportTable.Row(
        [.text(label)]
          + estimates.map { coefficient in
            guard let coefficient else { return .blank }
            return .init(
              value: .number(coefficient.estimate),
              text: style.string(coefficient.estimate) + coefficient.stars)
          }),
      ReportTable.Row(
        [.init(value: .text("\(label) (s.e.)"), text: "")]
          + estimates.map { coefficient in
            guard let coefficient else { return .blank }
            return .init(
              value: .number(coefficient.standardError), text: "(\(style.string(coefficient.standardError)))")
          }, staysWithRowAbove: true),
    ]
  }

  private func notes(_ study: StudyResults) -> [String] {
    let words = study.words
    let outcome = words.list(settings.outcomes.map(study.shortLabel))
    let clusters = results.map(\.unitCount).max() ?? 0
    let filled = results.map(\.filledRowCount).max() ?? 0
    var notes = [
      words(
        "Outcome: \(outcome), \(study.years). Standard errors in brackets, clustered by province (\(clusters) clusters, "
          + "small-sample factor G/(G − 1) · (N − 1)/(N − K), effects nested in clusters not counted in K); "
          + "t with G − 1 degrees of freedom.",
        "被解释变量：\(outcome)，\(study.years)年。括号内为按省份聚类的标准误（\(clusters)个聚类，小样本因子"
          + "G/(G − 1) · (N − 1)/(N − K)，嵌套于聚类的效应不计入K）；t分布自由度G − 1。"),
      words("*** p < 0.01, ** p < 0.05, * p < 0.1.", "*** p < 0.01，** p < 0.05，* p < 0.1。"),
    ]
    if filled > 0 {
      notes.append(
        words("\(filled) observations rest on a filled or incomplete value.", "\(filled)个观测值含填补或不完整的数值。"))
    }
    if !leftOut.isEmpty {
      let names = words.list(leftOut.map(study.label))
      notes.append(
        words("Left out, absent or not covering these years: \(names).", "未纳入（暂缺或未覆盖所用年份）：\(names)。"))
    }
    return notes
  }
}

extension FixedEffects {
  /// Whether units have effects of their own.
  fileprivate var hasUnitEffects: Bool { self == .unit || self == .twoWay }
  /// Whether periods have effects of their own.
  fileprivate var hasPeriodEffects: Bool { self == .period || self == .twoWay }
}

extension ReportTable.Cell {
  /// A cell that has nothing to say.
  static let blank = Self(value: .missing, text: "")

  /// A count among decimals: it stands in the middle, not left of their point.
  fileprivate static func count(_ value: Int) -> Self {
    var cell = Self.integer(value)
    cell.alignment = .center
    return cell
  }
}

/// Sentences that follow from results, so that prose and table cannot disagree.
extension StudyResults {
  /// What the fullest column says about its first regressor.
  func sentence(for model: StudyModel) -> String {
    let index = model.results.indices.max {
      let (left, right) = (model.results[$0].model.regressors, model.results[$1].model.regressors)
      return left.count < right.count || (left.count == right.count && $0 > $1)
    }
    guard let index, let name = model.results[index].model.regressors.first,
      let coefficient = model.results[index][name]
    else { return words("nothing can be said", "无法估计") }
    let style = NumberText(decimals: 3)
    let outcome = shortLabel(model.results[index].model.outcome)
    let subject = termLabel(name)
    let sign = coefficient.estimate > 0 ? words("positive", "为正") : words("negative", "为负")
    let level: String
    switch coefficient.stars {
    case "***": level = words("significant at the 1 % level", "在1%水平上显著")
    case "**": level = words("significant at the 5 % level", "在5%水平上显著")
    case "*": level = words("significant at the 10 % level", "在10%水平上显著")
    default: level = words("not significant at the 10 % level", "在10%水平上不显著")
    }
    let (estimate, error) = (style.string(coefficient.estimate), style.string(coefficient.standardError))
    let numbers = words("\(estimate), s.e. \(error)", "\(estimate)，标准误\(error)")
    return words(
      "the coefficient of \(subject) on \(outcome) in column (\(index + 1)) is \(sign) and \(level) (\(numbers))",
      "第(\(index + 1))列中\(subject)对\(outcome)的系数\(sign)，\(level)（\(numbers)）")
  }
}
