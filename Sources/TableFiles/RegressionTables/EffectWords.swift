import Foundation

/// What an estimate says in words, made from the numbers a table prints, so that prose and table cannot disagree.
///
/// Fragments have no capital and no full stop: a report puts them into its own sentences.
public struct EffectWords: Hashable, Sendable {
  /// What was estimated.
  public let estimate: RegressionTable.Estimate
  /// Digits after the point, levels of significance and language of the table.
  public let style: RegressionTable.Style
  /// Digits after the point.
  private let decimals: Int

  /// Makes the words for an estimate as a table of this style prints it.
  public init(_ estimate: RegressionTable.Estimate, style: RegressionTable.Style = RegressionTable.Style()) {
    self.estimate = estimate
    self.style = style
    decimals = style.decimals(of: [estimate])
  }

  private func words(_ english: String, _ chinese: String) -> String {
    style.language == .english ? english : chinese
  }

  private func number(_ value: Double) -> String { printedNumber(value, decimals: decimals) }

  /// `positive`, `negative` or `zero`; `nil` when the estimate is no number.
  public var sign: String? {
    if estimate.value.isNaN { return nil }
    if estimate.value == 0 { return words("zero", "为零") }
    return estimate.value > 0 ? words("positive", "为正") : words("negative", "为负")
  }

  /// `significant at the 1% level`, by the strictest level that p stays below, or `not significant at the 10% level`, by
  /// the mildest; `nil` without a p-value or levels.
  public var significance: String? {
    guard let p = estimate.p, !p.isNaN, let mildest = style.levels.levels.last else { return nil }
    if let level = style.levels.level(p: p) {
      return words("significant at the \(level.percent)% level", "在\(level.percent)%水平上显著")
    }
    return words("not significant at the \(mildest.percent)% level", "在\(mildest.percent)%水平上不显著")
  }

  /// The estimate with its standard error, where that is known: `0.260, s.e. 0.035`.
  public var figures: String {
    let value = number(estimate.value)
    guard let error = estimate.standardError else { return value }
    return words("\(value), s.e. \(number(error))", "\(value)，标准误\(number(error))")
  }

  /// `95% confidence interval [0.191, 0.329]`; `nil` when the interval is not known.
  ///
  /// - Parameter level: the share of the interval the estimate holds, such as 0.95.
  public func interval(level: Double = 0.95) -> String? {
    guard let lower = estimate.lower, let upper = estimate.upper else { return nil }
    let percent = SignificanceLevels.Level(below: level, stars: "").percent
    let ends = "[\(number(lower)), \(number(upper))]"
    return words("\(percent)% confidence interval \(ends)", "\(percent)%置信区间\(ends)")
  }

  /// Whether p stays below the mildest level; `nil` without a p-value or levels.
  public var isSignificant: Bool? {
    guard let p = estimate.p, !p.isNaN, !style.levels.levels.isEmpty else { return nil }
    return style.levels.level(p: p) != nil
  }

  /// How much a regressor changes.
  public enum Change: Hashable, Sendable {
    /// By an amount in its unit, above 0.
    case amount(Double)
    /// By one of its standard deviations, above 0.
    case standardDeviation(Double)

    /// The amount in the unit of the regressor.
    public var amount: Double {
      switch self {
      case .amount(let amount), .standardDeviation(let amount): amount
      }
    }
  }

  /// What a change of the regressor goes with: `a rise of one standard deviation (0.153) in NQP goes with a rise of 0.040
  /// in Rri (12.8% of its mean)`. An estimate that prints as zero goes with no change; changes have the decimals of the
  /// table, fewer where they are large, more where two digits need them.
  ///
  /// - Parameters:
  ///   - change: how much the regressor changes.
  ///   - subject: the regressor.
  ///   - outcome: the outcome.
  ///   - mean: the mean of the outcome, to which the change of it is set in proportion; `nil` or 0 for none.
  public func magnitude(
    of change: Change, in subject: String, on outcome: String, mean: Double? = nil
  ) -> String {
    let response = estimate.value * change.amount
    let size = sized(change.amount)
    let (rise, subjectRises) =
      if case .standardDeviation = change {
        ("a rise of one standard deviation (\(size)) in \(subject)", "\(subject)上升一个标准差（\(size)）")
      } else {
        ("a rise of \(size) in \(subject)", "\(subject)上升\(size)")
      }
    guard number(abs(estimate.value)) != number(0), response != 0 else {
      return words("\(rise) goes with no change in \(outcome)", "\(subjectRises)，\(outcome)几乎不变")
    }
    var share = ""
    if let mean, mean != 0, mean.isFinite, response.isFinite {
      let percent = printedNumber(abs(response / mean) * 100, decimals: 1)
      share = words(" (\(percent)% of its mean)", "（为其均值的\(percent)%）")
    }
    let direction = response > 0 ? words("rise", "上升") : words("fall", "下降")
    return words(
      "\(rise) goes with a \(direction) of \(sized(abs(response))) in \(outcome)\(share)",
      "\(subjectRises)，\(outcome)\(direction)\(sized(abs(response)))\(share)")
  }

  /// A size with the decimals of the table: fewer from 10 on, more where two digits need them, at most 8.
  private func sized(_ value: Double) -> String {
    guard value.isFinite, value > 0 else { return number(value) }
    let place = Int(min(20, max(-20, log10(value).rounded(.down))))
    return printedNumber(
      value, decimals: place < 0 ? max(decimals, min(8, 1 - place)) : max(0, decimals - place))
  }

  /// The whole of it: `the coefficient of NQP on Rri in column (6) is positive and significant at the 1% level (0.260, s.e.
  /// 0.035)`.
  ///
  /// - Parameter column: the number of the model; `nil` to leave it out.
  public func sentence(of subject: String, on outcome: String, column: Int? = nil) -> String {
    guard let sign else { return words("nothing can be said", "无法估计") }
    let place = column.map { words(" in column (\($0))", "第(\($0))列中") } ?? ""
    let level = significance.map { words(" and \($0)", "，\($0)") } ?? ""
    return words(
      "the coefficient of \(subject) on \(outcome)\(place) is \(sign)\(level) (\(figures))",
      "\(place)\(subject)对\(outcome)的系数\(sign)\(level)（\(figures)）")
  }

  /// What several estimates of one coefficient have in common: `positive in all 6 columns, significant at the 10% level in
  /// 5`; `nil` without any that is a number. The level is the mildest.
  public static func pattern(
    of estimates: [RegressionTable.Estimate], style: RegressionTable.Style = RegressionTable.Style()
  ) -> String? {
    let known = estimates.filter { !$0.value.isNaN }
    guard let first = known.first, let sign = EffectWords(first, style: style).sign else { return nil }
    let isEnglish = style.language == .english
    let count = known.count
    let alike = known.count { EffectWords($0, style: style).sign == sign }
    var text: String
    if alike == count {
      text =
        isEnglish
        ? "\(sign) in \(count == 1 ? "the only column" : "all \(count) columns")" : "\(count)列中均\(sign)"
    } else {
      text = isEnglish ? "\(sign) in \(alike) of \(count) columns" : "\(count)列中有\(alike)列\(sign)"
    }
    guard let mildest = style.levels.levels.last, known.contains(where: { $0.p != nil }) else { return text }
    let passing = known.count { style.levels.level(p: $0.p) != nil }
    let level = mildest.percent
    text +=
      isEnglish
      ? ", significant at the \(level)% level in \(passing == 0 ? "none" : passing == count ? "all" : "\(passing)")"
      : passing == 0
        ? "，在\(level)%水平上均不显著" : passing == count ? "，在\(level)%水平上均显著" : "，其中\(passing)列在\(level)%水平上显著"
    return text
  }
}
