import Drawings
import Gallery
import Inspections

/// The page of the gallery: every figure at print size, in one file beside the pictures.
struct SheetPage {
  private var figures: [String] = []
  private var findingCount = 0
  /// How many names of the plain map of the provinces found a place, in a sentence.
  private(set) var metric = ""

  /// Adds a figure in one language.
  mutating func add(
    _ figure: GalleryFigure, result: GalleryFigure.Result, language: Stage.Language, file: String, bytes: Int,
    findings: [DrawingFinding]
  ) {
    findingCount += findings.count
    let (width, height) = (millimetres(result.drawing.size.width), millimetres(result.drawing.size.height))
    var facts = ["\(width) × \(height) mm", "SVG \((bytes + 512) / 1024) KB"]
    if let labels = result.labels { facts.append(placed(labels)) }
    if figure.name == "labels-names", language == .english, let labels = result.labels {
      let overlaps = findings.count { if case .overlappingText = $0.kind { true } else { false } }
      metric = "\(placed(labels)) at \(width) mm, \(overlaps == 0 ? "none" : "\(overlaps)") overlapping"
    }
    let list = findings.map { "<li class=\"found\">\(escaped("\($0.severity.rawValue): \($0)"))</li>" }
    figures.append(
      """
      <figure lang="\(language.rawValue)">
      <img src="\(file)" alt="\(escaped(figure.caption))" style="width:\(width)mm;height:\(height)mm">
      <figcaption><b>\(figure.name)</b> \(escaped(figure.caption)).
      <small>\(facts.joined(separator: " · "))</small></figcaption>
      <ul>\(list.joined())</ul>
      </figure>
      """)
  }

  private func placed(_ labels: (asked: Int, unplaced: Int)) -> String {
    "\(labels.asked - labels.unplaced) of \(labels.asked) labels placed"
  }

  private func millimetres(_ points: Double) -> String {
    NumberText(decimals: 1).string(points * 25.4 / 72)
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// The page; it needs nothing from a network.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Gallery of ProvinceAtlas</title>
    <style>
    body { font: 10pt/1.4 sans-serif; color: #222; background: #f4f4f2; margin: 10mm }
    main { display: flex; flex-wrap: wrap; gap: 8mm; align-items: flex-start }
    figure { margin: 0; padding: 3mm; background: #fff; max-width: calc(100vw - 26mm) }
    img { display: block }
    figcaption { max-width: 160mm; margin-top: 2mm }
    small { color: #555; display: block }
    ul { margin: 0; padding-left: 5mm }
    .found { color: #a00 }
    @media print { body { background: #fff; margin: 0 } figure { break-inside: avoid; padding: 0 } }
    </style>
    <h1>Gallery</h1>
    <p>\(figures.count / 2) figures, each one feature, at print size, in English and Chinese.
    \(metric). Drawing checks found \(findingCount == 0 ? "nothing" : "\(findingCount) faults").</p>
    <main>
    \(figures.joined(separator: "\n"))
    </main>
    </html>

    """
  }
}
