import Panels
import Regressions

/// Printed figures set against what the study computes, figure by figure: nothing is dropped.
struct PublishedComparison: Sendable {
  /// How a figure turned out. The raw value is the word of the CSV file.
  enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The computed value rounds to the printed.
    case same
    /// It does not.
    case differs
    /// There is nothing to compute it from.
    case notComputable = "not computable"
  }

  /// A computed figure.
  struct Computed: Hashable, Sendable {
    /// A number or a unit.
    enum Value: Hashable, Sendable {
      case number(Double)
      case unit(UnitCode)
    }

    let value: Value
    /// The years it was computed over.
    let years: ClosedRange<Int>
    /// The observations it rests on; `nil` where there is no such number.
    let n: Int?
    /// What sets it apart from the printed quantity; none when it is computed like for like.
    let caveats: [PublishedCaveat]
  }

  /// A printed figure with what became of it.
  struct Entry: Sendable {
    let figure: PublishedFigure
    let result: Result<Computed, PublishedObstacle>
    let verdict: Verdict

    /// Whether it was computed as it was printed: same system, same years, same number of observations.
    var isLikeForLike: Bool {
      guard case .success(let computed) = result else { return false }
      return computed.caveats.isEmpty
    }
  }

  /// How many figures of a table turned out how; a second way to compute a figure is not counted.
  struct Counts: Hashable, Sendable {
    var same = 0
    var differs = 0
    var notComputable = 0
    /// How many were computed like for like.
    var likeForLike = 0
    /// How many of those are the same.
    var likeForLikeSame = 0

    /// All of them.
    var all: Int { same + differs + notComputable }

    init(_ entries: some Sequence<Entry>) {
      for entry in entries where !entry.figure.isAlternative {
        switch entry.verdict {
        case .same: same += 1
        case .differs: differs += 1
        case .notComputable: notComputable += 1
        }
        guard entry.isLikeForLike else { continue }
        likeForLike += 1
        if entry.verdict == .same { likeForLikeSame += 1 }
      }
    }
  }

  /// What was printed.
  let figures: PublishedFigures
  /// The entries of each printed table, in the order of the file.
  let tables: [(table: PublishedTable, entries: [Entry])]

  /// Every entry.
  var entries: [Entry] { tables.flatMap(\.entries) }
  /// The counts of all tables.
  var counts: Counts { Counts(entries) }

  /// Computes what can be computed of the printed figures.
  ///
  /// - Parameter study: the study as its file says.
  /// - Throws: `AtlasError` for a name that is no unit, with the place in the file.
  init(_ figures: PublishedFigures, study: Study, data: StudyData, scores: StudyScores) throws(AtlasError) {
    var calculator = PublishedCalculator(study, data: data, scores: scores)
    var tables: [(PublishedTable, [Entry])] = []
    for table in figures.tables {
      var entries: [Entry] = []
      for figure in table.figures { entries.append(try calculator.entry(figure)) }
      tables.append((table, entries))
    }
    self.figures = figures
    self.tables = tables
  }
}
