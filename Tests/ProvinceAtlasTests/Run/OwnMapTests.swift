import CairoRendering
import Cartography
import Drawings
import Foundation
import Geography
import Testing

@testable import ProvinceAtlas

private let sharedData = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_SHARED_DATA"]

/// The map of a study drawn on a user's own standard map.
@Suite(.enabled(if: sharedData != nil, "PROVINCE_ATLAS_SHARED_DATA is not set"))
struct OwnMapTests {
  /// The default study with these lines in place of others.
  private func figures(_ lines: [(String, String)]) throws -> (StudyInputs, StudyFigures) {
    let file = projectFolder + "/Templates/china-provinces/study.yaml"
    var text = try String(contentsOfFile: file, encoding: .utf8)
    for (old, new) in lines {
      try #require(text.ranges(of: old).count == 1, "\(old)")
      text = text.replacing(old, with: new)
    }
    let inputs = try StudyInputs(try Study(yaml: text, file: file), options: RunOptions())
    let figures = try StudyFigures(
      inputs.results, geography: inputs.geography, measuring: CairoRenderer().measurer)
    return (inputs, figures)
  }

  @Test func twoLinesOfAStudyPutInAStandardMapAndItsDashLine() throws {
    let folder = (sharedData ?? "") + "/china-gbk"
    let (_, builtIn) = try figures([])
    let (inputs, own) = try figures([
      (
        "  layer: ../../Shapes/china-provinces/china-provinces.shp\n",
        "  layer: \(folder)/bou2_4p.shp\n"
      ),
      (
        "  context: ../../Shapes/asia-context/asia-context.shp\n",
        "  overlays: [\(folder)/south-china-sea-dashes.shp]\n"
      ),
    ])
    #expect(inputs.geography.withoutData.map(\.rawValue) == ["710000", "810000", "0"])
    #expect(inputs.geography.overlays.first?.layer.features.count == 10)
    for name in ["nqp", "rri"] {
      let place = AtlasError.Place(file: "test")
      let (was, now) = (
        try builtIn.map(named: name, hasProfile: true, width: StudyFigures.mapWidth, at: place),
        try own.map(named: name, hasProfile: true, width: StudyFigures.mapWidth, at: place)
      )
      // Units lie a little otherwise, so that the names of a profile may need another height.
      let heights = StudyFigures.profileHeights
      let growth = (heights.max() ?? 0) - (heights.min() ?? 0)
      #expect(now.size.width == was.size.width)
      #expect(abs(now.size.height - was.size.height) < growth + 12)
      // The same words: title, legend, names, notes; the slope on longitude may differ in its last digits.
      let words = { (drawing: Drawing) in Set(drawing.lines.filter { !$0.contains("per degree of") }) }
      let (before, after) = (words(was), words(now))
      #expect(after.isSubset(of: before), "\(after.subtracting(before))")
      // The same class for every unit with data.
      let classes = { (drawing: Drawing) in
        Dictionary(
          drawing.elements.groups.compactMap { group in
            group.facts.first { $0.name == "class" }.map { (group.id ?? "", $0.value) }
          }, uniquingKeysWith: { first, _ in first })
      }
      #expect(classes(was).count == 31 && classes(was) == classes(now))
      // The dashes in the colour of the outer border; the built-in map has borders with neighbours there.
      #expect(now.elements.groups.contains { $0.id == "410000" })
    }
  }
}
