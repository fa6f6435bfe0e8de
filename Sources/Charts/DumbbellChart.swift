public import Drawings

/// A row for each dimension: where the unit, its region and the nation stand, joined by a line.
public struct DumbbellChart: Hashable, Sendable {
  /// A dimension.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// One value for each of ``DumbbellChart/series``; `nil` where there is none.
    public var values: [Double?]
    /// What stands after the number of the first, such as `†`; empty for nothing.
    public var mark: String

    /// Makes a row.
    public init(label: String, values: [Double?], mark: String = "") {
      self.label = label
      self.values = values
      self.mark = mark
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// What is compared: the first is what the chart is about.
  public var series: [String]
  /// Which of the style's colours each series after the first has, from 0, so that a group looks alike in every chart;
  /// `nil` for the measure of all, in dark grey. Series beyond the list take the colours in order.
  public var groups: [Int?]
  /// The rows from the top.
  public var rows: [Row]
  /// Title of the value axis.
  public var valueTitle: String
  /// How the first series' numbers are written.
  public var format: NumberText

  /// Makes a chart.
  public init(
    text: ChartText = ChartText(), series: [String], groups: [Int?] = [], rows: [Row], valueTitle: String,
    format: NumberText
  ) {
    self.groups = groups
    self.text = text
    self.series = series
    self.rows = rows
    self.valueTitle = valueTitle
    self.format = format
  }

  /// Draws the chart in `size` points.
  public func figure(
    size: Size, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    let values = try checkedValues()
    var canvas = try ChartCanvas(
      "dot chart", size: size, text: text, style: style, measuring: measuring)
    let ticks = NiceTicks(from: min(0, values.min() ?? 0), to: values.max() ?? 1, target: 5)
    let names = try canvas.widest(rows.map(\.label), style.label)
    let plot = try canvas.plot(
      left: names + 6, right: 8, top: try canvas.extent("0", style.label).height + 5,
      bottom: try canvas.roomBelow(title: valueTitle))
    // Marks at the ends of the scale keep clear of the row names and the edge.
    let scale = LinearScale(domain: ticks.domain, from: plot.x + 8, to: plot.maxX - 4)
    try canvas.drawBottomAxis(
      Axis(scale: scale, nice: ticks, title: valueTitle), plot: plot, grid: true)
    try drawLegend(&canvas, plot: plot)
    let height = plot.height / Double(rows.count)
    for (index, row) in rows.enumerated() {
      try draw(row, on: &canvas, plot: plot, scale: scale, y: plot.y + (Double(index) + 0.5) * height)
    }
    return canvas.figure(plotArea: plot)
  }

  private func checkedValues() throws(ChartError) -> [Double] {
    for row in rows {
      for case let value? in row.values where !value.isFinite {
        throw .valueNotFinite(chart: "dot chart", label: row.label)
      }
    }
    let values = rows.flatMap(\.values).compactMap(\.self)
    guard !values.isEmpty else { throw .noValues(chart: "dot chart") }
    return values
  }

  private func look(_ index: Int, _ style: ChartStyle) -> (color: Color, marker: Marker) {
    let forms: [Marker] = [.circle, .square, .diamond, .triangle]
    let form = forms[index % forms.count]
    guard index > 0 else { return (style.accent, form) }
    guard index - 1 < groups.count else { return (style.seriesColor(index - 1), form) }
    return (groups[index - 1].map { style.seriesColor(max(0, $0)) } ?? style.ink, form)
  }

  private func drawLegend(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect
  ) throws(ChartError) {
    let style = canvas.style
    var x = plot.x
    let height = try canvas.extent("0", style.label).height
    let y = plot.y - 4 - height / 2
    for (index, name) in series.enumerated() {
      let (color, marker) = look(index, style)
      let font = index == 0 ? style.label.weighted(.bold) : style.label
      canvas.elements.append(
        marker.element(at: Point(x: x + 3, y: y), radius: 2.4, color: color))
      try canvas.put(name, font, color, x: x + 8, middle: y)
      x += try canvas.extent(name, font).width + 20
    }
  }

  private func draw(
    _ row: Row, on canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale,
    y: Double
  ) throws(ChartError) {
    let style = canvas.style
    try canvas.put(row.label, style.label, style.ink, x: plot.x - 5, middle: y, anchor: .end)
    let places = row.values.compactMap(\.self).map { scale($0) }
    if let low = places.min(), let high = places.max() {
      canvas.line(
        Point(x: low, y: y), Point(x: high, y: y), Stroke(color: style.context, width: 1.6))
    }
    for (index, value) in row.values.enumerated().reversed() {
      guard let value else { continue }
      let (color, marker) = look(index, style)
      canvas.elements.append(
        marker.element(
          at: Point(x: scale(value), y: y), radius: index == 0 ? 3.2 : 2.4, color: color))
    }
    guard case let value?? = row.values.first else { return }
    let height = try canvas.extent("0", style.label).height
    try canvas.put(
      format.string(value) + row.mark, style.label.weighted(.bold), style.accent, x: scale(value),
      middle: y - 4 - height / 2, anchor: .middle, clearsGround: true)
  }
}
