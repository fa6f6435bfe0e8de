import Drawings

/// What runs along the top and the bottom of pages.
struct PageFurniture {
  let style: PageStyle
  let title: String
  let hasTitlePage: Bool
  let measuring: any TextMeasuring

  /// The running lines of a page, counted from 1, with its number and the last one as they are printed: none on top of the first, none but the notice on a title page.
  func elements(page: Int, label: String, last: String) throws(DocumentError) -> [Element] {
    let block = style.textBlock
    let below = style.size.height - block.maxY
    // The notice stands under the page number, and within the smallest margin there is.
    let foot = style.notice.isEmpty ? min(30, below * 0.6) : min(30, below - 22)
    let notice = try notice(baseline: block.maxY + foot + 12)
    if page == 1, hasTitlePage { return notice }
    var elements: [Element] = []
    if page > 1 {
      let baseline = block.y - min(18, block.y / 2)
      let header = try line(style.header, baseline: baseline, label, last)
      if !header.isEmpty {
        elements += header
        elements.append(
          .rule(from: block.x, to: block.maxX, y: baseline + 5, width: 0.4, color: style.mutedInk))
      }
    }
    return elements + (try line(style.footer, baseline: block.maxY + foot, label, last)) + notice
  }

  private func notice(baseline: Double) throws(DocumentError) -> [Element] {
    guard !style.notice.isEmpty else { return [] }
    let block = style.textBlock
    let font = style.caption.sized(style.caption.size * 0.94)
    let text = try fit(style.notice, font: font, width: block.width)
    let place = Point(x: block.x + block.width / 2, y: baseline)
    return [.text(.init(text, font: font, color: style.accent, at: place, anchor: .middle))]
  }

  private func line(
    _ line: RunningLine, baseline: Double, _ page: String, _ pages: String
  ) throws(DocumentError) -> [Element] {
    let block = style.textBlock
    let font = style.caption.sized(style.caption.size * 0.94)
    let places: [(String, Double, Element.Text.Anchor)] = [
      (line.left, block.x, .start), (line.center, block.x + block.width / 2, .middle),
      (line.right, block.maxX, .end),
    ]
    let used = places.count { !$0.0.isEmpty }
    var elements: [Element] = []
    for (words, x, anchor) in places where !words.isEmpty {
      let text = filled(words, page, pages)
      guard !text.isEmpty else { continue }
      let fitted = try fit(text, font: font, width: block.width / Double(used) - (used > 1 ? 8 : 0))
      elements.append(
        .text(
          .init(fitted, font: font, color: style.mutedInk, at: Point(x: x, y: baseline), anchor: anchor)))
    }
    return elements
  }

  /// Replaces the words in braces; the title last, so that nothing in it is replaced.
  private func filled(_ words: String, _ page: String, _ pages: String) -> String {
    words.replacing("{page}", with: page).replacing("{pages}", with: pages)
      .replacing("{title}", with: title)
  }

  /// The text, cut with an ellipsis where it is too long.
  private func fit(_ text: String, font: Font, width: Double) throws(DocumentError) -> String {
    do {
      guard try measuring.extent(of: text, font: font).width > width else { return text }
      // Halving keeps the number of measurements small for a title of any length.
      let characters = Array(text)
      var (low, high) = (0, characters.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        let candidate = String(characters[..<middle]) + "…"
        if try measuring.extent(of: candidate, font: font).width <= width {
          low = middle
        } else {
          high = middle
        }
      }
      return String(characters[..<low]) + "…"
    } catch { throw .text(error) }
  }
}
