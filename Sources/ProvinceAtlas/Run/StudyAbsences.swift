import Panels

/// What of a study its table supplies.
extension Study {
  /// The study as the columns of its table allow: indicators and derived variables that say they may be `absent` and
  /// whose columns the table lacks are moved to ``IndexSettings/absent`` and ``absentVariables``. As soon as the table
  /// has the columns they are used like any other. What does not say so stays, for ``columns(for:in:)`` to refuse.
  ///
  /// - Parameters:
  ///   - header: the columns of the table.
  ///   - file: the table as messages name it.
  /// - Throws: when ``absentIndicators`` is `refuse` and anything is absent, or when an index has nothing left.
  func settlingAbsences(header: [String], file: String) throws(AtlasError) -> Study {
    var study = self
    var known = Set(header)
    study.derived = []
    study.absentVariables = []
    for variable in derived {
      let absent = study.absentVariables
      let missing = variable.derivation.inputs.filter { !known.contains($0) }
      guard !missing.isEmpty, let absence = absence(of: variable, missing: missing, among: absent) else {
        known.insert(variable.name)
        study.derived.append(variable)
        continue
      }
      // A variable made from an absent one needs that one's columns.
      var columns: [String] = []
      for name in missing {
        for column in absent.first(where: { $0.name == name })?.columns ?? [name]
        where !columns.contains(column) {
          columns.append(column)
        }
      }
      study.absentVariables.append(
        AbsentVariable(name: variable.name, label: variable.label, absence: absence, columns: columns))
    }
    for index in study.indices.indices {
      study.indices[index].settleAbsences(known: known, variables: study.absentVariables)
    }
    try study.checkThatSomethingIsLeft(file: file)
    if absentIndicators == .refuse { try study.refuseAbsences(file: file) }
    return study
  }

  /// Why a variable may do without its columns: its own word, that of an indicator it measures, or that of a variable
  /// it is made from.
  private func absence(
    of variable: DerivedVariable, missing: [String], among absent: [AbsentVariable]
  ) -> Absence? {
    variable.absence
      ?? indicators.first { $0.variable == variable.name && $0.absence != nil }?.absence
      ?? absent.first { missing.contains($0.name) }?.absence
  }

  private func checkThatSomethingIsLeft(file: String) throws(AtlasError) {
    for index in indices where index.indicators.isEmpty {
      let columns = index.absent.flatMap(\.columns).map { "`\($0)`" }
      throw AtlasError(
        at: .init(file: self.file),
        found: "`indices.\(index.name)` has no indicator that \(file) supplies",
        expected: columns.isEmpty
          ? "at least one" : "at least one of its columns: \(columns.joined(separator: ", "))",
        remedy: "Add columns to the table, or remove the index from the study")
    }
  }

  private func refuseAbsences(file: String) throws(AtlasError) {
    var parts = indices.filter { !$0.absent.isEmpty }.map { index in
      "\(index.abbreviation.english) lacks \(index.absent.count) of \(index.designCount) indicators: "
        + index.absent.map { Self.named($0.label, columns: $0.columns) }.joined(separator: "; ")
    }
    let measured = Set(indices.flatMap(\.absent).flatMap(\.columns))
    let others = absentVariables.filter { !measured.isSuperset(of: $0.columns) }
    if !others.isEmpty {
      parts.append(
        "absent variables: "
          + others.map { Self.named($0.label, columns: $0.columns) }.joined(separator: "; "))
    }
    guard !parts.isEmpty else { return }
    throw AtlasError(
      at: .init(file: self.file), found: parts.joined(separator: ". "),
      expected: "everything, since the study says `absent_indicators: refuse`",
      remedy: "Add the columns to \(file), or write `absent_indicators: run` to go on without them")
  }

  /// `Energy use over GDP (column ``energy``)`.
  private static func named(_ label: LocalizedText, columns: [String]) -> String {
    guard !columns.isEmpty else { return "\(label.english) (no column supplies it)" }
    let names = columns.map { "`\($0)`" }.joined(separator: ", ")
    return "\(label.english) (\(columns.count == 1 ? "column" : "columns") \(names))"
  }
}

extension IndexSettings {
  /// How many indicators the design has.
  var designCount: Int { indicators.count + absent.count }

  /// Moves indicators without columns to ``absent``, and forgets weights given for them. A dimension that loses all of
  /// them stays, empty.
  fileprivate mutating func settleAbsences(known: Set<String>, variables: [AbsentVariable]) {
    let before = Set(indicators.map(\.variable))
    var moved: [AbsentIndicator] = []
    for dimension in dimensions.indices {
      dimensions[dimension].settleAbsences(known: known, variables: variables, around: [], into: &moved)
    }
    guard !moved.isEmpty else { return }
    absent += moved
    options = options(without: before.subtracting(indicators.map(\.variable)))
  }
}

extension DimensionSettings {
  fileprivate mutating func settleAbsences(
    known: Set<String>, variables: [AbsentVariable], around: [DimensionSettings],
    into absent: inout [AbsentIndicator]
  ) {
    let path = around + [self]
    func joined(_ text: (LocalizedText) -> String) -> String {
      path.map { text($0.abbreviation) }.joined(separator: " › ")
    }
    let printed = LocalizedText(english: joined(\.english), chinese: joined(\.chinese))
    var position = -1
    indicators.removeAll { indicator in
      position += 1
      guard !known.contains(indicator.variable) else { return false }
      let variable = variables.first { $0.name == indicator.variable }
      guard let absence = indicator.absence ?? variable?.absence else { return false }
      absent.append(
        AbsentIndicator(
          label: indicator.label, dimension: printed, path: path.map(\.name), position: position,
          unit: indicator.unit, isPositive: indicator.isPositive, absence: absence,
          columns: variable?.columns ?? [indicator.variable]))
      return true
    }
    for inner in dimensions.indices {
      dimensions[inner].settleAbsences(known: known, variables: variables, around: path, into: &absent)
    }
  }
}
