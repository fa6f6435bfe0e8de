public import Drawings
public import Geography

/// Kinds of units, such as regions or the clusters of a local statistic, each in its colour.
public struct CategoryTheme: Hashable, Sendable {
  /// A kind.
  public struct Category: Hashable, Sendable {
    /// What the legend calls it.
    public var label: String
    /// The fill of its units.
    public var color: Color

    /// Makes a kind.
    public init(label: String, color: Color) {
      self.label = label
      self.color = color
    }
  }

  /// The kinds in the order of the legend.
  public var categories: [Category]
  /// The kind of each unit, a place in ``categories``. Units without one are hatched and counted as no data.
  public var members: [FeatureID: Int]

  /// Makes a theme.
  public init(categories: [Category], members: [FeatureID: Int]) {
    self.categories = categories
    self.members = members
  }

  /// Makes a theme in the colours of a scheme.
  public init(labels: [String], members: [FeatureID: Int], scheme: ColorScheme) {
    let colors = scheme.colors(classes: labels.count)
    self.init(categories: zip(labels, colors).map { Category(label: $0, color: $1) }, members: members)
  }

  func painting(of units: [FeatureID], on map: ChoroplethMap) throws(CartographyError) -> ThemePainting {
    var counts = Array(repeating: 0, count: categories.count)
    var colors: [Color?] = []
    for unit in units {
      guard let member = members[unit] else {
        colors.append(nil)
        continue
      }
      guard categories.indices.contains(member) else {
        throw .unknownCategory(member, unit, known: categories.count)
      }
      counts[member] += 1
      colors.append(categories[member].color)
    }
    let entries = categories.indices.map {
      Legend.Entry(
        fill: .solid(categories[$0].color), text: categories[$0].label,
        count: map.isCounted ? counts[$0] : nil, className: "\($0 + 1)")
    }
    let alike = AlikeColors.find(in: categories.map(\.color), of: .qualitative).map {
      MapNotice.alikeColors($0, categories[$0.first].label, categories[$0.second].label)
    }
    return ThemePainting(colors: colors, legend: [.entries(entries)], notices: alike)
  }
}
