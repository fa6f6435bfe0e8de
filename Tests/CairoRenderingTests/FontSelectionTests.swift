import Drawings
import Testing

@testable import CairoRendering

@Suite struct FontSelectionTests {
  @Test func namesAreTextInTheRule() {
    let bytes = FontSelection.rule(accepting: ["A & B", "</string><dir>/tmp</dir>", "a\u{0}\nb", "宋体"])
    let rule = String(decoding: bytes, as: UTF8.self)
    #expect(rule.contains("<string>A &amp; B</string>"))
    #expect(rule.contains("<string>&lt;/string&gt;&lt;dir&gt;/tmp&lt;/dir&gt;</string>"))
    #expect(rule.contains("<string>宋体</string>"))
    #expect(rule.contains("<string>a&#10;b</string>") && !bytes.contains(0) && !rule.contains("<dir>"))
  }

  @Test func aFamilyAskedForLaterIsFound() throws {
    let measurer = TextMeasurer()
    let first = try measurer.extent(of: "Henan", font: Font(families: ["Liberation Sans"], size: 10))
    let generation = FontSelection.include([])
    // A family that no machine has: the selection changes, and the faces in use stay.
    _ = FontSelection.include(["No Such Family \(generation)"])
    #expect(FontSelection.include([]) > generation)
    let serif = try measurer.extent(of: "Henan", font: Font(families: ["Liberation Serif"], size: 10))
    #expect(serif.width != first.width)
    let again = try measurer.extent(of: "Hunan 2", font: Font(families: ["Liberation Sans"], size: 10))
    let fresh = try TextMeasurer().extent(of: "Hunan 2", font: Font(families: ["Liberation Sans"], size: 10))
    #expect(again == fresh)
    #expect(measurer.fontsUsed.map(\.family) == ["Liberation Sans", "Liberation Serif"])
  }

  @Test(arguments: ["No Such Family", "Liberation", "Liberation Sans</string>", "Liberation Sans\u{0}", ""])
  func aFamilyThatIsNotInstalledIsRefused(family: String) {
    #expect(throws: TextError.missingFont(families: [family])) {
      try TextMeasurer().extent(of: "A", font: Font(families: [family], size: 10))
    }
  }

  @Test func aMissingFamilyDoesNotShiftTheOthers() throws {
    let families = ["No Such Family", "Liberation Sans", "Nor This", "Noto Sans CJK SC"]
    let mixed = try TextMeasurer().extent(of: "Henan “河南” 2", font: Font(families: families, size: 10))
    let plain = try TextMeasurer().extent(of: "Henan “河南” 2", font: .sans(10))
    #expect(mixed == plain)
  }

  @Test func aMeasurerMadeReadySetsTheSameText() throws {
    let ready = TextMeasurer()
    ready.prepare([.sans(10)], for: "A国", forThreads: 2)
    #expect(
      try ready.extent(of: "Henan 河南", font: .sans(10))
        == TextMeasurer().extent(of: "Henan 河南", font: .sans(10)))
  }
}
