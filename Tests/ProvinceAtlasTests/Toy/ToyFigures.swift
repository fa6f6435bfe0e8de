import CairoRendering
import Drawings
import Testing

@testable import ProvinceAtlas

extension ToyStudy {
  /// The maps of the study, measured with real type.
  func figures() throws -> StudyFigures {
    let inputs = try inputs()
    return try StudyFigures(
      inputs.results, geography: inputs.geography, measuring: CairoRenderer().measurer)
  }

  /// A map that stands for the study's first, with the text of its figure.
  static func map(
    _ map: String, editing change: (ToyStudy) throws -> Void = { _ in }
  ) throws -> (content: StudyFigures.MapContent, results: StudyResults, lines: [String]) {
    let toy = try ToyStudy()
    try toy.replace("nqp: {shows: nqp, classes: 3}", with: "nqp: \(map)", in: "study.yaml")
    try change(toy)
    let figures = try toy.figures()
    let content = try figures.content(named: "nqp", at: .init(file: "t"))
    return (content, figures.results, try figures.standalone(content).drawing.lines)
  }
}
