import CCairo
import Drawings

/// A paragraph on its way into lines: the whole is shaped once, broken where Unicode allows, and each line is
/// set again from the text it got, so that its width is the width it will be drawn with.
struct Paragraph {
  private let spans: [TextSpan]
  private let measurer: TextMeasurer
  /// The whole text and, for each span, where its bytes lie.
  private var utf8: [UInt8] = []
  private var spanBytes: [Range<Int>] = []
  /// Cluster starts and the end, with the width before each in points.
  private var places: [(byte: Int, x: Double)] = []
  /// For every place whether a line may end before it.
  private var isBreak: [Bool] = []
  /// For every place whether the cluster after it is blank.
  private var isBlank: [Bool] = []

  /// Room for the rounding of sums of widths, in points.
  private static let tolerance = 0.001

  init(_ spans: [TextSpan], measurer: TextMeasurer) throws(TextError) {
    self.spans = spans
    self.measurer = measurer
    var x = 0.0
    for span in spans {
      let shaped = try measurer.shaped(span.text, font: span.font)
      let start = utf8.count
      for cluster in shaped.clusters {
        places.append((start + cluster.byteOffset, x))
        isBlank.append(cluster.isSpace)
        x += cluster.advance * span.font.size
      }
      utf8 += shaped.utf8
      spanBytes.append(start..<utf8.count)
    }
    places.append((utf8.count, x))
    isBlank.append(false)
    markBreaks()
  }

  /// Marks the places pango finds a line may end at; not after a soft hyphen, since nothing would show it.
  private mutating func markBreaks() {
    isBreak = Array(repeating: false, count: places.count)
    let starts = utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 }
    let engine = measurer.engines.borrow()
    defer { measurer.engines.giveBack(engine) }
    let attributes = engine.breaks(in: utf8, characterCount: starts.count)
    var place = 0
    for (index, byte) in starts.enumerated() {
      while places[place].byte < byte { place += 1 }
      guard places[place].byte == byte, attributes[index].is_line_break != 0 else { continue }
      isBreak[place] = !(byte >= 2 && utf8[byte - 2] == 0xC2 && utf8[byte - 1] == 0xAD)
    }
  }

  /// The lines from first to last.
  func lines(width: Double) throws(TextError) -> [TextLine] {
    guard let firstSpan = spans.first else { return [] }
    var lines: [TextLine] = []
    let end = places.count - 1
    var start = 0
    while start < end {
      var (stop, next) = furthestBreak(from: start, width: width)
      var line = try line(from: start, to: stop, endsParagraph: next >= end)
      while line.extent.width > width + Self.tolerance, let earlier = breakBefore(next, after: start) {
        (stop, next) = (visibleEnd(earlier, from: start), earlier)
        line = try self.line(from: start, to: stop, endsParagraph: false)
      }
      lines.append(line)
      start = next
    }
    guard lines.isEmpty else { return lines }
    let extent = try measurer.extent(of: "", font: firstSpan.font)
    return [TextLine(spans: [], offsets: [], extent: extent, endsParagraph: true)]
  }

  /// Where the line ends for the eye, and where the next starts.
  private func furthestBreak(from start: Int, width: Double) -> (stop: Int, next: Int) {
    let end = places.count - 1
    let limit = places[start].x + width + Self.tolerance
    var best: (stop: Int, next: Int)?
    for place in (start + 1)...end {
      // Past the limit lie only blanks, which the eye does not see, or nothing that still fits.
      if places[place].x > limit, !isBlank[place - 1] { break }
      guard place == end || isBreak[place] else { continue }
      let stop = visibleEnd(place, from: start)
      if places[stop].x > limit { break }
      best = (stop, place)
    }
    if let best { return best }
    // No word fits: as many characters as do, but at least one.
    var place = start + 1
    while place < end, places[place + 1].x <= limit { place += 1 }
    return (place, place)
  }

  /// The break before `place`, or one character less when there is none; `nil` when one character is left.
  private func breakBefore(_ place: Int, after start: Int) -> Int? {
    guard place - 1 > start else { return nil }
    return stride(from: place - 1, to: start, by: -1).first { isBreak[$0] } ?? place - 1
  }

  /// `place` without the blanks before it.
  private func visibleEnd(_ place: Int, from start: Int) -> Int {
    var stop = place
    while stop > start, isBlank[stop - 1] { stop -= 1 }
    return stop
  }

  /// Sets the text between two places.
  private func line(from start: Int, to stop: Int, endsParagraph: Bool) throws(TextError) -> TextLine {
    let range = places[start].byte..<places[stop].byte
    var pieces: [TextSpan] = []
    var offsets: [Double] = []
    var extent = TextExtent(width: 0, ascent: 0, descent: 0)
    for index in firstSpan(reaching: range.lowerBound)..<spans.count {
      let (span, bytes) = (spans[index], spanBytes[index])
      if bytes.lowerBound >= range.upperBound { break }
      let common = bytes.clamped(to: range)
      guard !common.isEmpty else { continue }
      var piece = span
      piece.text = String(decoding: utf8[common], as: UTF8.self)
      let size = try measurer.extent(of: piece.text, font: piece.font)
      pieces.append(piece)
      offsets.append(extent.width)
      extent.width += size.width
      extent.ascent = max(extent.ascent, size.ascent + span.rise)
      extent.descent = max(extent.descent, size.descent - span.rise)
    }
    return TextLine(spans: pieces, offsets: offsets, extent: extent, endsParagraph: endsParagraph)
  }

  /// The first span that ends after a byte; found by halving, as a paragraph may have thousands.
  private func firstSpan(reaching byte: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spanBytes[middle].upperBound > byte { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
