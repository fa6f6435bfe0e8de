import Drawings
import Foundation
import OutsidePrograms
import Testing

@testable import CairoRendering

@Suite struct EPSRenderingTests {
  private let renderer = CairoRenderer(measurer: .shared)

  private func text(_ drawing: Drawing, title: String = "Sample") throws -> String {
    String(decoding: try renderer.eps(drawing, title: title, creationDate: 86_400), as: UTF8.self)
  }

  @Test func theHeaderNamesBoxTitleAndTheGivenDate() throws {
    let ground = Element.path(
      Path(Rect(x: 0, y: 0, width: 200, height: 100)), fill: .solid(.white), stroke: nil)
    let text = try text(Drawing(size: Size(width: 200, height: 100), elements: [ground]))
    let lines = text.split(separator: "\n").prefix(12)
    #expect(lines.first == "%!PS-Adobe-3.0 EPSF-3.0")
    #expect(lines.contains("%%CreationDate: 1970-01-02T00:00:00Z"))
    #expect(lines.contains("%%BoundingBox: 0 0 200 100"))
    #expect(lines.contains { $0.hasPrefix("%%LanguageLevel: ") })
    #expect(text.contains("%%Title: Sample\n"))
  }

  @Test func aTitleThatIsNotPlainIsLeftOut() throws {
    #expect(CairoRenderer.titleComment("人均GDP") == nil)
    #expect(CairoRenderer.titleComment("a\n%%EOF") == nil)
    #expect(CairoRenderer.titleComment("") == nil)
    #expect(CairoRenderer.titleComment(String(repeating: "x", count: 500))?.utf8.count == 209)
  }

  @Test func theSamePageGivesTheSameBytes() throws {
    #expect(try text(SamplePage.drawing) == text(SamplePage.drawing))
  }

  @Test func translucentColoursAreOpaqueAndNothingBecomesPixels() throws {
    let haze = Color.black.withOpacity(0.5)
    let page = Drawing(
      size: Size(width: 50, height: 50),
      elements: [
        .path(Path(Rect(x: 0, y: 0, width: 50, height: 50)), fill: .solid(haze), stroke: nil),
        .text(
          Element.Text(
            "Aa 中", font: .sans(12), at: Point(x: 5, y: 20),
            halo: Stroke(color: .white.withOpacity(0.8), width: 1.5))),
      ])
    #expect(Color.black.withOpacity(0.5).onWhite() == Color(hex: 0x808080))
    #expect(Color(hex: 0x123456).onWhite() == Color(hex: 0x123456))
    let eps = try text(page)
    #expect(!eps.contains("/ImageType") && !eps.contains(" colorimage"))
  }

  @Test(.enabled(if: OutsideProgram("gs").isInstalled, "Ghostscript is not installed"))
  func ghostscriptDrawsTheSamePicture() throws {
    var page = SamplePage.drawing
    let box = Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)
    page.elements.insert(.path(Path(box), fill: .solid(.white), stroke: nil), at: 0)
    let answer = try OutsideProgram("gs").run(
      [
        "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-dEPSCrop", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4",
        "-sDEVICE=ppmraw", "-r72", "-sOutputFile=picture.ppm", OutsideProgram.file,
      ], on: try renderer.eps(page, title: "Sample", creationDate: 0), yielding: "picture.ppm")
    #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.output)")
    let picture = try PixelPicture(ppm: answer.file)
    let own = try renderer.picture(page, dpi: 72, background: .white)
    #expect(
      abs(picture.width - Int(page.size.width)) <= 1 && abs(picture.height - Int(page.size.height)) <= 1)
    var (difference, count) = (0, 0)
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        guard let color = own.color(x: x, y: y) else { continue }
        let other = picture.color(x: x, y: y)
        difference += abs(Int(color.red) - Int(other.red)) + abs(Int(color.green) - Int(other.green))
        count += 2
      }
    }
    // Edges are smoothed otherwise; areas, letters and places are the same.
    #expect(Double(difference) / Double(count) < 6)
  }
}
