import Drawings
import Testing

@Suite struct ColorTests {
  @Test func hexadecimalTextIsReadAndWritten() {
    #expect(Color("#08519C") == Color(red: 0x08, green: 0x51, blue: 0x9C))
    #expect(Color("08519c") == Color(hex: 0x08519C))
    #expect(Color(hex: 0x08519C).hexText == "#08519c")
  }

  @Test(arguments: ["", "#", "#FFF", "#GGGGGG", "#+12345", "1234567", "０８５１９ｃ"])
  func anythingElseIsRefused(text: String) {
    #expect(Color(text) == nil)
  }

  @Test func opacityChangesNothingElse() {
    let color = Color(hex: 0x123456).withOpacity(0.25)
    #expect(color.opacity == 0.25)
    #expect(color.hexText == "#123456")
  }
}
