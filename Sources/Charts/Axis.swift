import Drawings

/// Tick numbers, grid lines and titles along the sides of a plot.
struct Axis {
  var scale: LinearScale
  /// Place in numbers and its words.
  var ticks: [(value: Double, label: String)]
  var title: String

  init(scale: LinearScale, ticks: [(value: Double, label: String)], title: String) {
    self.scale = scale
    self.ticks = ticks
    self.title = title
  }

  /// An axis with round numbers.
  init(scale: LinearScale, nice: NiceTicks, title: String) {
    let format = nice.format
    self.init(
      scale: scale, ticks: nice.values.map { ($0, format.string($0)) }, title: title)
  }
}

extension ChartCanvas {
  /// The room a value axis needs left of its plot.
  func roomLeft(for ticks: NiceTicks) throws(ChartError) -> Double {
    try widest(ticks.values.map(ticks.format.string), style.axis) + 4
  }

  /// The height of the value axis title, which stands above the plot at the left: no reader turns the head.
  func roomAbove(title: String) throws(ChartError) -> Double {
    title.isEmpty ? 4 : try extent(title, style.axis).height + 5
  }

  /// Horizontal grid lines with numbers on the left and the title above.
  mutating func drawValueAxis(_ axis: Axis, plot: Rect, titleX: Double) throws(ChartError) {
    for tick in axis.ticks {
      let y = axis.scale(tick.value)
      line(
        Point(x: plot.x, y: y), Point(x: plot.maxX, y: y), Stroke(color: style.grid, width: 0.4))
      try put(tick.label, style.axis, style.muted, x: plot.x - 3, middle: y, anchor: .end)
    }
    if !axis.title.isEmpty {
      let height = try extent(axis.title, style.axis).height
      try put(
        axis.title, style.axis, style.muted, x: titleX, middle: plot.y - 4 - height / 2)
    }
  }

  /// The room a bottom axis needs.
  func roomBelow(title: String) throws(ChartError) -> Double {
    let tick = try extent("0", style.axis).height + 4
    return title.isEmpty ? tick : tick + (try extent(title, style.axis).height) + 1
  }

  /// The base line with ticks, numbers below and the title at the right end under them. Tick labels that would
  /// touch the one before are left out.
  mutating func drawBottomAxis(_ axis: Axis, plot: Rect, grid: Bool = false) throws(ChartError) {
    let ink = Stroke(color: style.ink, width: 0.5)
    line(Point(x: plot.x, y: plot.maxY), Point(x: plot.maxX, y: plot.maxY), ink)
    let height = try extent("0", style.axis).height
    var taken = -Double.infinity
    for tick in axis.ticks {
      let x = axis.scale(tick.value)
      guard x >= plot.x - 0.01, x <= plot.maxX + 0.01 else { continue }
      if grid {
        line(
          Point(x: x, y: plot.y), Point(x: x, y: plot.maxY), Stroke(color: style.grid, width: 0.4))
      }
      line(Point(x: x, y: plot.maxY), Point(x: x, y: plot.maxY + 2), ink)
      let width = try extent(tick.label, style.axis).width
      guard x - width / 2 > taken + 2 else { continue }
      taken = x + width / 2
      try put(
        tick.label, style.axis, style.muted, x: x, middle: plot.maxY + 3 + height / 2,
        anchor: .middle)
    }
    if !axis.title.isEmpty {
      let size = try extent(axis.title, style.axis)
      try put(
        axis.title, style.axis, style.muted, x: plot.maxX,
        middle: plot.maxY + 3 + height + 1 + size.height / 2, anchor: .end)
    }
  }
}
