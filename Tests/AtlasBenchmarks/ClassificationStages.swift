import Cartography
import Regressions

/// Finding classes for many values.
enum ClassificationStages {
  static let all: [Stage] = [
    Stage("classes: natural breaks, 100 000 values in 7", .warm(runs: 5), aim: Stage.Aim(seconds: 2)) { _ in
      let values = skewed(100_000)
      return { try Classification.naturalBreaks(values, classes: 7).counts.reduce(0, +) }
    }
  ]

  /// Different numbers with a long tail, as incomes have.
  private static func skewed(_ count: Int) -> [Double] {
    var numbers = SeededNumbers(seed: 100_000)
    return (0..<count).map { _ in
      let share = Double.random(in: 0..<1, using: &numbers)
      return 1 / (1.001 - share)
    }
  }
}
