import Panels
import Regressions
import TableFiles

/// The table of a regression as journals print it.
extension StudyModel {
  /// The table in the language of the results: coefficients with stars over their standard errors, effects, counts, what
  /// fits, and for instruments what tells whether they are strong and valid.
  func table(_ study: StudyResults) throws(AtlasError) -> RegressionTable {
    do {
      return try RegressionTable(
        title: settings.label.text(in: study.language),
        columns: columns.indices.map { "column_\($0 + 1)" }, heads: heads(study), rows: rows(study),
        notes: notes(study), style: Self.style(study.language))
    } catch {
      throw AtlasError(error)
    }
  }

  /// How tables and sentences print numbers.
  static func style(_ language: Language) -> RegressionTable.Style {
    RegressionTable.Style(language: language == .english ? .english : .chinese)
  }

  // MARK: Head

  /// Outcomes and regions where they differ, labels where there are any, and the numbers of the columns.
  private func heads(_ study: StudyResults) -> [[RegressionTable.Head]] {
    var heads: [[RegressionTable.Head]] = []
    let outcomes = columns.map { study.shortLabel($0.settings.outcome) }
    if Set(outcomes).count > 1 { heads.append(Self.grouped(outcomes)) }
    let regions = columns.map { $0.region.map(study.regionName) ?? "" }
    if Set(regions) != [""] { heads.append(regions.map { RegressionTable.Head($0) }) }
    let labels = columns.map { $0.settings.label?.text(in: study.language) ?? "" }
    if Set(labels) != [""] { heads.append(labels.map { RegressionTable.Head($0) }) }
    heads.append(columns.indices.map { RegressionTable.Head("(\($0 + 1))") })
    return heads
  }

  /// Equal neighbours under one head.
  private static func grouped(_ texts: [String]) -> [RegressionTable.Head] {
    var heads: [RegressionTable.Head] = []
    for text in texts {
      if let last = heads.last, last.text == text {
        heads[heads.count - 1].span += 1
      } else {
        heads.append(RegressionTable.Head(text))
      }
    }
    return heads
  }

  // MARK: Body

  private func rows(_ study: StudyResults) -> [RegressionTable.Row] {
    let words = study.words
    var rows: [RegressionTable.Row] = variables.map { name in
      let label = name == RegressionResult.constantName ? words("Constant", "常数项") : study.termLabel(name)
      return .estimates(label, results.map { $0[name].map(RegressionTable.Estimate.init) })
    }
    let (yes, no) = (words("Yes", "是"), words("No", "否"))
    let hasRandom = results.contains { $0.model.estimator == .randomEffects }
    func word(_ result: RegressionResult, _ yes: String) -> String {
      guard hasRandom else { return yes }
      return result.model.estimator == .randomEffects ? words("Random", "随机") : words("Fixed", "固定")
    }
    rows.append(.rule)
    let estimators = columns.map { $0.estimatorName(words) }
    if Set(columns.map(\.result.model.estimator)) != [.leastSquares] || Set(estimators).count > 1 {
      rows.append(.texts(words("Estimator", "估计方法"), estimators))
    }
    rows += [
      .texts(
        words("Province effects", hasRandom ? "省份效应" : "省份固定效应"),
        results.map { $0.model.effects.hasUnitEffects ? word($0, yes) : no }),
      .texts(
        words("Year effects", hasRandom ? "年份效应" : "年份固定效应"),
        results.map { $0.model.effects.hasPeriodEffects ? word($0, yes) : no }),
      .integers(words("Observations", "观测值"), results.map(\.n)),
      .integers(words("Provinces", "省份数"), results.map(\.unitCount)),
      .numbers(words("R² within", "组内R²"), results.map { $0.model.effects == .none ? nil : $0.withinR2 }),
      .numbers(
        words("R² with dummies", "含虚拟变量R²"), results.map { $0.model.estimator == .leastSquares ? $0.r2 : nil }
      ),
    ]
    if results.contains(where: { $0.model.estimator != .leastSquares }) {
      rows += [
        .numbers(words("R² between", "组间R²"), results.map(\.fit.between)),
        .numbers(words("R² overall", "总体R²"), results.map(\.fit.overall)),
      ]
    }
    return rows + InstrumentRows(model: self, study: study).rows
  }

  /// What the columns are about in the order it first appears, then the controls, the constant last.
  private var variables: [String] {
    var names: [String] = []
    let terms = columns.flatMap(\.settings.regressors) + columns.flatMap(\.settings.controls)
    for name in terms.map(\.name) where !names.contains(name) { names.append(name) }
    let constant = RegressionResult.constantName
    return results.contains { $0[constant] != nil } ? names + [constant] : names
  }

  // MARK: Notes

  private func notes(_ study: StudyResults) -> [String] {
    let words = study.words
    let outcome = words.list(settings.outcomes.map(study.shortLabel))
    var notes = [words("Outcome: \(outcome), \(study.years).", "被解释变量：\(outcome)，\(study.years)年。")]
    notes += results.map(\.covariance).notes(words)
    if let few = fewClustersNote(words) { notes.append(few) }
    if let instruments = instrumentNote(study) { notes.append(instruments) }
    notes += InstrumentRows(model: self, study: study).notes
    if let note = RegionEquality.note(RegionEquality.all(in: self, study), words) { notes.append(note) }
    let filled = results.map(\.filledRowCount).max() ?? 0
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

  /// Below this many clusters their number is told: clustered standard errors tend to be too small then.
  private static let fewClusters = 30

  private func fewClustersNote(_ words: Words) -> String? {
    let counts = results.compactMap(\.covariance.fewestClusters).filter { $0 < Self.fewClusters }
    guard let least = counts.min(), let most = counts.max() else { return nil }
    let range = least == most ? "\(least)" : "\(least)–\(most)"
    return words(
      "Few clusters (\(range)): clustered standard errors tend to be too small.",
      "聚类数较少（\(range)个），聚类标准误可能偏小。")
  }

  private func instrumentNote(_ study: StudyResults) -> String? {
    let words = study.words
    var pairs: [String] = []
    for column in columns {
      for entry in column.settings.instruments {
        let instruments = words.list(entry.instruments.map { study.termLabel($0.name) })
        let pair = words(
          "\(study.termLabel(entry.regressor.name)) by \(instruments)",
          "\(study.termLabel(entry.regressor.name))以\(instruments)")
        if !pairs.contains(pair) { pairs.append(pair) }
      }
    }
    guard !pairs.isEmpty else { return nil }
    return words(
      "Two-stage least squares; instrumented: \(pairs.joined(separator: "; ")).",
      "两阶段最小二乘；工具变量：\(pairs.joined(separator: "；"))。")
  }
}

extension RegressionTable.Estimate {
  init(_ coefficient: Coefficient) {
    self.init(
      coefficient.estimate, standardError: coefficient.standardError, statistic: coefficient.t,
      p: coefficient.p,
      lower: coefficient.lower, upper: coefficient.upper)
  }
}

extension StudyModel.Column {
  /// What a table calls the estimator.
  fileprivate func estimatorName(_ words: Words) -> String {
    switch result.model.estimator {
    case .leastSquares: instrumental == nil ? words("OLS", "最小二乘") : words("2SLS", "两阶段最小二乘")
    case .firstDifferences: words("Differences", "一阶差分")
    case .between: words("Between", "组间估计")
    case .randomEffects: words("GLS", "广义最小二乘")
    }
  }
}

extension FixedEffects {
  /// Whether units have effects of their own.
  var hasUnitEffects: Bool { self == .unit || self == .twoWay }
  /// Whether periods have effects of their own.
  var hasPeriodEffects: Bool { self == .period || self == .twoWay }
}
