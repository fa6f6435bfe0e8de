import Panels

// MARK: - Descriptive statistics, statements and weights

extension PublishedScope {
  /// Rows such as `ur: [.609, .123, .239, .896]`: a variable and its statistics in the order of `statistics`.
  func descriptives(
    _ node: StudyNode, statistics: StudyNode?
  ) throws(AtlasError) -> [PublishedFigure] {
    var columns: [PublishedQuantity.Statistic] = [.mean, .standardDeviation, .minimum, .maximum]
    if let statistics {
      columns = []
      for item in try statistics.items() {
        columns.append(
          try item.word([
            "n": .n, "mean": .mean, "sd": .standardDeviation, "min": .minimum, "max": .maximum,
          ]))
      }
    }
    var figures: [PublishedFigure] = []
    for (row, value) in try node.entries() { figures += try descriptives(row, value, columns) }
    return figures
  }

  /// One row. As a mapping it says by which variables of the study the row is computed: the first counts, the others
  /// show what another choice would give. Those declared as absent count only where the study has none of the others,
  /// so that one file serves studies with different variables.
  private func descriptives(
    _ row: String, _ node: StudyNode, _ columns: [PublishedQuantity.Statistic]
  ) throws(AtlasError) -> [PublishedFigure] {
    var (values, variables) = (node, [row])
    if node.isMapping {
      let fields = try node.fields(["as", "values"])
      let names = try node.required("as", of: fields)
      values = try node.required("values", of: fields)
      variables = try names.words()
      for name in variables { try require(name, at: names) }
      let known = study.publishableNames
      let held = variables.filter { known.contains($0) || !absent.contains($0) }
      if !held.isEmpty { variables = held }
    } else {
      try require(row, at: node)
    }
    let cells = try values.items()
    guard cells.count == columns.count else {
      throw values.error(
        found: "\(values.name) has \(cells.count) numbers",
        expected: "\(columns.count): \(columns.map(\.rawValue).joined(separator: ", "))",
        remedy: "Write `~` for what is not printed")
    }
    var figures: [PublishedFigure] = []
    for (position, variable) in variables.enumerated() {
      for (statistic, cell) in zip(columns, cells) where !cell.isBlank {
        figures.append(
          try figure(
            .statistic(statistic, of: variable, row: row), .number(number(cell)), at: cell,
            isAlternative: position > 0))
      }
    }
    return figures
  }

  /// A sentence's figures: who is first or last, what a unit, a region or all units score, a rank, a mean growth.
  func statement(_ node: StudyNode) throws(AtlasError) -> [PublishedFigure] {
    let kinds = ["highest", "lowest", "of", "growth"]
    let fields = try node.fields(kinds + ["unit", "region", "year", "from", "to", "value", "rank"])
    let chosen = kinds.filter { fields[$0] != nil }
    guard chosen.count == 1, let kind = chosen.first, let subjectNode = fields[kind] else {
      throw node.error(
        found: "\(node.name) has \(chosen.isEmpty ? "no subject" : "several subjects")",
        expected: "exactly one of \(kinds.map { "`\($0): …`" }.joined(separator: ", "))")
    }
    let name = try subjectNode.text()
    try require(name, at: subjectNode)
    let subject = try subject(fields, node)
    if kind == "growth" { return [try growth(of: name, subject, fields, node)] }
    try refuse(["from", "to"], of: fields, beside: kind)
    let year = try fields["year"]?.integer(in: 1000...2999)
    var figures: [PublishedFigure] = []
    if kind != "of" {
      let unit = try node.required("unit", of: fields).text()
      figures.append(
        try figure(.extreme(isHighest: kind == "highest", of: name, year: year), .name(unit), at: node))
    }
    if let value = fields["value"] {
      figures.append(try figure(.value(of: name, subject, year: year), .number(number(value)), at: value))
    }
    if let rank = fields["rank"] {
      guard case .unit(let unit) = subject else {
        throw rank.error(found: "\(rank.name) has no unit", remedy: "Add `unit: …`")
      }
      figures.append(
        try figure(.rank(of: name, unit: unit, year: year), .number(number(rank)), at: rank))
    }
    guard !figures.isEmpty else {
      throw node.error(found: "\(node.name) prints nothing", expected: "`value: …` or `rank: …`")
    }
    return figures
  }

  private func growth(
    of name: String, _ subject: PublishedQuantity.Subject, _ fields: [String: StudyNode], _ node: StudyNode
  ) throws(AtlasError) -> PublishedFigure {
    try refuse(["year", "rank"], of: fields, beside: "growth")
    let from = try node.required("from", of: fields).integer(in: 1000...2998)
    let to = try node.required("to", of: fields).integer(in: (from + 1)...2999)
    let value = try node.required("value", of: fields)
    return try figure(.growth(of: name, subject, from: from, to: to), .number(number(value)), at: value)
  }

  private func subject(
    _ fields: [String: StudyNode], _ node: StudyNode
  ) throws(AtlasError) -> PublishedQuantity.Subject {
    guard let region = fields["region"] else {
      guard let unit = fields["unit"] else { return .all }
      return .unit(try unit.text())
    }
    guard fields["unit"] == nil else {
      throw node.error(found: "\(node.name) has a unit and a region", remedy: "Keep one of them")
    }
    return .region(try self.region(region))
  }

  /// The code of a region of the study.
  func region(_ node: StudyNode) throws(AtlasError) -> String {
    let (name, known) = (try node.text(), study.units.regionLabels.map(\.code))
    guard known.contains(name) else {
      throw node.error(
        found: "\(node.name) is `\(name.prefix(60))`",
        expected: "a region: \(known.map { "`\($0)`" }.joined(separator: ", "))",
        remedy: nearestWord(to: name, among: known).map { "Did you mean `\($0)`?" })
    }
    return name
  }

  private func refuse(
    _ keys: [String], of fields: [String: StudyNode], beside kind: String
  ) throws(AtlasError) {
    for key in keys {
      guard let field = fields[key] else { continue }
      throw field.error(found: "`\(key)` means nothing beside `\(kind)`", remedy: "Remove it")
    }
  }

  /// The weights of indicators, by index.
  func weights(_ node: StudyNode) throws(AtlasError) -> [PublishedFigure] {
    var figures: [PublishedFigure] = []
    let known = study.indices.map(\.name)
    for (index, rows) in try node.entries() {
      guard known.contains(index) || absent.contains(index) else {
        throw rows.error(
          found: "`\(index)` is no index of the study",
          unknown: index, among: known)
      }
      for (indicator, value) in try rows.entries() {
        try require(indicator, at: value)
        figures.append(try figure(.weight(of: indicator, in: index), .number(number(value)), at: value))
      }
    }
    return figures
  }
}
