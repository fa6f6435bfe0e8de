import Documents
import Regressions
import TableFiles

/// What regressions call for.
extension StudyResults {
  /// A coefficient of an index or dimension that a recommendation may rest on.
  private struct Finding {
    let name: String
    let coefficient: Coefficient
    let column: StudyModel.Column
    let number: Int
    let model: StudyModel
  }

  /// The most significant coefficient of an index or dimension in a region's columns; where none is significant, or for
  /// no region, that over all units. Least squares alone: instruments here are lags.
  func effect(in region: String?, _ texts: RecommendationTexts) -> (String, Recommendation)? {
    let ofRegion = region.map { region in
      findings { $0.region == region && $1.settings.regionScheme == study.units.regions }
    }
    let ofAll = findings { column, model in column.region == nil && model.settings.regionScheme == nil }
    for finding in [strongest(ofRegion ?? []), strongest(ofAll)].compactMap(\.self) {
      let effect = texts.effects[finding.name]
      let advice = finding.coefficient.estimate > 0 ? effect?.rises : effect?.falls
      guard let advice else { continue }
      return (
        "effect of \(finding.name)",
        Recommendation(
          rule: .effect, topic: topic(of: finding), reason: reason(of: finding),
          advice: advice.text(in: language))
      )
    }
    return nil
  }

  /// The first regressors of columns that are indices or dimensions, estimated by least squares.
  private func findings(
    where isWanted: (StudyModel.Column, StudyModel) -> Bool
  ) -> [Finding] {
    models.flatMap { model in
      model.columns.enumerated().compactMap { position, column -> Finding? in
        guard column.instrumental == nil, isWanted(column, model),
          let term = column.settings.regressors.first?.name, study.score(named: term) != nil,
          let coefficient = column.result[term]
        else { return nil }
        return Finding(
          name: term, coefficient: coefficient, column: column, number: position + 1, model: model)
      }
    }
  }

  /// Of each regressor the column with the most controls counts; of these the smallest p among the significant.
  private func strongest(_ findings: [Finding]) -> Finding? {
    var fullest: [Finding] = []
    for finding in findings {
      let size = finding.column.result.model.regressors.count
      if let known = fullest.firstIndex(where: {
        $0.name == finding.name && $0.column.settings.outcome == finding.column.settings.outcome
      }) {
        if size > fullest[known].column.result.model.regressors.count { fullest[known] = finding }
      } else {
        fullest.append(finding)
      }
    }
    let style = StudyModel.style(language)
    return
      fullest.filter { EffectWords(.init($0.coefficient), style: style).isSignificant == true }
      .min { $0.coefficient.p < $1.coefficient.p }
  }

  private func topic(of finding: Finding) -> String {
    let (term, outcome) = (shortLabel(finding.name), shortLabel(finding.column.settings.outcome))
    return words("\(term) and \(outcome)", "\(term)与\(outcome)")
  }

  private func reason(of finding: Finding) -> String {
    let effect = EffectWords(.init(finding.coefficient), style: StudyModel.style(language))
    let (term, outcome) = (shortLabel(finding.name), shortLabel(finding.column.settings.outcome))
    let (sign, significance) = (effect.sign ?? "", effect.significance ?? "")
    let place = finding.column.region.map(regionName)
    return words(
      "\(place.map { "In the provinces of its region (\($0))" } ?? "Over all provinces") the coefficient of \(term) on "
        + "\(outcome) is \(sign) and \(significance) (\(effect.figures)).",
      "\(place.map { "在\($0)各省" } ?? "就全部省份而言")，\(term)对\(outcome)的系数\(sign)，\(significance)（\(effect.figures)）。"
    )
  }
}
