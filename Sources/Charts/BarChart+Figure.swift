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

  func isHighlighted(_ bar: Bar) -> Bool { bar.label == highlight }

  func barElement(_ rect: Rect, _ bar: Bar, _ style: ChartStyle) -> Element {
    let color = isHighlighted(bar) ? style.accent : style.context
    return .path(
      Path(bar.isFilled ? rect.inset(by: 0.3) : rect), fill: .solid(bar.isFilled ? .white : color),
      stroke: bar.isFilled ? Stroke(color: color, width: 0.6, join: .miter) : nil)
  }

  /// The line across all bars with its words.
  func drawReference(
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
        reference.label, style.label, style.ink, x: plot.maxX, middle: place - 1 - size.height / 2,
        anchor: .end, clearsGround: true)
    }
  }
}
