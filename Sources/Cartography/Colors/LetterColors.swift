import Drawings

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
