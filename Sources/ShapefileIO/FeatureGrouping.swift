import Geography

/// Joins the records of one key to one feature.
struct FeatureGrouping {
  private let geometries: [Geometry]
  private let deleted: Set<Int>
  private let table: AttributeTable.Decoded?
  /// Blank keys and merged records.
  private(set) var notices: [ShapefileNotice] = []

  init(geometries: [Geometry], deleted: Set<Int>, table: AttributeTable.Decoded?) {
    self.geometries = geometries
    self.deleted = deleted
    self.table = table
  }

  /// Features in the order in which keys first appear.
  mutating func features(keyField: String?, path: String) throws(ShapefileError) -> [Feature] {
    let kept = geometries.indices.filter { !deleted.contains($0) }
    guard let keyField else {
      return kept.map { feature(FeatureID("\($0 + 1)"), records: [$0]) }
    }
    let fields = table?.fields ?? []
    guard let column = fields.firstIndex(where: { $0.name == keyField }) else {
      throw .unknownField(path: path, field: keyField, available: fields.map(\.name))
    }
    var order = [String]()
    var members = [String: [Int]]()
    var blank = [Int]()
    for record in kept {
      let value = table?.rows[record][column] ?? .missing
      let key: String
      if let text = Self.text(value) {
        key = text
      } else {
        key = "record \(record + 1)"
        blank.append(record + 1)
      }
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(record)
    }
    if !blank.isEmpty { notices.append(.blankKeys(records: blank)) }
    noteMerged(order.compactMap { members[$0] }.filter { $0.count > 1 })
    return order.map { feature(FeatureID($0), records: members[$0] ?? []) }
  }

  /// The key as text: whole numbers without a point, as codes are written.
  private static func text(_ value: AttributeValue) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .flag(let flag): flag ? "true" : "false"
    case .missing: nil
    }
  }

  private mutating func noteMerged(_ groups: [[Int]]) {
    guard !groups.isEmpty else { return }
    var differing = [String]()
    for (column, field) in (table?.fields ?? []).enumerated() {
      let differs = groups.contains { records in
        records.contains { table?.rows[$0][column] != table?.rows[records[0]][column] }
      }
      if differs { differing.append(field.name) }
    }
    let count = groups.map(\.count).reduce(0, +)
    notices.append(.mergedRecords(features: groups.count, records: count, differingFields: differing))
  }

  private func feature(_ id: FeatureID, records: [Int]) -> Feature {
    var attributes = [String: AttributeValue]()
    if let table, let first = records.first, first < table.rows.count {
      attributes.reserveCapacity(table.fields.count)
      for (field, value) in zip(table.fields, table.rows[first]) { attributes[field.name] = value }
    }
    return Feature(id: id, attributes: attributes, geometry: Self.merged(records.map { geometries[$0] }))
  }

  /// All parts in record order; a file holds one kind of shape, so kinds do not mix.
  private static func merged(_ geometries: [Geometry]) -> Geometry {
    var points = [Coordinate]()
    var lines = [[Coordinate]]()
    var polygons = [Polygon]()
    for geometry in geometries {
      switch geometry {
      case .none: break
      case .points(let more): points += more
      case .lines(let more): lines += more
      case .polygons(let more): polygons += more
      }
    }
    if !polygons.isEmpty { return .polygons(polygons) }
    if !lines.isEmpty { return .lines(lines) }
    return points.isEmpty ? .none : .points(points)
  }
}
