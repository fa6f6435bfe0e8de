public import Panels

/// How the links between neighbours become weights.
public enum WeightStyle: String, Hashable, Sendable, CaseIterable {
  /// 1 / number of neighbours: a lag is the mean of the neighbours' values.
  case rowStandardised = "row-standardised"
  /// 1 for every neighbour: a lag is the sum of the neighbours' values.
  case binary = "binary"
  /// 1 / largest eigenvalue of the binary weights, so that the spatial parameter stays below 1 while the weights stay
  /// symmetric (Kelejian and Prucha 2010).
  case spectral = "spectral"
}

/// What happens to units that have no neighbour, such as islands.
public enum IsolatedUnits: Hashable, Sendable {
  /// They are an error that names them.
  case refuse
  /// They stay, and every lag is 0 there.
  case allow
}

/// A link between two units that do not touch, such as an island and the mainland it depends on.
public struct NeighbourLink: Hashable, Sendable {
  /// One unit.
  public let first: UnitCode
  /// The other.
  public let second: UnitCode

  /// Links two units; which comes first does not matter.
  public init(_ first: UnitCode, _ second: UnitCode) { (self.first, self.second) = (first, second) }
}

/// Spatial weights W of units: w_ij > 0 when j is a neighbour of i, and w_ii = 0.
///
/// W is stored by the neighbours of each unit. With symmetric links C all styles are W = S C with a positive diagonal S,
/// which is similar to the symmetric S^1/2 C S^1/2 and so has real eigenvalues (Ord 1975).
public struct SpatialWeights: Hashable, Sendable {
  /// Eigenvalues take n^3 steps and n^2 numbers.
  public static let unitLimit = 4000

  /// The units in the order of rows and columns.
  public let units: [UnitCode]
  /// How links become weights.
  public let style: WeightStyle
  /// Links that were added to the neighbours, as given.
  public let addedLinks: [NeighbourLink]
  /// Units without a neighbour, in order; they have rows and columns of zeros.
  public let isolatedUnits: [UnitCode]
  /// Between which values of the spatial parameter r the matrix I - rW has an inverse: the reciprocals of the smallest
  /// and the largest eigenvalue.
  public let bounds: ClosedRange<Double>
  /// The positions of each unit's neighbours, ascending.
  let neighbours: [[Int]]
  /// The weight of each of a unit's neighbours: the diagonal of S (1 for an isolated unit).
  let rowWeights: [Double]
  let spectrum: SpatialSpectrum

  /// Makes weights from the neighbours of each unit.
  ///
  /// - Parameters:
  ///   - units: the units of the model, each once. `neighbours` may lack one that has no neighbour.
  ///   - neighbours: for a unit the units it borders on, as a map's contiguity tells; each pair on both sides.
  ///   - links: pairs that are neighbours besides.
  /// - Throws: `SpatialModelError.repeatedUnit`, `unknownUnit`, `unknownNeighbour`, `ownNeighbour`,
  ///   `oneSidedNeighbours`, `isolatedUnits` unless allowed, `emptyWeights`, `tooManyUnits`.
  public init(
    units: [UnitCode], neighbours: [UnitCode: [UnitCode]], style: WeightStyle = .rowStandardised,
    adding links: [NeighbourLink] = [], isolated: IsolatedUnits = .refuse
  ) throws(SpatialModelError) {
    guard units.count <= Self.unitLimit else {
      throw .tooManyUnits(found: units.count, limit: Self.unitLimit)
    }
    var lists = neighbours
    for link in links {
      lists[link.first, default: []].append(link.second)
      lists[link.second, default: []].append(link.first)
    }
    let positions = try Self.positions(units, lists)
    let alone = units.indices.filter { positions[$0].isEmpty }.map { units[$0] }
    guard alone.count < units.count else { throw .emptyWeights(units: units.count) }
    if isolated == .refuse, !alone.isEmpty { throw .isolatedUnits(alone) }
    var weights = positions.map { own in
      style == .rowStandardised && !own.isEmpty ? 1 / Double(own.count) : 1
    }
    var spectrum = try SpatialSpectrum(links: positions, rowWeights: weights)
    if style == .spectral {
      let largest = spectrum.eigenvalues[units.count - 1]
      weights = weights.map { $0 / largest }
      spectrum = spectrum.scaled(by: 1 / largest)
    }
    self.units = units
    self.style = style
    self.addedLinks = links
    self.isolatedUnits = alone
    self.neighbours = positions
    self.rowWeights = weights
    self.spectrum = spectrum
    // The trace is zero and some weight is not, so the smallest eigenvalue is negative and the largest positive.
    bounds = (1 / spectrum.eigenvalues[0])...(1 / spectrum.eigenvalues[units.count - 1])
  }

  /// The weights among some of the units, standardised anew: neighbours outside are left out.
  ///
  /// - Throws: as `init`; `unknownNeighbour` does not occur for neighbours that these weights have.
  public func restricted(to units: [UnitCode], isolated: IsolatedUnits = .refuse) throws(SpatialModelError)
    -> SpatialWeights
  {
    let chosen = Set(units)
    var lists: [UnitCode: [UnitCode]] = [:]
    for (index, unit) in self.units.enumerated() where chosen.contains(unit) {
      lists[unit] = neighbours[index].map { self.units[$0] }.filter { chosen.contains($0) }
    }
    let links = addedLinks.filter { chosen.contains($0.first) && chosen.contains($0.second) }
    return try SpatialWeights(
      units: units, neighbours: lists, style: style, adding: links, isolated: isolated)
  }

  /// The weight of `neighbour` in the lag of `unit`; 0 when they are no neighbours or not among the units.
  public func weight(of neighbour: UnitCode, in unit: UnitCode) -> Double {
    guard let row = units.firstIndex(of: unit), let column = units.firstIndex(of: neighbour),
      neighbours[row].contains(column)
    else { return 0 }
    return rowWeights[row]
  }

  /// The neighbours of a unit in the order of the units, linked ones among them; none for what is no unit of these.
  public func neighbours(of unit: UnitCode) -> [UnitCode] {
    units.firstIndex(of: unit).map { row in neighbours[row].map { units[$0] } } ?? []
  }

  /// How many neighbours each unit has.
  public var neighbourCounts: [Int] { neighbours.map(\.count) }

  /// The sum of each unit's weights.
  public var rowSums: [Double] {
    zip(neighbours, rowWeights).map { Double($0.count) * $1 }
  }

  /// The links as positions, ascending and each once.
  private static func positions(_ units: [UnitCode], _ neighbours: [UnitCode: [UnitCode]])
    throws(SpatialModelError) -> [[Int]]
  {
    var positions: [UnitCode: Int] = [:]
    for (index, unit) in units.enumerated() {
      guard positions.updateValue(index, forKey: unit) == nil else { throw .repeatedUnit(unit) }
    }
    for unit in neighbours.keys.sorted() where positions[unit] == nil {
      throw .unknownUnit(unit)
    }
    var links: [Set<Int>] = []
    for (index, unit) in units.enumerated() {
      var own = Set<Int>()
      for neighbour in neighbours[unit] ?? [] {
        guard let position = positions[neighbour] else { throw .unknownNeighbour(neighbour, of: unit) }
        guard position != index else { throw .ownNeighbour(unit) }
        own.insert(position)
      }
      links.append(own)
    }
    for (index, own) in links.enumerated() {
      for other in own.sorted() where !links[other].contains(index) {
        throw .oneSidedNeighbours(units[index], units[other])
      }
    }
    return links.map { $0.sorted() }
  }
}

extension SpatialWeights {
  /// W z for each period: values unit by unit, each over all periods, as a panel stores them.
  func lag(_ values: [Double], periods: Int) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    for (unit, links) in neighbours.enumerated() {
      for other in links {
        for period in 0..<periods { result[unit * periods + period] += values[other * periods + period] }
      }
      for period in 0..<periods { result[unit * periods + period] *= rowWeights[unit] }
    }
    return result
  }
}
