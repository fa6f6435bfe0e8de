import Drawings
import Testing

@testable import Cartography

@Suite struct ColorVisionTests {
  @Test func greysLookAlikeToAll() {
    for level in [0, 60, 128, 255] as [UInt8] {
      let grey = Color(red: level, green: level, blue: level)
      for vision in ColorVision.allCases {
        let seen = vision.seen(grey)
        #expect(abs(Int(seen.red) - Int(level)) <= 1 && abs(Int(seen.blue) - Int(level)) <= 1)
      }
    }
  }

  @Test func redAndGreenDrawNearWithoutTheirCones() {
    let (red, green) = (Color(hex: 0xC0392B), Color(hex: 0x7A7A00))
    func apart(_ vision: ColorVision) -> Double {
      LabColor(vision.seen(red)).distance(to: LabColor(vision.seen(green)))
    }
    #expect(apart(.deuteranopia) < apart(.normal) / 2)
    #expect(apart(.tritanopia) > apart(.deuteranopia))
  }

  /// CIE L*a*b* of sRGB red under D65: 53.24, 80.09, 67.20.
  @Test func labAgreesWithThePublishedValues() {
    let red = LabColor(Color(hex: 0xFF0000))
    #expect(abs(red.lightness - 53.24) < 0.01)
    #expect(abs(red.a - 80.09) < 0.01)
    #expect(abs(red.b - 67.20) < 0.01)
    #expect(abs(LabColor(.white).lightness - 100) < 1e-3)
  }
}
