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
      LabColor(vision.seen(red)).difference(from: LabColor(vision.seen(green)))
    }
    #expect(apart(.deuteranopia) < apart(.normal) / 2)
    #expect(apart(.tritanopia) > apart(.deuteranopia))
  }

  /// Machado, Oliveira and Fernandes as ColorAide computes them.
  @Test func simulationsAgreeWithColorAide() throws {
    let kinds: [(String, ColorVision)] = [
      ("protan", .protanopia), ("deutan", .deuteranopia), ("tritan", .tritanopia),
    ]
    for (word, vision) in kinds {
      let rows = Reference.rows("colours/colours.txt", of: word)
      #expect(rows.count == 40)
      for row in rows {
        let (seen, expected) = (vision.seen(try #require(Color(row[0]))), try #require(Color(row[1])))
        for (ours, other) in zip(seen.channels, expected.channels) {
          #expect(abs(ours - other) <= 1, "\(row)")
        }
      }
    }
  }
}
