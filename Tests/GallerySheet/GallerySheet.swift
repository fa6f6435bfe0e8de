import CairoRendering
import Drawings
import Foundation
import Gallery
import Inspections

/// Writes all figures of the gallery and a page that shows them at print size: `make gallery`.
///
///     GallerySheet FOLDER [PICTURES]
///
/// FOLDER gets `index.html` with an SVG a figure and language; PICTURES, when named, the PNG files of the README.
@main struct GallerySheet {
  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "Output/gallery"
    let pictures = CommandLine.arguments.dropFirst(2).first
    let measurer = TextMeasurer()
    let renderer = CairoRenderer(measurer: measurer)
    let provinces = try Country.provinces()
    for folder in [folder, pictures].compactMap(\.self) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    var page = SheetPage()
    for figure in Catalogue.figures {
      for language in Stage.Language.allCases {
        let country = figure.grounds.contains(.provinces) ? provinces : .toy
        let stage = Stage(country, language: language, measuring: measurer)
        let result = try figure.draw(stage)
        let drawing = result.drawing.onPaper
        let svg = try renderer.svg(drawing)
        let name = "\(figure.name)-\(language.rawValue)"
        try Data(svg).write(to: URL(filePath: "\(folder)/\(name).svg"))
        let findings = try DrawingInspection(of: drawing, measuring: measurer).findings
        page.add(
          figure, result: result, language: language, file: "\(name).svg", bytes: svg.count,
          findings: findings)
        if language == .english, let pictures, Self.shown.contains(figure.name) {
          let png = try renderer.png(drawing, dpi: 96)
          try Data(png).write(to: URL(filePath: "\(pictures)/gallery-\(figure.name).png"))
        }
      }
    }
    try Data(page.html.utf8).write(to: URL(filePath: "\(folder)/index.html"))
    print("\(Catalogue.figures.count) figures in \(folder)/index.html; \(page.metric)")
  }

  /// The figures of the README.
  private static let shown: Set = [
    "bivariate", "circles", "diverging", "inset-magnified", "small-multiples", "profile-sizes",
  ]
}

extension Drawing {
  /// The same on white paper, which files are without.
  fileprivate var onPaper: Drawing {
    let paper = Rect(x: 0, y: 0, width: size.width, height: size.height)
    return Drawing(size: size, elements: [.path(Path(paper), fill: .solid(.white), stroke: nil)] + elements)
  }
}
