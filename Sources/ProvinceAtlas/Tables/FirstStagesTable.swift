import Regressions
import TableFiles

/// The first stages of two-stage least squares in full.
extension StudyResults {
  /// A line for every instrument and exogenous regressor of every first stage; no lines without instruments.
  func firstStagesTable() -> LongTable {
    var rows: [[TableCell]] = []
    for model in models {
      for (position, column) in model.columns.enumerated() {
        guard let result = column.instrumental else { continue }
        let instruments = Set(result.instruments)
        for stage in result.firstStages {
          for coefficient in stage.coefficients {
            rows.append(
              [
                .text(model.settings.name), .integer(position + 1), .text(stage.endogenous),
                .text(coefficient.name),
                .text(instruments.contains(coefficient.name) ? "instrument" : "exogenous"),
              ]
                + [
                  coefficient.estimate, coefficient.standardError, coefficient.t, coefficient.p,
                  coefficient.lower, coefficient.upper,
                ].map { $0.isFinite ? .number($0) : .missing })
          }
        }
      }
    }
    return LongTable(
      TableModel(
        header: [
          "model", "column", "endogenous", "variable", "role", "estimate", "standard_error", "t", "p",
          "lower", "upper",
        ], rows: rows))
  }
}
