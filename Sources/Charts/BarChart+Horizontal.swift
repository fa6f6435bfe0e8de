import Drawings

extension BarChart {
  /// The height in points below which the names of horizontal bars would touch; axis and words below are counted.
  public static func leastHeight(bars: Int, style: ChartStyle) -> Double {
    style.label.size * (1.1 * Double(bars) + 6)
  }

  /// Names on the left, bars to the right, numbers in a column at the right edge where no line crosses them.
  func horizontal(
    _ canvas: inout ChartCanvas<some TextMeasuring>, ticks: NiceTicks
  ) throws(ChartError) -> ChartFigure {
    let style = canvas.style
    let bold = style.label.weighted(.bold)
    let names = try canvas.widest(bars.map(\.label), bold)
    let numbers = try canvas.widest(bars.compactMap(\.value).map(format.string), bold)
    // Marks hang right of the column, so that digits stand under each other.
    let marks = try canvas.widest(bars.map(\.mark).filter { !$0.isEmpty }, bold)
    let top = try canvas.extent("0", style.label).height + 2
    let plot = try canvas.plot(
      left: names + 5, right: numbers + marks + 4, top: reference == nil ? 2 : top,
      bottom: try canvas.roomBelow(title: valueTitle))
    let scale = LinearScale(domain: ticks.domain, from: plot.x, to: plot.maxX)
    try canvas.drawBottomAxis(
      Axis(scale: scale, nice: ticks, title: valueTitle), plot: plot, grid: true)
    let row = plot.height / Double(bars.count)
    for (index, entry) in sorted.enumerated() {
      guard let value = entry.value else { continue }
      let (from, to) = (min(scale(0), scale(value)), max(scale(0), scale(value)))
      let y = plot.y + (Double(index) + 0.5) * row - row * 0.36
      canvas.elements.append(
        barElement(Rect(x: from, y: y, width: to - from, height: row * 0.72), entry, style))
    }
    try drawReference(&canvas, plot: plot, scale: scale, upright: true)
    for (index, entry) in sorted.enumerated() {
      let middle = plot.y + (Double(index) + 0.5) * row
      let font = isHighlighted(entry) ? bold : style.label
      let ink = isHighlighted(entry) ? style.accent : style.ink
      try canvas.put(entry.label, font, ink, x: plot.x - 4, middle: middle, anchor: .end)
      if let value = entry.value {
        try canvas.put(
          format.string(value), font, ink, x: plot.maxX + 4 + numbers, middle: middle,
          anchor: .end)
        if !entry.mark.isEmpty {
          try canvas.put(entry.mark, font, ink, x: plot.maxX + 4 + numbers, middle: middle)
        }
      } else {
        try canvas.put(missingText, font, style.muted, x: scale(0) + 2, middle: middle)
      }
    }
    return canvas.figure(plotArea: plot)
  }
}
