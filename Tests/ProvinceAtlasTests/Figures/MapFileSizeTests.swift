import Drawings
import Foundation
import Geography
import Testing

@testable import CairoRendering
@testable import Cartography
@testable import ProvinceAtlas

/// What simplification saves, and that nobody sees it.
@Suite struct MapFileSizeTests {
  /// The map that `province-atlas map` makes of the default study's table.
  private func table() async throws -> TableMap {
    var options = TableMapOptions(
      table: projectFolder + "/Templates/china-provinces/data/panel.csv", value: "gdp_100m_yuan")
    options.key = "province"
    return try await TableMap(options)
  }

  @Test func theDefaultMapIsSmall() async throws {
    let drawing = try await table().drawing
    let renderer = CairoRenderer()
    let pdf = try renderer.pdf(pages: [drawing], metadata: DocumentMetadata(title: "Map", creationDate: 0))
    #expect(pdf.count < 150_000, "PDF: \(pdf.count)")
    let svg = try renderer.svg(drawing)
    #expect(svg.count < 400_000, "SVG: \(svg.count)")
    #expect(try renderer.svg(drawing, text: .characters).count < svg.count)
  }

  @Test func simplificationChangesFewPixelsAt600DotsAnInch() async throws {
    let inputs = try StudyInputs(
      try Study(at: projectFolder + "/Templates/china-provinces"), options: RunOptions())
    let geography = inputs.geography
    func picture(_ settings: Cartography.MapSettings) throws -> Surface {
      let base = try BaseMap(
        layer: geography.projected, context: geography.context, projection: geography.projection,
        settings: settings)
      let areas = Dictionary(
        geography.projected.features.map { ($0.id, $0.geometry.area) },
        uniquingKeysWith: { first, _ in first })
      // Names find other places when outlines change by a hair; this is about the outlines.
      let map = ChoroplethMap(
        title: "Area", measure: "m²", values: areas,
        classification: try .naturalBreaks(areas.values.sorted(), classes: 5))
      let renderer = CairoRenderer()
      let drawing = try map.figure(on: base, measuring: renderer.measurer).drawing
      return try renderer.picture(drawing, dpi: 600, background: .white)
    }
    var whole = Cartography.MapSettings.china()
    whole.tolerance = 0
    whole.fillTolerance = 0
    whole.smallestIsland = 0
    whole.backdropCoarseness = 1
    whole.insetCoarseness = 1
    let fine = try picture(whole)
    let usual = try picture(.china())
    var (differing, all) = (0, 0)
    // Every fifth row; a pixel differs when a channel is off by more than an eighth of its range.
    var y = 0
    while let _ = fine.color(x: 0, y: y) {
      var x = 0
      while let one = fine.color(x: x, y: y), let other = usual.color(x: x, y: y) {
        all += 1
        if one != other {
          let off = max(
            abs(Int(one.red) - Int(other.red)), abs(Int(one.green) - Int(other.green)),
            abs(Int(one.blue) - Int(other.blue)))
          if off > 32 { differing += 1 }
        }
        x += 1
      }
      y += 5
    }
    #expect(all > 2_000_000)
    #expect(Double(differing) / Double(all) < 0.002, "\(Double(differing) / Double(all))")
    #expect(differing > 0, "the two are not the same picture")
  }
}
