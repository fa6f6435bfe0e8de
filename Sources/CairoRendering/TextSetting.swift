import Drawings

/// One span of a line at its place.
struct SetSpan {
  let shaped: ShapedText
  let span: TextSpan
  /// Points from the start of the line.
  var x: Double
  /// Points, stretching included.
  var width: Double
  /// For each cluster the points it is moved by stretching; empty when the line has its natural width.
  var shifts: [Double] = []
}

/// A line with every span placed, stretched to a width if asked.
struct SetLine {
  private(set) var spans: [SetSpan] = []
  private(set) var width = 0.0
  private(set) var ascent = 0.0
  private(set) var descent = 0.0

  /// Sets the spans one after the other.
  init(_ text: Element.Text, measurer: TextMeasurer) throws(TextError) {
    for span in text.spans {
      let shaped = try measurer.shaped(span.text, font: span.font)
      let extent = shaped.extent(size: span.font.size)
      spans.append(SetSpan(shaped: shaped, span: span, x: width, width: extent.width))
      width += extent.width
      ascent = max(ascent, extent.ascent + span.rise)
      descent = max(descent, extent.descent - span.rise)
    }
    if let target = text.justifiedWidth { stretch(to: target) }
  }

  /// Widens the line evenly: at blanks, and between Chinese characters and their neighbours. A line without
  /// either, one from right to left, or one that is too wide already keeps its natural width.
  private mutating func stretch(to target: Double) {
    let extra = target - width
    let isBackward = spans.contains { $0.shaped.runs.contains(where: \.isBackward) }
    let gaps = gapFlags()
    let count = gaps.joined().count { $0 }
    guard extra > 0, count > 0, !isBackward else { return }
    let step = extra / Double(count)
    var shift = 0.0
    for index in spans.indices {
      let start = shift
      spans[index].x += shift
      spans[index].shifts = gaps[index].map { hasGap in
        defer { if hasGap { shift += step } }
        return shift - start
      }
      spans[index].width += shift - start
    }
    width = target
  }

  /// For each span and cluster whether the line may be stretched after it.
  private func gapFlags() -> [[Bool]] {
    let all = spans.flatMap(\.shaped.clusters)
    var place = 0
    return spans.map { span in
      span.shaped.clusters.map { cluster in
        place += 1
        guard place < all.count else { return false }
        let next = all[place]
        return cluster.isSpace || (!next.isSpace && (cluster.isIdeographic || next.isIdeographic))
      }
    }
  }
}
