import Documents

/// What the terms of models are called in print.
extension StudyResults {
  /// A term by its name: `NQP²`, `NQP × GOV`, `lag of NQP`; a column or score by its short name.
  func termLabel(_ name: String) -> String {
    guard let term = RegressionTerm(reading: name) else { return shortLabel(name) }
    return term.factors.map { factor in
      let label = shortLabel(factor.variable)
      return switch factor {
      case .variable: label
      case .square: "\(label)²"
      case .lag(_, let periods):
        words(periods == 1 ? "lag of \(label)" : "lag \(periods) of \(label)", "\(label)滞后\(periods)期")
      }
    }.joined(separator: " × ")
  }
}
