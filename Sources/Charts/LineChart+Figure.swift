public import Drawings

extension LineChart {
  /// Draws the chart in `size` points.
  public func figure(
    size: Size, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    let values = try checkedValues()
    var canvas = try ChartCanvas(
      "line chart", size: size, text: text, style: style, measuring: measuring)
    let ticks = NiceTicks(
      from: startsAtZero ? min(0, values.min() ?? 0) : values.min() ?? 0, to: values.max() ?? 1)
    let labelled = series.indices.filter { series[$0].role != .background && lastPoint($0) != nil }
    let names = try canvas.widest(labelled.map { series[$0].name }, style.label.weighted(.bold))
    let plot = try canvas.plot(
      left: try canvas.roomLeft(for: ticks), right: names + 12,
      top: try canvas.roomAbove(title: valueTitle) + (try roomForStages(canvas)),
      bottom: try canvas.roomBelow(title: yearTitle))
    let vertical = LinearScale(domain: ticks.domain, from: plot.maxY, to: plot.y)
    let years = Set(series.flatMap { $0.points.map(\.x) }).sorted()
    let horizontal = LinearScale(
      domain: years[0]...years[years.count - 1], from: plot.x + 4, to: plot.maxX - 4)
    let unplaced = try drawStages(&canvas, plot: plot, horizontal: horizontal)
    try canvas.drawValueAxis(
      Axis(scale: vertical, nice: ticks, title: stages.isEmpty ? valueTitle : ""), plot: plot,
      titleX: canvas.body.x)
    if !stages.isEmpty { try drawTitleAboveStages(&canvas) }
    let format = NumberText(decimals: years.allSatisfy { $0 == $0.rounded() } ? 0 : 1)
    try canvas.drawBottomAxis(
      Axis(
        scale: horizontal, ticks: years.map { ($0, format.string($0)) }, title: yearTitle),
      plot: plot)
    for index in drawingOrder {
      drawSeries(&canvas, index, horizontal: horizontal, vertical: vertical)
    }
    try drawNames(&canvas, labelled, plot: plot, horizontal: horizontal, vertical: vertical)
    return canvas.figure(plotArea: plot, unplaced: unplaced)
  }

  private func checkedValues() throws(ChartError) -> [Double] {
    var values: [Double] = []
    for line in series {
      for point in line.points {
        guard point.x.isFinite, point.value?.isFinite ?? true else {
          throw .valueNotFinite(chart: "line chart", label: line.name)
        }
        if let value = point.value { values.append(value) }
      }
    }
    guard !values.isEmpty else { throw .noValues(chart: "line chart") }
    return values
  }

  /// Background first, the main series on top.
  private var drawingOrder: [Int] {
    func layer(_ role: Role) -> Int {
      switch role {
      case .background: 0
      case .comparison: 1
      case .reference: 2
      case .main: 3
      }
    }
    return series.indices.sorted { (layer(series[$0].role), $0) < (layer(series[$1].role), $1) }
  }

  private func look(_ index: Int, _ style: ChartStyle) -> (stroke: Stroke, marker: Marker?) {
    switch series[index].role {
    case .main:
      return (Stroke(color: style.accent, width: 1.8), .circle)
    case .background:
      return (Stroke(color: style.context.withOpacity(0.6), width: 0.5), nil)
    case .reference:
      return (Stroke(color: style.ink, width: 1.1, dash: [3, 1.5]), nil)
    case .comparison:
      let rank = max(0, series[index].group ?? series[..<index].count { $0.role == .comparison })
      let dashes: [[Double]] = [[], [5, 2], [1.5, 1.5], [6, 2, 1.5, 2]]
      let forms: [Marker] = [.square, .diamond, .triangle, .circle]
      return (
        Stroke(color: style.seriesColor(rank), width: 1.1, dash: dashes[rank % dashes.count]),
        forms[rank % forms.count]
      )
    }
  }

  private func drawSeries(
    _ canvas: inout ChartCanvas<some TextMeasuring>, _ index: Int, horizontal: LinearScale,
    vertical: LinearScale
  ) {
    let (stroke, marker) = look(index, canvas.style)
    var path = Path()
    var marks: [Element] = []
    var joined = false
    for point in series[index].points {
      guard let value = point.value else {
        joined = false
        continue
      }
      let place = Drawings.Point(x: horizontal(point.x), y: vertical(value))
      if joined { path.line(to: place) } else { path.move(to: place) }
      joined = true
      if let marker {
        marks.append(
          marker.element(
            at: place, radius: 1.7, color: stroke.color, hollow: point.isFilled))
      }
    }
    canvas.elements.append(.path(path, fill: nil, stroke: stroke))
    canvas.elements += marks
  }

  private func lastPoint(_ index: Int) -> (x: Double, value: Double)? {
    series[index].points.last { $0.value != nil }.flatMap { point in
      point.value.map { (point.x, $0) }
    }
  }

  /// Names right of the line ends, spread so that none touches another; a thin leader where one had to move.
  private func drawNames(
    _ canvas: inout ChartCanvas<some TextMeasuring>, _ labelled: [Int], plot: Rect,
    horizontal: LinearScale, vertical: LinearScale
  ) throws(ChartError) {
    let style = canvas.style
    let ends = labelled.compactMap(lastPoint)
    let wanted = ends.map { vertical($0.value) }
    let height = try canvas.extent("0", style.label).height
    let places = LabelSpreading.places(
      wanted: wanted, height: height, bounds: (plot.y - height)...(plot.maxY + height))
    for (item, index) in labelled.enumerated() {
      let color = look(index, style).stroke.color
      let end = Drawings.Point(x: horizontal(ends[item].x) + 3, y: wanted[item])
      let start = Drawings.Point(x: plot.maxX + 8, y: places[item])
      if abs(end.y - start.y) > 1.5 || end.x < plot.maxX - 4 {
        canvas.line(end, start, Stroke(color: color, width: 0.4))
      }
      let font = series[index].role == .main ? style.label.weighted(.bold) : style.label
      try canvas.put(series[index].name, font, color, x: start.x + 1.5, middle: start.y)
    }
  }
}
