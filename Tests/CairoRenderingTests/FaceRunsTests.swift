import Testing

@testable import CairoRendering

@Suite struct FaceRunsTests {
  /// Face 0 has everything below U+2E80, face 1 everything.
  private func runs(_ text: String) -> [Int] {
    let runs = FaceRuns(
      text, faceCount: 2, isIdeographic: { $0 == 1 }, covers: { $0 == 1 || $1.value < 0x2E80 })
    return text.indices.map { index in
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      return runs.runs.first { $0.bytes.contains(offset) }?.face ?? -1
    }
  }

  @Test func theFirstFaceWithTheCharacterIsTaken() {
    #expect(runs("a省b") == [0, 1, 0])
  }

  @Test func quotationMarksFollowTheTextAroundThem() {
    #expect(runs("省“GDP”省") == [1, 1, 0, 0, 0, 1, 1])
    #expect(runs("a “省” b") == [0, 0, 0, 1, 0, 0, 0])
    #expect(runs("“省”") == [1, 1, 1])
    #expect(runs("it’s") == [0, 0, 0, 0])
    #expect(runs("省……") == [1, 1, 1])
  }

  @Test func whatNoFaceHasIsListedOnce() {
    let runs = FaceRuns("xxéz", faceCount: 1, isIdeographic: { _ in false }, covers: { $1 == "z" })
    #expect(runs.missing == ["x", "é"])
  }

  @Test func blanksAndInvisibleCharactersNeedNoGlyph() {
    let runs = FaceRuns(" \u{3000}\u{200D}", faceCount: 1, isIdeographic: { _ in false }) { _, _ in false }
    #expect(runs.missing.isEmpty)
  }
}
