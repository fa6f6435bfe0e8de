import Drawings

/// The colours of a page on a light and on a dark ground, from those of the printed page. Every pair that words stand in
/// has the contrast of WCAG AA, whatever the style's colours are.
struct WebPageColors: Hashable {
  /// The ground.
  let ground: Color
  /// Running text.
  let ink: Color
  /// Captions, details.
  let muted: Color
  /// Links, big numbers, titles of panels.
  let accent: Color
  /// Title and headings.
  let title: Color
  /// Rules of tables.
  let rule: Color
  /// The ground of marked rows and callouts.
  let tint: Color
  /// Thin lines.
  let line: Color

  /// Dark words on white.
  static func light(_ style: PageStyle) -> WebPageColors {
    // A tint that is itself dark would leave no colour for words.
    let isPale = Contrast.luminance(style.tint) > 0.6
    let tint = isPale ? style.tint : style.tint.withOpacity(0.15).over(.white)
    func legible(_ color: Color) -> Color {
      Contrast.legible(color.withOpacity(1), on: tint)
    }
    return WebPageColors(
      ground: .white, ink: legible(style.ink), muted: legible(style.mutedInk), accent: legible(style.accent),
      title: legible(style.headingInk), rule: style.ruleInk.withOpacity(1), tint: tint,
      line: style.ink.withOpacity(0.25).over(.white))
  }

  /// Light words on nearly black.
  static func dark(_ style: PageStyle) -> WebPageColors {
    let ground = Color(hex: 0x14171B)
    let tint = style.accent.withOpacity(0.28).over(ground)
    let ink = lighter(Color(hex: 0xE3E6EA), on: tint)
    return WebPageColors(
      ground: ground, ink: ink, muted: lighter(Color(hex: 0xA7AFBA), on: tint),
      accent: lighter(style.accent.withOpacity(1), on: tint),
      title: lighter(style.headingInk.withOpacity(1), on: tint),
      // Rules as dark as the words are as light as the words.
      rule: style.ruleInk == style.ink ? ink : lighter(style.ruleInk.withOpacity(1), on: tint), tint: tint,
      line: Color.white.withOpacity(0.25).over(ground))
  }

  /// A colour for letters on a dark ground: itself where it stands out, else mixed with as little white as it takes.
  private static func lighter(_ color: Color, on ground: Color) -> Color {
    for share in stride(from: 0.0, through: 1, by: 0.02) {
      let candidate = Color.white.withOpacity(share).over(color)
      if Contrast.ratio(candidate, ground) >= Contrast.least { return candidate }
    }
    return .white
  }

  /// The declarations that the style sheet refers to.
  var declarations: String {
    [
      ("ground", ground), ("ink", ink), ("muted", muted), ("accent", accent),
      ("title", title), ("rule", rule), ("tint", tint), ("line", line),
    ].map { "--\($0.0):\($0.1.hexText)" }.joined(separator: ";")
  }
}
