/// Paragraphs one under the other, broken to a width: captions, sources, notes.
public struct TextBlock: Hashable, Sendable {
  /// The lines with the block's top left corner at the origin.
  public let elements: [Element]
  /// From the top of the first line to the bottom of the last, in points; 0 when there is no text.
  public let height: Double

  /// Sets paragraphs.
  ///
  /// - Parameters:
  ///   - paragraphs: each a list of spans without line breaks; empty ones are left out.
  ///   - width: the longest line in points.
  ///   - gap: points between paragraphs.
  public init(
    _ paragraphs: [[TextSpan]], width: Double, gap: Double = 1.5,
    measuring: some TextMeasuring
  ) throws(TextError) {
    var elements: [Element] = []
    var y = 0.0
    for paragraph in paragraphs where paragraph.contains(where: { !$0.text.isEmpty }) {
      if y > 0 { y += gap }
      for line in try measuring.lines(of: paragraph, width: width) {
        y += line.extent.ascent
        elements.append(.text(Element.Text(spans: line.spans, at: Point(x: 0, y: y))))
        y += line.extent.descent
      }
    }
    self.elements = elements
    height = y
  }

  /// The lines with the top left corner at `corner`.
  public func elements(at corner: Point) -> [Element] { elements.map { $0.moved(by: corner) } }
}
