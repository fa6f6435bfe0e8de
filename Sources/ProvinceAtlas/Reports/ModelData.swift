import Documents
import Regressions
import TableFiles

/// What a template may name of the regressions: every word follows from the estimates its tables print.
extension StudyResults {
  /// The values of one regression table.
  func summary(of model: StudyModel) -> TemplateValue {
    let style = StudyModel.style(language)
    let lead = model.fullest
    let effect = lead.map { EffectWords(.init($0.coefficient), style: style) }
    let equalities = RegionEquality.all(in: model, self).map { $0.sentence(words) }
    return .object([
      "name": .text(model.settings.name), "caption": .text(model.settings.label.text(in: language)),
      "effects": .text(effectsPhrase(of: lead?.column ?? model.columns[0])),
      "sentence": .text(sentence(for: model)),
      "pattern_sentence": .text(patternSentence(of: model)),
      "magnitude_sentence": .text(lead.flatMap { magnitude(of: $0.term, in: $0.column) } ?? ""),
      "interval": .text(effect?.interval(level: lead?.column.result.model.confidence ?? 0.95) ?? ""),
      "is_positive": .flag((effect?.estimate.value ?? 0) > 0),
      "is_negative": .flag((effect?.estimate.value ?? 0) < 0),
      "is_significant": .flag(effect?.isSignificant ?? false),
      "is_last": .flag(model.settings.name == models.last?.settings.name),
      "instrumented": .flag(model.columns.contains { $0.instrumental != nil }),
      "instrument_sentence": .text(
        InstrumentWords(model: model, words: words, levels: style.levels).text),
      "first_stages": .list(firstStages(of: model)),
      "first_stage_rows": .list(firstStages(of: model).rows(named: "first_stages")),
      "equality_sentence": .text(equalities.joined(separator: words(" ", ""))),
      "columns": .list(
        model.columns.indices.map { summary(of: model.columns[$0], number: $0 + 1, style: style) }),
      "left_out": .text(words.list(model.leftOut)),
    ])
  }

  /// What a block needs to draw each first stage along each instrument, as the study writes names, and what it shows.
  private func firstStages(of model: StudyModel) -> [TemplateValue] {
    model.columns.enumerated().flatMap { position, column in
      column.partials.map { partial -> TemplateValue in
        let (regressor, instrument) = (termLabel(partial.endogenous), termLabel(partial.instrument))
        return .object([
          "model": .text(model.settings.name), "column": .number(Double(position + 1)),
          "regressor": .text(partial.endogenous), "instrument": .text(partial.instrument),
          "label": .text(
            words(
              "\(regressor) on \(instrument), column (\(position + 1))",
              "第(\(position + 1))列：\(regressor)对\(instrument)")),
        ])
      }
    }
  }

  /// What the fullest column says about its first regressor.
  func sentence(for model: StudyModel) -> String {
    guard let lead = model.fullest else { return words("nothing can be said", "无法估计") }
    return sentence(of: lead.term, in: lead.column, number: lead.number) ?? ""
  }

  /// One column, of its first regressor; without a coefficient all words are empty.
  private func summary(
    of column: StudyModel.Column, number: Int, style: RegressionTable.Style
  ) -> TemplateValue {
    let term = column.settings.regressors.first?.name ?? ""
    let effect = column.result[term].map { EffectWords(.init($0), style: style) }
    return .object([
      "number": .number(Double(number)), "regressor": .text(termLabel(term)),
      "outcome": .text(shortLabel(column.settings.outcome)),
      "region": .text(column.region.map(regionName) ?? ""),
      "label": .text(column.settings.label?.text(in: language) ?? ""),
      "effects": .text(effectsPhrase(of: column)),
      "sign": .text(effect?.sign ?? ""), "significance": .text(effect?.significance ?? ""),
      "figures": .text(effect?.figures ?? ""),
      "interval": .text(effect?.interval(level: column.result.model.confidence) ?? ""),
      "is_positive": .flag((effect?.estimate.value ?? 0) > 0),
      "is_negative": .flag((effect?.estimate.value ?? 0) < 0),
      "is_significant": .flag(effect?.isSignificant ?? false),
      "sentence": .text(sentence(of: term, in: column, number: number) ?? ""),
      "magnitude_sentence": .text(magnitude(of: term, in: column) ?? ""),
      "observations": .number(Double(column.result.n)),
    ])
  }

  private func sentence(of term: String, in column: StudyModel.Column, number: Int) -> String? {
    guard let coefficient = column.result[term] else { return nil }
    return EffectWords(.init(coefficient), style: StudyModel.style(language))
      .sentence(of: termLabel(term), on: shortLabel(column.settings.outcome), column: number)
  }

  /// What a rise of one standard deviation goes with, over the rows that were used; `nil` where the term’s variable
  /// stands in another term too, so that nothing rises alone.
  private func magnitude(of name: String, in column: StudyModel.Column) -> String? {
    guard let coefficient = column.result[name], let own = RegressionTerm(reading: name),
      column.settings.terms.count(where: { !Set($0.variables).isDisjoint(with: own.variables) }) == 1,
      own.factors.count == 1, case let factor = own.factors[0], !factor.isSquare,
      let deviation = column.moments[name]?.deviation, deviation > 0
    else { return nil }
    return EffectWords(.init(coefficient), style: StudyModel.style(language))
      .magnitude(
        of: .standardDeviation(deviation), in: termLabel(name), on: shortLabel(column.settings.outcome),
        mean: column.moments[column.settings.outcome]?.mean)
  }

  /// What the columns with the fullest one’s first regressor and outcome have in common; empty with one such column.
  private func patternSentence(of model: StudyModel) -> String {
    guard let lead = model.fullest else { return "" }
    let outcome = lead.column.settings.outcome
    let estimates = model.columns.filter { $0.settings.outcome == outcome }.compactMap {
      $0.result[lead.term]
    }
    guard estimates.count > 1,
      let pattern = EffectWords.pattern(
        of: estimates.map { .init($0) }, style: StudyModel.style(language))
    else { return "" }
    let (label, target) = (termLabel(lead.term), shortLabel(outcome))
    return words(
      "the coefficient of \(label) on \(target) is \(pattern)", "\(label)对\(target)的系数在\(pattern)")
  }

  /// How a column is estimated, after “with”: `province and year effects`; in Chinese a clause.
  private func effectsPhrase(of column: StudyModel.Column) -> String {
    let model = column.result.model
    let years = model.effects == .twoWay
    switch model.estimator {
    case .firstDifferences:
      return years
        ? words("differences from year to year and year effects", "取一阶差分并控制年份固定效应后")
        : words("differences from year to year", "取一阶差分后")
    case .between: return words("the means of provinces over the years", "以各省多年均值估计")
    case .randomEffects:
      return years
        ? words("random province and year effects", "采用省份和年份随机效应时")
        : words("random province effects", "采用省份随机效应时")
    case .leastSquares: return phrase(of: model.effects)
    }
  }

  /// Which effects are taken out, in the same place.
  func phrase(of effects: FixedEffects) -> String {
    switch effects {
    case .twoWay: words("province and year effects", "控制省份和年份固定效应后")
    case .unit: words("province effects", "控制省份固定效应后")
    case .period: words("year effects", "控制年份固定效应后")
    case .none: words("one constant for all provinces and years", "不控制固定效应时")
    }
  }
}

extension StudyModel {
  /// The column with the most regressors, the first of several, and what it is about; `nil` when its first regressor has
  /// no coefficient.
  fileprivate var fullest: (column: Column, number: Int, term: String, coefficient: Coefficient)? {
    let index = columns.indices.max {
      let (left, right) = (columns[$0].result.model.regressors, columns[$1].result.model.regressors)
      return left.count < right.count || (left.count == right.count && $0 > $1)
    }
    guard let index, let term = columns[index].result.model.regressors.first,
      let coefficient = columns[index].result[term]
    else { return nil }
    return (columns[index], index + 1, term, coefficient)
  }
}

extension RegressionTerm.Factor {
  fileprivate var isSquare: Bool { if case .square = self { true } else { false } }
}
