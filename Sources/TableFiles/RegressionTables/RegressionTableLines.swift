import Foundation

extension RegressionTable {
  /// A printed line of the body.
  public struct Line: Hashable, Sendable {
    /// What it holds.
    public enum Kind: Hashable, Sendable {
      /// Coefficients.
      case estimate
      /// What stands in brackets under them.
      case bracket
      /// Words, counts and numbers.
      case figures
      /// The name of the lines below; no cells.
      case heading
    }

    /// What it holds.
    public let kind: Kind
    /// The words at its beginning; empty for brackets.
    public let label: String
    /// The words for programs, in English: the brackets’ name them as well, such as `NQP (s.e.)`.
    public let name: String
    /// A cell a column; none for a heading.
    public let cells: [Cell]
    /// Whether a thin rule is drawn above it.
    public let hasRuleAbove: Bool
    /// Whether no page ends between the line above and this one.
    public let staysWithLineAbove: Bool
  }

  /// The body line by line, as every writer prints it.
  public var lines: [Line] {
    var lines: [Line] = []
    var hasRule = false
    func add(_ kind: Line.Kind, _ label: String, name: String? = nil, _ cells: [Cell], stays: Bool = false) {
      lines.append(
        Line(
          kind: kind, label: label, name: name ?? label, cells: cells,
          // The rule of the head stands above the first line.
          hasRuleAbove: hasRule && !lines.isEmpty, staysWithLineAbove: stays))
      hasRule = false
    }
    for row in rows {
      switch row {
      case .rule: hasRule = true
      case .heading(let label): add(.heading, label, [])
      case .cells(let label, let cells, let belongsAbove): add(.figures, label, cells, stays: belongsAbove)
      case .estimates(let label, let estimates, let own):
        let decimals = own ?? style.decimals(of: estimates)
        add(.estimate, label, estimates.map { coefficient($0, decimals: decimals) })
        if let word = bracketName {
          let cells = estimates.map { bracket($0, decimals: decimals) }
          add(.bracket, "", name: "\(label) (\(word))", cells, stays: true)
        }
      }
    }
    return lines
  }

  /// Everything under the table: the notes, what stands in brackets, what the stars mean.
  public var printedNotes: [String] {
    guard style.explainsMarks else { return notes }
    let hasEstimates = rows.contains { if case .estimates = $0 { true } else { false } }
    guard hasEstimates else { return notes }
    return notes + [bracketNote, style.levels.legend(style.language)].filter { !$0.isEmpty }
  }

  private func coefficient(_ estimate: Estimate?, decimals: Int) -> Cell {
    guard let estimate else { return .blank }
    return .estimate(estimate.value, decimals: decimals, stars: style.levels.stars(p: estimate.p))
  }

  private func bracket(_ estimate: Estimate?, decimals: Int) -> Cell {
    guard let estimate else { return .blank }
    switch style.bracket {
    case .nothing: return .blank
    case .standardErrors:
      return estimate.standardError.map { .parenthesized($0, decimals: decimals) } ?? .blank
    case .statistics:
      return estimate.statistic.map { .parenthesized($0, decimals: decimals) } ?? .blank
    case .confidenceIntervals:
      guard let lower = estimate.lower, let upper = estimate.upper else { return .blank }
      return .interval(lower: lower, upper: upper, decimals: decimals)
    }
  }

  private var bracketName: String? {
    switch style.bracket {
    case .standardErrors: "s.e."
    case .statistics: "t"
    case .confidenceIntervals: "interval"
    case .nothing: nil
    }
  }

  private var bracketNote: String {
    switch (style.bracket, style.language) {
    case (.standardErrors, .english): "Standard errors in parentheses."
    case (.standardErrors, .chinese): "括号内为标准误。"
    case (.statistics, .english): "t statistics in parentheses."
    case (.statistics, .chinese): "括号内为t统计量。"
    case (.confidenceIntervals(let level), .english): "\(percent(level))% confidence intervals in brackets."
    case (.confidenceIntervals(let level), .chinese): "方括号内为\(percent(level))%置信区间。"
    case (.nothing, _): ""
    }
  }

  private func percent(_ share: Double) -> String {
    SignificanceLevels.Level(below: share, stars: "").percent
  }
}

extension RegressionTable.Style {
  /// Digits after the point of a row of estimates.
  func decimals(of estimates: [RegressionTable.Estimate?]) -> Int {
    switch decimals {
    case .fixed(let decimals): return decimals
    case .significant(let digits, let least):
      let sizes = estimates.compactMap { $0.map { abs($0.standardError ?? $0.value) } }
      guard let smallest = sizes.filter({ $0.isFinite && $0 > 0 }).min() else { return least }
      // The place of the first digit that is not zero: -1 for 0.05.
      let place = max(-20, Int(log10(smallest).rounded(.down)))
      return max(least, min(8, min(15, max(1, digits)) - 1 - place))
    }
  }
}
