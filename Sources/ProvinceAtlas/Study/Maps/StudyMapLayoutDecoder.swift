import Cartography

/// The keys of a map that say what stands where.
extension StudyMap {
  /// Where legend, scale bar and north arrow stand, and which of them are drawn.
  static func furniture(
    _ fields: [String: StudyNode]
  ) throws(AtlasError) -> (FurniturePlaces, ChoroplethMap.Furniture) {
    var (places, furniture) = (FurniturePlaces(), ChoroplethMap.Furniture.all)
    if let node = fields["legend"] {
      switch try node.corner(or: ["below", "none"]) {
      case .corner(let corner): places.legend = .corner(corner)
      case .word("below"): places.legend = .below
      case .word: furniture.subtract([.legend, .counts])
      }
    }
    if let node = fields["scale_bar"] {
      if case .corner(let corner) = try node.corner(or: ["none"]) {
        places.scaleBar = corner
      } else {
        furniture.remove(.scaleBar)
      }
    }
    if let node = fields["north_arrow"] {
      if case .corner(let corner) = try node.corner(or: ["none"]) {
        places.northArrow = corner
      } else {
        furniture.remove(.northArrow)
      }
    }
    return (places, furniture)
  }

  /// The keys of what small maps do not carry.
  static let largeMapKeys = [
    "symbols", "goodness", "mark_unstable", "unit_text", "legend", "scale_bar", "north_arrow", "highlight",
  ]

  /// The years that stand side by side, and how many in a row.
  static func sideBySide(
    _ fields: [String: StudyNode], isClassed: Bool
  ) throws(AtlasError) -> (Years?, columns: Int) {
    guard let node = fields["years"] else {
      guard let field = fields["columns"] else { return (nil, 1) }
      guard fields["beside"] != nil else { throw field.meansNothing(beside: "a single map: add `years`") }
      return (nil, try field.integer(in: 1...6))
    }
    guard isClassed else { throw node.meansNothing(beside: "this `kind`: years share classes") }
    for key in ["year", "change", "pair", "beside"] + largeMapKeys {
      if let field = fields[key] { throw field.meansNothing(beside: "`years`, whose maps are small") }
    }
    let columns = try fields["columns"]?.integer(in: 1...6) ?? 3
    if node.isScalar { return (try node.word(["all": .all]), columns) }
    let years = try node.items().map { item throws(AtlasError) in try item.integer(in: 1000...2999) }
    guard years.count > 1, zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw node.error(found: "\(node.name) is \(years)", expected: "`all`, or at least two rising years")
    }
    return (.listed(years), columns)
  }
}

extension StudyNode {
  fileprivate enum CornerOrWord {
    case corner(MapCorner)
    case word(String)
  }

  /// A corner of a map, or one of some other words.
  fileprivate func corner(or words: [String]) throws(AtlasError) -> CornerOrWord {
    let text = try text()
    if let corner = MapCorner(rawValue: text) { return .corner(corner) }
    if words.contains(text) { return .word(text) }
    throw error(
      found: "\(name) is `\(text.prefix(60))`", unknown: text,
      among: MapCorner.allCases.map(\.rawValue) + words)
  }
}
