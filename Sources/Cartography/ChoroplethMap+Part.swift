public import Geography

extension ChoroplethMap {
  /// The map of some of its units: classes, colours and scales stay those of all.
  public func part(of units: Set<FeatureID>) -> ChoroplethMap {
    var part = self
    part.theme = theme.part(of: units)
    part.symbols = symbols?.part(of: units)
    part.labels = labels.filter { units.contains($0.key) }
    part.names = names.filter { units.contains($0.key) }
    part.highlighted = highlighted.filter(units.contains)
    return part
  }
}

extension MapTheme {
  /// The theme of some of its units, in the classes of all.
  func part(of units: Set<FeatureID>) -> MapTheme {
    func chosen(_ values: [FeatureID: Double]) -> [FeatureID: Double] {
      values.filter { units.contains($0.key) }
    }
    switch self {
    case .classed(var theme):
      theme.values = chosen(theme.values)
      return .classed(theme)
    case .unclassed(var theme):
      theme.values = chosen(theme.values)
      return .unclassed(theme)
    case .bivariate(var theme):
      theme.first.values = chosen(theme.first.values)
      theme.second.values = chosen(theme.second.values)
      return .bivariate(theme)
    case .categories(var theme):
      theme.members = theme.members.filter { units.contains($0.key) }
      return .categories(theme)
    }
  }
}

extension ProportionalSymbols {
  /// The circles of some of the units, as large as among all.
  func part(of units: Set<FeatureID>) -> ProportionalSymbols {
    var part = self
    part.values = values.filter { units.contains($0.key) }
    if let most = values.values.max(), let rest = part.values.values.max(), most > 0, rest > 0 {
      part.largestRadius *= (rest / most).squareRoot()
    }
    return part
  }
}
