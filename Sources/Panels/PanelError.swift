/// What can be wrong with a panel or a question to it.
public enum PanelError: Error, Hashable, Sendable {
  /// Two rows name the same unit and period.
  case duplicateRow(unit: UnitCode, period: Int, firstLine: Int, line: Int)
  /// A row has too few or too many values.
  case wrongValueCount(line: Int, found: Int, expected: Int)
  /// The grid of units and periods would be nearly empty.
  case tooSparse(units: Int, periods: Int, rows: Int)
  /// A unit comes twice.
  case repeatedUnit(UnitCode)
  /// An indicator comes twice.
  case repeatedIndicator(String)
  /// A period does not follow the one before it.
  case periodsNotAscending(Int, Int)
  /// A column does not fit the grid.
  case wrongCellCount(indicator: String, found: Int, expected: Int)
  /// A value is infinite or not a number.
  case notFinite(CellPlace)
  /// No such indicator.
  case unknownIndicator(String, nearest: String?)
  /// No such unit.
  case unknownUnit(UnitCode)
  /// No such period.
  case unknownPeriod(Int, first: Int?, last: Int?)
  /// A derived variable without inputs.
  case nothingToDerive(String)
  /// A lag that is not a positive number of periods.
  case badLag(String, found: Int)
  /// A factor that is infinite or not a number.
  case badFactor(String)
  /// Sources that share too few units and periods to make one grid.
  case sourcesTooSparse(units: Int, periods: Int, indicators: Int, cells: Int)
  /// No source is of such a vintage.
  case unknownVintage(String, known: [String])
  /// Bounds of possible values that are no numbers, or the wrong way round.
  case badBounds(minimum: Double?, maximum: Double?)
  /// An option of an audit that makes no sense.
  case badAuditOption(String, found: Double, expected: String)
}

extension PanelError: CustomStringConvertible {
  /// A sentence with the place and what to do.
  public var description: String {
    switch self {
    case .duplicateRow(let unit, let period, let firstLine, let line):
      "Unit \(unit) in \(period) stands twice, in lines \(firstLine) and \(line): keep one of the two rows."
    case .wrongValueCount(let line, let found, let expected):
      "Line \(line) has \(found) values where \(expected) indicators were announced: give one value each."
    case .tooSparse(let units, let periods, let rows):
      "\(rows) rows name \(units) units and \(periods) periods, a grid that would be almost empty: "
        + "check that the unit and period columns are the right ones."
    case .repeatedUnit(let unit):
      "Unit \(unit) is listed twice: name every unit once."
    case .repeatedIndicator(let name):
      "Indicator '\(name)' is there twice: give the second another name."
    case .periodsNotAscending(let first, let second):
      "Period \(second) follows \(first): list periods in ascending order, each once."
    case .wrongCellCount(let indicator, let found, let expected):
      "Indicator '\(indicator)' has \(found) cells where units x periods make \(expected): "
        + "give one cell for every unit and period."
    case .notFinite(let place):
      "The value at \(place) is infinite or not a number: give a finite number or leave the cell empty."
    case .unknownIndicator(let name, let nearest):
      "There is no indicator '\(name)'"
        + (nearest.map { ": did you mean '\($0)'?" } ?? ": check the name against the table's header.")
    case .unknownUnit(let unit):
      "There is no unit \(unit) in the panel: check the code against the table's unit column."
    case .unknownPeriod(let period, let first, let last):
      if let first, let last {
        "Period \(period) is not in the panel, which runs from \(first) to \(last): choose periods the table has."
      } else {
        "Period \(period) is not in the panel, which is empty: check the table."
      }
    case .nothingToDerive(let name):
      "The derived variable '\(name)' names no columns to compute from: name at least one."
    case .badLag(let name, let found):
      "The derived variable '\(name)' goes \(found) periods back: give a whole number from 1 to 10000."
    case .sourcesTooSparse(let units, let periods, let indicators, let cells):
      "The sources give \(cells) cells, but name \(units) units, \(periods) periods and \(indicators) indicators, "
        + "a grid that would be almost empty: join sources on the same units and periods."
    case .unknownVintage(let name, let known):
      "No source is of the vintage '\(name)': "
        + (known.isEmpty
          ? "give the sources a vintage."
          : "choose one of \(known.map { "'\($0)'" }.joined(separator: ", ")).")
    case .badBounds(let minimum, let maximum):
      "The bounds \(minimum.map { "from \($0)" } ?? "")\(minimum != nil && maximum != nil ? " " : "")"
        + "\(maximum.map { "to \($0)" } ?? "") hold no value: give finite numbers, the smaller first."
    case .badAuditOption(let name, let found, let expected):
      "The audit's \(name) is \(found): give \(expected)."
    case .badFactor(let name):
      "The derived variable '\(name)' has a factor that is not a finite number: give one such as 100."
    }
  }
}
