import Regressions

/// One regression table.
public struct ModelSettings: Sendable {
  /// Its name in the study.
  public var name: String
  /// The table's caption.
  public var label: LocalizedText
  /// The columns of the table, from left to right.
  public var columns: [ModelColumn]
  /// The region scheme whose regions have a column each, in the place of all units; `nil` for none.
  public var regionScheme: String?
  /// Where it is declared.
  public var place: AtlasError.Place

  /// The variables explained, each once, in the order of the columns.
  var outcomes: [String] {
    columns.reduce(into: []) { names, column in
      if !names.contains(column.outcome) { names.append(column.outcome) }
    }
  }

  /// Every column and score the table needs, each once.
  var variables: [String] {
    var names: [String] = []
    for column in columns {
      for name in column.variables where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

/// A column of a regression table: one model.
public struct ModelColumn: Hashable, Sendable {
  /// The variable explained.
  public var outcome: String
  /// What the column is about: without the first of these it is not estimated.
  public var regressors: [RegressionTerm]
  /// What is held constant; a control that is absent is left out and named.
  public var controls: [RegressionTerm]
  /// The instruments of each endogenous regressor, by the regressor's name.
  public var instruments: [Instrumented]
  /// How coefficients are estimated.
  var estimator: Estimator
  /// Which means are taken out, or are random.
  var effects: FixedEffects
  /// How standard errors are computed.
  var errors: StandardErrors
  /// Whose small-sample factors and degrees of freedom are used.
  var convention: SmallSampleConvention
  /// The column of analytic weights; `nil` for none.
  public var weights: String?
  /// The rows it is estimated on.
  public var sample: ModelSample
  /// What stands over the column; `nil` for its number alone.
  public var label: LocalizedText?
  /// Where it is declared.
  public var place: AtlasError.Place

  /// A regressor with the terms that stand in for it in the first stage.
  public struct Instrumented: Hashable, Sendable {
    /// The endogenous regressor.
    public var regressor: RegressionTerm
    /// Its excluded instruments.
    public var instruments: [RegressionTerm]
  }

  /// The excluded instruments of all endogenous regressors, each once.
  var excluded: [RegressionTerm] {
    instruments.flatMap(\.instruments).reduce(into: []) { terms, term in
      if !terms.contains(term) { terms.append(term) }
    }
  }

  /// Regressors, controls.
  var terms: [RegressionTerm] { regressors + controls }

  /// Every column and score it needs.
  var variables: [String] {
    [outcome] + [weights].compactMap(\.self) + terms.flatMap(\.variables)
      + excluded.flatMap(\.variables)
  }
}

/// Which rows a model is estimated on, of those the study's span has.
public struct ModelSample: Hashable, Sendable {
  /// Codes of the regions, by the study's scheme; empty for all.
  public var regions: [String] = []
  /// The first year; `nil` for that of the span.
  public var from: Int?
  /// The last year; `nil` for that of the span.
  public var to: Int?
  /// Units that are left out, by any of their names.
  public var withoutUnits: [String] = []
  /// Years that are left out.
  public var withoutYears: [Int] = []

  /// Every row of the span.
  public static let all = ModelSample()
}
