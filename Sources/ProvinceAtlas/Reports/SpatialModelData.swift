import Documents
import Regressions
import SpatialModels
import TableFiles

/// What templates may say of spatial models, from the results their tables print.
extension StudyResults {
  /// The values of a table of spatial models.
  func summary(of model: StudySpatialModel) -> TemplateValue {
    let notes = SpatialModelNotes(model: model, study: self)
    let links = notes.linkedPairs
    return .object([
      "name": .text(model.settings.name), "caption": .text(model.settings.label.text(in: language)),
      "effects": .text(phrase(of: model.settings.effects)),
      "parameter_sentence": .text(parameterSentence(for: model)),
      "indirect_sentence": .text(indirectSentence(for: model)),
      "test_sentence": .text(testSentence(for: model)),
      "rule": .text(notes.rule), "mean_neighbours": .text(notes.meanNeighbours),
      "links": .text(words.list(links)), "has_links": .flag(!links.isEmpty),
      "effects_tables": .list(
        model.withEffects.isEmpty
          ? []
          : [
            .object([
              "table_name": .text(model.settings.effectsName),
              "table_caption": .text(model.effectsCaption(words)),
            ])
          ]),
      "left_out": .text(words.list(model.leftOut.map(label))),
    ])
  }

  /// Sign, significance and figures of the spatial parameter of every column.
  func parameterSentence(for model: StudySpatialModel) -> String {
    let parts = model.columns.enumerated().map { position, column in
      let symbol = column.kind == .error ? "λ" : "ρ"
      let name = column.kind.modelName(words)
      return clause(
        about: words(
          "\(symbol) of the \(name) in column (\(position + 1))", "第(\(position + 1))列\(name)的\(symbol)"),
        .init(column.result.parameter))
    }
    return joined(parts)
  }

  /// The same of the indirect effect of the first regressor; empty without any.
  private func indirectSentence(for model: StudySpatialModel) -> String {
    let outcome = shortLabel(model.settings.outcome)
    let parts = model.withEffects.compactMap { _, result -> String? in
      guard let effects = result.effects.first(where: { $0.regressor == model.settings.regressors[0].name })
      else { return nil }
      let (subject, name) = (termLabel(effects.regressor), result.model.dependence.modelName(words))
      return clause(
        about: words(
          "the indirect effect of \(subject) on \(outcome) in the \(name)",
          "\(name)中\(subject)对\(outcome)的间接效应"),
        .init(effects.indirect))
    }
    return joined(parts)
  }

  /// Whether the Durbin model fits better than its special cases, a sentence; empty when they are not in the table.
  private func testSentence(for model: StudySpatialModel) -> String {
    let parts = model.columns.compactMap { column -> String? in
      guard let test = column[.durbinLag] ?? column[.durbinError] else { return nil }
      let style = StudyModel.style(language)
      let words = EffectWords(.init(test.statistic, p: test.p), style: style)
      guard let significance = words.significance else { return nil }
      let (statistic, p) = (
        ReportTable.Cell.number(test.statistic, decimals: 2).text,
        // No line ends inside.
        "p\u{A0}=\u{A0}" + ReportTable.Cell.number(test.p, decimals: 3).text
      )
      let name = column.kind.modelName(self.words)
      return self.words(
        "to the \(name) \(statistic) (\(p)), \(significance)",
        "相对\(name)为\(statistic)（\(p)），\(significance)")
    }
    guard !parts.isEmpty else { return "" }
    return words(
      "Likelihood ratios of the Durbin model: \(joined(parts)).", "空间杜宾模型的似然比：\(joined(parts))。")
  }

  private func clause(about subject: String, _ estimate: RegressionTable.Estimate) -> String {
    let effect = EffectWords(estimate, style: StudyModel.style(language))
    guard let sign = effect.sign, let significance = effect.significance else {
      return words("of \(subject) nothing can be said", "\(subject)无法估计")
    }
    return words(
      "\(subject) is \(sign) and \(significance) (\(effect.figures))",
      "\(subject)\(sign)，\(significance)（\(effect.figures)）")
  }

  /// Clauses with commas inside.
  private func joined(_ clauses: [String]) -> String { clauses.joined(separator: words("; ", "；")) }
}

extension SpatialDependence {
  /// The model in a sentence.
  fileprivate func modelName(_ words: Words) -> String {
    switch self {
    case .lag: words("lag model", "空间滞后模型")
    case .error: words("error model", "空间误差模型")
    case .durbin: words("Durbin model", "空间杜宾模型")
    }
  }
}
