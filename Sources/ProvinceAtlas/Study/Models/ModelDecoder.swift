import Regressions

/// What the columns of a table have in common, unless one says otherwise.
private struct ModelDefaults {
  var outcome: String?
  var regressors: [RegressionTerm] = []
  var controls: [RegressionTerm] = []
  var instruments: [ModelColumn.Instrumented]?
  var hasLagInstruments = false
  var estimator: Estimator = .leastSquares
  var effects: FixedEffects?
  var errors: StandardErrors = .clustered(.unit)
  var convention: SmallSampleConvention?
  var weights: String?
  var sample: ModelSample = .all

  /// The keys that a table and a column share.
  static let keys = [
    "outcome", "regressors", "controls", "instruments", "estimator", "effects", "errors", "convention",
    "weights",
    "sample",
  ]

  /// These values with what the fields say.
  func overridden(by fields: [String: StudyNode]) throws(AtlasError) -> ModelDefaults {
    var result = self
    if let node = fields["outcome"] { result.outcome = try node.text() }
    if let node = fields["regressors"] { result.regressors = try node.terms() }
    if let node = fields["controls"] { result.controls = try node.terms() }
    if let node = fields["estimator"] {
      result.estimator = try node.word([
        "least-squares": .leastSquares, "first-differences": .firstDifferences, "between": .between,
        "random-effects": .randomEffects,
      ])
    }
    if let node = fields["effects"] {
      result.effects = try node.word([
        "two-way": .twoWay, "unit": .unit, "period": .period, "none": FixedEffects.none,
      ])
    }
    if let node = fields["errors"] { result.errors = try node.standardErrors() }
    if let node = fields["convention"] {
      result.convention = try node.word([
        "reghdfe": .reghdfe, "xtreg": .xtreg, "plm": .plm, "ivregress": .ivregress,
        "ivregress-small": .ivregressSmall,
      ])
    }
    if let node = fields["weights"] { result.weights = try node.text() }
    if let node = fields["sample"] { result.sample = try ModelSample(node) }
    if let node = fields["instruments"] {
      result.hasLagInstruments = node.isWord("lag")
      result.instruments =
        try result.hasLagInstruments
        ? nil
        : node.mapEntries { name, value throws(AtlasError) in
          ModelColumn.Instrumented(regressor: try value.term(name), instruments: try value.terms())
        }
    }
    return result
  }

  /// A column of some regressors.
  func column(
    _ regressors: [RegressionTerm], controls: [RegressionTerm], label: LocalizedText?, at node: StudyNode
  ) throws(AtlasError) -> ModelColumn {
    guard let outcome else {
      throw node.error(found: "\(node.name) has no `outcome`", expected: "the variable that is explained")
    }
    guard !regressors.isEmpty else {
      throw node.error(
        found: "\(node.name) has no regressors", expected: "lists of variables, `- [nqp, gov]`")
    }
    var seen: Set<String> = [outcome]
    for term in regressors + controls where !seen.insert(term.name).inserted {
      throw node.error(found: "\(node.name) names `\(term.name)` twice", remedy: "Name each variable once")
    }
    let effects = effects ?? (estimator == .leastSquares ? .twoWay : estimator.possibleEffects[0])
    guard estimator.possibleEffects.contains(effects) else {
      throw node.error(
        found: "\(node.name) has the estimator `\(estimator.rawValue)` with `effects: \(effects.rawValue)`",
        expected: estimator.possibleEffects.map { "`\($0.rawValue)`" }.joined(separator: " or "))
    }
    if hasLagInstruments || instruments != nil, estimator != .leastSquares {
      throw node.error(
        found: "\(node.name) has instruments and the estimator `\(estimator.rawValue)`",
        expected: "`least-squares`, which two stages are made of")
    }
    return ModelColumn(
      outcome: outcome, regressors: regressors, controls: controls,
      instruments: try instruments(of: regressors, at: node), estimator: estimator, effects: effects,
      errors: errors,
      convention: convention ?? .reghdfe, weights: weights, sample: sample, label: label,
      place: node.place)
  }

  private func instruments(
    of regressors: [RegressionTerm], at node: StudyNode
  ) throws(AtlasError) -> [ModelColumn.Instrumented] {
    if hasLagInstruments {
      var found: [ModelColumn.Instrumented] = []
      for term in regressors {
        guard let lag = term.lagged else {
          throw node.error(
            found: "`instruments: lag` has no lag of `\(term.name)`",
            remedy: "Name its instruments one by one")
        }
        found.append(.init(regressor: term, instruments: [lag]))
      }
      return found
    }
    return (instruments ?? []).filter { regressors.contains($0.regressor) }
  }
}

extension ModelSettings {
  init(name: String, _ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(ModelDefaults.keys + ["label", "columns", "by"])
    self.name = name
    label = try node.required("label", of: fields).localizedText()
    regionScheme = try fields["by"]?.text()
    place = node.place
    let defaults = try ModelDefaults().overridden(by: fields)
    guard let columnsNode = fields["columns"] else {
      columns = [try defaults.column(defaults.regressors, controls: defaults.controls, label: nil, at: node)]
      return
    }
    columns =
      columnsNode.isScalar
      ? try Self.designed(columnsNode, defaults)
      : try columnsNode.items().map { item throws(AtlasError) in try Self.column(item, defaults) }
    guard !columns.isEmpty else {
      throw columnsNode.error(
        found: "\(columnsNode.name) is empty", expected: "lists of variables, `- [nqp, gov]`")
    }
  }

  /// Columns that follow from the regressors and controls of the table by a word.
  private static func designed(
    _ node: StudyNode, _ defaults: ModelDefaults
  ) throws(AtlasError) -> [ModelColumn] {
    enum Design { case stepwise, withoutAndWith, each }
    let design: Design = try node.word([
      "stepwise": .stepwise, "without-and-with": .withoutAndWith, "each": .each,
    ])
    let (regressors, controls) = (defaults.regressors, defaults.controls)
    guard !regressors.isEmpty else {
      throw node.error(found: "the table has no `regressors`", expected: "what its columns are about")
    }
    let sets: [([RegressionTerm], [RegressionTerm])] =
      switch design {
      case .stepwise: (0...controls.count).map { (regressors, Array(controls.prefix($0))) }
      case .withoutAndWith: regressors.flatMap { [([$0], []), ([$0], controls)] }
      case .each: regressors.map { ([$0], controls) }
      }
    return try sets.map { set throws(AtlasError) in
      try defaults.column(set.0, controls: set.1, label: nil, at: node)
    }
  }

  /// One column: a list of variables, the first of which it is about, or a mapping.
  private static func column(
    _ node: StudyNode, _ defaults: ModelDefaults
  ) throws(AtlasError) -> ModelColumn {
    guard node.isMapping else {
      let terms = try node.terms()
      return try defaults.column(
        Array(terms.prefix(1)), controls: Array(terms.dropFirst()), label: nil, at: node)
    }
    let fields = try node.fields(ModelDefaults.keys + ["label"])
    let own = try defaults.overridden(by: fields)
    return try own.column(
      own.regressors, controls: own.controls, label: try fields["label"]?.localizedText(), at: node)
  }
}

extension ModelSample {
  init(_ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["regions", "from", "to", "without_units", "without_years"])
    regions = try fields["regions"]?.words() ?? []
    from = try fields["from"]?.integer(in: 1000...2999)
    to = try fields["to"]?.integer(in: 1000...2999)
    withoutUnits = try fields["without_units"]?.words() ?? []
    withoutYears =
      try fields["without_years"]?.items().map { item throws(AtlasError) in
        try item.integer(in: 1000...2999)
      } ?? []
    if let from, let to, from > to {
      throw node.error(
        found: "\(node.name) goes from \(from) to \(to)", remedy: "Name the earlier year first")
    }
  }
}

extension StudyNode {
  /// A list of terms, or one alone.
  func terms() throws(AtlasError) -> [RegressionTerm] {
    if isScalar { return [try term(try text())] }
    return try items().map { item throws(AtlasError) in try item.term(try item.text()) }
  }

  fileprivate func term(_ text: String) throws(AtlasError) -> RegressionTerm {
    guard let term = RegressionTerm(reading: text) else {
      throw error(
        found: "\(name) has the term `\(text.prefix(60))`",
        expected: "a variable, its square `x^2`, a product `x * z` or a lag `lag(x)`, `lag(x, 2)`")
    }
    return term
  }

  /// A kind of standard errors: a word, or a mapping with its choices, such as `{driscoll-kraay: 2}`.
  fileprivate func standardErrors() throws(AtlasError) -> StandardErrors {
    guard isMapping else {
      return try word([
        "clustered-by-unit": .clustered(.unit), "clustered-by-period": .clustered(.period),
        "clustered-by-unit-and-period": .clustered(.both), "iid": .iid, "hc0": .hc0, "hc1": .hc1, "hc2": .hc2,
        "hc3": .hc3, "driscoll-kraay": .driscollKraay(lags: nil),
        "wild-bootstrap": .wildBootstrap(WildBootstrap()),
      ])
    }
    let fields = try fields(["driscoll-kraay", "wild-bootstrap"])
    guard fields.count == 1 else {
      throw error(found: "\(name) has \(fields.count) kinds", expected: "one, such as `{driscoll-kraay: 2}`")
    }
    if let node = fields["wild-bootstrap"] { return .wildBootstrap(try node.wildBootstrap()) }
    return .driscollKraay(lags: try required("driscoll-kraay", of: fields).integer(in: 0...100))
  }

  private func wildBootstrap() throws(AtlasError) -> WildBootstrap {
    let fields = try fields(["replications", "seed", "weights"])
    return WildBootstrap(
      replications: try fields["replications"]?.integer(in: 99...99_999) ?? 9999,
      seed: UInt64(try fields["seed"]?.integer(in: 0...Int.max) ?? 1),
      weights: try fields["weights"]?.word(["rademacher": .rademacher, "webb": .webb]) ?? .rademacher)
  }

  fileprivate func isWord(_ word: String) -> Bool { isScalar && (try? text()) == word }
}
