public import Drawings

/// What is there and what is not: a field for each variable and period, filled from the left by the share observed, then
/// the share filled by a rule, and left white for what is missing. Fields that are not wholly observed say how many
/// cells are not.
public struct CoverageChart: Hashable, Sendable {
  /// The cells of one variable in one period.
  public struct Field: Hashable, Sendable {
    /// Cells as the source gives them.
    public var observed: Int
    /// Cells filled by a rule, or computed from such.
    public var filled: Int
    /// Cells without a value.
    public var missing: Int

    /// Makes a field.
    public init(observed: Int, filled: Int, missing: Int) {
      self.observed = observed
      self.filled = filled
      self.missing = missing
    }

    fileprivate var total: Int { observed + filled + missing }
  }

  /// A variable.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// One field a period.
    public var fields: [Field]

    /// Makes a row.
    public init(label: String, fields: [Field]) {
      self.label = label
      self.fields = fields
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// The periods from the left.
  public var periods: [String]
  /// The variables from the top.
  public var rows: [Row]
  /// What the three kinds of cells are called: observed, filled, missing.
  public var kinds: (observed: String, filled: String, missing: String) {
    get { (names[0], names[1], names[2]) }
    set { names = [newValue.observed, newValue.filled, newValue.missing] }
  }
  private var names: [String]

  /// Makes a chart. Rows have one field a period.
  public init(
    text: ChartText = ChartText(), periods: [String], rows: [Row],
    kinds: (observed: String, filled: String, missing: String) = ("observed", "filled", "missing")
  ) {
    self.text = text
    self.periods = periods
    self.rows = rows
    names = [kinds.observed, kinds.filled, kinds.missing]
  }

  /// The least height in points that leaves every row legible, without title and notes.
  public func naturalHeight(style: ChartStyle = ChartStyle()) -> Double {
    Double(rows.count) * (style.label.size * 1.75) + style.label.size * 6
  }

  /// Draws the chart in `size` points.
  ///
  /// - Throws: `ChartError.noValues` without rows or periods, or when a row has another number of fields than there are
  ///   periods; `tooSmall`; `text`.
  public func figure(
    size: Size, style: ChartStyle = ChartStyle(), measuring: some TextMeasuring
  ) throws(ChartError) -> ChartFigure {
    guard !rows.isEmpty, !periods.isEmpty, rows.allSatisfy({ $0.fields.count == periods.count }) else {
      throw .noValues(chart: "coverage chart")
    }
    var canvas = try ChartCanvas("coverage chart", size: size, text: text, style: style, measuring: measuring)
    let line = try canvas.extent("0", style.label).height
    let names = min(try canvas.widest(rows.map(\.label), style.label), size.width / 2)
    let plot = try canvas.plot(left: names + 6, right: 2, top: 2 * line + 8, bottom: 2)
    try drawLegend(&canvas, plot: plot, line: line)
    let width = plot.width / Double(periods.count)
    let height = plot.height / Double(rows.count)
    let widest = try canvas.widest(periods, style.axis)
    // Where years do not fit side by side every second, third … one is named.
    let step = max(1, Int(((widest + 4) / width).rounded(.up)))
    for (index, period) in periods.enumerated() where index % step == 0 {
      try canvas.put(
        period, style.axis, style.ink, x: plot.x + (Double(index) + 0.5) * width,
        middle: plot.y - 3 - line / 2,
        anchor: .middle)
    }
    for (position, row) in rows.enumerated() {
      let y = plot.y + Double(position) * height
      try canvas.put(row.label, style.label, style.ink, x: plot.x - 5, middle: y + height / 2, anchor: .end)
      for (index, field) in row.fields.enumerated() {
        let box = Rect(
          x: plot.x + Double(index) * width + 0.6, y: y + 0.8, width: width - 1.2, height: height - 1.6)
        try draw(field, in: box, on: &canvas)
      }
    }
    return canvas.figure(plotArea: plot)
  }

  private static let observedColor = Color(hex: 0x8FBFD9)
  private static let filledColor = Color(hex: 0xF2B277)

  private func drawLegend(
    _ canvas: inout ChartCanvas<some TextMeasuring>, plot: Rect, line: Double
  ) throws(ChartError) {
    let style = canvas.style
    var x = plot.x
    let y = plot.y - 6 - 1.5 * line
    let fills: [Color] = [Self.observedColor, Self.filledColor, .white]
    for (name, fill) in zip(names, fills) {
      let box = Rect(x: x, y: y - 3, width: 9, height: 6)
      canvas.elements.append(
        .path(Path(box), fill: .solid(fill), stroke: Stroke(color: style.context, width: 0.4)))
      try canvas.put(name, style.label, style.ink, x: x + 12, middle: y)
      x += try canvas.extent(name, style.label).width + 26
    }
  }

  private func draw(
    _ field: Field, in box: Rect, on canvas: inout ChartCanvas<some TextMeasuring>
  ) throws(ChartError) {
    let style = canvas.style
    guard field.total > 0 else { return }
    let unit = box.width / Double(field.total)
    var x = box.x
    for (count, color) in [(field.observed, Self.observedColor), (field.filled, Self.filledColor)]
    where count > 0 {
      let part = Rect(x: x, y: box.y, width: Double(count) * unit, height: box.height)
      canvas.elements.append(.path(Path(part), fill: .solid(color), stroke: nil))
      x = part.maxX
    }
    canvas.elements.append(
      .path(Path(box), fill: nil, stroke: Stroke(color: style.context, width: 0.3)))
    let short = field.filled + field.missing
    guard short > 0 else { return }
    let count = String(short)
    let extent = try canvas.extent(count, style.axis)
    guard extent.width < box.width - 2, extent.height < box.height + 2 else { return }
    try canvas.put(
      count, style.axis, style.ink, x: box.x + box.width / 2, middle: box.y + box.height / 2, anchor: .middle)
  }
}
