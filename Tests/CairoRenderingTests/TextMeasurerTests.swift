import Drawings
import Testing

@testable import CairoRendering

@Suite struct TextMeasurerTests {
  let measurer = TextMeasurer()

  @Test func widthsAreProportionalToSize() throws {
    let small = try measurer.extent(of: "Province 省 0.35", font: .sans(5))
    let large = try TextMeasurer().extent(of: "Province 省 0.35", font: .sans(50))
    #expect(abs(large.width - 10 * small.width) < 1e-9)
    #expect(abs(large.ascent - 10 * small.ascent) < 1e-9)
  }

  @Test func liberationSansHasTheAdvancesOfItsTable() throws {
    // 1139 of 2048 units for a digit, 1366 for A (hmtx of Liberation Sans 2.1); a Chinese character is an em.
    #expect(abs(try measurer.extent(of: "5", font: .sans(2048)).width - 1139) < 0.5)
    #expect(abs(try measurer.extent(of: "A", font: .sans(2048)).width - 1366) < 0.5)
    #expect(abs(try measurer.extent(of: "豫皖", font: .sans(10)).width - 20) < 0.001)
  }

  @Test func aMixedLineIsNoTallerThanALatinOne() throws {
    let latin = try measurer.extent(of: "Henan", font: .sans(10))
    let mixed = try measurer.extent(of: "Henan 河南", font: .sans(10))
    #expect(mixed.height == latin.height)
    #expect(latin.ascent > 7 && latin.ascent < 10)
  }

  @Test func everyGlyphOfEveryTextIsAskedForBeforeDrawing() {
    let error = #expect(throws: TextError.self) {
      try measurer.extent(of: "好\u{E000}\u{10FFFD}\u{E000}", font: .sans(10))
    }
    guard case .missingGlyphs(let scalars, _, let families) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(scalars == ["\u{E000}", "\u{10FFFD}"])
    #expect(families == Font.sans(10).families)
  }

  @Test func aFamilyThatIsNotInstalledIsNotReplaced() {
    let font = Font(families: ["No Such Face"], size: 10)
    #expect(throws: TextError.missingFont(families: ["No Such Face"])) {
      try measurer.extent(of: "a", font: font)
    }
  }

  @Test func fontsUsedAreRecordedInOrder() throws {
    _ = try measurer.extent(of: "省 a", font: .serif(10))
    _ = try measurer.extent(of: "a", font: .sans(10, .bold))
    #expect(measurer.fontsUsed.map(\.family) == ["Liberation Sans", "Liberation Serif", "Noto Serif CJK SC"])
    #expect(measurer.fontsUsed.map(\.style) == ["Bold", "Regular", "Regular"])
    #expect(measurer.fontsUsed.allSatisfy { !$0.fileName.contains("/") && !$0.version.isEmpty })
  }

  @Test func slopesAChineseFaceLacksAreNotFaked() throws {
    var italic = Font.serif(10)
    italic.slant = .italic
    _ = try measurer.extent(of: "a省", font: italic)
    #expect(measurer.fontsUsed.map(\.style) == ["Italic", "Regular"])
  }

  @Test func controlCharactersCountAsBlanks() throws {
    let blank = try measurer.extent(of: "a b", font: .sans(10))
    #expect(try measurer.extent(of: "a\nb", font: .sans(10)) == blank)
    #expect(try measurer.extent(of: "a\0b", font: .sans(10)) == blank)
  }

  @Test func invisibleCharactersNeedNoGlyph() throws {
    let plain = try measurer.extent(of: "ab", font: .sans(10))
    #expect(try measurer.extent(of: "a\u{200B}b\u{FE0F}", font: .sans(10)) == plain)
  }

  @Test func threadsAgree() async throws {
    let texts = (0..<300).map { "run \($0 % 150) 省份 \($0 % 7)" }
    let expected = try texts.map { try TextMeasurer.shared.extent(of: $0, font: .serif(9)) }
    let measured = try await withThrowingTaskGroup(of: (Int, TextExtent).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { [measurer] in (index, try measurer.extent(of: text, font: .serif(9))) }
      }
      var result = expected
      for try await (index, extent) in group { result[index] = extent }
      return result
    }
    #expect(measured == expected)
  }
}

extension TextMeasurer {
  /// One measurer for tests that need no fresh one.
  static let shared = TextMeasurer()
}
