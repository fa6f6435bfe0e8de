import Charts
import Drawings
import Regressions
import TableFiles

/// Which first stage of a regression table a chart shows; what is `nil` is the first there is.
struct FirstStageChoice: Hashable, Sendable {
  let model: String
  /// The number of the column.
  var column: Int?
  /// The endogenous regressor, as the study writes it.
  var regressor: String?
  /// The instrument, as the study writes it.
  var instrument: String?
}

/// First stages as pictures.
extension StudyResults {
  /// What all else leaves of an endogenous regressor over what it leaves of an instrument, a point a row of the sample;
  /// the line has the coefficient of the first stage as its slope.
  func firstStageChart(
    _ choice: FirstStageChoice, size: Size, measuring: any TextMeasuring, at place: AtlasError.Place
  ) throws(AtlasError) -> Drawing {
    let model = try model(named: choice.model, at: place)
    let (column, partial) = try firstStage(choice, of: model, at: place)
    let rest = remainder(column, partial)
    let chart = FirstStagePlot(
      observations: zip(partial.instrumentResiduals, partial.endogenousResiduals).map {
        .init(instrument: $0, endogenous: $1)
      },
      line: .init(slope: partial.slope, intercept: 0),
      lineText: firstStageText(column, partial),
      instrumentTitle: "\(termLabel(partial.instrument))\(rest)",
      endogenousTitle: "\(termLabel(partial.endogenous))\(rest)")
    do {
      return try chart.figure(size: size, style: theme.chartStyle, measuring: measuring).drawing
    } catch {
      throw AtlasError(error, at: place)
    }
  }

  /// The chosen column and first stage.
  private func firstStage(
    _ choice: FirstStageChoice, of model: StudyModel, at place: AtlasError.Place
  ) throws(AtlasError) -> (StudyModel.Column, PartialRegression) {
    let name = model.settings.name
    func named(_ texts: [String]) -> String {
      texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .map { "`\($0)`" }.joined(separator: ", ")
    }
    var columns = Array(model.columns.enumerated()).filter { !$0.element.partials.isEmpty }
    guard !columns.isEmpty else {
      throw AtlasError(
        at: place, found: "the model `\(name)` has no instruments, and so no first stage",
        remedy: "Name a model with `instruments`")
    }
    if let number = choice.column {
      let known = columns.map { String($0.offset + 1) }
      columns = columns.filter { $0.offset == number - 1 }
      guard !columns.isEmpty else {
        throw AtlasError(
          at: place, found: "the model `\(name)` has no column \(number) with instruments",
          expected: "one of \(known.joined(separator: ", "))")
      }
    }
    var stages = columns.flatMap { column in column.element.partials.map { (column.element, $0) } }
    if let regressor = choice.regressor {
      let known = named(stages.map(\.1.endogenous))
      stages = stages.filter { $0.1.endogenous == RegressionTerm(reading: regressor)?.name }
      guard !stages.isEmpty else {
        throw AtlasError(
          at: place, found: "`\(regressor)` is not instrumented there in the model `\(name)`",
          expected: "one of \(known)")
      }
    }
    if let instrument = choice.instrument {
      let known = named(stages.map(\.1.instrument))
      stages = stages.filter { $0.1.instrument == RegressionTerm(reading: instrument)?.name }
      guard !stages.isEmpty else {
        throw AtlasError(
          at: place, found: "`\(instrument)` is no instrument there in the model `\(name)`",
          expected: "one of \(known)")
      }
    }
    return stages[0]
  }

  /// What is taken out of both axes, in words.
  private func remainder(_ column: StudyModel.Column, _ partial: PartialRegression) -> String {
    var parts: [String] = []
    let endogenous = Set(column.settings.instruments.map(\.regressor))
    if column.settings.terms.contains(where: { !endogenous.contains($0) }) {
      parts.append(words("other regressors", "其他解释变量"))
    }
    if column.result.model.effects != .none { parts.append(words("effects", "固定效应")) }
    if (column.instrumental?.instruments.count ?? 0) > 1 {
      parts.append(words("other instruments", "其他工具变量"))
    }
    guard !parts.isEmpty else { return words(", less its mean", "（去均值）") }
    let list = words.list(parts)
    return words(", less \(list)", "（剔除\(list)后）")
  }

  /// The coefficient with its standard error and the partial F of the first stage, as the table prints them.
  private func firstStageText(_ column: StudyModel.Column, _ partial: PartialRegression) -> String {
    guard let stage = column.instrumental?.firstStages.first(where: { $0.endogenous == partial.endogenous }),
      let coefficient = stage[partial.instrument]
    else { return "" }
    let figures = EffectWords(.init(coefficient), style: StudyModel.style(language)).figures
    let f = stage.partialF.map { ReportTable.Cell.number($0.statistic, decimals: 2).text }
    return words("slope \(figures)", "斜率\(figures)")
      + (f.map { words("; partial F \($0)", "；偏F统计量\($0)") } ?? "")
  }
}
