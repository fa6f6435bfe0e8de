public import Geography

extension ChoroplethMap {
  /// The map of some of its units: classes, colours and scales stay those of all.
  public func part(of units: Set<FeatureID>) -> ChoroplethMap {
    var part = self
    part.theme = theme.part(of: units)
    part.symbols = symbols?.part(of: units)
    part.labels = labels.part(of: units)
    part.names = names.part(of: units)
    part.highlighted = highlighted.filter(units.contains)
    return part
  }
}

extension MapTheme {
  /// The theme of some of its units, in the classes of all.
  func part(of units: Set<FeatureID>) -> MapTheme {
    switch self {
    case .classed(var theme):
      theme.values = theme.values.part(of: units)
      return .classed(theme)
    case .unclassed(var theme):
      theme.values = theme.values.part(of: units)
      return .unclassed(theme)
    case .bivariate(var theme):
      theme.first.values = theme.first.values.part(of: units)
      theme.second.values = theme.second.values.part(of: units)
      return .bivariate(theme)
    case .categories(var theme):
      theme.members = theme.members.part(of: units)
      return .categories(theme)
    }
  }
}

extension ProportionalSymbols {
  /// The circles of some of the units, as large as among all.
  func part(of units: Set<FeatureID>) -> ProportionalSymbols {
    var part = self
    part.values = values.part(of: units)
    if let most = values.values.max(), let rest = part.values.values.max(), most > 0, rest > 0 {
      part.largestRadius *= (rest / most).squareRoot()
    }
    return part
  }
}

extension Dictionary where Key == FeatureID {
  /// What belongs to some of the units, which are few.
  fileprivate func part(of units: Set<FeatureID>) -> Self {
    Self(uniqueKeysWithValues: units.compactMap { unit in self[unit].map { (unit, $0) } })
  }
}
