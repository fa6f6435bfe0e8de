import Panels
import Regressions

/// A regression table of a study: one result a column.
struct StudyModel: Sendable {
  /// What the study asks for.
  let settings: ModelSettings
  /// The results in the order of the columns.
  let results: [RegressionResult]
  /// Variables the study names that this span of years does not cover.
  let leftOut: [String]
  /// What a reader should know.
  let notices: [Notice]

  /// Estimates every column of a table on the panel of scores and variables. A variable that is absent or that the span
  /// leaves out is dropped from its columns and named; a column that loses its first regressor, which it is about, is
  /// dropped.
  ///
  /// - Returns: `nil` when nothing is left to estimate.
  init?(_ settings: ModelSettings, scores: StudyScores, without: Set<String>) throws(AtlasError) {
    let available = Set(scores.panel.indicatorNames)
    guard available.contains(settings.outcome) else { return nil }
    var left: [String] = []
    var columns: [[String]] = []
    for column in settings.columns {
      let kept = column.filter { available.contains($0) && !without.contains($0) }
      left += column.filter { !kept.contains($0) && !left.contains($0) }
      // A control that is gone can leave two columns alike.
      if let first = kept.first, first == column.first, !columns.contains(kept) { columns.append(kept) }
    }
    guard !columns.isEmpty else { return nil }
    var results: [RegressionResult] = []
    for (position, column) in columns.enumerated() {
      do {
        results.append(
          try RegressionModel(outcome: settings.outcome, regressors: column).estimate(on: scores.panel))
      } catch {
        throw AtlasError(
          at: settings.place,
          found: "column \(position + 1) of the model `\(settings.name)` cannot be estimated: \(error)")
      }
    }
    self.settings = settings
    self.results = results
    leftOut = left
    notices = Self.notices(settings.name, results)
  }

  private static func notices(_ name: String, _ results: [RegressionResult]) -> [Notice] {
    results.enumerated().flatMap { position, result in
      let column = "model `\(name)`, column \(position + 1)"
      var notices = result.droppedRegressors.map { dropped in
        Notice(
          .model,
          "\(column): `\(dropped.name)` has no coefficient, it is "
            + (dropped.reason == .collinear ? "collinear with those before it" : "absorbed by the effects"))
      }
      if !result.droppedRows.isEmpty {
        notices.append(Notice(.model, "\(column): \(result.droppedRows.count) rows could not be used"))
      }
      return notices
    }
  }
}
