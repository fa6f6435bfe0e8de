import Drawings
import Testing

@testable import Cartography

@Suite struct AlikeColorsTests {
  @Test func redAndGreenAreOneWithoutTheirCones() throws {
    let colors = [Color(hex: 0xC23A3A), Color(hex: 0x6E6C1E), Color(hex: 0x2050C0)]
    let found = AlikeColors.find(in: colors, of: .qualitative)
    #expect(!found.contains { $0.vision == .normal })
    let pair = try #require(found.first { $0.vision == .deuteranopia || $0.vision == .protanopia })
    #expect(pair.first == 0 && pair.second == 1)
    #expect(pair.difference < AlikeColors.leastDifference)
  }

  /// Red and blue of one lightness are one in grey; as the ends of a diverging scheme they are not neighbours.
  @Test func twoSidesAreComparedWithOneAnother() {
    let colors = ColorScheme.rdBu.colors(classes: 5)
    #expect(AlikeColors.find(in: colors, of: .sequential).isEmpty)
    let found = AlikeColors.find(in: colors, of: .diverging)
    #expect(found.map(\.vision) == [.grey])
  }

  /// The schemes of up to five classes keep neighbours apart in every way of seeing; the default up to seven.
  @Test(arguments: ColorScheme.all.filter { $0.kind == .sequential })
  func fewClassesAreApartForEveryEye(scheme: ColorScheme) {
    for classes in 2...5 {
      #expect(
        AlikeColors.find(in: scheme.colors(classes: classes), of: .sequential).isEmpty, "\(scheme.name)")
    }
  }

  @Test func theDefaultServesSevenClasses() {
    #expect(AlikeColors.find(in: ColorScheme.standard.colors(classes: 7), of: .sequential).isEmpty)
    let nine = AlikeColors.find(in: ColorScheme.standard.colors(classes: 9), of: .sequential)
    #expect(nine.map(\.vision) == [.tritanopia, .grey])
  }
}
