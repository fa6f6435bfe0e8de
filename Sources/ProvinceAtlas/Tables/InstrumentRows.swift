import Regressions
import TableFiles

/// What a table of two-stage least squares prints below its counts: whether the instruments are strong and valid.
struct InstrumentRows {
  let model: StudyModel
  let study: StudyResults

  private var words: Words { study.words }

  /// A cell a column; `nil` in columns without instruments.
  private var results: [InstrumentalVariablesResult?] { model.columns.map(\.instrumental) }

  /// The rows after a rule; none without instruments. A test has its statistic, and below it its p-value in parentheses.
  var rows: [RegressionTable.Row] {
    guard results.contains(where: { $0 != nil }) else { return [] }
    return [.rule] + firstStages
      + [
        .numbers(
          words("Cragg–Donald F", "Cragg–Donald F统计量"), results.map { $0?.craggDonaldF }, decimals: 2),
        .numbers(
          words("Kleibergen–Paap rk Wald F", "Kleibergen–Paap rk Wald F统计量"),
          results.map { $0?.kleibergenPaapF }, decimals: 2),
      ].filter(\.hasFigures) + tests + set
  }

  // MARK: First stages

  /// The partial F of a lone endogenous regressor; of several the conditional F of each.
  private var firstStages: [RegressionTable.Row] {
    var names: [String] = []
    for stage in results.compactMap({ $0 }).filter({ $0.firstStages.count > 1 }).flatMap(\.firstStages)
    where !names.contains(stage.endogenous) { names.append(stage.endogenous) }
    let partial = results.map { result in
      result.flatMap { $0.firstStages.count == 1 ? $0.firstStages[0].partialF?.statistic : nil }
    }
    let conditional = names.map { name in
      let label = study.termLabel(name)
      return RegressionTable.Row.numbers(
        words("Sanderson–Windmeijer F, \(label)", "Sanderson–Windmeijer F统计量：\(label)"),
        results.map { result in
          result?.firstStages.first { $0.endogenous == name }?.conditionalF?.statistic
        }, decimals: 2)
    }
    let partialRow = RegressionTable.Row.numbers(
      words("Partial F of the first stage", "第一阶段偏F统计量"), partial, decimals: 2)
    return coefficients + ([partialRow] + conditional).filter(\.hasFigures)
  }

  /// The coefficients of the instruments in the first stages; those of the exogenous regressors are left to
  /// `tables/first-stages.csv`. Stages are named where a column has several.
  private var coefficients: [RegressionTable.Row] {
    var pairs: [[String]] = []
    for result in results.compactMap({ $0 }) {
      let stages = result.firstStages.count == 1 ? [""] : result.firstStages.map(\.endogenous)
      for stage in stages {
        for instrument in result.instruments where !pairs.contains([stage, instrument]) {
          pairs.append([stage, instrument])
        }
      }
    }
    return pairs.map { pair in
      let (stage, instrument) = (pair[0], study.termLabel(pair[1]))
      let name = stage.isEmpty ? "" : study.termLabel(stage)
      let label =
        stage.isEmpty
        ? words("First stage: \(instrument)", "第一阶段：\(instrument)")
        : words("First stage of \(name): \(instrument)", "第一阶段（\(name)）：\(instrument)")
      return .estimates(
        label,
        results.map { result in
          guard let result, (result.firstStages.count == 1) == stage.isEmpty else { return nil }
          let own = result.firstStages.first { stage.isEmpty || $0.endogenous == stage }
          return own?[pair[1]].map(RegressionTable.Estimate.init)
        })
    }
  }

  // MARK: Tests

  /// Tests of several kinds that stand in one row where columns differ in their standard errors.
  private var tests: [RegressionTable.Row] {
    let kinds: [(InstrumentalVariablesResult) -> TestResult?] = [
      \.underidentification, \.overidentification, \.endogeneity, \.andersonRubin,
    ]
    return kinds.flatMap { test -> [RegressionTable.Row] in
      let found = results.map { $0.flatMap(test) }
      var names: [String] = []
      for name in found.compactMap({ $0.flatMap { self.name(of: $0.kind) } }) where !names.contains(name) {
        names.append(name)
      }
      guard !names.isEmpty else { return [] }
      return [
        .numbers(names.joined(separator: words(" or ", "或")), found.map { $0?.statistic }, decimals: 2),
        .parenthesized(words("p", "p值"), found.map { $0?.p }),
      ]
    }
  }

  private func name(of kind: TestKind) -> String? {
    switch kind {
    case .anderson: words("Anderson LM", "Anderson LM统计量")
    case .kleibergenPaap: words("Kleibergen–Paap rk LM", "Kleibergen–Paap rk LM统计量")
    case .sargan: words("Sargan", "Sargan统计量")
    case .hansen: words("Hansen J", "Hansen J统计量")
    case .endogeneity: words("Durbin–Wu–Hausman F", "Durbin–Wu–Hausman F统计量")
    case .andersonRubin: words("Anderson–Rubin F", "Anderson–Rubin F统计量")
    default: nil
    }
  }

  /// The coefficients that Anderson and Rubin's test does not reject, of columns with one endogenous regressor.
  private var set: [RegressionTable.Row] {
    let sets = results.map { $0?.andersonRubinSet }
    guard let confidence = sets.compactMap({ $0?.confidence }).first else { return [] }
    let percent = ReportTable.Cell.number(confidence * 100, decimals: 0).text
    return [
      .cells(
        words("Anderson–Rubin \(percent)% set", "Anderson–Rubin \(percent)%置信集"),
        sets.map { $0?.cell(words) ?? .blank })
    ]
  }

  // MARK: Notes

  /// What the tests may refute, and what cannot be tested; nothing without instruments.
  var notes: [String] {
    let known = results.compactMap { $0 }
    guard !known.isEmpty else { return [] }
    var hypotheses: [String] = []
    for test in known.flatMap(\.tests) {
      guard let name = name(of: test.kind), let hypothesis = hypothesis(of: test.kind) else { continue }
      let text = words("\(name): \(hypothesis)", "\(name)：\(hypothesis)")
      if !hypotheses.contains(text) { hypotheses.append(text) }
    }
    var notes = [
      words(
        "Null hypotheses: \(hypotheses.joined(separator: "; ")).",
        "各检验的原假设：\(hypotheses.joined(separator: "；"))。")
    ]
    let exact = model.columns.indices.filter { results[$0]?.isExactlyIdentified == true }
    if !exact.isEmpty {
      let all = exact.count == known.count
      let list = words.columns(exact.map { $0 + 1 })
      notes.append(
        words(
          "As many instruments as instrumented regressors\(all ? "" : " in \(list)"): their validity cannot be tested.",
          "\(all ? "" : list)工具变量与内生变量个数相同（恰好识别），无法检验其有效性。"))
    }
    if known.contains(where: \.isBootstrapped) {
      notes.append(
        words(
          "With instruments the bootstrap is the wild restricted efficient one (Davidson and MacKinnon 2010), of the instrumented regressor; other p-values are those of t.",
          "工具变量回归采用wild restricted efficient bootstrap（Davidson和MacKinnon，2010），仅用于内生变量；其余p值来自t分布。"))
    }
    if known.contains(where: { $0.andersonRubinSet != nil }) {
      notes.append(
        words(
          "The Anderson–Rubin set covers the coefficient with its probability however weak the instruments are.",
          "无论工具变量强弱，Anderson–Rubin置信集均以所示概率覆盖真实系数。"))
    }
    return notes
  }

  private func hypothesis(of kind: TestKind) -> String? {
    switch kind {
    case .anderson, .kleibergenPaap:
      words("the instruments do not identify the coefficients", "工具变量不足以识别系数")
    case .sargan, .hansen: words("all instruments are valid", "所有工具变量均有效")
    case .endogeneity: words("all regressors are exogenous", "所有解释变量均为外生")
    case .andersonRubin:
      words("the coefficients of the instrumented regressors are zero", "内生变量的系数为零")
    default: nil
    }
  }
}

extension RegressionTable.Row {
  /// Whether any of its cells holds something.
  fileprivate var hasFigures: Bool {
    guard case .cells(_, let cells, _) = self else { return true }
    return cells.contains { $0 != .blank }
  }
}

extension InstrumentalVariablesResult {
  /// Whether p-value and interval of the endogenous regressor were drawn.
  fileprivate var isBootstrapped: Bool {
    if case .wildBootstrap = secondStage.covariance.errors { true } else { false }
  }
}

extension Words {
  /// Columns by their numbers: `column (1)`, `columns (1) and (3)`, `第(1)、(3)列`.
  func columns(_ numbers: [Int]) -> String {
    let items = numbers.map { "(\($0))" }
    let noun = numbers.count == 1 ? "column" : "columns"
    return self("\(noun) \(list(items))", "第\(items.joined(separator: "、"))列")
  }
}
