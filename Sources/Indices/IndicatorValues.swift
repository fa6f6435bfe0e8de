import Panels

/// Values by cell laid out for arithmetic: unit by unit, each over all periods.
struct IndicatorValues: Hashable, Sendable {
  /// 0 where the grade is ``CellGrade/missing``.
  var values: [Double]
  /// What each value rests on, see ``CellGrade``.
  var grades: [UInt8]

  init(values: [Double], grades: [UInt8]) {
    self.values = values
    self.grades = grades
  }

  init(_ column: Column) {
    values = column.values
    grades = column.states.map { CellGrade.of($0) }
  }

  /// As many cells without a value.
  init(missing count: Int) {
    values = [Double](repeating: 0, count: count)
    grades = [UInt8](repeating: CellGrade.missing, count: count)
  }

  /// The column of a panel.
  func column(_ name: String) -> Column {
    var stored = values
    for position in stored.indices where grades[position] == CellGrade.missing { stored[position] = 0 }
    return Column(name: name, values: stored, states: grades.map { CellGrade.state($0) })
  }
}

/// Cell states in the order in which they win: the grade of a result is the largest of its parts
/// (`CellState.combined(with:)` as numbers).
enum CellGrade {
  static let observed: UInt8 = 0
  static let filled: UInt8 = 1
  static let partial: UInt8 = 2
  static let missing: UInt8 = 3

  static func of(_ state: CellState) -> UInt8 {
    switch state {
    case .missing: missing
    case .partial: partial
    case .observed: observed
    default: state.isFilled ? filled : observed
    }
  }

  static func state(_ grade: UInt8) -> CellState {
    switch grade {
    case observed: .observed
    case filled: .fromFilled
    case partial: .partial
    default: .missing
    }
  }
}
