import Panels

extension IndexError: CustomStringConvertible {
  /// A sentence with the index, the indicator and what to do.
  public var description: String { "Index \(index): \(sentence)" }

  private var index: String {
    switch self {
    case .emptySystem(let index, _), .repeatedName(let index, _), .tooFewUnits(let index, _),
      .tooFewPeriods(let index, _), .poolOfOnePeriod(let index), .allMissing(let index, _, _),
      .constant(let index, _, _, _), .rangeTooWide(let index, _), .negativeValue(let index, _, _, _),
      .zeroValue(let index, _), .badExtremes(let index, _, _), .negativeShare(let index, _, _),
      .allZero(let index, _, _), .noInformation(let index, _), .tooFewCompleteCells(let index, _, _),
      .entropyOutOfRange(let index, _, _), .unknownWeight(let index, _, _), .badWeight(let index, _, _),
      .missingCells(let index, _, _), .badShift(let index, _), .badFactor(let index, _),
      .panel(let index, _):
      index
    }
  }

  private var sentence: String {
    switch self {
    case .emptySystem(_, let dimension):
      (dimension.map { "dimension '\($0)' has no indicators" } ?? "there are no dimensions")
        + ": name at least one."
    case .repeatedName(_, let name):
      "'\(name)' is named twice: index, dimensions and indicators each need a name of their own."
    case .tooFewUnits(_, let found):
      "\(found) unit(s) cannot be compared: choose at least two, or compare the years of a single one "
        + "(`across: years`)."
    case .tooFewPeriods(_, let found):
      "\(found) period(s) cannot be compared with each other: choose a span of at least two."
    case .poolOfOnePeriod:
      "years are compared with each other, so weights cannot be taken in each year apart: pool the years."
    case .missingCells(_, let count, let first):
      "\(count) cell(s) are missing, first \(first.map(\.description).joined(separator: "; ")): "
        + "fill them by a rule, or choose the missing-value rule 'leave' or 'available-indicators'."
    case .badShift(_, let found): "the shift is \(found): give 0 or a small positive number."
    case .badFactor(_, let found): "the factor is \(found): give a positive number such as 1 or 100."
    case .panel(_, let error): "\(error)"
    default: sentenceOnValues
    }
  }

  private var sentenceOnValues: String {
    switch self {
    case .allMissing(_, let indicator, let period):
      "indicator '\(indicator)' has fewer than two values\(Self.time(period)): "
        + "supply the data, or leave it out of the index."
    case .constant(_, let indicator, let value, let period):
      "indicator '\(indicator)' is \(value) everywhere\(Self.time(period)) and tells nothing apart: "
        + "leave it out of the index\(period == nil ? "" : ", or pool the years")."
    case .rangeTooWide(_, let indicator):
      "the values of '\(indicator)' are too far apart to subtract or too large to add: check its unit."
    case .negativeValue(_, let place, let value, let method):
      "the value at \(place) is \(value), and the normalisation '\(method.rawValue)' is not defined below 0: "
        + "choose 'min-max'."
    case .zeroValue(_, let place):
      "the value at \(place) is 0, and the normalisation 'sum' takes reciprocals of a negative indicator: "
        + "choose 'min-max'."
    case .badExtremes(_, let indicator?, let given?):
      "the extremes given for '\(indicator)' are \(given.minimum) and \(given.maximum): "
        + "give the smaller, then the larger."
    case .badExtremes(_, let indicator?, nil):
      "no extremes are given for '\(indicator)': give two numbers, `\(indicator): [0, 100]`."
    case .badExtremes: "fixed extremes mean something for the normalisation 'min-max' alone: choose it."
    default: sentenceOnWeights
    }
  }

  private var sentenceOnWeights: String {
    switch self {
    case .negativeShare(_, let place, let value):
      "the normalised value at \(place) is \(value), below 0, and no share of a sum: take the weights from the "
        + "cells of the base period too, widen the extremes, or pool them."
    case .allZero(_, let indicator, let period):
      "all values of '\(indicator)'\(Self.time(period)) are the worst there are, so no shares can be taken: "
        + "pool the periods or give a shift."
    case .noInformation(_, let period):
      "no indicator tells cells apart better than another\(Self.time(period)), so no weights follow: "
        + "check the columns, or give weights."
    case .tooFewCompleteCells(_, let found, let period):
      "\(found) cell(s)\(Self.time(period)) have a value of every indicator, too few for correlations: "
        + "fill gaps by a rule, or leave out the indicator with most of them."
    case .entropyOutOfRange(_, let indicator, let found):
      "the entropy of '\(indicator)' is \(found), outside 0 to 1: please report this fault."
    case .unknownWeight(_, let indicator, let nearest):
      "a weight is given for '\(indicator)', which is no indicator of it"
        + (nearest.map { ": did you mean '\($0)'?" } ?? ": remove it.")
    case .badWeight(_, let indicator, let found?):
      "the weight of '\(indicator)' is \(found): give 0 or a positive number."
    case .badWeight(_, let indicator, nil): "no weight is given for '\(indicator)': give each indicator one."
    default: ""
    }
  }

  private static func time(_ period: Int?) -> String { period.map { " in \($0)" } ?? "" }
}
