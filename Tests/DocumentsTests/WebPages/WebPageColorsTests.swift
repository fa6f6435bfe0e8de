import Drawings
import Testing

@testable import Documents

@Suite struct WebPageColorsTests {
  /// The house style, and styles that a careless theme could have.
  static let styles: [PageStyle] =
    ([
      (0x1F3F6E, 0xE9EEF5, 0x5A616B), (0xFFE000, 0xFFF9C4, 0xCCCCCC), (0x000000, 0x000000, 0x000000),
      (0xFFFFFF, 0xFFFFFF, 0xFFFFFF), (0xB00020, 0x7A7A7A, 0x888888), (0x00FF00, 0x0000FF, 0xFF00FF),
    ] as [(UInt32, UInt32, UInt32)]).map { accent, tint, muted in
      var style = PageStyle()
      style.accent = Color(hex: accent)
      style.tint = Color(hex: tint)
      style.mutedInk = Color(hex: muted)
      style.headingInk = Color(hex: muted)
      return style
    }

  @Test(arguments: styles)
  func `words have the contrast of WCAG AA on both grounds`(_ style: PageStyle) {
    for colors in [WebPageColors.light(style), .dark(style)] {
      for letters in [colors.ink, colors.muted, colors.accent, colors.title] {
        for ground in [colors.ground, colors.tint] {
          #expect(
            Contrast.ratio(letters, ground) >= Contrast.least, "\(letters.hexText) on \(ground.hexText)")
        }
      }
    }
  }

  @Test func `the house style keeps its colours on white`() {
    let style = PageStyle()
    let colors = WebPageColors.light(style)
    #expect(
      [colors.ink, colors.muted, colors.accent, colors.tint] == [
        style.ink, style.mutedInk, style.accent, style.tint,
      ])
  }

  @Test func `headings and rules of tables have the colours of the style`() {
    var style = PageStyle()
    style.headingInk = Color(hex: 0x0B5D3B)
    style.ruleInk = Color(hex: 0x7A1F1F)
    let colors = WebPageColors.light(style)
    #expect([colors.title, colors.rule] == [style.headingInk, style.ruleInk])
    let dark = WebPageColors.dark(style)
    #expect(dark.title != dark.accent && dark.rule != dark.ink)
    // Rules of the colour of words stay so.
    #expect(WebPageColors.dark(PageStyle()).rule == WebPageColors.dark(PageStyle()).ink)
  }
}
