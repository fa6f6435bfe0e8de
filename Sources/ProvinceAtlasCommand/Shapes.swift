import ArgumentParser
import ProvinceAtlas

/// `province-atlas shapes`: what is in a shapefile.
struct Shapes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shapes",
    abstract: "Says what is in a shapefile: records, encoding found, reference system, key columns, problems."
  )

  @Argument(help: "A .shp file.", completion: .file(extensions: ["shp"]))
  var file: String

  func run() async throws {
    try await reportingErrors { Terminal.result(try ShapefileReport(path: file).text) }
  }
}
