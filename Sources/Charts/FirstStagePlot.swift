public import Drawings

/// The first stage of an instrumental-variable model as a picture: what the controls and effects leave of the endogenous
/// regressor over what they leave of the instrument, with the fitted line, whose slope is the first-stage coefficient
/// (Frisch and Waugh 1933).
public struct FirstStagePlot: Hashable, Sendable {
  /// An observation.
  public struct Observation: Hashable, Sendable {
    /// The instrument’s residual.
    public var instrument: Double
    /// The endogenous regressor’s residual.
    public var endogenous: Double

    /// Makes an observation.
    public init(instrument: Double, endogenous: Double) {
      self.instrument = instrument
      self.endogenous = endogenous
    }
  }

  /// A straight line.
  public struct Line: Hashable, Sendable {
    /// The rise for each unit of the instrument.
    public var slope: Double
    /// The height at zero.
    public var intercept: Double

    /// Makes a line.
    public init(slope: Double, intercept: Double) {
      self.slope = slope
      self.intercept = intercept
    }

    /// The line with the least squared distances; `nil` where the instrument does not vary.
    public static func leastSquares(_ observations: [Observation]) -> Line? {
      let count = Double(observations.count)
      let meanX = observations.reduce(0) { $0 + $1.instrument / count }
      let meanY = observations.reduce(0) { $0 + $1.endogenous / count }
      var (products, squares) = (0.0, 0.0)
      for one in observations {
        products += (one.instrument - meanX) * (one.endogenous - meanY)
        squares += (one.instrument - meanX) * (one.instrument - meanX)
      }
      let slope = products / squares
      return slope.isFinite ? Line(slope: slope, intercept: meanY - slope * meanX) : nil
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// The observations in any order.
  public var observations: [Observation]
  /// The fitted line, such as that of a weighted model; `nil` for least squares through all observations.
  public var line: Line?
  /// What stands above the plot at the right, such as coefficient and F.
  public var lineText: String
  /// Title of the instrument’s axis.
  public var instrumentTitle: String
  /// Title of the endogenous regressor’s axis.
  public var endogenousTitle: String
  /// The most points that are drawn, from 1; of more a fixed part is drawn, the line and the axes follow all.
  public var maximumPoints: Int

  /// Makes a chart.
  public init(
    text: ChartText = ChartText(), observations: [Observation], line: Line? = nil, lineText: String = "",
    instrumentTitle: String, endogenousTitle: String, maximumPoints: Int = 2000
  ) {
    self.text = text
    self.observations = observations
    self.line = line
    self.lineText = lineText
    self.instrumentTitle = instrumentTitle
    self.endogenousTitle = endogenousTitle
    self.maximumPoints = maximumPoints
  }

  /// The positions of the observations that are drawn, in order: all, or as many as ``maximumPoints`` says.
  ///
  /// Which ones depends on their number alone: those whose positions, scrambled by SplitMix64 (Steele, Lea and Flood
  /// 2014), come first. A step of fixed length would meet the same units over and over in a panel.
  public var drawnObservations: [Int] {
    let most = max(1, maximumPoints)
    guard observations.count > most else { return Array(observations.indices) }
    let order = observations.indices.map { (scrambled: Self.scrambled($0), index: $0) }.sorted {
      ($0.scrambled, $0.index) < ($1.scrambled, $1.index)
    }
    return order.prefix(most).map(\.index).sorted()
  }

  private static func scrambled(_ index: Int) -> UInt64 {
    var bits = UInt64(bitPattern: Int64(index)) &* 0x9E37_79B9_7F4A_7C15 &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Draws the chart in `size` points.
  ///
  /// - Throws: `ChartError.noValues` without observations, `valueNotFinite`, `tooSmall`, `text`.
  public func figure(
    size: Size, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    let name = "first-stage plot"
    guard !observations.isEmpty else { throw .noValues(chart: name) }
    for (index, one) in observations.enumerated() where !one.instrument.isFinite || !one.endogenous.isFinite {
      throw .valueNotFinite(chart: name, label: "observation \(index + 1)")
    }
    var canvas = try ChartCanvas(name, size: size, text: text, style: style, measuring: measuring)
    let across = observations.map(\.instrument)
    let up = observations.map(\.endogenous)
    let xTicks = NiceTicks(from: across.min() ?? 0, to: across.max() ?? 1)
    let yTicks = NiceTicks(from: up.min() ?? 0, to: up.max() ?? 1)
    // The line’s words stand beside the title of the upright axis, or above it where both are long.
    let words = try canvas.extent(lineText, style.label)
    let title = try canvas.extent(endogenousTitle, style.axis)
    let isStacked = !lineText.isEmpty && title.width + words.width + 12 > canvas.body.width
    let top = try canvas.roomAbove(title: endogenousTitle + lineText)
    let plot = try canvas.plot(
      left: try canvas.roomLeft(for: yTicks), right: 6, top: top + (isStacked ? words.height + 1 : 0),
      bottom: try canvas.roomBelow(title: instrumentTitle))
    // The first numbers of both axes keep clear of each other in the corner.
    let x = LinearScale(domain: xTicks.domain, from: plot.x + 8, to: plot.maxX - 4)
    let y = LinearScale(domain: yTicks.domain, from: plot.maxY - 6, to: plot.y + 3)
    try canvas.drawValueAxis(
      Axis(scale: y, nice: yTicks, title: endogenousTitle), plot: plot, titleX: canvas.body.x)
    try canvas.drawBottomAxis(Axis(scale: x, nice: xTicks, title: instrumentTitle), plot: plot)
    drawZeros(&canvas, plot: plot, x: x, y: y)
    drawPoints(&canvas, x: x, y: y)
    drawLine(&canvas, plot: plot, x: x, y: y)
    if !lineText.isEmpty {
      let middle = plot.y - 4 - words.height / 2 - (isStacked ? title.height + 1 : 0)
      try canvas.put(lineText, style.label, style.accent, x: canvas.body.maxX, middle: middle, anchor: .end)
    }
    return canvas.figure(plotArea: plot)
  }

  /// Thin lines through the means, which are zero after the controls are taken out.
  private func drawZeros(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, x: LinearScale, y: LinearScale
  ) {
    let stroke = Stroke(color: canvas.style.context, width: 0.5)
    if y.domain.contains(0) { canvas.line(Point(x: plot.x, y: y(0)), Point(x: plot.maxX, y: y(0)), stroke) }
    if x.domain.contains(0) { canvas.line(Point(x: x(0), y: plot.y), Point(x: x(0), y: plot.maxY), stroke) }
  }

  private func drawPoints(_ canvas: inout ChartCanvas<some TextMeasuring>, x: LinearScale, y: LinearScale) {
    let drawn = drawnObservations
    // Many points are lighter, so that where they crowd shows.
    let opacity = drawn.count > 1000 ? 0.35 : drawn.count > 200 ? 0.5 : 0.75
    let color = canvas.style.seriesColor(0).withOpacity(opacity)
    for index in drawn {
      let one = observations[index]
      let place = Point(x: x(one.instrument), y: y(one.endogenous))
      canvas.elements.append(
        .path(Path(circleAt: place, radius: 1.5), fill: .solid(color), stroke: nil))
    }
  }

  private func drawLine(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, x: LinearScale, y: LinearScale
  ) {
    guard let line = line ?? Line.leastSquares(observations) else { return }
    let values = observations.map(\.instrument)
    guard let first = values.min(), let last = values.max(), first < last else { return }
    let ends = [first, last].map { Point(x: x($0), y: y(line.intercept + line.slope * $0)) }
    let path = Element.path(
      Path(ends, closed: false), fill: nil, stroke: Stroke(color: canvas.style.accent, width: 1.2))
    canvas.elements.append(.group(Element.Group(clip: plot, elements: [path])))
  }
}
