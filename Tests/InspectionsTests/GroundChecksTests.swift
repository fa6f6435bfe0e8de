import Drawings
import Inspections
import Testing

@Suite struct GroundChecksTests {
  private let dark = Color(hex: 0x1F1F1F)

  private func ratios(_ elements: [Element]) throws -> [Double] {
    try Page.findings(elements).compactMap { finding in
      if case .weakContrast(let ratio, _) = finding.kind { ratio } else { nil }
    }
  }

  @Test func faintLettersOnPaperAreFound() throws {
    let faint = try ratios([Page.text("faint", x: 20, y: 50, color: Color(hex: 0x8C8C8C))])
    #expect(faint.count == 1 && faint[0] > 3 && faint[0] < 4.5)
    #expect(try ratios([Page.text("plain", x: 20, y: 50, color: Color(hex: 0x6F6F6F))]) == [])
  }

  @Test func theTopmostAreaIsTheGround() throws {
    let words = Page.text("words", x: 20, y: 50, color: dark)
    let (black, white) = (Page.area(Page.whole, .black), Page.area(Page.whole, .white))
    #expect(try ratios([white, black, words]).count == 1)
    #expect(try ratios([black, white, words]) == [])
    // Half of the black shines through.
    let veil = Page.area(Page.whole, .white.withOpacity(0.5))
    let seen = Color.white.withOpacity(0.5).over(.black)
    #expect(try ratios([black, veil, words]).isEmpty == (Contrast.ratio(dark, seen) >= 4.5))
  }

  @Test func onlyWhatLiesUnderTheLettersCounts() throws {
    let words = Page.text("words", x: 20, y: 50, color: dark)
    let holed = Path(Page.whole).joined(with: Path(Rect(x: 10, y: 30, width: 60, height: 40)))
    #expect(try ratios([.path(holed, fill: .solid(.black), stroke: nil), words]) == [])
    #expect(try ratios([Page.area(Rect(x: 0, y: 0, width: 30, height: 100), .black), words]).count == 1)
    let clip = Rect(x: 100, y: 0, width: 50, height: 100)
    let clipped = Element.Group(clip: clip, elements: [Page.area(Page.whole, .black)])
    #expect(try ratios([.group(clipped), words]) == [])
  }

  @Test func aHaloIsTheGround() throws {
    let halo = Stroke(color: .white.withOpacity(0.8), width: 1.5)
    let ground = Page.area(Page.whole, Color(hex: 0x555555))
    #expect(try ratios([ground, Page.text("words", x: 20, y: 50, color: dark)]).count == 1)
    #expect(try ratios([ground, Page.text("words", x: 20, y: 50, color: dark, halo: halo)]) == [])
  }

  @Test func turnedLettersAreLookedAtWhereTheyStand() throws {
    let words = Page.text("words up", x: 50, y: 90, color: dark, rotation: -90)
    #expect(try ratios([Page.area(Rect(x: 60, y: 0, width: 90, height: 100), .black), words]) == [])
    #expect(try ratios([Page.area(Rect(x: 40, y: 0, width: 20, height: 100), .black), words]).count == 1)
  }

  @Test func largeTypeMayBeFainter() throws {
    let grey = Color(hex: 0x8C8C8C)
    #expect(try ratios([Page.text("large", x: 20, y: 50, size: 18, color: grey)]) == [])
  }

  @Test func paintOverLettersIsFound() throws {
    let words = Page.text("words", x: 20, y: 50)
    #expect(try Page.kinds(words, Page.area(Page.whole, .white)) == [.coveredText])
    #expect(try Page.kinds(words, Page.area(Page.whole, .white.withOpacity(0.1))) == [])
    #expect(try Page.kinds(words, Page.area(Rect(x: 60, y: 0, width: 50, height: 50), .white)) == [])
  }

  @Test func linesThroughLettersAreFound() throws {
    let words = Page.text("words", x: 20, y: 50)
    let through = Page.line(Point(x: 0, y: 47), Point(x: 200, y: 47))
    #expect(try Page.kinds(through, words) == [.crossedText])
    #expect(try Page.kinds(words, through) == [.crossedText])
    // Underlines, faint lines, lines under a halo and lines that something hides do not hinder.
    #expect(try Page.kinds(Page.line(Point(x: 0, y: 52), Point(x: 200, y: 52)), words) == [])
    let faint = Page.line(Point(x: 0, y: 47), Point(x: 200, y: 47), Color(hex: 0xDDDDDD))
    #expect(try Page.kinds(faint, words) == [])
    let halo = Stroke(color: .white, width: 1.5)
    #expect(try Page.kinds(through, Page.text("words", x: 20, y: 50, halo: halo)) == [])
    #expect(try Page.kinds(Page.text("words", x: 20, y: 50, halo: halo), through) == [.crossedText])
    #expect(
      try Page.kinds(through, Page.area(Rect(x: 10, y: 40, width: 50, height: 12), .white), words) == [])
  }

  @Test func linesThroughTurnedLettersAreFound() throws {
    let words = Page.text("words", x: 50, y: 90, rotation: -90)
    #expect(try Page.kinds(Page.line(Point(x: 47, y: 0), Point(x: 47, y: 100)), words) == [.crossedText])
    #expect(try Page.kinds(Page.line(Point(x: 30, y: 0), Point(x: 30, y: 100)), words) == [])
  }
}

extension Path {
  fileprivate func joined(with other: Path) -> Path {
    var path = self
    path.append(other)
    return path
  }
}
