import Documents
import Drawings
import Indices
import Panels

/// The units most like another by the profile of their dimension scores in the last year.
///
/// Every dimension score is standardised over all units (mean 0, standard deviation 1 with n − 1); the distance of two
/// units is Euclid's over all dimensions. Dimensions that are the same in all units tell nothing and are left out; so are
/// units that lack a score.
struct Peers {
  /// A unit and how far it is.
  struct Peer: Hashable {
    let unit: UnitCode
    let distance: Double
  }

  /// The dimensions the profile is made of.
  let dimensions: [String]
  /// The nearest, the nearest first; of equal ones the first in the panel's order.
  let peers: [Peer]

  /// How many are named.
  static let limit = 3

  /// - Parameter profiles: of all units.
  init(of unit: UnitCode, in profiles: Profiles, limit: Int = Peers.limit) {
    dimensions = profiles.dimensions
    guard let own = profiles.places[unit].flatMap({ profiles.complete[$0] }), !own.values.isEmpty else {
      peers = []
      return
    }
    let others = profiles.complete.compactMap { other -> Peer? in
      guard let other, other.unit != unit else { return nil }
      let squares = zip(own.values, other.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return Peer(unit: other.unit, distance: squares.squareRoot())
    }
    let order = others.indices.sorted { (others[$0].distance, $0) < (others[$1].distance, $1) }
    peers = order.prefix(limit).map { others[$0] }
  }
}

/// The standardised dimension scores of all units, the same for the peers of every one.
struct Profiles {
  /// The dimensions, without those that are the same in all units.
  let dimensions: [String]
  /// The units' scores in the panel's order; `nil` for a unit that lacks one.
  fileprivate let complete: [(unit: UnitCode, values: [Double])?]
  /// Where the units stand in ``complete``.
  fileprivate let places: [UnitCode: Int]

  /// - Parameter rankings: of every dimension, its name with the scores of all units.
  init(_ rankings: [(name: String, ranking: Ranking)]) {
    var profiles: [(unit: UnitCode, values: [Double?])] =
      rankings.first?.ranking.entries.map { ($0.unit, []) } ?? []
    var used: [String] = []
    for (name, ranking) in rankings {
      let values = ranking.entries.map(\.cell.value)
      guard let scale = Self.scale(values.compactMap(\.self)) else { continue }
      used.append(name)
      for position in profiles.indices {
        profiles[position].values.append(values[position].map { ($0 - scale.mean) / scale.deviation })
      }
    }
    dimensions = used
    complete = profiles.map { profile in profile.values.complete.map { (profile.unit, $0) } }
    places = Dictionary(
      profiles.enumerated().map { ($0.element.unit, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  private static func scale(_ values: [Double]) -> (mean: Double, deviation: Double)? {
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    return variance > 0 ? (mean, variance.squareRoot()) : nil
  }
}

extension [Double?] {
  /// All values; `nil` when one is missing.
  fileprivate var complete: [Double]? {
    let values = compactMap(\.self)
    return values.count == count ? values : nil
  }
}

// MARK: - What templates may name

extension StudyResults {
  /// The indices a report is about.
  var reportedIndices: [String] { [study.reports.leads, study.reports.against].compactMap(\.self) }

  /// Every index, those a report is about first.
  var orderedIndices: [String] {
    reportedIndices + study.indices.map(\.name).filter { !reportedIndices.contains($0) }
  }

  /// The outermost dimensions of the indices a report is about, the indices themselves where they have one alone.
  func reportedDimensions() throws(AtlasError) -> [String] {
    var names: [String] = []
    for index in reportedIndices {
      let system = try self.index(named: index).system
      names += system.isFlat ? [index] : system.nodes.filter { $0.parent == nil }.map(\.name)
    }
    return names
  }

  /// The units most like a unit.
  func peers(of unit: UnitCode) throws(AtlasError) -> Peers {
    Peers(
      of: unit,
      in: try profiles.value(for: lastYear) { () throws(AtlasError) in
        var rankings: [(name: String, ranking: Ranking)] = []
        for name in try reportedDimensions() {
          rankings.append((name, try scores.ranking(by: name, in: lastYear)))
        }
        return Profiles(rankings)
      })
  }

  /// Neighbours and peers as values of a unit's report.
  func companyData(
    of unit: UnitCode, peers: Peers, neighbours: [UnitCode]
  ) throws(AtlasError) -> [String: TemplateValue] {
    let rankings = try rankingsOfReported()
    let ranks = rankings.first?.ranking.entriesByUnit ?? [:]
    let order = neighbours.sorted { (ranks[$0]?.rank ?? .max) < (ranks[$1]?.rank ?? .max) }
    let bordering = order.map { phrase(of: $0, rankings) }
    let alike = peers.peers.map { phrase(of: $0.unit, rankings) }
    let dimensions = words.list(peers.dimensions.map(shortLabel))
    return [
      "neighbours": .list(order.map { summary(of: $0, distance: nil, rankings) }),
      "peers": .list(peers.peers.map { summary(of: $0.unit, distance: $0.distance, rankings) }),
      "bordering_sentence": .text(
        bordering.isEmpty
          ? words("It shares no land border with another province.", "该省与其他省份无陆上接壤。")
          : words("It borders \(words.list(bordering)).", "接壤省份：\(bordering.joined(separator: "；"))。")),
      "peers_sentence": .text(
        alike.isEmpty
          ? ""
          : words(
            "Most like it by the profile of \(dimensions), each score standardised over all provinces, \(alike.count == 1 ? "is" : "are") \(words.list(alike)).",
            "按\(dimensions)得分的构成（各得分按全部省份标准化），与之最接近的是：\(alike.joined(separator: "；"))。")),
    ]
  }

  private func rankingsOfReported() throws(AtlasError) -> [(index: String, ranking: Ranking)] {
    var rankings: [(index: String, ranking: Ranking)] = []
    for index in reportedIndices {
      rankings.append((index, try scores.ranking(by: index, in: lastYear)))
    }
    return rankings
  }

  private func summary(
    of unit: UnitCode, distance: Double?, _ rankings: [(index: String, ranking: Ranking)]
  ) -> TemplateValue {
    let (lead, against) = (rankings.first?.ranking[unit], rankings.dropFirst().first?.ranking[unit])
    return .object([
      "name": .text(name(unit)), "region": .text(regionName(region(unit))),
      "distance": .number(distance, decimals: 2), "phrase": .text(phrase(of: unit, rankings)),
      "lead_value": .number(lead?.cell.value, decimals: 3), "lead_rank": .number(lead?.rank.map(Double.init)),
      "against_value": .number(against?.cell.value, decimals: 3),
      "against_rank": .number(against?.rank.map(Double.init)),
    ])
  }

  /// `Anhui (NQP 7th, Rri 17th)`.
  private func phrase(of unit: UnitCode, _ rankings: [(index: String, ranking: Ranking)]) -> String {
    let ranks = rankings.compactMap { index, ranking -> String? in
      guard let rank = ranking[unit]?.rank else { return nil }
      return words("\(shortLabel(index))\u{A0}\(ordinal(rank))", "\(shortLabel(index))第\(rank)位")
    }
    guard !ranks.isEmpty else { return name(unit) }
    let inner = ranks.joined(separator: words(", ", "，"))
    return words("\(name(unit)) (\(inner))", "\(name(unit))（\(inner)）")
  }
}
