import Drawings
import Testing

@testable import Cartography

@Suite struct OKLabTests {
  @Test func coordinatesAgreeWithColorAide() throws {
    let rows = Reference.rows("colours/colours.txt", of: "oklab")
    #expect(rows.count == 40)
    for row in rows {
      let found = OKLab(try #require(Color(row[0])))
      let wanted = row.dropFirst().compactMap(Double.init)
      for (left, right) in zip([found.lightness, found.a, found.b], wanted) {
        #expect(abs(left - right) < 2e-5)
      }
      #expect(found.color == Color(row[0]))
    }
  }

  @Test func mixturesAgreeWithColorAide() throws {
    let rows = Reference.rows("colours/colours.txt", of: "mix")
    #expect(rows.count > 30)
    for row in rows {
      let (first, second) = (OKLab(try #require(Color(row[0]))), OKLab(try #require(Color(row[1]))))
      let (found, wanted) = (first.mixed(with: second, share: 0.5).color, try #require(Color(row[2])))
      for (ours, other) in zip(found.channels, wanted.channels) { #expect(abs(ours - other) <= 1, "\(row)") }
    }
  }

  @Test func greysHaveNoHue() {
    let grey = OKLab(Color(hex: 0x808080))
    #expect(abs(grey.a) < 1e-4 && abs(grey.b) < 1e-4)
    #expect(abs(OKLab(.white).lightness - 1) < 1e-6 && OKLab(.black).lightness == 0)
  }
}
