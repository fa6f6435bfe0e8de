public import Drawings

extension BarChart {
  /// Draws the chart in `size` points.
  public func figure(
    size: Size, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    let ticks = try checkedTicks()
    var canvas = try ChartCanvas(
      "bar chart", size: size, text: text, style: style, measuring: measuring)
    switch direction {
    case .horizontal: return try horizontal(&canvas, ticks: ticks)
    case .vertical: return try vertical(&canvas, ticks: ticks)
    }
  }

  /// The axis always holds zero: a bar's length is its value.
  private func checkedTicks() throws(ChartError) -> NiceTicks {
    for bar in bars where !(bar.value?.isFinite ?? true) {
      throw .valueNotFinite(chart: "bar chart", label: bar.label)
    }
    let values = bars.compactMap(\.value)
    guard let low = values.min(), let high = values.max() else {
      throw .noValues(chart: "bar chart")
    }
    if let highlight, !bars.contains(where: { $0.label == highlight }) {
      throw .unknownLabel(chart: "bar chart", label: highlight)
    }
    return NiceTicks(from: min(0, low), to: max(0, high), target: 5)
  }

  private func isHighlighted(_ bar: Bar) -> Bool { bar.label == highlight }

  private func bar(_ rect: Rect, _ bar: Bar, _ style: ChartStyle) -> Element {
    let color = isHighlighted(bar) ? style.accent : style.context
    return .path(
      Path(bar.isFilled ? rect.inset(by: 0.3) : rect), fill: .solid(bar.isFilled ? .white : color),
      stroke: bar.isFilled ? Stroke(color: color, width: 0.6, join: .miter) : nil)
  }

  private func horizontal(
    _ canvas: inout ChartCanvas<some TextMeasuring>, ticks: NiceTicks
  ) throws(ChartError) -> ChartFigure {
    let style = canvas.style
    let bold = style.label.weighted(.bold)
    let names = try canvas.widest(bars.map(\.label), bold)
    let numbers = try canvas.widest(bars.compactMap(\.value).map(format.string), bold)
    let top = try canvas.extent("0", style.label).height + 2
    let plot = try canvas.plot(
      left: names + 5, right: numbers + 4, top: reference == nil ? 2 : top,
      bottom: try canvas.roomBelow(title: valueTitle))
    let scale = LinearScale(domain: ticks.domain, from: plot.x, to: plot.maxX)
    try canvas.drawBottomAxis(
      Axis(scale: scale, nice: ticks, title: valueTitle), plot: plot, grid: true)
    let row = plot.height / Double(bars.count)
    for (index, entry) in sorted.enumerated() {
      let middle = plot.y + (Double(index) + 0.5) * row
      let font = isHighlighted(entry) ? bold : style.label
      let ink = isHighlighted(entry) ? style.accent : style.ink
      try canvas.put(entry.label, font, ink, x: plot.x - 4, middle: middle, anchor: .end)
      guard let value = entry.value else {
        try canvas.put(missingText, font, style.muted, x: scale(0) + 2, middle: middle)
        continue
      }
      let (from, to) = (min(scale(0), scale(value)), max(scale(0), scale(value)))
      canvas.elements.append(
        bar(
          Rect(x: from, y: middle - row * 0.36, width: to - from, height: row * 0.72), entry, style))
      try canvas.put(
        format.string(value), font, ink, x: to + 2, middle: middle, halo: style.halo)
    }
    try drawReference(&canvas, plot: plot, scale: scale, upright: true)
    return canvas.figure(plotArea: plot)
  }

  private func vertical(
    _ canvas: inout ChartCanvas<some TextMeasuring>, ticks: NiceTicks
  ) throws(ChartError) -> ChartFigure {
    let style = canvas.style
    let bold = style.label.weighted(.bold)
    let names = try canvas.widest(bars.map(\.label), bold)
    let left = try canvas.roomLeft(for: ticks)
    let column = (canvas.body.width - left) / Double(bars.count)
    // Names stand upright when a column is wide enough, else they read upwards.
    let turned = names > column - 1
    let line = try canvas.extent("0", style.label).height
    let plot = try canvas.plot(
      left: left, right: 0, top: try canvas.roomAbove(title: valueTitle),
      bottom: (turned ? names : line) + 5)
    let scale = LinearScale(domain: ticks.domain, from: plot.maxY, to: plot.y)
    try canvas.drawValueAxis(
      Axis(scale: scale, nice: ticks, title: valueTitle), plot: plot, titleX: canvas.body.x)
    for (index, entry) in sorted.enumerated() {
      let middle = plot.x + (Double(index) + 0.5) * column
      try putName(&canvas, entry, x: middle, top: plot.maxY + 3, turned: turned)
      guard let value = entry.value else {
        try canvas.put(
          missingText, style.label, style.muted, x: middle, middle: scale(0) - line / 2,
          anchor: .middle)
        continue
      }
      let (from, to) = (min(scale(0), scale(value)), max(scale(0), scale(value)))
      canvas.elements.append(
        bar(
          Rect(x: middle - column * 0.36, y: from, width: column * 0.72, height: to - from), entry,
          style))
      if isHighlighted(entry) {
        try canvas.put(
          format.string(value), bold, style.accent, x: middle, middle: from - line / 2,
          anchor: .middle, halo: style.halo)
      }
    }
    canvas.line(
      Point(x: plot.x, y: scale(0)), Point(x: plot.maxX, y: scale(0)),
      Stroke(color: style.ink, width: 0.5))
    try drawReference(&canvas, plot: plot, scale: scale, upright: false)
    return canvas.figure(plotArea: plot)
  }

  private func putName(
    _ canvas: inout ChartCanvas<some TextMeasuring>, _ entry: Bar, x: Double, top: Double,
    turned: Bool
  ) throws(ChartError) {
    let style = canvas.style
    let font = isHighlighted(entry) ? style.label.weighted(.bold) : style.label
    let ink = isHighlighted(entry) ? style.accent : style.ink
    let size = try canvas.extent(entry.label, font)
    guard turned else {
      try canvas.put(entry.label, font, ink, x: x, middle: top + size.height / 2, anchor: .middle)
      return
    }
    let place = Point(x: x + (size.ascent - size.descent) / 2, y: top)
    canvas.elements.append(
      .text(
        Element.Text(
          entry.label, font: font, color: ink, at: place, anchor: .end, rotation: -90)))
  }

  private func drawReference(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale, upright: Bool
  ) throws(ChartError) {
    guard let reference, reference.value.isFinite else { return }
    let style = canvas.style
    let stroke = Stroke(color: style.ink, width: 0.7, dash: [3, 2])
    let place = scale(reference.value)
    let size = try canvas.extent(reference.label, style.label)
    if upright {
      canvas.line(Point(x: place, y: plot.y - 1), Point(x: place, y: plot.maxY), stroke)
      let x = min(plot.maxX - size.width / 2, max(plot.x + size.width / 2, place))
      try canvas.put(
        reference.label, style.label, style.ink, x: x, middle: plot.y - 2 - size.height / 2,
        anchor: .middle)
    } else {
      canvas.line(Point(x: plot.x, y: place), Point(x: plot.maxX, y: place), stroke)
      try canvas.put(
        reference.label, style.label, style.ink, x: plot.maxX, middle: place - size.height / 2,
        anchor: .end, halo: style.halo)
    }
  }
}
