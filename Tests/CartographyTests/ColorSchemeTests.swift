import Drawings
import Testing

@testable import Cartography

@Suite struct ColorSchemeTests {
  /// Least difference (ΔE*ab) between neighbouring classes that must hold in every kind of seeing.
  private func threshold(_ classes: Int) -> Double { classes <= 5 ? 9 : classes <= 7 ? 7 : 3 }

  @Test(arguments: ColorScheme.all)
  func neighboursStayApartForEveryEye(scheme: ColorScheme) throws {
    for classes in 3...9 {
      for vision in ColorVision.allCases {
        #expect(
          try scheme.leastDifference(classes: classes, seenWith: vision) >= threshold(classes),
          "\(scheme.name) \(classes) \(vision)")
      }
    }
  }

  @Test(arguments: ColorScheme.all)
  func darkerMeansMore(scheme: ColorScheme) throws {
    for classes in 1...9 {
      let colors = try scheme.colors(classes: classes)
      #expect(colors.count == classes)
      let lightness = colors.map { LabColor(ColorVision.grey.seen($0)).lightness }
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  @Test func theDefaultSurvivesGreyPrint() throws {
    #expect(ColorScheme.standard.name == "YlGnBu")
    for vision in ColorVision.allCases {
      #expect(try ColorScheme.standard.leastDifference(classes: 5, seenWith: vision) >= 13.9)
    }
  }

  @Test func namesAreFoundOrRefused() throws {
    #expect(try ColorScheme.named("ylgnbu") == .ylGnBu)
    #expect(throws: CartographyError.unknownScheme("jet", known: ColorScheme.all.map(\.name))) {
      try ColorScheme.named("jet")
    }
    #expect(
      throws: CartographyError.schemeLacksClassCount(scheme: "Blues", classes: 10, available: 1...9)
    ) { try ColorScheme.blues.colors(classes: 10) }
  }
}
