import Geography
public import ShapefileIO

/// What is in a shapefile, for someone who has to name its key in a study.
public struct ShapefileReport: Sendable {
  /// The file.
  public let path: String
  /// What was read.
  public let summary: ShapefileSummary

  /// Reads a shapefile.
  public init(path: String) throws(AtlasError) {
    self.path = path
    do {
      summary = try ShapefileReader.inspect(path: path)
    } catch {
      throw AtlasError(error)
    }
  }

  /// The findings, a line each.
  public var text: String {
    let content = summary.content
    var lines = [
      "\(path)", "records     \(content.recordCount) (\(content.shapeType))",
      "encoding    \(content.encoding)",
      "reference   \(content.layer.referenceSystem ?? "none")",
    ]
    if let bounds = content.layer.bounds {
      lines.append("extent      \(bounds.minX) \(bounds.minY) \(bounds.maxX) \(bounds.maxY)")
    }
    for field in summary.fields {
      let uses = field.isUnique ? "unique: may serve as key" : "\(field.distinct) different values"
      lines.append(
        "field       \(field.field.name) (\(field.field.type) \(field.field.width)), \(uses), \(field.blank) blank"
      )
    }
    lines += (content.notices + summary.findings).map { "note        \($0)" }
    return lines.joined(separator: "\n")
  }
}
