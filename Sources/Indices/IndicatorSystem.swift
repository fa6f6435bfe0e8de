/// Whether more of an indicator is better. The raw value is the word of a study file.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better.
  case positive
  /// Less is better.
  case negative
}

/// One variable of an index.
public struct Indicator: Hashable, Sendable {
  /// The panel column it is measured by.
  public let name: String
  /// Whether more of it is better.
  public let direction: Direction

  /// Names an indicator.
  public init(_ name: String, direction: Direction = .positive) {
    self.name = name
    self.direction = direction
  }
}

/// A group of indicators whose contributions add up to one score.
public struct IndexDimension: Hashable, Sendable {
  /// The name of the dimension's score.
  public let name: String
  /// Its indicators, at least one.
  public let indicators: [Indicator]

  /// Names a dimension.
  public init(_ name: String, indicators: [Indicator]) {
    self.name = name
    self.indicators = indicators
  }
}

/// What an index consists of: dimensions, and indicators in them.
public struct IndicatorSystem: Hashable, Sendable {
  /// The name of the index's score.
  public let name: String
  /// Its dimensions, at least one.
  public let dimensions: [IndexDimension]
  /// All indicators, dimension by dimension.
  public let indicators: [Indicator]
  /// For each indicator the position of its dimension.
  public let dimensionIndices: [Int]

  /// Makes a system.
  ///
  /// - Throws: `IndexError.emptySystem` when there is no dimension or one without indicators; `repeatedName` when an
  ///   indicator comes twice, or dimensions and index share a name. One dimension alone may bear the index's name.
  public init(name: String, dimensions: [IndexDimension]) throws(IndexError) {
    self.name = name
    self.dimensions = dimensions
    indicators = dimensions.flatMap(\.indicators)
    dimensionIndices = dimensions.enumerated().flatMap { index, dimension in
      dimension.indicators.map { _ in index }
    }
    if dimensions.isEmpty { throw .emptySystem(index: name, dimension: nil) }
    if let empty = dimensions.first(where: \.indicators.isEmpty) {
      throw .emptySystem(index: name, dimension: empty.name)
    }
    var seen: Set<String> = dimensions.count > 1 ? [name] : []
    for dimension in dimensions where !seen.insert(dimension.name).inserted {
      throw .repeatedName(index: name, name: dimension.name)
    }
    var columns: Set<String> = []
    for indicator in indicators where !columns.insert(indicator.name).inserted {
      throw .repeatedName(index: name, name: indicator.name)
    }
  }
}
