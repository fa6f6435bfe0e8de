import Regressions
import SpatialModels
import TableFiles

/// The table of spatial models as journals print it.
extension StudySpatialModel {
  /// The table in the language of the results: coefficients of the regressors, of their spatial lags and of the spatial
  /// parameter with stars over their standard errors, effects, counts, what fits, and tests of spatial dependence.
  func table(_ study: StudyResults) throws(AtlasError) -> RegressionTable {
    let words = study.words
    let heads = [columns.enumerated().map { RegressionTable.Head("(\($0 + 1)) \($1.kind.title(words))") }]
    do {
      return try RegressionTable(
        title: settings.label.text(in: study.language), columns: columns.indices.map { "column_\($0 + 1)" },
        heads: heads, rows: estimateRows(study) + fitRows(words) + testRows(study),
        notes: SpatialModelNotes(model: self, study: study).ofCoefficients,
        style: StudyModel.style(study.language))
    } catch {
      throw AtlasError(error)
    }
  }

  /// Regressors and controls, their spatial lags, the constant, the spatial parameters.
  private func estimateRows(_ study: StudyResults) -> [RegressionTable.Row] {
    let words = study.words
    let names = settings.terms.map(\.name)
    let lags = names.map { (SpatialPanelModel.lagName($0), "W·\(study.termLabel($0))") }
    let all =
      names.map { ($0, study.termLabel($0)) } + lags
      + [(RegressionResult.constantName, words("Constant", "常数项"))]
    var rows: [RegressionTable.Row] = []
    for (name, label) in all {
      let estimates = results.map { $0[name].map(RegressionTable.Estimate.init) }
      if estimates.contains(where: { $0 != nil }) { rows.append(.estimates(label, estimates)) }
    }
    let parameters = [("ρ (W·\(study.shortLabel(settings.outcome)))", false), ("λ (W·u)", true)]
    for (label, isOfError) in parameters {
      let estimates = columns.map { column in
        (column.kind == .error) == isOfError ? RegressionTable.Estimate(column.result.parameter) : nil
      }
      if estimates.contains(where: { $0 != nil }) { rows.append(.estimates(label, estimates)) }
    }
    return rows
  }

  private func fitRows(_ words: Words) -> [RegressionTable.Row] {
    let (yes, no) = (words("Yes", "是"), words("No", "否"))
    let effects = settings.effects
    return [
      .rule,
      .texts(
        words("Province effects", "省份固定效应"), results.map { _ in effects.hasUnitEffects ? yes : no }),
      .texts(
        words("Year effects", "年份固定效应"), results.map { _ in effects.hasPeriodEffects ? yes : no }),
      .integers(words("Observations", "观测值"), results.map(\.n)),
      .integers(words("Provinces", "省份数"), results.map(\.unitCount)),
      .numbers(words("Log-likelihood", "对数似然值"), results.map(\.logLikelihood), decimals: 2),
      .numbers(
        words("R² within", "组内R²"), results.map { effects == .none ? nil : $0.withinR2 }),
      .numbers(effects == .none ? "R²" : words("R² with dummies", "含虚拟变量R²"), results.map(\.r2)),
      .numbers(words("Squared correlation", "相关系数平方"), results.map(\.squaredCorrelation)),
    ].filter { row in
      guard case .cells(_, let cells, _) = row else { return true }
      return cells.contains { $0 != .blank }
    }
  }

  /// Statistics with their stars, for the tests that any column has.
  private func testRows(_ study: StudyResults) -> [RegressionTable.Row] {
    let words = study.words
    let tests: [(label: String, ofColumn: (Column) -> SpatialTest?)] = [
      (words("LM: no spatial lag", "LM：无空间滞后"), { $0[.lag] }),
      (words("Robust LM: no spatial lag", "稳健LM：无空间滞后"), { $0[.robustLag] }),
      (words("LM: no spatial error", "LM：无空间误差"), { $0[.error] }),
      (words("Robust LM: no spatial error", "稳健LM：无空间误差"), { $0[.robustError] }),
      (words("LR: no spatial dependence", "LR：无空间依赖"), { $0[.dependence] }),
      (words("LR: the Durbin model is no better", "LR：空间杜宾模型并不更优"), { $0[.durbinLag] ?? $0[.durbinError] }),
    ]
    let levels = StudyModel.style(study.language).levels
    var rows: [RegressionTable.Row] = [.rule]
    for test in tests {
      let found = columns.map(test.ofColumn)
      guard found.contains(where: { $0 != nil }) else { continue }
      rows.append(
        .cells(
          test.label,
          found.map { test in
            test.map { .estimate($0.statistic, decimals: 2, stars: levels.stars(p: $0.p)) } ?? .blank
          }))
    }
    return rows
  }
}

/// The table of what a change of a regressor in one unit does to all.
extension StudySpatialModel {
  /// Direct, indirect and total effects of every regressor, three columns a model; `nil` for error models alone, which
  /// have none.
  func effectsTable(_ study: StudyResults) throws(AtlasError) -> RegressionTable? {
    let models = withEffects
    guard !models.isEmpty else { return nil }
    let words = study.words
    let kinds: [(name: String, title: String, part: (SpatialEffects) -> Coefficient)] = [
      ("direct", words("Direct", "直接效应"), { $0.direct }),
      ("indirect", words("Indirect", "间接效应"), { $0.indirect }),
      ("total", words("Total", "总效应"), { $0.total }),
    ]
    let rows = settings.terms.map(\.name).map { name in
      let cells = models.flatMap { model in
        kinds.map { kind in
          model.result.effects.first { $0.regressor == name }.map { RegressionTable.Estimate(kind.part($0)) }
        }
      }
      return RegressionTable.Row.estimates(study.termLabel(name), cells)
    }
    let heads = [
      models.map {
        RegressionTable.Head("(\($0.number)) \($0.result.model.dependence.title(words))", span: kinds.count)
      },
      models.flatMap { _ in kinds.map { RegressionTable.Head($0.title) } },
    ]
    do {
      return try RegressionTable(
        title: effectsCaption(study.words),
        columns: models.flatMap { model in kinds.map { "column_\(model.number)_\($0.name)" } }, heads: heads,
        rows: rows, notes: SpatialModelNotes(model: self, study: study).ofEffects,
        style: StudyModel.style(study.language))
    } catch {
      throw AtlasError(error)
    }
  }

  /// What the table of effects shows.
  func effectsCaption(_ words: Words) -> String {
    let label = settings.label.text(in: words.language)
    return words("\(label): direct, indirect and total effects", "\(label)：直接、间接和总效应")
  }
}

extension SpatialDependence {
  /// What stands over a column.
  func title(_ words: Words) -> String {
    switch self {
    case .lag: words("Lag (SAR)", "空间滞后（SAR）")
    case .error: words("Error (SEM)", "空间误差（SEM）")
    case .durbin: words("Durbin (SDM)", "空间杜宾（SDM）")
    }
  }
}
