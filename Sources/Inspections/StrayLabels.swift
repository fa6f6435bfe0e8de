import Drawings

/// Words for a unit that stand off it without a line that leads to it.
struct StrayLabels {
  let figure: FigureParts

  var findings: [DrawingFinding] {
    let areas = Dictionary(
      figure.units.compactMap { unit in unit.area.flatMap { Outline($0.path) }.map { (unit.key, $0) } },
      uniquingKeysWith: { first, _ in first })
    // The lines of a label belong together: it is enough that one of them touches the unit.
    var seen: [String] = []
    for label in figure.labels where !seen.contains(label.unit) { seen.append(label.unit) }
    return seen.compactMap { unit in
      let boxes = figure.labels.filter { $0.unit == unit }.map(\.box)
      guard let area = areas[unit], let first = boxes.first else { return nil }
      if boxes.contains(where: { touches($0, area) }) || isLed(to: unit, area) { return nil }
      return DrawingFinding(.strayLabel(unit: unit), text: first.text, box: first.bounds)
    }
  }

  private func touches(_ box: TextBox, _ area: Outline) -> Bool {
    guard area.bounds.overlaps(box.bounds) else { return false }
    return box.samples.contains { row in row.contains(where: area.contains) }
      || area.hasCorner(in: box.bounds)
  }

  /// Whether a line ends on the unit, or beside one that is too small to be hit.
  private func isLed(to unit: String, _ area: Outline) -> Bool {
    (figure.leaders[unit] ?? []).contains { leader in
      leader.lines.joined().contains { area.contains($0) || area.bounds.inset(by: -1).contains($0) }
    }
  }
}
