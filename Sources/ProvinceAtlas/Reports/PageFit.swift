import Documents

/// How much lower figures and lines become so that a report keeps to its number of pages.
struct PageFit: Hashable, Sendable {
  /// What the height of charts and the width of maps are multiplied by.
  let figures: Double
  /// What the distance of lines and paragraphs is multiplied by.
  let lines: Double

  /// As the template has it.
  static let natural = PageFit(figures: 1, lines: 1)
  /// From hardly to clearly lower; further, figures would be hard to read.
  static let steps = [
    PageFit(figures: 0.95, lines: 0.99), PageFit(figures: 0.9, lines: 0.98),
    PageFit(figures: 0.85, lines: 0.97), PageFit(figures: 0.8, lines: 0.96),
    PageFit(figures: 0.74, lines: 0.95),
  ]

  /// A style with its lines closer together.
  func tightened(_ style: PageStyle) -> PageStyle {
    var style = style
    style.leading *= lines
    style.paragraphSpace *= lines
    return style
  }
}

extension BlockRequest.Content {
  /// Whether its height follows from its width alone.
  var isMap: Bool {
    switch self {
    case .map, .locator: true
    default: false
    }
  }
}
