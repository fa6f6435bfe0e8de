import Drawings

/// The squares of two variables: the first grows to the right, the second upwards.
struct LegendMatrix: Hashable {
  /// What is measured along a side, and the limits of its classes from the lowest.
  struct Axis: Hashable {
    var title: String
    var limits: [String]
  }

  var first: Axis
  var second: Axis
  /// The colours in rows from the lowest class of the second variable.
  var rows: [[Color]]
  /// How many units fall in each square; `nil` for no numbers.
  var counts: [[Int]]?
}

extension LegendSetter {
  /// The squares with limits along their left and lower edges, and the titles with arrows the way values grow.
  func block(_ matrix: LegendMatrix) throws(TextError) -> LegendBlock {
    let small = try measuring.extent(of: "0", font: style.small)
    let line = try measuring.extent(of: "0", font: font)
    var (widest, left) = (0.0, 0.0)
    for limit in matrix.first.limits { widest = max(widest, try width(limit, style.small)) }
    for limit in matrix.second.limits { left = max(left, try width(limit, style.small)) }
    let cell = max(font.size * 2.4, widest + 3)
    let up = matrix.second.title + " →"
    let titles = [matrix.first.title + " →", up]
    let (columns, rows) = (matrix.rows.first?.count ?? 0, matrix.rows.count)
    let across = cell * Double(columns)
    // The turned title may be longer than the squares are high.
    let down = max(cell * Double(rows), try width(up, font))
    let grid = Point(x: line.height + 1 + left + 3, y: small.height / 2 + down - cell * Double(rows))
    var elements = squares(matrix, at: grid, cell: cell, line: small)
    let foot = grid.y + cell * Double(rows)
    // Below the lowest limit of the second variable, which is as low as the squares and half a line more.
    let gap = small.height / 2 + 0.5
    for (step, limit) in matrix.first.limits.enumerated() {
      let x = grid.x + Double(step) * cell
      elements.append(
        text(limit, style.small, style.muted, x: x, baseline: foot + gap + small.ascent, anchor: .middle))
    }
    for (step, limit) in matrix.second.limits.enumerated() {
      let baseline = foot - Double(step) * cell + (small.ascent - small.descent) / 2
      elements.append(
        text(limit, style.small, style.muted, x: grid.x - 2, baseline: baseline, anchor: .end))
    }
    let base = foot + gap + small.height + 1 + line.ascent
    let wide = try width(titles[0], font)
    elements.append(text(titles[0], font, style.ink, x: grid.x, baseline: base))
    elements.append(
      .text(
        Element.Text(
          up, font: font, color: style.ink, at: Point(x: line.ascent, y: foot), rotation: -90)))
    let size = Size(
      width: grid.x + max(across + widest / 2, wide), height: base + line.descent)
    return LegendBlock(size: size, elements: elements)
  }

  private func squares(_ matrix: LegendMatrix, at corner: Point, cell: Double, line: TextExtent) -> [Element]
  {
    var elements: [Element] = []
    for (row, colors) in matrix.rows.enumerated() {
      for (column, color) in colors.enumerated() {
        let box = Rect(
          x: corner.x + Double(column) * cell,
          y: corner.y + Double(matrix.rows.count - 1 - row) * cell, width: cell, height: cell)
        let count = matrix.counts?[row][column]
        let edge = Stroke(color: .white, width: 0.5, join: .miter)
        elements.append(
          .swatch(
            .path(Path(box), fill: .solid(color), stroke: edge), class: "\(column + 1)",
            second: "\(row + 1)", count: count))
        guard let count else { continue }
        let letters = LetterColors(on: color, dark: style.ink)
        elements.append(
          text(
            "\(count)", style.small, letters.color, x: box.center.x,
            baseline: box.center.y + (line.ascent - line.descent) / 2, anchor: .middle))
      }
    }
    return elements
  }
}
