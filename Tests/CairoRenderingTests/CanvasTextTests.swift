import Drawings
import Testing

@testable import CairoRendering

@Suite struct CanvasTextTests {
  private let ground = Color(hex: 0x204060)

  /// How many pixels of each colour a text leaves on the ground.
  private func count(_ text: Element.Text, _ wanted: Color, in columns: Range<Int> = 0..<120) throws -> Int {
    let page = Drawing(size: Size(width: 120, height: 120), elements: [.text(text)])
    let picture = try CairoRenderer(measurer: .shared).picture(page, dpi: 72, background: ground)
    var count = 0
    for x in columns { for y in 0..<120 where picture.color(x: x, y: y) == wanted { count += 1 } }
    return count
  }

  @Test func aHaloLiesUnderTheLetters() throws {
    var text = Element.Text("省", font: .sans(60, .bold), at: Point(x: 20, y: 80))
    let black = try count(text, .black)
    #expect(try count(text, .white) == 0)
    text.halo = Stroke(color: .white, width: 6)
    #expect(try count(text, .black) >= black - black / 20)
    #expect(try count(text, .white) > 300)
  }

  @Test func anchorsPlaceTheLine() throws {
    let font = Font.sans(30, .bold)
    func text(_ anchor: Element.Text.Anchor) -> Element.Text {
      Element.Text("H", font: font, at: Point(x: 60, y: 60), anchor: anchor)
    }
    #expect(try count(text(.start), .black, in: 0..<60) == 0)
    #expect(try count(text(.end), .black, in: 61..<120) == 0)
    #expect(try count(text(.middle), .black, in: 0..<60) > 0)
    #expect(try count(text(.middle), .black, in: 60..<120) > 0)
  }

  @Test func rotationIsClockwise() throws {
    let text = Element.Text("HHHH", font: .sans(20, .bold), at: Point(x: 60, y: 20), rotation: 90)
    // Turned a quarter, the letters' tops point to the right of the position.
    #expect(try count(text, .black, in: 60..<80) > 50)
    #expect(try count(text, .black, in: 0..<59) == 0)
  }

  @Test func lettersInThePictureAreAsWideAsMeasured() throws {
    let font = Font.sans(40, .bold)
    let width = try TextMeasurer.shared.extent(of: "HH", font: font).width
    let text = Element.Text("HH", font: font, at: Point(x: 10, y: 80))
    #expect(try count(text, .black, in: 10..<Int(10 + width)) > 100)
    #expect(try count(text, .black, in: Int(10 + width)..<120) == 0)
    #expect(try count(text, .black, in: Int(10 + width - 8)..<Int(10 + width)) > 10)
  }
}
