import Drawings
import Testing

@testable import Cartography

@Suite struct LetterColorsTests {
  /// On every colour of every scheme letters have 4.5 : 1, or a halo.
  @Test(arguments: ColorScheme.all)
  func lettersStandOut(scheme: ColorScheme) {
    let ink = MapStyle().ink
    for color in scheme.colors(classes: 9) {
      let letters = LetterColors(on: color, dark: ink)
      #expect(letters.needsHalo || Contrast.ratio(letters.color, color) >= 4.5)
      #expect(Contrast.ratio(letters.color, color) >= Contrast.ratio(letters.halo, color))
    }
    #expect(LetterColors(on: Color(hex: 0x0C2C84), dark: ink).color == .white)
    #expect(LetterColors(on: Color(hex: 0xFFFFCC), dark: ink).color == ink)
    // Between both neither has enough.
    #expect(LetterColors(on: Color(hex: 0x808080), dark: ink).needsHalo)
  }
}
