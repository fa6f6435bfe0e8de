import Drawings

/// What can be said of texts among themselves: those that overlap, are cut off or too small.
struct TextChecks {
  let size: Size
  let words: [PaintList.Words]
  let limits: DrawingInspection.Limits

  var findings: [DrawingFinding] { small + cut + overlapping }

  private var small: [DrawingFinding] {
    words.compactMap { words in
      // Figures raised or lowered beside letters are smaller by custom, and seven tenths of them at least.
      let sizes = words.box.source.spans.map { $0.rise == 0 ? $0.font.size : $0.font.size / 0.7 }
      guard let least = sizes.min(), least < limits.typeSize - 1e-6 else { return nil }
      return DrawingFinding(
        .smallType(least, least: limits.typeSize), text: words.box.text, box: words.box.bounds)
    }
  }

  private var cut: [DrawingFinding] {
    let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
    return words.compactMap { words in
      let box = words.box.bounds
      let excess = page.excess(of: box)
      if excess > limits.slack {
        return DrawingFinding(.cutText(.page, by: excess), text: words.box.text, box: box)
      }
      guard let clip = words.clip, clip.excess(of: box) > limits.slack else { return nil }
      return DrawingFinding(.cutText(.clip, by: clip.excess(of: box)), text: words.box.text, box: box)
    }
  }

  /// Pairs are sought from the top of the page down, so that each text meets only those at its height.
  private var overlapping: [DrawingFinding] {
    let sorted = words.sorted { ($0.box.bounds.y, $0.order) < ($1.box.bounds.y, $1.order) }
    var pairs: [(first: PaintList.Words, second: PaintList.Words)] = []
    for (index, upper) in sorted.enumerated() {
      for lower in sorted[(index + 1)...] {
        if lower.box.bounds.y >= upper.box.bounds.maxY { break }
        guard upper.box.overlaps(lower.box, by: limits.slack) else { continue }
        pairs.append(upper.order < lower.order ? (upper, lower) : (lower, upper))
      }
    }
    pairs.sort { ($0.first.order, $0.second.order) < ($1.first.order, $1.second.order) }
    return pairs.map { first, second in
      DrawingFinding(
        .overlappingText(other: second.box.text), text: first.box.text,
        box: first.box.bounds.union(second.box.bounds))
    }
  }
}

extension Rect {
  /// How far a box reaches beyond an edge; nought or less when it lies inside.
  fileprivate func excess(of box: Rect) -> Double {
    max(x - box.x, y - box.y, box.maxX - maxX, box.maxY - maxY)
  }
}
