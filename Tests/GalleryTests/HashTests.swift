import CairoRendering
import DrawingChecks
import Drawings
import Foundation
import Gallery
import Testing

/// Every other picture by its hash: of the provinces, and of the toy country in Chinese.
@Suite struct HashTests {
  /// The faces of the figures with their versions: widths of letters move what stands beside them, so pictures of
  /// the provinces hold for these.
  private static let fonts: String = {
    let measurer = TextMeasurer()
    for font in [Font.sans(8), .sans(8, .bold), .serif(8), .serif(8, .bold)] {
      _ = try? measurer.extent(of: "a省", font: font)
    }
    return "# fonts: "
      + measurer.fontsUsed.map { "\($0.family) \($0.style) \($0.version)" }.joined(separator: "; ")
  }()

  private static let recorded: [String] = {
    let bytes = FileManager.default.contents(atPath: Goldens.hashFile) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }()

  private func lines(_ ground: GalleryFigure.Ground) throws -> [String] {
    try Drawn.all.get().filter { $0.ground == ground && ($0.ground == .provinces || $0.language == .chinese) }
      .map { "\($0.title) \(Goldens.hash(try $0.svg))" }
  }

  private func compare(_ lines: [String], on ground: GalleryFigure.Ground) {
    let recorded = Self.recorded.filter { $0.split(separator: " ").dropFirst().first == "\(ground)" }
    for line in Set(lines).symmetricDifference(recorded).sorted() {
      let isNew = lines.contains(line)
      Issue.record("\(isNew ? "drawn" : "recorded"): \(line); \(Goldens.remedy)")
    }
  }

  @Test func chineseToysAreTheOnesThatWereLookedAt() throws {
    if Goldens.isRecording {
      let lines = [Self.fonts] + (try lines(.toy)) + (try lines(.provinces))
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: Goldens.hashFile))
    } else {
      compare(try lines(.toy), on: .toy)
    }
  }

  @Test(
    .enabled(
      if: Goldens.isRecording || recorded.first == fonts, "recorded with other versions of the fonts"))
  func provincesAreTheOnesThatWereLookedAt() throws {
    if !Goldens.isRecording { compare(try lines(.provinces), on: .provinces) }
  }

  @Test func theHashTellsBytesApart() {
    #expect(Goldens.hash([]) == "cbf29ce484222325")
    #expect(Goldens.hash([1, 2]) != Goldens.hash([2, 1]))
  }
}
