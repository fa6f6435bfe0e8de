import Charts
import Drawings
import Regressions

/// What the columns of a regression table say about the variables they are about, as a picture.
extension StudyResults {
  /// The coefficients with their intervals: a group a variable, a row a column, named by its region or label, or else by
  /// its number. Controls, which are measured on other scales, are left to the table.
  func coefficientsChart(
    _ model: StudyModel, width: Double, measuring: any TextMeasuring, at place: AtlasError.Place
  ) throws(AtlasError) -> Drawing {
    var groups: [CoefficientPlot.Group] = []
    for (position, column) in model.columns.enumerated() {
      for term in column.settings.regressors {
        guard let coefficient = column.result[term.name] else { continue }
        let title = termLabel(term.name)
        let row = CoefficientPlot.Row(
          label: rowLabel(column, number: position + 1),
          estimates: [
            .init(estimate: coefficient.estimate, lower: coefficient.lower, upper: coefficient.upper)
          ])
        if let group = groups.firstIndex(where: { $0.title == title }) {
          groups[group].rows.append(row)
        } else {
          groups.append(.init(title: title, rows: [row]))
        }
      }
    }
    let confidence = model.results.first?.model.confidence ?? 0.95
    let percent = NumberText(decimals: 0).string(confidence * 100)
    let outcome = words.list(model.settings.outcomes.map(shortLabel))
    let chart = CoefficientPlot(
      models: [""], groups: groups,
      valueTitle: words(
        "Coefficient on \(outcome), \(percent)% confidence interval", "对\(outcome)的系数及\(percent)%置信区间"),
      figures: NumberText(decimals: 3))
    do {
      return try chart.figure(
        size: Size(width: width, height: chart.height), style: theme.chartStyle, measuring: measuring
      ).drawing
    } catch {
      throw AtlasError(error, at: place)
    }
  }

  private func rowLabel(_ column: StudyModel.Column, number: Int) -> String {
    let names = [column.region.map(regionName), column.settings.label?.text(in: language)].compactMap(\.self)
    return names.isEmpty ? "(\(number))" : names.joined(separator: words(", ", "，"))
  }
}
