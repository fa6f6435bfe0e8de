import Drawings
import Testing

@testable import Cartography

@Suite struct ColorRampTests {
  private let colors = [Color(hex: 0xFFFFFF), Color(hex: 0xDDDDDD), Color(hex: 0x000000)]

  @Test func theGivenColoursStandAtTheirPlaces() {
    let even = ColorRamp(even: colors)
    #expect([0, 0.5, 1].map(even.color) == colors)
    #expect([-1, 2].map(even.color) == [colors[0], colors[2]])
    #expect([0, 0.5, 1].map(even.reversed.color) == colors.reversed())
    #expect(ColorRamp(even: []).color(at: 0.5) == .black)
  }

  /// The light grey lies a ninth of the way to black.
  @Test func perceptualPlacesFollowTheEye() {
    let whole = ColorRamp(perceptual: colors)
    let middle = OKLab(whole.color(at: 0.5)).lightness
    #expect(abs(middle - 0.5) < 0.01)
    #expect(ColorRamp(perceptual: colors, halves: true).color(at: 0.5) == colors[1])
  }

  @Test func equalColoursAreNoTrouble() {
    let ramp = ColorRamp(perceptual: [.black, .black, .black])
    #expect(ramp.color(at: 0.3) == .black)
  }
}
