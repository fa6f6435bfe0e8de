import Drawings
import Testing

@Suite struct TextTests {
  @Test func fontsChangeOneThingAtATime() {
    let font = Font.serif(10)
    #expect(font.sized(12).size == 12)
    #expect(font.sized(12).families == font.families)
    #expect(font.weighted(.bold) == Font.serif(10, .bold))
  }

  @Test func latinStandsBeforeChinese() {
    #expect(Font.sans(1).families == ["Liberation Sans", "Noto Sans CJK SC"])
  }

  @Test func heightIsAscentAndDescent() {
    #expect(TextExtent(width: 1, ascent: 7, descent: 2).height == 9)
  }

  @Test func aMissingGlyphIsNamedInFull() {
    let error = TextError.missingGlyphs(["\u{9FA5}", "\u{41}"], in: "龥A", families: ["X", "Y"])
    #expect(error.description.contains("U+9FA5"))
    #expect(error.description.contains("U+0041 LATIN CAPITAL LETTER A"))
    #expect(error.description.contains("X, Y"))
  }

  @Test func aMissingFontSaysWhatToInstall() {
    let text = TextError.missingFont(families: ["Song"]).description
    #expect(text.contains("Song") && text.contains("fonts-noto-cjk"))
  }
}
