import Panels

/// What printed figures may be figures of, and what the study says it lacks.
extension Study {
  /// Everything a published figure can be set against: scores that have indicators, indicators, derived variables and
  /// what models use.
  var publishableNames: [String] {
    var names = scores.filter { !$0.indicators.isEmpty }.map(\.name)
    let absent = Set(absentVariables.map(\.name))
    let used = (models.flatMap(\.variables) + spatialModels.flatMap(\.variables))
      .filter { score(named: $0) == nil && !absent.contains($0) }
    for name in indicators.map(\.variable) + derived.map(\.name) + used where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// What a name is called that the study itself says it lacks, and why; `nil` when it says nothing of it.
  func absence(named name: String) -> (label: LocalizedText, reason: LocalizedText)? {
    if let variable = absentVariables.first(where: { $0.name == name }) {
      return (variable.label, variable.absence.reason)
    }
    let absent = indices.flatMap(\.absent)
    if let indicator = absent.first(where: { $0.columns == [name] }) {
      return (indicator.label, indicator.absence.reason)
    }
    let parts = absent.filter { $0.belongs(to: [name]) }
    guard let first = parts.first else { return nil }
    return (
      score(named: name)?.abbreviation ?? first.dimension,
      LocalizedText(
        english: "all \(parts.count) indicators absent", chinese: "\(parts.count)项指标全部暂缺")
    )
  }
}

extension ScoreName {
  /// What it is computed from.
  var indicators: [IndicatorSettings] {
    dimension.map { $0.andInner.flatMap(\.indicators) } ?? index.indicators
  }

  /// What its design has besides.
  var absent: [AbsentIndicator] {
    guard let dimension else { return index.absent }
    let texts = [dimension.label, dimension.abbreviation].flatMap { [$0.english, $0.chinese] }
    return index.absent.filter { $0.belongs(to: texts + [dimension.name]) }
  }
}

extension AbsentIndicator {
  /// Whether one of the dimensions around it goes by one of these names, in the study or in print; capitals do not
  /// matter.
  func belongs(to names: [String]) -> Bool {
    let own = (path + [dimension.english, dimension.chinese]).map { $0.lowercased() }
    return names.contains { own.contains($0.lowercased()) }
  }
}
