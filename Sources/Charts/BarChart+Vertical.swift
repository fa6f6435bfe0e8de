import Drawings

extension BarChart {
  /// Bars upwards, names below; the highlighted bar alone has its number.
  func vertical(
    _ canvas: inout ChartCanvas<some TextMeasuring>, ticks: NiceTicks
  ) throws(ChartError) -> ChartFigure {
    let style = canvas.style
    let names = try canvas.widest(bars.map(\.label), style.label.weighted(.bold))
    let left = try canvas.roomLeft(for: ticks)
    let column = (canvas.body.width - left) / Double(bars.count)
    // Names stand upright when a column is wide enough, else they read upwards.
    let turned = names > column - 1
    let line = try canvas.extent("0", style.label).height
    let plot = try canvas.plot(
      left: left, right: 0, top: try canvas.roomAbove(title: valueTitle),
      bottom: (turned ? max(names, try stackHeight(canvas)) : line) + 5)
    let scale = LinearScale(domain: ticks.domain, from: plot.maxY, to: plot.y)
    try canvas.drawValueAxis(
      Axis(scale: scale, nice: ticks, title: valueTitle), plot: plot, titleX: canvas.body.x)
    for (index, entry) in sorted.enumerated() {
      let middle = plot.x + (Double(index) + 0.5) * column
      try putName(&canvas, entry, x: middle, top: plot.maxY + 3, turned: turned)
      guard let value = entry.value else { continue }
      let (from, to) = (min(scale(0), scale(value)), max(scale(0), scale(value)))
      canvas.elements.append(
        barElement(
          Rect(x: middle - column * 0.36, y: from, width: column * 0.72, height: to - from), entry,
          style))
    }
    canvas.line(
      Point(x: plot.x, y: scale(0)), Point(x: plot.maxX, y: scale(0)),
      Stroke(color: style.ink, width: 0.5))
    try drawReference(&canvas, plot: plot, scale: scale, upright: false)
    for (index, entry) in sorted.enumerated() {
      try putNumber(&canvas, entry, x: plot.x + (Double(index) + 0.5) * column, scale: scale)
    }
    return canvas.figure(plotArea: plot)
  }

  /// The highlighted value above its bar; a missing one reads upwards from the base line.
  private func putNumber(
    _ canvas: inout ChartCanvas<some TextMeasuring>, _ entry: Bar, x: Double, scale: LinearScale
  ) throws(ChartError) {
    let style = canvas.style
    guard let value = entry.value else {
      let size = try canvas.extent(missingText, style.label)
      let place = Point(x: x + (size.ascent - size.descent) / 2, y: scale(0) - 3)
      canvas.elements.append(
        .text(
          Element.Text(
            missingText, font: style.label, color: style.muted, at: place, rotation: -90)))
      return
    }
    guard isHighlighted(entry) else { return }
    let height = try canvas.extent("0", style.label).height
    try canvas.put(
      format.string(value) + entry.mark, style.label.weighted(.bold), style.accent, x: x,
      middle: scale(max(0, value)) - height / 2, anchor: .middle, clearsGround: true)
  }

  private func putName(
    _ canvas: inout ChartCanvas<some TextMeasuring>, _ entry: Bar, x: Double, top: Double,
    turned: Bool
  ) throws(ChartError) {
    let style = canvas.style
    let font = isHighlighted(entry) ? style.label.weighted(.bold) : style.label
    let ink = isHighlighted(entry) ? style.words(style.accent) : style.ink
    let size = try canvas.extent(entry.label, font)
    guard turned else {
      try canvas.put(entry.label, font, ink, x: x, middle: top + size.height / 2, anchor: .middle)
      return
    }
    // Chinese stands letter under letter; other scripts are turned to read upwards.
    if Self.isIdeographic(entry.label) {
      for (index, letter) in entry.label.enumerated() {
        let middle = top + (Double(index) + 0.5) * size.height
        try canvas.put(String(letter), font, ink, x: x, middle: middle, anchor: .middle)
      }
      return
    }
    let place = Point(x: x + (size.ascent - size.descent) / 2, y: top)
    canvas.elements.append(
      .text(
        Element.Text(
          entry.label, font: font, color: ink, at: place, anchor: .end, rotation: -90)))
  }

  /// The height of the longest name set letter under letter; 0 without one.
  private func stackHeight(_ canvas: ChartCanvas<some TextMeasuring>) throws(ChartError) -> Double {
    var height = 0.0
    for entry in bars where Self.isIdeographic(entry.label) {
      let line = try canvas.extent(entry.label, canvas.style.label.weighted(.bold)).height
      height = max(height, Double(entry.label.count) * line)
    }
    return height
  }

  /// Whether every letter is a Chinese character (or of a script set the same way).
  private static func isIdeographic(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
  }
}
