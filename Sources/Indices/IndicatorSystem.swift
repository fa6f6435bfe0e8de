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

/// A group of indicators and of smaller dimensions, whose contributions make one score.
public struct IndexDimension: Hashable, Sendable {
  /// The name of the dimension's score.
  public let name: String
  /// The indicators directly in it.
  public let indicators: [Indicator]
  /// The dimensions inside it.
  public let dimensions: [IndexDimension]

  /// Names a dimension with what is in it: indicators, dimensions or both.
  public init(_ name: String, indicators: [Indicator] = [], dimensions: [IndexDimension] = []) {
    self.name = name
    self.indicators = indicators
    self.dimensions = dimensions
  }
}

/// What an index consists of: dimensions of any depth, and indicators in them.
public struct IndicatorSystem: Hashable, Sendable {
  /// A dimension with its place among all others. A node's indicators are neighbours in ``IndicatorSystem/indicators``:
  /// first its own, then those of the dimensions inside it.
  public struct Node: Hashable, Sendable {
    /// The name of its score.
    public let name: String
    /// 0 for a dimension of the index itself, 1 for one inside that, and so on.
    public let depth: Int
    /// The position of the dimension around it; `nil` at the top.
    public let parent: Int?
    /// The positions of the indicators directly in it.
    public let own: Range<Int>
    /// The positions of all indicators in it, at any depth.
    public let all: Range<Int>
  }

  /// The name of the index's score.
  public let name: String
  /// Its dimensions, at least one.
  public let dimensions: [IndexDimension]
  /// All indicators, dimension by dimension, those of a dimension itself before those of the dimensions inside it.
  public let indicators: [Indicator]
  /// All dimensions, each before those inside it.
  public let nodes: [Node]
  /// For each indicator the position of the innermost dimension it is in.
  public let nodeIndices: [Int]

  /// Makes a system.
  ///
  /// - Throws: `IndexError.emptySystem` when there is no dimension or one without indicators at any depth;
  ///   `repeatedName` when two of index, dimensions and indicators share a name. One dimension alone may bear the
  ///   index's name.
  public init(name: String, dimensions: [IndexDimension]) throws(IndexError) {
    guard !dimensions.isEmpty else { throw .emptySystem(index: name, dimension: nil) }
    var tree = Tree()
    for dimension in dimensions { tree.add(dimension, depth: 0, parent: nil) }
    self.name = name
    self.dimensions = dimensions
    indicators = tree.indicators
    nodes = tree.nodes
    nodeIndices = tree.nodeIndices
    if let empty = nodes.first(where: \.all.isEmpty) {
      throw .emptySystem(index: name, dimension: empty.name)
    }
    var seen: Set<String> = nodes.count > 1 ? [name] : []
    for name in nodes.map(\.name) + indicators.map(\.name) where !seen.insert(name).inserted {
      throw .repeatedName(index: self.name, name: name)
    }
  }

  /// Whether the only dimension is the index itself, so that it has no score of its own.
  public var isFlat: Bool { nodes.count == 1 && nodes[0].name == name }

  /// The names of the index's scores: the composite, then every dimension, each before those inside it.
  public var scoreNames: [String] { isFlat ? [name] : [name] + nodes.map(\.name) }
}

/// Dimensions laid out one after another.
private struct Tree {
  var indicators: [Indicator] = []
  var nodes: [IndicatorSystem.Node] = []
  var nodeIndices: [Int] = []

  mutating func add(_ dimension: IndexDimension, depth: Int, parent: Int?) {
    let position = nodes.count
    let first = indicators.count
    indicators += dimension.indicators
    nodeIndices += dimension.indicators.map { _ in position }
    let own = first..<indicators.count
    func node(_ all: Range<Int>) -> IndicatorSystem.Node {
      .init(name: dimension.name, depth: depth, parent: parent, own: own, all: all)
    }
    nodes.append(node(own))
    for inner in dimension.dimensions { add(inner, depth: depth + 1, parent: position) }
    nodes[position] = node(first..<indicators.count)
  }
}
