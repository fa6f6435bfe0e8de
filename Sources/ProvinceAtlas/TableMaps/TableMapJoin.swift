import Geography
import Panels
import TableFiles

/// The figures of a table put to the shapes of a map.
struct TableMapJoin {
  /// The figure of each unit that has one.
  let values: [FeatureID: Double]
  /// Units of the layer without a figure, in its order.
  let missing: [FeatureID]
  /// What a reader should know: every name of the table that means no unit.
  let notices: [Notice]
  private let found: Int
  private let spellings: Int

  /// The most unknown names that are listed one by one.
  private static let mostListed = 12

  /// Joins. Fails when no name is known, or fewer than half: the key is then another column.
  ///
  /// - Parameters:
  ///   - since: the year from which a change is taken; `nil` for the figures themselves.
  ///   - isPercent: whether a change is in per cent of the figure it starts from.
  init(
    _ figures: TableFigures, shapes: TableMapShapes, since: Int? = nil, isPercent: Bool = false
  ) throws(AtlasError) {
    let units = Set(shapes.layer.features.map(\.id))
    var codes: [String: UnitCode] = [:]
    var unknown: [PanelReader.Spelling] = []
    for spelling in figures.spellings {
      if let id = shapes.names.match(spelling.text), units.contains(id) {
        codes[spelling.text] = UnitCode(id.rawValue)
      } else {
        unknown.append(spelling)
      }
    }
    guard codes.count * 2 >= figures.spellings.count, !codes.isEmpty else {
      throw Self.wrongKey(figures, unknown: unknown, shapes: shapes)
    }
    let labels = shapes.labels
    func name(_ code: UnitCode) -> String { labels[FeatureID(code.rawValue)] ?? code.rawValue }
    let byCode = try figures.values(codes, names: name)
    let past = try since.map { year throws(AtlasError) in try figures.values(codes, in: year, names: name) }
    var values: [FeatureID: Double] = [:]
    for (code, value) in byCode {
      guard let past else {
        values[FeatureID(code.rawValue)] = value
        continue
      }
      let change = Cell(value).change(from: past[code].map { Cell($0) } ?? .missing, isPercent: isPercent)
      values[FeatureID(code.rawValue)] = change.value
    }
    guard !values.isEmpty else {
      throw AtlasError(
        at: .init(file: figures.file),
        found: "`\(figures.indicator.name)` has no figure of any unit of the map"
          + (figures.year.map { " in \($0)" } ?? "") + (since.map { " and \($0)" } ?? ""),
        remedy: "Name another year or column")
    }
    self.values = values
    missing = shapes.layer.features.map(\.id).filter { values[$0] == nil }
    found = codes.count
    spellings = figures.spellings.count
    var notices = unknown.prefix(Self.mostListed).map { spelling in
      Notice(
        .names,
        "\(figures.file), line \(spelling.firstLine): `\(spelling.text.prefix(60))` is no unit of the map and was "
          + "left out. \(shapes.names.remedy(for: spelling.text))")
    }
    if unknown.count > Self.mostListed {
      notices.append(Notice(.names, "\(unknown.count - Self.mostListed) more names are no units of the map"))
    }
    self.notices = notices
  }

  /// The join in a line.
  func audit(labels: [FeatureID: String]) -> String {
    let names = missing.prefix(10).map { labels[$0] ?? $0.rawValue }.joined(separator: ", ")
    let rest = missing.count > 10 ? " and \(missing.count - 10) more" : ""
    return "join: \(found) of \(spellings) names in the table are units of the map; "
      + "\(values.count) of \(values.count + missing.count) units have a figure"
      + (missing.isEmpty ? "" : " (without: \(names)\(rest))")
  }

  private static func wrongKey(
    _ figures: TableFigures, unknown: [PanelReader.Spelling], shapes: TableMapShapes
  ) -> AtlasError {
    let examples = unknown.prefix(3).map { "`\($0.text.prefix(40))`" }.joined(separator: ", ")
    let units = shapes.layer.features.prefix(3).map { feature in
      shapes.labels[feature.id].map { "\(feature.id) (\($0))" } ?? feature.id.rawValue
    }.joined(separator: ", ")
    return AtlasError(
      at: .init(file: figures.file, line: unknown.first?.firstLine),
      found: "\(unknown.count) of \(figures.spellings.count) names in the table are no units of the map, "
        + "such as \(examples)",
      expected: "units of the layer, such as \(units)",
      remedy: "Name the column of the units with --key, or the field of the layer with --key-field")
  }
}
