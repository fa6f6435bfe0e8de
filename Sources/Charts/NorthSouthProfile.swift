public import Drawings

/// The twin of a profile below a map: the same units and values against their north-south places, right of the map and
/// on its page y. Values grow to the right, on the scale of the profile below.
public struct NorthSouthProfile: Hashable, Sendable {
  /// A tick of the left axis.
  public struct Tick: Hashable, Sendable {
    /// Page y in points.
    public var y: Double
    /// What stands left of it.
    public var label: String

    /// Makes a tick.
    public init(y: Double, label: String) {
      self.y = y
      self.label = label
    }
  }

  /// A fitted line, with its words.
  public struct Fit: Hashable, Sendable {
    /// Value (x) and page y along the line from south to north.
    public var line: [Point]
    /// What it says.
    public var text: String

    /// Makes a line through pairs of value and page y.
    public init(line: [Point], text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The profile below the map.
  public var twin: EastWestProfile
  /// Page y in points of each unit of ``twin``, in its order.
  public var places: [Double]
  /// The fitted line.
  public var fit: Fit?
  /// Title of the left axis, set under the chart: what page y stands for.
  public var placeTitle: String
  /// Ticks of the left axis.
  public var placeTicks: [Tick]

  /// Makes a profile.
  public init(
    twin: EastWestProfile, places: [Double], fit: Fit? = nil, placeTitle: String, placeTicks: [Tick] = []
  ) {
    self.twin = twin
    self.places = places
    self.fit = fit
    self.placeTitle = placeTitle
    self.placeTicks = placeTicks
  }

  /// Draws the profile.
  ///
  /// - Parameters:
  ///   - size: points; as high as the map with what stands below it.
  ///   - plotY: upper and lower edge of the map's plot area: the chart's plot gets the same.
  /// - Throws: as ``EastWestProfile/figure(size:plotX:style:measuring:)``; `ChartError.wrongPlaceCount`.
  public func figure(
    size: Size, plotY: ClosedRange<Double>, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    let name = "north-south profile"
    try twin.check(as: name)
    guard places.count == twin.units.count else {
      throw .wrongPlaceCount(chart: name, found: places.count, expected: twin.units.count)
    }
    for (place, unit) in zip(places, twin.units) where !place.isFinite {
      throw .valueNotFinite(chart: name, label: unit.label)
    }
    var canvas = try ChartCanvas(name, size: size, text: ChartText(), style: style, measuring: measuring)
    let ticks = twin.valueTicks
    let left = try canvas.widest(placeTicks.map(\.label), style.axis) + 5
    let last = try canvas.extent(ticks.format.string(ticks.domain.upperBound), style.axis).width
    let plot = Rect(
      x: left, y: plotY.lowerBound, width: size.width - left - last / 2 - 1,
      height: plotY.upperBound - plotY.lowerBound)
    guard plot.width > 40, plot.height > 40 else {
      throw .tooSmall(chart: name, width: size.width, height: size.height)
    }
    let scale = LinearScale(domain: ticks.domain, from: plot.x, to: plot.maxX)
    try drawAxes(&canvas, plot: plot, scale: scale, ticks: ticks)
    drawMeans(&canvas, scale: scale)
    canvas.drawCurve(fit?.line.map { Point(x: scale($0.x), y: $0.y) } ?? [], in: plot)
    let marks = twin.marks(at: zip(twin.units, places).map { Point(x: scale($0.value), y: $1) })
    let unplaced = try marks.draw(on: &canvas, frame: plot.inset(by: 1), obstacles: [])
    return canvas.figure(plotArea: plot, unplaced: unplaced)
  }

  /// Parallels with their degrees, values with their numbers, the words under them.
  private func drawAxes(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, scale: LinearScale, ticks: NiceTicks
  ) throws(ChartError) {
    let style = canvas.style
    let ink = Stroke(color: style.ink, width: 0.5)
    let axis = Axis(scale: scale, nice: ticks, title: "")
    try canvas.drawBottomAxis(axis, plot: plot, grid: true)
    canvas.line(Point(x: plot.x, y: plot.y), Point(x: plot.x, y: plot.maxY), ink)
    for tick in placeTicks where tick.y >= plot.y && tick.y <= plot.maxY {
      canvas.line(Point(x: plot.x - 2, y: tick.y), Point(x: plot.x, y: tick.y), ink)
      try canvas.put(tick.label, style.axis, style.muted, x: plot.x - 3, middle: tick.y, anchor: .end)
    }
    let line = try canvas.extent("0", style.axis).height
    let words = [
      [TextSpan(twin.valueTitle, font: style.axis, color: style.muted)],
      [TextSpan(placeTitle, font: style.axis, color: style.muted)],
      [TextSpan(fit?.text ?? "", font: style.label, color: style.ink)],
    ]
    do throws(TextError) {
      let block = try TextBlock(
        words.filter { !($0.first?.text.isEmpty ?? true) }, width: canvas.size.width - plot.x - 2,
        measuring: canvas.measuring)
      canvas.elements += block.elements(at: Point(x: plot.x, y: plot.maxY + 4 + line))
    } catch { throw .text(error) }
  }

  /// A dashed line at each group's mean, from its southmost to its northmost unit.
  private func drawMeans(_ canvas: inout ChartCanvas<some TextMeasuring>, scale: LinearScale) {
    for (index, group) in twin.groups.enumerated() {
      let reach = zip(twin.units, places).filter { $0.0.group == index }.map(\.1)
      guard let mean = group.mean, mean.isFinite, let north = reach.min(), let south = reach.max() else {
        continue
      }
      canvas.line(
        Point(x: scale(mean), y: north - 4), Point(x: scale(mean), y: south + 4),
        Stroke(color: ProfileMarks.color(index, canvas.style), width: 1, dash: [4, 2]))
    }
  }
}
