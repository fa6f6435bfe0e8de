public import Drawings

extension EastWestProfile {
  /// Draws the profile.
  ///
  /// - Parameters:
  ///   - size: points; the width of the map's drawing.
  ///   - plotX: left and right edge of the map's plot area: the chart's plot gets the same.
  /// - Throws: `ChartError.noValues` without units, `valueNotFinite`, `negativeAmount`, `tooSmall`, `text`.
  public func figure(
    size: Size, plotX: ClosedRange<Double>, style: ChartStyle = ChartStyle(),
    measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    try check()
    var canvas = try ChartCanvas(
      "east-west profile", size: size, text: text, style: style, measuring: measuring)
    let foot = try Foot(self, canvas: canvas, width: plotX.upperBound - plotX.lowerBound)
    let top = try canvas.roomAbove(title: valueTitle + groups.map(\.name).joined())
    let across = try canvas.plot(left: 0, right: 0, top: top, bottom: foot.height)
    let plot = Rect(
      x: plotX.lowerBound, y: across.y, width: plotX.upperBound - plotX.lowerBound,
      height: across.height)
    guard plot.width > 20 else {
      throw .tooSmall(chart: canvas.name, width: size.width, height: size.height)
    }
    let ticks = valueTicks
    let scale = LinearScale(domain: ticks.domain, from: plot.maxY, to: plot.y)
    try drawAxes(&canvas, plot: plot, scale: scale, ticks: ticks)
    try foot.draw(on: &canvas, plot: plot)
    drawMeans(&canvas, scale: scale)
    canvas.drawCurve(fit?.line.map { Point(x: $0.x, y: scale($0.y)) } ?? [], in: plot)
    let marks = marks(scale)
    let words = try canvas.drawFitWords(fit?.text ?? "", in: plot, marks: marks.boxes)
    let frame = Rect(x: plot.x, y: plot.y - 3, width: plot.width, height: plot.height + 3)
    let unplaced = try marks.draw(on: &canvas, frame: frame, obstacles: words)
    return canvas.figure(plotArea: plot, unplaced: unplaced)
  }

  /// The ticks of the value axis: a profile beside the map that has the same ones has the same scale.
  var valueTicks: NiceTicks {
    let values = units.map(\.value) + groups.compactMap(\.mean)
    return NiceTicks(from: values.min() ?? 0, to: values.max() ?? 1, target: 4)
  }

  /// All numbers must be finite, and amounts not negative.
  func check(as chart: String = "east-west profile") throws(ChartError) {
    guard !units.isEmpty else { throw .noValues(chart: chart) }
    for unit in units {
      guard unit.value.isFinite, unit.x.isFinite, unit.amount?.isFinite ?? true else {
        throw .valueNotFinite(chart: chart, label: unit.label)
      }
      if let amount = unit.amount, amount < 0 {
        throw .negativeAmount(chart: chart, label: unit.label, found: amount)
      }
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
    try canvas.drawBottomAxis(Axis(scale: place, ticks: marks, title: ""), plot: plot)
    let y = plot.y - 4 - (try canvas.extent("0", style.axis).height) / 2
    try canvas.drawGroups(groups.map(\.name), right: plot.maxX, middle: y)
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
        Stroke(color: ProfileMarks.color(index, canvas.style), width: 1, dash: [4, 2]))
    }
  }

  private func marks(_ scale: LinearScale) -> ProfileMarks {
    marks(at: units.map { Point(x: $0.x, y: scale($0.value)) })
  }

  /// The units as marks, each at its point of the page.
  func marks(at points: [Point]) -> ProfileMarks {
    let largest = units.compactMap(\.amount).max() ?? 0
    return ProfileMarks(
      marks: zip(units, points).map { unit, point in
        let sized = sizes.flatMap { sizes in unit.amount.map { sizes.radius(of: $0, largest: largest) } }
        return ProfileMarks.Mark(
          label: unit.label, point: point,
          radius: sized ?? ProfileMarks.radius + (unit.isHighlighted ? 1 : 0), group: unit.group,
          isHighlighted: unit.isHighlighted, isSized: sizes == nil || sized != nil, value: unit.value)
      }, mostNames: mostNames)
  }
}

/// What stands under the ticks: what the sizes mean at the left, what the axis is at the right, in one line where both
/// fit.
private struct Foot {
  let title: String
  let legend: ProfileSizeLegend?
  /// Under the plot, the ticks included.
  let height: Double
  private let ticks: Double
  private let line: Double
  private let legendHeight: Double
  private let isOneLine: Bool

  init(_ profile: EastWestProfile, canvas: ChartCanvas<some TextMeasuring>, width: Double) throws(ChartError)
  {
    title = profile.placeTitle
    legend = profile.sizes.flatMap { ProfileSizeLegend($0, amounts: profile.units.compactMap(\.amount)) }
    ticks = try canvas.extent("0", canvas.style.axis).height + 4
    let words = try canvas.extent(title, canvas.style.axis)
    line = title.isEmpty ? 0 : words.height
    let size = try legend?.size(on: canvas)
    legendHeight = size?.height ?? 0
    isOneLine = (size?.width ?? 0) + words.width + 12 <= width
    height = ticks + (isOneLine ? max(line, legendHeight) : line + legendHeight) + 1
  }

  func draw(on canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect) throws(ChartError) {
    let first = plot.maxY + ticks
    let row = isOneLine ? max(line, legendHeight) : line
    if !title.isEmpty {
      try canvas.put(
        title, canvas.style.axis, canvas.style.muted, x: plot.maxX, middle: first + row / 2, anchor: .end)
    }
    let second = isOneLine ? first + row / 2 : first + row + legendHeight / 2
    try legend?.draw(on: &canvas, x: plot.x, middle: second)
  }
}
