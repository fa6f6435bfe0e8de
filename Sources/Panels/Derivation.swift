import Foundation

/// How a new variable follows from columns of a panel, cell by cell. A result is missing where any value it needs is;
/// it is marked as filled where any is.
public enum Derivation: Hashable, Sendable {
  /// Numerator / denominator x scale: a ratio (scale 1), a percentage (100), a value per person (the factor of the
  /// units, such as 10 000 for 100 million yuan over 10 000 persons).
  case ratio(numerator: String, denominator: String, scale: Double)
  /// A part over the sum of parts, 0 to 1.
  case share(part: String, of: [String])
  /// A column x a constant.
  case scaled(String, by: Double)
  /// The natural logarithm.
  case logarithm(String)
  /// The value so many periods before, in the same unit: `periods` years back, whether or not the panel has years
  /// between; missing when that year is not in the panel.
  case lag(String, periods: Int)
  /// The value minus its lag.
  case difference(String, periods: Int)
  /// The value over its lag minus 1; undefined where the lag is not positive, since a share of a negative number
  /// would turn growth round.
  case growth(String, periods: Int)
  /// The sum of columns.
  case sum([String])
  /// The product of columns.
  case product([String])

  /// The columns it reads, in order.
  public var inputs: [String] {
    switch self {
    case .ratio(let numerator, let denominator, _): [numerator, denominator]
    case .share(let part, let whole): [part] + whole
    case .scaled(let name, _), .logarithm(let name): [name]
    case .lag(let name, _), .difference(let name, _), .growth(let name, _): [name]
    case .sum(let names), .product(let names): names
    }
  }
}

/// A panel with a new variable, and where that is undefined although all its inputs are there.
public struct DerivedPanel: Hashable, Sendable {
  /// The panel, the new column last.
  public let panel: Panel
  /// Divisions by zero, logarithms of and growth from numbers that are not positive, results beyond the largest
  /// number.
  public let undefined: [CellPlace]
}

extension Panel {
  /// Adds a derived variable at the end.
  ///
  /// - Throws: `PanelError` when an input is unknown (with the nearest name), the name is taken, a sum, product or
  ///   share has no columns, a lag is not positive, or a factor is not finite.
  public func deriving(_ name: String, _ derivation: Derivation) throws(PanelError) -> DerivedPanel {
    try check(derivation, for: name)
    var inputs: [Column] = []
    for input in derivation.inputs { inputs.append(try column(input)) }
    var undefined: [CellPlace] = []
    var cells: [Cell] = []
    cells.reserveCapacity(units.count * periods.count)
    for position in 0..<(units.count * periods.count) {
      let parts = parts(of: derivation, from: inputs, at: position)
      let state = parts.dropFirst().reduce(parts[0].state) { $0.combined(with: $1.state) }
      let values = parts.compactMap(\.value)
      guard values.count == parts.count else {
        cells.append(.missing)
        continue
      }
      let result = derivation.result(values)
      if result.isFinite {
        cells.append(Cell(result, state: derivation.resultState(state)))
      } else {
        cells.append(.missing)
        undefined.append(place(position, in: name))
      }
    }
    return DerivedPanel(panel: try adding([Column(name: name, cells: cells)]), undefined: undefined)
  }

  private func check(_ derivation: Derivation, for name: String) throws(PanelError) {
    if derivation.inputs.isEmpty { throw .nothingToDerive(name) }
    switch derivation {
    case .share(_, let whole) where whole.isEmpty: throw .nothingToDerive(name)
    case .lag(_, let count), .difference(_, let count), .growth(_, let count):
      if count < 1 || count > 10_000 { throw .badLag(name, found: count) }
    case .ratio(_, _, let factor), .scaled(_, let factor):
      if !factor.isFinite { throw .badFactor(name) }
    default: break
    }
  }

  /// The cells a result needs at a position: one an input, or the value and its lag.
  private func parts(of derivation: Derivation, from inputs: [Column], at position: Int) -> [Cell] {
    switch derivation {
    case .lag(_, let count): [lagged(inputs[0], by: count, at: position)]
    case .difference(_, let count), .growth(_, let count):
      [inputs[0][position], lagged(inputs[0], by: count, at: position)]
    default: inputs.map { $0[position] }
    }
  }

  private func lagged(_ column: Column, by count: Int, at position: Int) -> Cell {
    let step = position % periods.count
    let (year, overflow) = periods[step].subtractingReportingOverflow(count)
    guard !overflow, let earlier = index(of: year) else { return .missing }
    return column[position - step + earlier]
  }
}

extension Derivation {
  /// The value from its parts; not finite where it is undefined.
  fileprivate func result(_ parts: [Double]) -> Double {
    switch self {
    case .ratio(_, _, let scale): parts[0] / parts[1] * scale
    case .share: parts[0] / parts.dropFirst().reduce(0, +)
    case .scaled(_, let factor): parts[0] * factor
    case .logarithm: parts[0] > 0 ? log(parts[0]) : .nan
    case .lag: parts[0]
    case .difference: parts[0] - parts[1]
    case .growth: parts[1] > 0 ? parts[0] / parts[1] - 1 : .nan
    case .sum: parts.reduce(0, +)
    case .product: parts.reduce(1, *)
    }
  }

  /// Every result of a filled cell says so, also when it is the filled value itself.
  fileprivate func resultState(_ state: CellState) -> CellState { state.isFilled ? .fromFilled : state }
}
