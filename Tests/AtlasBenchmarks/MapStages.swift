import CairoRendering
import Cartography
import Drawings
import Foundation
import Geography
import Inspections
import ProvinceAtlas
import Projections
import ShapefileIO

/// Reading, projecting, preparing and drawing the map of China, then its three files.
enum MapStages {
  static let all: [Stage] = [
    Stage("map: shapefile read") { _ in
      let path = try provinces
      return { try ShapefileReader.read(path: path, keyField: "adcode").layer.features.count }
    },
    Stage("map: layer projected") { _ in
      let (layer, projection) = (try layer(), try projection())
      return { try projection.project(layer).features.count }
    },
    Stage("map: base map prepared") { _ in
      let (units, context, projection) = (try units(), try context(), try projection())
      return {
        try BaseMap(layer: units, context: context, projection: projection, settings: .china()).featureIDs
          .count
      }
    },
    Stage("map: choropleth laid out") { _ in
      let (base, map, measurer) = (try base(), try map(), CairoRenderer().measurer)
      return { try map.figure(on: base, measuring: measurer).drawing.elements.count }
    },
    Stage("map: inspected") { _ in
      let (drawing, measurer) = (try drawing(), CairoRenderer().measurer)
      return { try DrawingInspection(of: drawing, measuring: measurer).findings.count }
    },
    Stage("map: to PDF") { _ in
      let (drawing, renderer) = (try drawing(), CairoRenderer())
      let metadata = DocumentMetadata(title: "Area", creationDate: 0)
      return { try renderer.pdf(pages: [drawing], metadata: metadata).count }
    },
    Stage("map: to SVG") { _ in
      let (drawing, renderer) = (try drawing(), CairoRenderer())
      return { try renderer.svg(drawing).count }
    },
    Stage("map: to PNG, 300 dpi") { _ in
      let (drawing, renderer) = (try drawing(), CairoRenderer())
      return { try renderer.png(drawing, dpi: 300).count }
    },
  ]

  private static var shapes: String {
    get throws {
      URL(fileURLWithPath: try BuiltInStudy.path(named: "china-provinces")).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Shapes").path
    }
  }

  private static var provinces: String { get throws { "\(try shapes)/china-provinces/china-provinces.shp" } }

  private static func layer() throws -> Layer {
    try ShapefileReader.read(path: provinces, keyField: "adcode").layer
  }

  private static func projection() throws -> MapProjection {
    try MapProjection(
      definition: MapProjection.chinaAlbers, layerReferenceSystem: layer().referenceSystem)
  }

  private static func units() throws -> Layer { try projection().project(layer()) }

  private static func context() throws -> Layer {
    let path = "\(try shapes)/asia-context/asia-context.shp"
    return try projection().project(ShapefileReader.read(path: path, keyField: nil).layer)
  }

  private static func base() throws -> BaseMap {
    try BaseMap(layer: units(), context: context(), projection: projection(), settings: .china())
  }

  /// Any values will do: the land area drawn from the map itself.
  private static func map() throws -> ChoroplethMap {
    let units = try units()
    let values = Dictionary(uniqueKeysWithValues: units.features.map { ($0.id, $0.geometry.area / 1e6) })
    return ChoroplethMap(
      title: "Area", measure: "km²", values: values,
      classification: try .naturalBreaks(values.values.sorted(), classes: 5),
      labels: Dictionary(uniqueKeysWithValues: units.features.map { ($0.id, $0.id.rawValue) }))
  }

  private static func drawing() throws -> Drawing {
    try map().figure(on: base(), measuring: CairoRenderer().measurer).drawing
  }
}
