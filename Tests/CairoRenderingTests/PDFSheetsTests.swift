import Drawings
import OutsidePrograms
import Testing

@testable import CairoRendering

@Suite struct PDFSheetsTests {
  private let renderer = CairoRenderer()

  private func file(_ colors: [Color]) throws -> [UInt8] {
    let size = Size(width: 100, height: 50)
    let pages = colors.map { color in
      Drawing(
        size: size,
        elements: [.path(Path(Rect(x: 0, y: 0, width: 100, height: 50)), fill: .solid(color), stroke: nil)])
    }
    return try renderer.pdf(pages: pages, metadata: DocumentMetadata(title: "T", creationDate: 0))
  }

  @Test(.enabled(if: OutsideProgram("pdftoppm").isInstalled, "pdftoppm is not installed"))
  func thumbnailsStandWhereTheyWerePlaced() throws {
    let (red, blue) = (Color(hex: 0xFF0000), Color(hex: 0x0000FF))
    let ground = try renderer.pdf(
      pages: [Drawing(size: Size(width: 200, height: 100))],
      metadata: DocumentMetadata(title: "S", creationDate: 0))
    let sheet = try CairoRenderer.sheets(
      ground, with: [try file([blue, red]), try file([blue])],
      thumbnails: [
        [
          Thumbnail(file: 0, page: 1, rect: Rect(x: 10, y: 10, width: 40, height: 20)),
          Thumbnail(file: 1, page: 0, rect: Rect(x: 120, y: 60, width: 60, height: 30)),
        ]
      ], title: "S")
    let answer = try OutsideProgram("pdftoppm").run(
      ["-r", "72", "-singlefile", OutsideProgram.file, "out"], on: sheet, yielding: "out.ppm")
    let picture = try PixelPicture(ppm: answer.file)
    #expect(picture.width == 200 && picture.height == 100)
    for (x, y, color) in [
      (30, 20, red), (150, 75, blue), (80, 50, .white), (12, 35, .white), (118, 75, .white),
    ] {
      #expect(picture.color(x: x, y: y) == color, "\(x), \(y)")
    }
  }

  @Test func aPageThatIsNotThereIsRefused() throws {
    let ground = try file([.white])
    let far = [[Thumbnail(file: 0, page: 3, rect: Rect(x: 0, y: 0, width: 1, height: 1))]]
    #expect(throws: RenderingError.self) {
      try CairoRenderer.sheets(ground, with: [ground], thumbnails: far, title: "S")
    }
  }
}
