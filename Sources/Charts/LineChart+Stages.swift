import Drawings

extension LineChart {
  /// The height the names of the stages need above the plot.
  func roomForStages(_ canvas: ChartCanvas<some TextMeasuring>) throws(ChartError) -> Double {
    guard !stages.isEmpty else { return 0 }
    let lines = stages.contains { !$0.detail.isEmpty } ? 2.0 : 1
    return try canvas.extent("0", canvas.style.label).height * lines + 4
  }

  /// Bands behind the plot, tinted in turn, with a dashed line where one ends and the names above.
  ///
  /// - Returns: the stages whose names are wider than their bands; these are not written.
  func drawStages(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, horizontal: LinearScale
  ) throws(ChartError) -> [String] {
    let style = canvas.style
    var unplaced: [String] = []
    for (position, stage) in stages.enumerated() {
      guard stage.from.isFinite, stage.to.isFinite else {
        throw .valueNotFinite(chart: canvas.name, label: stage.label)
      }
      let left = max(horizontal(stage.from), plot.x)
      let right = min(horizontal(stage.to), plot.maxX)
      guard right > left else { continue }
      if position.isMultiple(of: 2) {
        let band = Rect(x: left, y: plot.y, width: right - left, height: plot.height)
        canvas.elements.append(.path(Path(band), fill: .solid(style.band), stroke: nil))
      }
      for x in [left, right] {
        canvas.line(
          Drawings.Point(x: x, y: plot.y), Drawings.Point(x: x, y: plot.maxY),
          Stroke(color: style.context, width: 0.5, dash: [2, 2]))
      }
      let lines = [
        (stage.label, style.label.weighted(.bold), style.ink), (stage.detail, style.label, style.muted),
      ]
      .filter { !$0.0.isEmpty }
      let height = try canvas.extent("0", style.label).height
      var y = plot.y - 2 - height * (Double(lines.count) - 0.5)
      for (words, font, color) in lines {
        if try canvas.extent(words, font).width > right - left {
          unplaced.append(words)
        } else {
          try canvas.put(words, font, color, x: (left + right) / 2, middle: y, anchor: .middle)
        }
        y += height
      }
    }
    return unplaced
  }

  /// The title of the value axis over the names of the stages, not beside them.
  func drawTitleAboveStages(_ canvas: inout ChartCanvas<some TextMeasuring>) throws(ChartError) {
    guard !valueTitle.isEmpty else { return }
    let style = canvas.style
    let height = try canvas.extent(valueTitle, style.axis).height
    try canvas.put(valueTitle, style.axis, style.muted, x: canvas.body.x, middle: canvas.body.y + height / 2)
  }
}
