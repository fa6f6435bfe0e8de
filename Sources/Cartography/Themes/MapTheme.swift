import Drawings
public import Geography

/// What a map says of its units by their fills.
public enum MapTheme: Hashable, Sendable {
  /// Numbers in classes, a colour a class.
  case classed(ClassedTheme)
  /// Numbers on a scale of colours without steps.
  case unclassed(UnclassedTheme)
  /// Two numbers a unit, a colour for each pair of classes.
  case bivariate(BivariateTheme)
  /// Kinds that have no order.
  case categories(CategoryTheme)

  /// The numbers shown: of two the first, and of kinds none.
  public var values: [FeatureID: Double] {
    switch self {
    case .classed(let theme): theme.values
    case .unclassed(let theme): theme.values
    case .bivariate(let theme): theme.first.values
    case .categories: [:]
    }
  }

  /// The units that have a colour or a number.
  var featureIDs: [FeatureID] {
    switch self {
    case .classed(let theme): Array(theme.values.keys)
    case .unclassed(let theme): Array(theme.values.keys)
    case .bivariate(let theme): Array(theme.first.values.keys) + theme.second.values.keys
    case .categories(let theme): Array(theme.members.keys)
    }
  }

  /// What the file says of a unit: its numbers and the classes they fall in, counted from 1.
  func facts(of unit: FeatureID) -> [Element.Fact] {
    func facts(_ value: Double?, _ classes: Classification?, _ prefix: String = "") -> [Element.Fact] {
      guard let value else { return [] }
      let place = classes?.index(of: value).map { Element.Fact(prefix + Element.Fact.class, "\($0 + 1)") }
      return [Element.Fact(prefix + Element.Fact.value, "\(value)")] + [place].compactMap(\.self)
    }
    switch self {
    case .classed(let theme): return facts(theme.values[unit], theme.classification)
    case .unclassed(let theme): return facts(theme.values[unit], nil)
    case .bivariate(let theme):
      return facts(theme.first.values[unit], theme.first.classification)
        + facts(theme.second.values[unit], theme.second.classification, "second-")
    case .categories(let theme):
      guard let member = theme.members[unit], theme.categories.indices.contains(member) else { return [] }
      return [
        Element.Fact(Element.Fact.class, "\(member + 1)"),
        Element.Fact("category", theme.categories[member].label),
      ]
    }
  }

  /// The colours of units and the legend that explains them.
  func painting(of units: [FeatureID], on map: ChoroplethMap) throws(CartographyError) -> ThemePainting {
    switch self {
    case .classed(let theme): try theme.painting(of: units, on: map)
    case .unclassed(let theme): try theme.painting(of: units, on: map)
    case .bivariate(let theme): try theme.painting(of: units, on: map)
    case .categories(let theme): try theme.painting(of: units, on: map)
    }
  }
}

/// A theme on the units of a map.
struct ThemePainting {
  /// The colour of each unit, in the order of the map; `nil` without data.
  var colors: [Color?]
  /// What explains them.
  var legend: [Legend.Part]
  /// Lines under the legend.
  var notes: [String] = []
  /// What is worth a line in the log.
  var notices: [MapNotice] = []
}

extension ChoroplethMap {
  /// Whether the legend counts units.
  var isCounted: Bool { furniture.contains(.counts) }

  /// How a number of the legend is written: as the map says, else as `found`.
  func format(_ found: NumberText) -> NumberText { limitFormat ?? found }
}
