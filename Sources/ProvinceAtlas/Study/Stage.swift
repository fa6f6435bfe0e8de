/// A stretch of years over which the growth of an index is told, such as the years up to a turning point.
public struct Stage: Hashable, Sendable {
  /// What it is called in print.
  public var label: LocalizedText
  /// The first year.
  public var from: Int
  /// The last year; the next stage may begin with it.
  public var to: Int

  /// The part of the stage inside a span of years; `nil` when fewer than two of its years lie there.
  func cut(to span: ClosedRange<Int>) -> Stage? {
    let (first, last) = (max(from, span.lowerBound), min(to, span.upperBound))
    guard first < last else { return nil }
    var stage = self
    (stage.from, stage.to) = (first, last)
    return stage
  }
}

extension Stage {
  /// Decodes the stages of an index, which follow each other.
  static func list(_ node: StudyNode) throws(AtlasError) -> [Stage] {
    var stages: [Stage] = []
    for item in try node.items() {
      let fields = try item.fields(["label", "from", "to"])
      let fromNode = try item.required("from", of: fields)
      let from = try fromNode.integer(in: 1000...2998)
      let to = try item.required("to", of: fields).integer(in: (from + 1)...2999)
      if let last = stages.last, from < last.to {
        throw fromNode.error(
          found: "\(item.name) begins in \(from), before the stage above it ends in \(last.to)",
          expected: "stages in the order of time, none over another")
      }
      let label = try fields["label"]?.localizedText() ?? LocalizedText("\(from)–\(to)")
      stages.append(Stage(label: label, from: from, to: to))
    }
    return stages
  }
}
