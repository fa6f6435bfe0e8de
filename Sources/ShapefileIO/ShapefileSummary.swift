import Geography

/// What a field holds, to tell which may serve as a key.
public struct FieldSummary: Hashable, Sendable {
  /// The column.
  public let field: ShapefileField
  /// Different values, blanks aside.
  public let distinct: Int
  /// Records without a value.
  public let blank: Int
  /// Whether every record has a value of its own.
  public let isUnique: Bool
}

/// A shapefile and its columns, for the eye.
public struct ShapefileSummary: Hashable, Sendable {
  /// Everything read, each record a feature.
  public let content: ShapefileContent
  /// What looking closer than maps need found: rings that cross themselves.
  public let findings: [ShapefileNotice]
  /// One entry a column.
  public let fields: [FieldSummary]
}

extension ShapefileReader {
  /// Reads a shapefile record by record and looks at its columns.
  ///
  /// - Throws: ``ShapefileError``, as ``read(path:keyField:encoding:knownNames:)``.
  public static func inspect(
    path: String, encoding: TextEncoding? = nil, knownNames: Set<String> = []
  ) throws(ShapefileError) -> ShapefileSummary {
    let content = try read(path: path, keyField: nil, encoding: encoding, knownNames: knownNames)
    let features = content.layer.features
    let fields = content.fields.map { field in
      let values = features.map { $0.attributes[field.name] ?? .missing }
      let present = values.filter { $0 != .missing }
      let distinct = Set(present).count
      return FieldSummary(
        field: field, distinct: distinct, blank: values.count - present.count,
        isUnique: !features.isEmpty && distinct == features.count)
    }
    let crossing = features.indices.filter { index in
      guard case .polygons(let polygons) = features[index].geometry else { return false }
      return polygons.contains { $0.rings.contains(where: \.crossesItself) }
    }
    return ShapefileSummary(
      content: content, findings: crossing.isEmpty ? [] : [.crossingRings(records: crossing.map { $0 + 1 })],
      fields: fields)
  }
}
