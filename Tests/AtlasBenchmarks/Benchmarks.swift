import CairoRendering
import Cartography
import Drawings
import Foundation
import Geography
import Panels
import ProvinceAtlas
import Projections
import ShapefileIO
import TableFiles

/// Times the stages of the default study and prints the median and the range of several runs. Build it in release
/// (`make bench`); numbers of one run on a busy machine mean little.
@main
enum Benchmarks {
  static let runs = 9

  static func main() async throws {
    let folder = try BuiltInStudy.path(named: "china-provinces")
    let shapes = URL(fileURLWithPath: folder).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Shapes").path
    print("median of \(runs) runs after one warm-up, in milliseconds (least – most)")
    try await stagesOfAMap(shapes: shapes)
    try await wholeStudy(folder: folder)
    try await table()
  }

  /// Reading, projecting, preparing and drawing the map of China, then its three files.
  static func stagesOfAMap(shapes: String) async throws {
    let path = "\(shapes)/china-provinces/china-provinces.shp"
    try await measure("shapefile read") {
      try ShapefileReader.read(path: path, keyField: "adcode").layer.features.count
    }
    let layer = try ShapefileReader.read(path: path, keyField: "adcode").layer
    let around = try ShapefileReader.read(path: "\(shapes)/asia-context/asia-context.shp", keyField: nil)
      .layer
    let projection = try MapProjection(
      definition: MapProjection.chinaAlbers, layerReferenceSystem: layer.referenceSystem)
    try await measure("layer projected") { try projection.project(layer).features.count }
    let (units, context) = (try projection.project(layer), try projection.project(around))
    let settings = MapSettings.china()
    try await measure("base map prepared") {
      try BaseMap(layer: units, context: context, projection: projection, settings: settings).featureIDs.count
    }
    let base = try BaseMap(layer: units, context: context, projection: projection, settings: settings)
    let renderer = CairoRenderer()
    // Any values will do: the land area drawn from the map itself.
    let values = Dictionary(uniqueKeysWithValues: units.features.map { ($0.id, $0.geometry.area / 1e6) })
    let map = ChoroplethMap(
      title: "Area", measure: "km²", values: values,
      classification: try .naturalBreaks(values.values.sorted(), classes: 5),
      labels: Dictionary(uniqueKeysWithValues: units.features.map { ($0.id, $0.id.rawValue) }))
    try await measure("choropleth laid out") {
      try map.figure(on: base, measuring: renderer.measurer).drawing.elements.count
    }
    let drawing = try map.figure(on: base, measuring: renderer.measurer).drawing
    let metadata = DocumentMetadata(title: "Area", creationDate: 0)
    try await measure("map to PDF") { try renderer.pdf(pages: [drawing], metadata: metadata).count }
    try await measure("map to SVG") { try renderer.svg(drawing).count }
    try await measure("map to PNG, 300 dpi") { try renderer.png(drawing, dpi: 300).count }
  }

  /// Everything `province-atlas build` does on the default study.
  static func wholeStudy(folder: String) async throws {
    let study = try Study(at: folder)
    try await measure("default study read and computed") { try StudyRun(study).check().count }
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("atlas-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: output) }
    for jobs in [1, ProcessInfo.processInfo.activeProcessorCount] {
      try await measure("default study, whole, \(jobs) task\(jobs == 1 ? "" : "s")") {
        try await StudyRun(study, options: RunOptions(output: output.path, jobs: jobs)).build().fileCount
      }
    }
  }

  /// A long table: a million rows of ten columns.
  static func table() async throws {
    var csv = "unit,year,a,b,c,d,e,f,g,h\n"
    csv.reserveCapacity(40_000_000)
    for row in 0..<1_000_000 { csv += "u\(row / 50),\(row % 50 + 1970),1.5,2,3,4,5,6,7,\(row)\n" }
    let bytes = Array(csv.utf8)
    try await measure("CSV of 1 000 000 rows x 10 columns read") {
      try Table(csv: bytes, name: "long.csv").rowCount
    }
    try await measure("the same, laid out and put into a panel") {
      let read = try SourceReader().tables(in: bytes, name: "long.csv")
      let codes = Dictionary(
        uniqueKeysWithValues: read[0].spellings.map { ($0.text, UnitCode($0.text)) })
      return try read[0].panel(units: codes).panel.units.count
    }
  }

  /// Prints a line; the result of `work` is used so that nothing is left out.
  static func measure(_ name: String, _ work: () async throws -> Int) async throws {
    var total = try await work()
    var times: [Double] = []
    for _ in 0..<runs {
      let start = ContinuousClock.now
      total &+= try await work()
      let took = (ContinuousClock.now - start).components
      times.append(Double(took.seconds) * 1e3 + Double(took.attoseconds) * 1e-15)
    }
    times.sort()
    let digits = { (value: Double) in String(format: "%.1f", value) }
    precondition(total != 0)
    let padded = name.padding(toLength: 44, withPad: " ", startingAt: 0)
    print("\(padded) \(digits(times[runs / 2]))  (\(digits(times[0])) – \(digits(times[runs - 1])))")
  }
}
