import Drawings

/// How well letters stand out from what lies under them, by WCAG 2.1.
enum Contrast {
  /// The least ratio for small text (level AA).
  static let least = 4.5

  /// The luminance of a colour relative to white, 0 to 1.
  static func luminance(_ color: Color) -> Double {
    0.2126 * LabColor.linear(color.red) + 0.7152 * LabColor.linear(color.green)
      + 0.0722 * LabColor.linear(color.blue)
  }

  /// The ratio of two colours, 1 to 21.
  static func ratio(_ first: Color, _ second: Color) -> Double {
    ratio(luminance(first), luminance(second))
  }

  /// The ratio of two luminances.
  static func ratio(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}

/// The look of letters on a ground.
struct LetterColors: Hashable {
  /// The letters.
  let color: Color
  /// Whether the ground alone gives them too little contrast.
  let needsHalo: Bool
  /// The halo: the other of the two colours.
  let halo: Color

  /// Chooses between dark and white letters by the contrast with a ground of this luminance.
  init(on luminance: Double, dark: Color) {
    let withDark = Contrast.ratio(Contrast.luminance(dark), luminance)
    let withWhite = Contrast.ratio(1, luminance)
    color = withDark >= withWhite ? dark : .white
    halo = withDark >= withWhite ? .white : dark
    needsHalo = max(withDark, withWhite) < Contrast.least
  }

  init(on ground: Color, dark: Color) { self.init(on: Contrast.luminance(ground), dark: dark) }
}
