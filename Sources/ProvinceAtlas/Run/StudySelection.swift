import Panels

/// What a run needs of the study and of its sources.
extension Study {
  /// The span a run was asked for, or the first.
  func periodOption(_ name: String?) throws(AtlasError) -> PeriodOption {
    guard let name else { return periods[0] }
    guard let option = periods.first(where: { $0.name == name }) else {
      let known = periods.map(\.name)
      throw AtlasError(
        at: periods[0].place, found: "the study has no span of years called `\(name)`",
        unknown: name, among: known)
    }
    return option
  }

  /// The units of a table that the study is about. Fails on a name in `units.only` that means nothing, or that the table
  /// does not have.
  func chosenUnits(
    by crosswalk: Crosswalk, among all: Set<UnitCode>, file: String
  ) throws(AtlasError) -> Set<UnitCode> {
    guard !units.only.isEmpty else { return all }
    var chosen: Set<UnitCode> = []
    for spelling in units.only {
      guard let hit = crosswalk.match(spelling) else {
        throw AtlasError(
          at: units.place, found: "`units.only` names the unknown unit `\(spelling.prefix(60))`",
          remedy: crosswalk.remedy(for: spelling))
      }
      guard all.contains(hit.code) else {
        throw AtlasError(
          at: units.place, found: "`units.only` names `\(spelling)`, of which \(file) has no row",
          remedy: "Add its rows, or remove it")
      }
      chosen.insert(hit.code)
    }
    return chosen
  }

  /// How each indicator's gaps are filled in a span.
  func fillingRules(for option: PeriodOption) -> [String: FillingRule] {
    let kept = indicators.filter { !option.without.contains($0.variable) }
    return Dictionary(kept.map { ($0.variable, $0.filling) }, uniquingKeysWith: { first, _ in first })
  }

  /// The variables of the sources that the study needs in a span, in the order in which they are offered. Fails on a
  /// name that is neither offered nor derived, where it is used.
  ///
  /// - Parameter schemes: the region schemes, which maps may show.
  func columns(
    for option: PeriodOption, offered: [String], schemes: [String]
  ) throws(AtlasError) -> [String] {
    var known = Set(offered)
    var needed: Set<String> = []
    func need(_ name: String, at place: AtlasError.Place) throws(AtlasError) {
      guard known.contains(name) else {
        throw AtlasError(
          at: place,
          found: "`\(name)` is neither a column of \(sourceNames) nor a derived variable",
          expected: "one of its columns, or a variable declared above under `derived`",
          remedy: nearestWord(to: name, among: known.sorted()).map { "Did you mean `\($0)`?" }
            ?? "Add the column to a table, say why it is `absent`, or remove it from the study")
      }
      needed.insert(name)
    }
    for variable in derived where !option.without.contains(variable.name) {
      for input in variable.derivation.inputs { try need(input, at: variable.place) }
      known.insert(variable.name)
    }
    for indicator in indicators where !option.without.contains(indicator.variable) {
      try need(indicator.variable, at: indicator.place)
    }
    let scores = Set(scores.map(\.name) + absentVariables.map(\.name))
    let tables = models.map { ($0.variables, $0.place) } + spatialModels.map { ($0.variables, $0.place) }
    for (variables, place) in tables {
      for name in variables where !scores.contains(name) && !option.without.contains(name) {
        try need(name, at: place)
      }
    }
    needed.formUnion(try mapColumns(for: option, known: known, schemes: schemes))
    return offered.filter(needed.contains)
  }

  /// The files the figures come from, for messages.
  var sourceNames: String {
    data.sources.map { InputFile.path($0.files, in: folder) }.joined(separator: ", ")
  }

  /// The figures with those of one vintage preferred.
  func preferring(_ vintage: String, in joined: JoinedPanel) throws(AtlasError) -> JoinedPanel {
    let known = data.vintages
    guard known.contains(vintage) else {
      throw AtlasError(
        at: .init(file: file), found: "no source of the study is of the vintage `\(vintage)`",
        expected: known.isEmpty
          ? "a source with the line `vintage: \(vintage)`"
          : "one of \(known.map { "`\($0)`" }.joined(separator: ", "))",
        remedy: nearestWord(to: vintage, among: known).map { "Did you mean `\($0)`?" })
    }
    do { return try joined.preferring(.vintage(vintage)) } catch { throw AtlasError(error) }
  }

  /// The study with the regions of the table of names: the scheme must be one of them, and labels must name every region.
  /// Without labels regions are called as the table has them, in its order.
  func settlingRegions(_ crosswalk: Crosswalk) throws(AtlasError) -> Study {
    guard let scheme = units.regions else { return self }
    guard crosswalk.schemes.contains(scheme) else {
      throw AtlasError(
        at: .init(file: file), found: "`units.regions` is `\(scheme)`",
        expected: "a column of \(crosswalk.file): \(crosswalk.schemes.joined(separator: ", "))",
        remedy: nearestWord(to: scheme, among: crosswalk.schemes).map { "Did you mean `\($0)`?" })
    }
    var study = self
    let hasLabels = !units.regionLabels.isEmpty
    var labelled = Set(units.regionLabels.map(\.code))
    for entry in crosswalk.entries {
      guard let region = entry.regions[scheme], !region.isEmpty, labelled.insert(region).inserted else {
        continue
      }
      guard !hasLabels else {
        throw AtlasError(
          at: .init(file: file),
          found: "`units.region_labels` has no `\(region)`, the region of \(entry.english)",
          remedy: "Add the line `\(region): …`")
      }
      study.units.regionLabels.append((region, LocalizedText(region)))
    }
    return study
  }
}

extension AuditSettings {
  /// Looks through the figures of a study: for patterns and jumps in the columns of its sources, since what is derived
  /// from them would show each a second time, and for impossible values in derived variables too.
  func audit(_ panel: Panel, derived: Set<String>, without: [String]) throws(AtlasError) -> PanelAudit {
    var byVariable: [String: ValueBounds] = [:]
    for bound in bounds where !without.contains(bound.variable) {
      guard panel.indicatorNames.contains(bound.variable) else {
        throw AtlasError(
          at: bound.place, found: "`audit.bounds` names `\(bound.variable)`, which the study does not use",
          remedy: nearestWord(to: bound.variable, among: panel.indicatorNames).map { "Did you mean `\($0)`?" }
            ?? "Remove the line, or use the variable in an index, a model or a derived variable")
      }
      do {
        byVariable[bound.variable] = try ValueBounds(minimum: bound.least, maximum: bound.most)
      } catch {
        throw AtlasError(error, at: bound.place)
      }
    }
    do {
      return try PanelAudit(
        of: panel, bounds: byVariable, options: .init(jumpThreshold: jumps), boundsOnly: derived)
    } catch {
      throw AtlasError(error)
    }
  }
}
