public import ArgumentParser
import Foundation
public import ProvinceAtlas

/// `province-atlas map`: one choropleth from a table, without a study.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draws one map from a table, without a study.",
    discussion: """
      The table may be CSV, XLSX, XLS or DTA in any layout the tool reads. Its units are joined to the provinces that \
      come with the tool, or to any shapefile (--layer). Names of the table that are no units are listed with what they \
      may mean.
      """)

  /// What the map is drawn with; begun before the arguments are read.
  static let tools = MapTools()

  @Argument(help: "The table.", completion: .file())
  var table: String

  @Option(name: .long, help: "The column with the units' names or codes (default: found by its content).")
  var key: String?

  @Option(name: .long, help: "The column, or the indicator, to draw.")
  var value: String

  @Option(name: .long, help: "The year (default: the last one with figures).")
  var year: Int?

  @Option(name: .long, help: "The sheet of a workbook (default: the one with the values).")
  var sheet: String?

  @OptionGroup(title: "Shapes") var shapes: MapShapeOptions

  @Option(name: .long, help: "Draw the change since this year.")
  var since: Int?

  @Flag(name: .long, help: "Draw a change in per cent of the figure it starts from.")
  var percent = false

  @Option(
    name: .long,
    help: "A second column, drawn together with the first in squares of two colours (bivariate).")
  var with: String?

  @Option(name: .long, help: "A column whose amounts are drawn as circles over the map.")
  var symbols: String?

  @OptionGroup(title: "Picture") var picture: MapPictureOptions

  @OptionGroup(title: "Files") var files: MapFileOptions

  @Flag(name: .long, help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reportingErrors {
      let map = try await TableMap(try options(), drawingWith: Self.tools)
      async let writing = map.write()
      if !quiet {
        Terminal.error(map.audit)
        for notice in try map.notices + map.findings() { Terminal.error("note: \(notice)") }
      }
      for path in try await writing where !quiet { Terminal.result(path) }
    }
  }

  func validate() throws {
    if percent, since == nil { throw ValidationError("--percent is of a change: give --since too") }
    if let since, let year, since >= year {
      throw ValidationError("--since is \(since); give a year before --year \(year)")
    }
    guard with != nil else { return }
    let foreign: [(String, Bool)] = [
      ("--unclassed", picture.unclassed), ("--breaks", picture.breaks != nil), ("--since", since != nil),
      ("--scheme", picture.scheme != nil), ("--midpoint", picture.midpoint != nil),
      ("--reverse", picture.reverse),
      ("--unit-text \(picture.unitText.rawValue)", [.values, .ranks].contains(picture.unitText)),
    ]
    if let (name, _) = foreign.first(where: \.1) {
      throw ValidationError("\(name) says something of a map of one column, and --with names a second")
    }
    if let classes = picture.classes, classes > 4 {
      throw ValidationError("--classes is \(classes); give a number from 2 to 4 beside --with")
    }
  }

  /// What the arguments ask for.
  func options() throws(AtlasError) -> TableMapOptions {
    var options = TableMapOptions(table: table, value: value)
    options.key = key
    options.year = year
    options.sheet = sheet
    options.layer = shapes.layer
    options.keyField = shapes.keyField
    options.labelField = shapes.labelField
    options.groupField = shapes.groupField
    options.overlays = shapes.overlay
    options.referenceSystem = shapes.crs
    options.projection = shapes.projection
    options.boundaries = shapes.boundaries
    options.since = since
    options.isPercent = percent
    options.with = with
    options.symbols = symbols
    picture.apply(to: &options)
    options.formats = files.format?.formats
    options.dpi = files.dpi
    options.families = files.families
    options.output = files.output
    options.sourceDateEpoch = try sourceDateEpoch() ?? 0
    return options
  }
}

/// Where a map's shapes come from.
struct MapShapeOptions: ParsableArguments {
  @Option(
    name: .long, help: "A shapefile (default: the provinces of China).",
    completion: .file(extensions: ["shp"]))
  var layer: String?

  @Option(name: .long, help: "The field of the shapefile with the units' names or codes (default: found).")
  var keyField: String?

  @Option(name: .long, help: "The field of the shapefile with the names to print (default: the key).")
  var labelField: String?

  @Option(
    name: .long, help: "The field with each unit's country or the like; borders between two are heavier.")
  var groupField: String?

  @Option(
    name: .long, help: "A shapefile of lines, points or areas to draw on top; may be repeated.",
    completion: .file(extensions: ["shp"]))
  var overlay: [String] = []

  @Option(
    name: .long, help: "What the shapefile's coordinates are in, such as EPSG:4326 (default: its .prj).")
  var crs: String?

  @Option(
    name: .long, help: "A PROJ string or a code (default: an equal-area projection that suits the layer).")
  var projection: String?

  @Option(name: .long, help: "Where the boundaries are from (default: the layer's word or its name).")
  var boundaries: String?

  func validate() throws {
    guard layer == nil, [keyField, labelField, groupField, crs].contains(where: { $0 != nil }) else { return }
    throw ValidationError(
      "--key-field, --label-field, --group-field and --crs say something of a --layer, and none is named")
  }
}

/// What files a map becomes.
struct MapFileOptions: ParsableArguments {
  @Option(
    name: .long, help: "What to write: \(FormatList.known), with commas between (default: pdf,svg,png).")
  var format: FormatList?

  @Option(name: .long, help: "Dots an inch of PNG and TIFF.")
  var dpi = 300.0

  @Option(name: .long, help: "The font families an editable SVG names, with commas between.")
  var svgFonts: String?

  @Option(
    name: [.short, .long],
    help: "The files' path; an ending such as .pdf chooses the format (default: a name in Output).")
  var output: String?

  /// The families as a list.
  var families: [String] {
    (svgFonts ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
  }

  func validate() throws {
    guard (10...2400).contains(dpi) else {
      throw ValidationError("--dpi is \(dpi); give a number from 10 to 2400")
    }
  }
}

/// Formats with commas between them.
struct FormatList: ExpressibleByArgument {
  let formats: [FigureFormat]

  /// All there are, for help.
  static let known = FigureFormat.allCases.map(\.rawValue).joined(separator: ", ")

  init?(argument: String) {
    guard let formats = try? FigureFormat.list(argument) else { return nil }
    self.formats = formats
  }
}

extension ClassificationMethod: ExpressibleByArgument {}
