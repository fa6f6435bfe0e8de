import Panels

extension Study {
  /// The index or dimension of a name, as tables and figures address them.
  func score(named name: String) -> ScoreName? {
    for index in indices {
      if index.name == name { return ScoreName(index: index, dimension: nil) }
      if let dimension = index.allDimensions.first(where: { $0.name == name }) {
        return ScoreName(index: index, dimension: dimension)
      }
    }
    return nil
  }

  /// Every index and dimension, each index before its dimensions.
  var scores: [ScoreName] {
    indices.flatMap { index in
      [ScoreName(index: index, dimension: nil)]
        + index.allDimensions.map { ScoreName(index: index, dimension: $0) }
    }
  }

  /// What names in the study stand for must exist and be one thing only.
  func checkNames() throws(AtlasError) {
    var taken: Set<String> = []
    for score in scores where !taken.insert(score.name).inserted {
      throw AtlasError(
        at: .init(file: file), found: "two indices or dimensions are called `\(score.name)`",
        remedy: "Give each a name of its own")
    }
    for variable in derived where !taken.insert(variable.name).inserted {
      throw AtlasError(
        at: variable.place,
        found: "`\(variable.name)` is the name of a derived variable and of something else",
        remedy: "Give it a name of its own")
    }
    try checkNamesOfTables()
    try checkMaps()
    if let leads = reports.leads { try requireIndex(leads, for: "reports.leads") }
    if let against = reports.against { try requireIndex(against, for: "reports.against") }
    let variables = Set(derived.map(\.name) + indicators.map(\.variable))
    for option in periods {
      for name in option.without where !variables.contains(name) {
        throw AtlasError(
          at: option.place, found: "`periods.\(option.name).without` names the unknown variable `\(name)`",
          remedy: nearestWord(to: name, among: variables.sorted()).map { "Did you mean `\($0)`?" })
      }
    }
  }

  /// Every indicator of every index, in the order of the file.
  var indicators: [IndicatorSettings] { indices.flatMap(\.indicators) }

  /// Tables of models become files of one folder.
  private func checkNamesOfTables() throws(AtlasError) {
    var taken = Set(models.map(\.name) + ["tests"])
    for model in spatialModels {
      for name in [model.name, model.effectsName] where !taken.insert(name).inserted {
        throw AtlasError(
          at: model.place,
          found: "the tables of the spatial model `\(model.name)` are called `\(model.name)` and "
            + "`\(model.effectsName)`, and another table is called `\(name)`",
          remedy: "Give it a name of its own")
      }
    }
  }

  private func requireIndex(_ name: String, for key: String) throws(AtlasError) {
    let known = indices.map(\.name)
    guard !known.contains(name) else { return }
    throw AtlasError(
      at: reports.place, found: "`\(key)` is `\(name)`",
      expected: "an index: \(known.map { "`\($0)`" }.joined(separator: ", "))",
      remedy: nearestWord(to: name, among: known).map { "Did you mean `\($0)`?" })
  }
}

/// An index as a whole, or one of its dimensions: what a score belongs to.
struct ScoreName {
  let index: IndexSettings
  /// `nil` for the index as a whole.
  let dimension: DimensionSettings?

  /// The name in the study.
  var name: String { dimension?.name ?? index.name }
  /// What it is called in print.
  var label: LocalizedText { dimension?.label ?? index.label }
  /// Its short form.
  var abbreviation: LocalizedText { dimension?.abbreviation ?? index.abbreviation }
}
