import Drawings

/// A scale bar with its words, the left top corner at the origin.
struct ScaleBarDrawing {
  let size: Size
  let elements: [Element]

  init(
    _ bar: ScaleBar, words: MapWords, style: MapStyle, measuring: some TextMeasuring
  ) throws(TextError) {
    let font = style.small
    let number = NumberText(decimals: bar.kilometres < 1 ? 3 : 0, groupSeparator: NumberText.thousands)
    let latitude = Graticule.text((bar.latitude * 10).rounded() / 10, isMeridian: false)
    let place = words.atLatitude.replacingPercent(with: latitude)
    let space = place.first.map { $0.isASCII } ?? false ? " " : ""
    let end = "\(number.string(bar.kilometres)) \(words.kilometres)\(space)\(place)"
    let line = try measuring.extent(of: end, font: font)
    let numberWidth = try measuring.extent(of: number.string(bar.kilometres), font: font).width
    let zero = try measuring.extent(of: "0", font: font).width
    let left = zero / 2
    let y = line.height + 1
    let height = 2.4
    let half = bar.width / 2
    let stroke = Stroke(color: style.ink, width: 0.4, join: .miter)
    func box(_ x: Double, _ fill: Color) -> Element {
      .path(
        Path(Rect(x: x, y: y, width: half, height: height)), fill: .solid(fill), stroke: stroke)
    }
    func text(_ words: String, _ x: Double, _ anchor: Element.Text.Anchor) -> Element {
      .text(
        Element.Text(
          words, font: font, color: style.ink, at: Point(x: x, y: line.ascent), anchor: anchor,
          halo: style.halo))
    }
    elements = [
      box(left, style.ink), box(left + half, .white), text("0", left, .middle),
      text(end, left + bar.width - numberWidth / 2, .start),
    ]
    size = Size(
      width: max(left + bar.width + 1, left + bar.width - numberWidth / 2 + line.width),
      height: y + height)
  }
}

extension String {
  /// The text with `%` replaced.
  func replacingPercent(with text: String) -> String {
    split(separator: "%", omittingEmptySubsequences: false).joined(separator: text)
  }
}
