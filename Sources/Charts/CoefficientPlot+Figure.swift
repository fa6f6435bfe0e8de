public import Drawings

extension CoefficientPlot {
  /// Draws the chart in `size` points; ``height`` says how high it should be.
  ///
  /// - Throws: `ChartError.noValues` without an estimate, `valueNotFinite`, `tooSmall` where rows would touch, `text`.
  public func figure(
    size: Size, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    let intervals = try checkedIntervals()
    var canvas = try ChartCanvas(Self.name, size: size, text: text, style: style, measuring: measuring)
    let ticks = ticks(for: intervals)
    let legend = try legendLines(canvas)
    let lineHeight = try canvas.extent("0", style.label).height + 3
    let labels = groups.flatMap(\.rows).map(\.label)
    let figureTexts = groups.flatMap(\.rows).flatMap(\.estimates).map { $0.map(figureText) ?? "" }
    let plot = try canvas.plot(
      left: try canvas.widest(labels, style.label) + 8,
      right: figures == nil ? 6 : try canvas.widest(figureTexts, style.label) + 10,
      top: legend.isEmpty ? 2 : Double(legend.count) * lineHeight + 3,
      bottom: try canvas.roomBelow(title: valueTitle))
    // Rows that are squeezed below the height of their letters would touch.
    let squeeze = plot.height / contentHeight
    let least = figures == nil ? min(rowHeight, titleHeight) : min(titleHeight, modelHeight)
    guard least * squeeze >= lineHeight - 3 else {
      throw .tooSmall(chart: Self.name, width: size.width, height: size.height)
    }
    // Marks at the ends of the scale keep clear of the names and the edge.
    let domain = limits ?? ticks.domain
    let scale = LinearScale(domain: domain, from: plot.x + 6, to: plot.maxX - 6)
    drawBands(&canvas, plot: plot, squeeze: squeeze)
    try canvas.drawBottomAxis(Axis(scale: scale, nice: ticks, title: valueTitle), plot: plot, grid: true)
    if domain.contains(0) {
      let zero = scale(0)
      canvas.line(
        Point(x: zero, y: plot.y), Point(x: zero, y: plot.maxY), Stroke(color: style.ink, width: 0.8))
    }
    try drawLegend(legend, on: &canvas, plot: plot, lineHeight: lineHeight)
    try drawRows(&canvas, plot: plot, scale: scale, squeeze: squeeze)
    return canvas.figure(plotArea: plot)
  }

  /// The round numbers of the axis: over all finite ends and zero, or inside the limits.
  private func ticks(for intervals: [Interval]) -> NiceTicks {
    if let limits { return NiceTicks(from: limits.lowerBound, to: limits.upperBound, covering: false) }
    let ends = intervals.flatMap { [$0.estimate, $0.lower, $0.upper] }.filter(\.isFinite) + [0]
    return NiceTicks(from: ends.min() ?? 0, to: ends.max() ?? 1)
  }

  private func look(_ model: Int, _ style: ChartStyle) -> (color: Color, marker: Marker) {
    (style.seriesColor(model), Marker.allCases[model % Marker.allCases.count])
  }

  private func figureText(_ interval: Interval) -> String {
    guard let figures else { return "" }
    let (lower, upper) = (figures.string(interval.lower), figures.string(interval.upper))
    return "\(figures.string(interval.estimate)) [\(lower), \(upper)]"
  }

  /// The models in as many lines as the width asks for.
  private func legendLines(_ canvas: ChartCanvas<some TextMeasuring>) throws(ChartError) -> [[Int]] {
    guard models.count > 1 else { return [] }
    var lines: [[Int]] = [[]]
    var x = 0.0
    for (index, name) in models.enumerated() {
      let width = try canvas.extent(name, canvas.style.label).width + 22
      if x + width > canvas.body.width, x > 0 {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append(index)
      x += width
    }
    return lines
  }

  private func drawLegend(
    _ lines: [[Int]], on canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, lineHeight: Double
  ) throws(ChartError) {
    let style = canvas.style
    for (line, members) in lines.enumerated() {
      // A single line begins where the values do if it fits there.
      var width = 0.0
      for index in members { width += try canvas.extent(models[index], style.label).width + 22 }
      let fits = lines.count == 1 && plot.x + width <= canvas.body.maxX + 12
      var x = fits ? plot.x + 2 : canvas.body.x + 2
      let y = canvas.body.y + (Double(line) + 0.5) * lineHeight
      for index in members {
        let (color, marker) = look(index, style)
        canvas.line(Point(x: x, y: y), Point(x: x + 8, y: y), Stroke(color: color, width: 0.9))
        canvas.elements.append(marker.element(at: Point(x: x + 4, y: y), radius: 2.2, color: color))
        try canvas.put(models[index], style.label, style.ink, x: x + 11, middle: y)
        x += try canvas.extent(models[index], style.label).width + 22
      }
    }
  }

  /// Every second row of a group on a tint, so that the marks of several models keep to their name.
  private func drawBands(_ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, squeeze: Double) {
    guard models.count > 1 else { return }
    var y = plot.y
    for group in groups {
      y += group.title.isEmpty ? 0 : titleHeight * squeeze
      for index in group.rows.indices {
        if index % 2 == 0 {
          let box = Rect(
            x: canvas.body.x, y: y, width: canvas.body.width, height: rowHeight * squeeze)
          canvas.elements.append(.path(Path(box), fill: .solid(canvas.style.band), stroke: nil))
        }
        y += rowHeight * squeeze
      }
    }
  }

  private func drawRows(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale, squeeze: Double
  ) throws(ChartError) {
    let style = canvas.style
    var y = plot.y
    for group in groups {
      if !group.title.isEmpty {
        let middle = y + titleHeight * squeeze / 2
        try canvas.put(
          group.title, style.label.weighted(.bold), style.ink, x: canvas.body.x, middle: middle,
          clearsGround: true)
        y += titleHeight * squeeze
      }
      for row in group.rows {
        let middle = y + rowHeight * squeeze / 2
        try canvas.put(row.label, style.label, style.ink, x: plot.x - 5, middle: middle, anchor: .end)
        let step = modelHeight * squeeze
        for (model, interval) in row.estimates.prefix(models.count).enumerated() {
          guard let interval else { continue }
          let offset = (Double(model) - Double(models.count - 1) / 2) * step
          draw(interval, model: model, on: &canvas, scale: scale, y: middle + offset)
          if figures != nil {
            try canvas.put(
              figureText(interval), style.label, models.count > 1 ? look(model, style).color : style.ink,
              x: canvas.body.maxX - 2, middle: middle + offset, anchor: .end)
          }
        }
        y += rowHeight * squeeze
      }
    }
  }

  /// The interval cut to the axis, with an arrow where it goes on, and the mark where the estimate lies on the axis.
  private func draw(
    _ interval: Interval, model: Int, on canvas: inout ChartCanvas<some TextMeasuring>, scale: LinearScale,
    y: Double
  ) {
    let (color, marker) = look(model, canvas.style)
    let domain = scale.domain
    func cut(_ value: Double) -> Double { scale(min(max(value, domain.lowerBound), domain.upperBound)) }
    func draw(_ lower: Double, _ upper: Double, _ width: Double) {
      // An interval wholly outside leaves its arrow alone.
      guard lower <= domain.upperBound, upper >= domain.lowerBound, lower < upper else { return }
      canvas.line(
        Point(x: cut(lower), y: y), Point(x: cut(upper), y: y), Stroke(color: color, width: width))
    }
    draw(interval.lower, interval.upper, 0.9)
    if let inner = interval.inner { draw(inner.lowerBound, inner.upperBound, 2.2) }
    let ends = [interval.lower, interval.upper, interval.estimate]
    if ends.contains(where: { $0 < domain.lowerBound }) { arrow(at: scale.start, -1, y, color, &canvas) }
    if ends.contains(where: { $0 > domain.upperBound }) { arrow(at: scale.end, 1, y, color, &canvas) }
    guard domain.contains(interval.estimate) else { return }
    canvas.elements.append(
      marker.element(at: Point(x: scale(interval.estimate), y: y), radius: 2.2, color: color))
  }

  private func arrow(
    at x: Double, _ direction: Double, _ y: Double, _ color: Color,
    _ canvas: inout ChartCanvas<some TextMeasuring>
  ) {
    let head = [
      Point(x: x + 3.5 * direction, y: y), Point(x: x, y: y - 2), Point(x: x, y: y + 2),
    ]
    canvas.elements.append(.path(Path(head, closed: true), fill: .solid(color), stroke: nil))
  }
}
