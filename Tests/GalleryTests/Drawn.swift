import CairoRendering
import DrawingChecks
import Drawings
import Gallery

/// Every figure drawn once, for all tests.
struct Drawn: Sendable {
  let figure: GalleryFigure
  let ground: GalleryFigure.Ground
  let language: Stage.Language
  let result: GalleryFigure.Result

  /// Toys are set in type of fixed proportions, so that no font moves them; provinces in the figures' own fonts.
  static let measurer = TextMeasurer()

  /// All of them, in the order of the gallery; an error is told by the test that asks first.
  static let all: Result<[Drawn], any Error> = Result {
    let provinces = try Country.provinces()
    return try Catalogue.figures.flatMap { figure in
      try figure.grounds.flatMap { ground in
        try Stage.Language.allCases.map { language in
          let stage =
            ground == .toy
            ? Stage(.toy, language: language, measuring: FakeMeasurer())
            : Stage(provinces, language: language, measuring: measurer)
          return Drawn(
            figure: figure, ground: ground, language: language, result: try figure.draw(stage))
        }
      }
    }
  }

  /// `name ground language`.
  var title: String { "\(figure.name) \(ground) \(language.rawValue)" }

  /// The picture as text that depends on nothing but the drawing.
  var svg: [UInt8] {
    get throws { try CairoRenderer(measurer: Self.measurer).svg(result.drawing, text: .characters) }
  }
}
