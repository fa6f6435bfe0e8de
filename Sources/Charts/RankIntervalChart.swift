public import Drawings

/// A row a unit: its rank as a dot on the line from its best to its worst rank under other choices, with a tick at the
/// median where that is another. Rank 1 stands at the left, the first unit at the top.
public struct RankIntervalChart: Hashable, Sendable {
  /// A unit.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// Its rank under the main choice.
    public var main: Int
    /// Its best rank, the smallest number.
    public var best: Int
    /// The median of its ranks.
    public var median: Double
    /// Its worst rank.
    public var worst: Int
    /// Which of ``RankIntervalChart/groups`` it belongs to; `nil` for none.
    public var group: Int?

    /// Makes a row.
    public init(label: String, main: Int, best: Int, median: Double, worst: Int, group: Int? = nil) {
      self.label = label
      self.main = main
      self.best = best
      self.median = median
      self.worst = worst
      self.group = group
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// The rows from the top.
  public var rows: [Row]
  /// The names of the groups, whose colours are those of other charts in the same order.
  public var groups: [String]
  /// Title of the rank axis.
  public var rankTitle: String

  /// Makes a chart.
  public init(text: ChartText = ChartText(), rows: [Row], groups: [String] = [], rankTitle: String) {
    self.text = text
    self.rows = rows
    self.groups = groups
    self.rankTitle = rankTitle
  }

  /// Points from row to row at which names do not touch.
  public static let rowHeight = 9.0

  /// The height in points that gives every row its room, words around the chart not counted.
  public static func height(rows: Int) -> Double { rowHeight * Double(rows) + 40 }

  /// Draws the chart in `size` points.
  ///
  /// - Throws: `ChartError.noValues` without rows, `tooSmall`, `text`.
  public func figure(
    size: Size, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    guard let last = rows.map({ max($0.worst, $0.main) }).max() else {
      throw .noValues(chart: "rank chart")
    }
    var canvas = try ChartCanvas("rank chart", size: size, text: text, style: style, measuring: measuring)
    let legend = try canvas.extent("0", style.label).height + 6
    let plot = try canvas.plot(
      left: try canvas.widest(rows.map(\.label), style.label) + 6, right: 6, top: groups.isEmpty ? 4 : legend,
      bottom: try canvas.roomBelow(title: rankTitle))
    // Marks at the first and last rank keep clear of the names and the edge.
    let scale = LinearScale(
      domain: 1...Double(max(2, last)), from: plot.x + 6, to: plot.maxX - 6)
    try canvas.drawBottomAxis(
      Axis(scale: scale, ticks: Self.ticks(to: last), title: rankTitle), plot: plot, grid: true)
    try drawLegend(&canvas, plot: plot)
    let height = plot.height / Double(rows.count)
    for (index, row) in rows.enumerated() {
      try draw(row, on: &canvas, plot: plot, scale: scale, y: plot.y + (Double(index) + 0.5) * height)
    }
    return canvas.figure(plotArea: plot)
  }

  /// The first rank, then round ones.
  private static func ticks(to last: Int) -> [(value: Double, label: String)] {
    let step = max(1, Int(NiceTicks(from: 0, to: Double(last), target: 7).step.rounded()))
    return ([1] + stride(from: step, through: last, by: step).filter { $0 > 1 }).map { (Double($0), "\($0)") }
  }

  private func color(_ group: Int?, _ style: ChartStyle) -> Color {
    group.map { style.seriesColor(max(0, $0)) } ?? style.ink
  }

  private func drawLegend(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect
  ) throws(ChartError) {
    let style = canvas.style
    var x = plot.x + 6
    let height = try canvas.extent("0", style.label).height
    let y = plot.y - 4 - height / 2
    for (index, name) in groups.enumerated() {
      let ink = color(index, style)
      canvas.elements.append(Marker.circle.element(at: Point(x: x, y: y), radius: 2.4, color: ink))
      try canvas.put(name, style.label, ink, x: x + 6, middle: y)
      x += try canvas.extent(name, style.label).width + 20
    }
  }

  private func draw(
    _ row: Row, on canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale,
    y: Double
  ) throws(ChartError) {
    let style = canvas.style
    let ink = color(row.group, style)
    try canvas.put(row.label, style.label, style.ink, x: plot.x - 4, middle: y, anchor: .end)
    let (left, right) = (scale(Double(row.best)), scale(Double(row.worst)))
    if right > left {
      canvas.line(
        Point(x: left, y: y), Point(x: right, y: y), Stroke(color: ink.withOpacity(0.45), width: 2.2))
    }
    canvas.elements.append(
      Marker.circle.element(at: Point(x: scale(Double(row.main)), y: y), radius: 2.5, color: ink))
    // On top of the dot, whose edge it passes, and only where it says something the dot does not.
    guard row.median != Double(row.main) else { return }
    let median = scale(row.median)
    canvas.line(
      Point(x: median, y: y - 3.6), Point(x: median, y: y + 3.6), Stroke(color: style.ink, width: 0.9))
  }
}
