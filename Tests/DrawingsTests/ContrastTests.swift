import Drawings
import Foundation
import Testing

@Suite struct ContrastTests {
  /// The pairs that another program was asked, with its ratios.
  private func references() throws -> [(first: Color, second: Color, ratio: Double)] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../References/colours/colours.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var pairs: [(first: Color, second: Color, ratio: Double)] = []
    for line in lines where line.hasPrefix("contrast ") {
      let words = line.split(separator: " ")
      try #require(words.count == 4)
      let first = try #require(Color(words[1]))
      let second = try #require(Color(words[2]))
      pairs.append((first, second, try #require(Double(words[3]))))
    }
    return pairs
  }

  @Test func ratiosAgreeWithColorAide() throws {
    let pairs = try references()
    #expect(pairs.count == 40)
    for pair in pairs {
      // WCAG rounds the bend of the transfer function and the weights.
      #expect(abs(Contrast.ratio(pair.first, pair.second) - pair.ratio) < 0.005 * pair.ratio, "\(pair)")
    }
    #expect(abs(Contrast.ratio(.black, .white) - 21) < 1e-9)
  }

  @Test func lettersAreDarkenedAsLittleAsItTakes() {
    let ground = Color(hex: 0xEEF1F4)
    #expect(Contrast.legible(Color(hex: 0x0055AA), on: ground) == Color(hex: 0x0055AA))
    for hex in [0xD55E00, 0x009E73, 0x3B9DD2, 0xFFFF00, 0xFFFFFF] as [UInt32] {
      let ratio = Contrast.ratio(Contrast.legible(Color(hex: hex), on: ground), ground)
      #expect(ratio >= 4.5 && ratio < 5, "\(Color(hex: hex).hexText)")
    }
  }

  @Test func translucentPaintLetsTheGroundThrough() {
    #expect(Color.black.over(.white) == .black)
    #expect(Color.black.withOpacity(0).over(.white) == .white)
    #expect(Color(hex: 0xFF0000).withOpacity(0.5).over(.white) == Color(hex: 0xFF8080))
  }
}
