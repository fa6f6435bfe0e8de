public import Drawings

extension EastWestProfile {
  /// Draws the profile.
  ///
  /// - Parameters:
  ///   - size: points; the width of the map's drawing.
  ///   - plotX: left and right edge of the map's plot area: the chart's plot gets the same.
  public func figure(
    size: Size, plotX: ClosedRange<Double>, style: ChartStyle = ChartStyle(),
    measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    try check()
    var canvas = try ChartCanvas(
      "east-west profile", size: size, text: text, style: style, measuring: measuring)
    let values = units.map(\.value) + groups.compactMap(\.mean)
    let ticks = NiceTicks(from: values.min() ?? 0, to: values.max() ?? 1, target: 4)
    let top = try canvas.roomAbove(title: valueTitle + groups.map(\.name).joined())
    let bottom = try canvas.roomBelow(title: placeTitle)
    let across = try canvas.plot(left: 0, right: 0, top: top, bottom: bottom)
    let plot = Rect(
      x: plotX.lowerBound, y: across.y, width: plotX.upperBound - plotX.lowerBound,
      height: across.height)
    guard plot.width > 20 else {
      throw .tooSmall(chart: canvas.name, width: size.width, height: size.height)
    }
    let scale = LinearScale(domain: ticks.domain, from: plot.maxY, to: plot.y)
    try drawAxes(&canvas, plot: plot, scale: scale, ticks: ticks)
    drawMeans(&canvas, scale: scale)
    let fitBox = try drawFit(&canvas, plot: plot, scale: scale)
    let unplaced = try drawUnits(&canvas, plot: plot, scale: scale, obstacle: fitBox)
    return canvas.figure(plotArea: plot, unplaced: unplaced)
  }

  private func check() throws(ChartError) {
    guard !units.isEmpty else { throw .noValues(chart: "east-west profile") }
    for unit in units where !unit.value.isFinite || !unit.x.isFinite {
      throw .valueNotFinite(chart: "east-west profile", label: unit.label)
    }
  }

  /// Numbers stand left of the plot when the map left room there, else inside on the grid lines.
  private func drawAxes(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale,
    ticks: NiceTicks
  ) throws(ChartError) {
    let style = canvas.style
    let axis = Axis(scale: scale, nice: ticks, title: valueTitle)
    if try canvas.roomLeft(for: ticks) <= plot.x {
      try canvas.drawValueAxis(axis, plot: plot, titleX: canvas.body.x)
    } else {
      try canvas.drawValueAxis(
        Axis(scale: scale, ticks: ticks.values.map { ($0, "") }, title: valueTitle), plot: plot,
        titleX: plot.x)
      for tick in axis.ticks {
        try canvas.put(
          tick.label, style.axis, style.muted, x: plot.x + 1, middle: scale(tick.value) - 4,
          clearsGround: true)
      }
    }
    let place = LinearScale(domain: plot.x...plot.maxX, from: plot.x, to: plot.maxX)
    let marks = placeTicks.map { (value: $0.x, label: $0.label) }
    try canvas.drawBottomAxis(Axis(scale: place, ticks: marks, title: placeTitle), plot: plot)
    try drawLegend(&canvas, plot: plot)
  }

  private func color(_ group: Int?, _ style: ChartStyle) -> Color {
    group.map(style.seriesColor) ?? style.context
  }

  private func marker(_ group: Int?) -> Marker {
    Marker.allCases[(group ?? 0) % Marker.allCases.count]
  }

  /// Group names with their marks, right above the plot.
  private func drawLegend(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect
  ) throws(ChartError) {
    let style = canvas.style
    let y = plot.y - 4 - (try canvas.extent("0", style.axis).height) / 2
    var x = plot.maxX
    for (index, group) in groups.enumerated().reversed() {
      let width = try canvas.extent(group.name, style.axis).width
      try canvas.put(group.name, style.axis, style.ink, x: x, middle: y, anchor: .end)
      canvas.elements.append(
        marker(index).element(
          at: Point(x: x - width - 5, y: y), radius: 2, color: color(index, style)))
      x -= width + 16
    }
  }

  /// A dashed line at each group's mean, from its westmost to its eastmost unit.
  private func drawMeans(_ canvas: inout ChartCanvas<some TextMeasuring>, scale: LinearScale) {
    for (index, group) in groups.enumerated() {
      let places = units.filter { $0.group == index }.map(\.x)
      guard let mean = group.mean, mean.isFinite, let west = places.min(), let east = places.max()
      else { continue }
      let y = scale(mean)
      canvas.line(
        Point(x: west - 4, y: y), Point(x: east + 4, y: y),
        Stroke(color: color(index, canvas.style), width: 1, dash: [4, 2]))
    }
  }

  /// The line cut to the plot, its words at the top left; returns their box.
  private func drawFit(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale
  ) throws(ChartError) -> [Rect] {
    guard let fit else { return [] }
    let style = canvas.style
    let line = Path(
      [Point(x: fit.start.x, y: scale(fit.start.y)), Point(x: fit.end.x, y: scale(fit.end.y))],
      closed: false)
    let stroke = Stroke(color: style.ink, width: 0.8)
    canvas.elements.append(
      .group(Element.Group(clip: plot, elements: [.path(line, fill: nil, stroke: stroke)])))
    guard !fit.text.isEmpty else { return [] }
    let size = try canvas.extent(fit.text, style.label)
    let box = Rect(x: plot.x + 12, y: plot.y + 2, width: size.width, height: size.height)
    canvas.clearGround(box)
    canvas.elements.append(
      .text(
        Element.Text(
          fit.text, font: style.label, color: style.ink, at: Point(x: box.x, y: box.y + size.ascent))))
    return [box]
  }

  private func drawUnits(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale,
    obstacle: [Rect]
  ) throws(ChartError) -> [String] {
    let style = canvas.style
    let radius = 2.0
    let points = units.map { Point(x: $0.x, y: scale($0.value)) }
    let order = byImportance
    for index in order.reversed() {
      let unit = units[index]
      let color = unit.isHighlighted ? style.accent : color(unit.group, style)
      canvas.elements.append(
        marker(unit.group).element(
          at: points[index], radius: unit.isHighlighted ? 3 : radius, color: color))
    }
    var requests: [PointLabels.Request] = []
    for index in order {
      let font = units[index].isHighlighted ? style.label.weighted(.bold) : style.label
      requests.append(
        PointLabels.Request(
          text: units[index].label, point: points[index],
          extent: try canvas.extent(units[index].label, font)))
    }
    let marks = points.map {
      Rect(x: $0.x - radius, y: $0.y - radius, width: 2 * radius, height: 2 * radius)
    }
    let labels = PointLabels(
      frame: Rect(x: plot.x, y: plot.y - 3, width: plot.width, height: plot.height + 3),
      obstacles: marks + obstacle, radius: radius)
    let (placed, unplaced) = labels.place(requests)
    for label in placed {
      if let leader = label.leader {
        canvas.line(leader.start, leader.end, Stroke(color: style.muted, width: 0.3))
      }
      canvas.clearGround(label.box)
    }
    for label in placed {
      let unit = units[order[label.index]]
      canvas.elements.append(
        .text(
          Element.Text(
            unit.label, font: unit.isHighlighted ? style.label.weighted(.bold) : style.label,
            color: unit.isHighlighted ? style.accent : style.ink, at: label.baseline)))
    }
    return unplaced.map { units[order[$0]].label }
  }

  /// Labels are given to the highlighted unit first, then to those far from the middle value.
  private var byImportance: [Int] {
    let sorted = units.map(\.value).sorted()
    let middle = sorted[sorted.count / 2]
    let importance = units.map { $0.isHighlighted ? .infinity : abs($0.value - middle) }
    return units.indices.sorted { (importance[$1], $0) < (importance[$0], $1) }
  }
}
