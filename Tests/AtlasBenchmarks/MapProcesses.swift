import CairoRendering
import Cartography
import Foundation
import Geography
import ProvinceAtlas
import Projections
import Regressions
import ShapefileIO

/// Maps as a user makes them: the command as a process of its own, from its start to its end.
enum MapProcesses {
  static let all: [Stage] =
    [
      Stage("process: default map to PDF, SVG, PNG 300 dpi", .warm(runs: 9), aim: .init(seconds: 0.15)) {
        inputs in
        let table =
          URL(fileURLWithPath: try BuiltInStudy.path(named: "china-provinces")).path
          + "/data/panel.csv"
        let output = inputs.path("map/gdp")
        return {
          try run([
            "map", table, "--key", "province", "--value", "gdp_100m_yuan", "--output", output, "--quiet",
          ])
        }
      },
      Stage("31 locator maps to PDF, both cores", .fresh(runs: 5), aim: .init(seconds: 0.5)) { _ in
        { try await locators() }
      },
    ] + world

  /// The whole of Natural Earth's units, where `PROVINCE_ATLAS_WORLD` names them (`Shapes/world-units.sh`).
  private static var world: [Stage] {
    guard let layer = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_WORLD"] else { return [] }
    return [
      Stage("process: 4 556 units in Robinson to PDF, SVG", .warm(runs: 5), aim: .init(seconds: 0.8)) {
        inputs in
        var numbers = SeededNumbers(seed: 4_556)
        let rows = (1..<4_557).map { "\($0),\(Int.random(in: 0..<100_000, using: &numbers))" }
        try inputs.write(Array((["unit,value"] + rows).joined(separator: "\n").utf8), to: "world.csv")
        let (table, output) = (inputs.path("world.csv"), inputs.path("map/world"))
        return {
          try run([
            "map", table, "--key", "unit", "--value", "value", "--layer", layer, "--key-field", "unit",
            "--group-field", "country", "--projection", "+proj=robin +lon_0=0 +datum=WGS84", "--format",
            "pdf,svg",
            "--output", output, "--quiet",
          ])
        }
      }
    ]
  }

  /// Runs the command that lies beside this program.
  private static func run(_ arguments: [String]) throws -> Int {
    guard let own = Bundle.main.executableURL else { throw BenchmarkError(text: "this program has no path") }
    let command = own.deletingLastPathComponent().appendingPathComponent("province-atlas")
    guard FileManager.default.isExecutableFile(atPath: command.path) else {
      throw BenchmarkError(text: "there is no \(command.path): build the whole package first (make bench)")
    }
    let process = Process()
    process.executableURL = command
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError(text: "the command ended with \(process.terminationStatus)")
    }
    return 1
  }

  /// Reads, projects and prepares once, then draws a map a province.
  private static func locators() async throws -> Int {
    let shapes = URL(fileURLWithPath: try BuiltInStudy.path(named: "china-provinces"))
      .deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Shapes").path
    let read = try ShapefileReader.read(
      path: "\(shapes)/china-provinces/china-provinces.shp", keyField: "adcode")
    let projection = try MapProjection(definition: MapProjection.chinaAlbers)
    let units = try projection.project(read.layer)
    let context = try projection.project(
      ShapefileReader.read(path: "\(shapes)/asia-context/asia-context.shp", keyField: nil).layer)
    let base = try BaseMap(layer: units, context: context, projection: projection, settings: .chinaLocator())
    let values = Dictionary(uniqueKeysWithValues: units.features.map { ($0.id, $0.geometry.area / 1e6) })
    let classification = try Classification.naturalBreaks(values.values.sorted(), classes: 5)
    let renderer = CairoRenderer()
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for unit in base.featureIDs.prefix(31) {
        group.addTask {
          var map = ChoroplethMap(measure: "km²", values: values, classification: classification)
          map.highlighted = [unit]
          map.labels = [unit: unit.rawValue]
          map.furniture = [.legend]
          let drawing = try map.figure(on: base, style: .locator, measuring: renderer.measurer).drawing
          return try renderer.pdf(
            pages: [drawing], metadata: DocumentMetadata(title: unit.rawValue, creationDate: 0)
          ).count
        }
      }
      var bytes = 0
      for try await count in group { bytes += count }
      return bytes
    }
  }
}
