import Regressions
import TableFiles

/// The tests that tell which panel model is fit for the data.
extension StudyResults {
  /// Every test of every column, for programs: its statistic against its distribution, or why it cannot be computed.
  func modelTestsTable() -> LongTable {
    var rows: [[TableCell]] = []
    for model in models {
      for (position, column) in model.columns.enumerated() {
        let start: [TableCell] = [.text(model.settings.name), .integer(position + 1)]
        let instrumental = column.instrumental?.tests ?? []
        for test in column.tests.results + instrumental {
          let (name, first, second) = test.distribution.parts
          rows.append(
            start + [
              .text(test.name), .number(test.statistic), .text(name), first.map { .integer($0) } ?? .missing,
              second.map { .integer($0) } ?? .missing, .number(test.p), .text(test.nullHypothesis), .missing,
            ])
        }
        for obstacle in column.tests.obstacles {
          rows.append(
            start + [.text(obstacle.kind.name)] + Array(repeating: .missing, count: 5)
              + [.text(obstacle.kind.nullHypothesis), .text(obstacle.reason)])
        }
      }
    }
    let header = [
      "model", "column", "test", "statistic", "distribution", "degrees_1", "degrees_2", "p",
      "null_hypothesis",
      "not_computed",
    ]
    return LongTable(TableModel(header: header, rows: rows))
  }
}

extension TestDistribution {
  /// The name and up to two degrees of freedom.
  fileprivate var parts: (name: String, first: Int?, second: Int?) {
    switch self {
    case .normal: ("normal", nil, nil)
    case .studentT(let degrees): ("t", degrees, nil)
    case .chiSquared(let degrees): ("chi-squared", degrees, nil)
    case .f(let numerator, let denominator): ("F", numerator, denominator)
    }
  }
}
