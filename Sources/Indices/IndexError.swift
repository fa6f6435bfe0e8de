public import Panels

/// Why an index cannot be computed.
public enum IndexError: Error, Hashable, Sendable {
  /// No dimensions, or a dimension without indicators.
  case emptySystem(index: String, dimension: String?)
  /// Two of index, dimensions and indicators share a name.
  case repeatedName(index: String, name: String)
  /// Fewer than two units.
  case tooFewUnits(index: String, found: Int)
  /// Fewer than two periods where periods are compared.
  case tooFewPeriods(index: String, found: Int)
  /// Periods are compared, and weights or shares taken in each period apart.
  case poolOfOnePeriod(index: String)
  /// An indicator with no value, or fewer than two, over all periods or in one.
  case allMissing(index: String, indicator: String, period: Int?)
  /// An indicator that is the same everywhere, or everywhere in a period.
  case constant(index: String, indicator: String, value: Double, period: Int?)
  /// The difference of extremes, or a sum, exceeds the largest number.
  case rangeTooWide(index: String, indicator: String)
  /// A negative value under a normalisation that is not defined for it.
  case negativeValue(index: String, CellPlace, Double, Normalization.Method)
  /// A zero of a negative indicator under a normalisation by the sum.
  case zeroValue(index: String, CellPlace)
  /// Given extremes that are missing or not in order; without an indicator: given to another method than min-max.
  case badExtremes(index: String, indicator: String?, given: Normalization.Extremes?)
  /// A share would be negative, because a value lies outside the extremes.
  case negativeShare(index: String, CellPlace, Double)
  /// Shares cannot be taken of zeros alone.
  case allZero(index: String, indicator: String, period: Int?)
  /// Every indicator is spread evenly, so no weights follow.
  case noInformation(index: String, period: Int?)
  /// Fewer than two cells at which every indicator has a value.
  case tooFewCompleteCells(index: String, found: Int, period: Int?)
  /// An entropy below 0 or above 1.
  case entropyOutOfRange(index: String, indicator: String, found: Double)
  /// A weight is given for what is no indicator of the index.
  case unknownWeight(index: String, indicator: String, nearest: String?)
  /// A given weight is missing, negative or not finite.
  case badWeight(index: String, indicator: String, found: Double?)
  /// Missing cells under the rule `refuse`, the first five named.
  case missingCells(index: String, count: Int, first: [CellPlace])
  /// A shift that is negative or not finite.
  case badShift(index: String, found: Double)
  /// A factor that is not positive or not finite.
  case badFactor(index: String, found: Double)
  /// The panel has no such column or period, or similar.
  case panel(index: String, PanelError)
}
