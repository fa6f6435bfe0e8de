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

  @OptionGroup(title: "Picture") var picture: MapPictureOptions

  @OptionGroup(title: "Files") var files: MapFileOptions

  @Flag(name: .long, help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reportingErrors {
      let map = try TableMap(try options())
      if !quiet {
        Terminal.error(map.audit)
        for notice in map.notices { Terminal.error("note: \(notice)") }
      }
      for path in try await map.write() where !quiet { Terminal.result(path) }
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
    options.referenceSystem = shapes.crs
    options.projection = shapes.projection
    options.boundaries = shapes.boundaries
    options.classes = picture.classes
    options.method = picture.method
    options.midpoint = picture.midpoint
    options.scheme = picture.scheme
    options.language = picture.language
    options.title = picture.title
    options.subtitle = picture.subtitle
    options.source = picture.source
    options.notes = picture.note
    options.width = picture.width
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

/// How a map looks.
struct MapPictureOptions: ParsableArguments {
  @Option(name: .long, help: "How many classes (default: 5).")
  var classes: Int?

  @Option(
    name: .long,
    help: "How classes are found: \(ClassificationMethod.allCases.map(\.rawValue).joined(separator: ", ")).")
  var method = ClassificationMethod.naturalBreaks

  @Option(
    name: .long, help: "The colours: a scheme of ColorBrewer, or viridis, cividis, magma, inferno, plasma.")
  var scheme: String?

  @Option(name: .long, help: "The value that the middle of a diverging scheme such as RdBu stands for.")
  var midpoint: Double?

  @Option(name: .long, help: "The language of the map's own words: en or zh.")
  var language = Language.english

  @Option(name: .long, help: "The heading (default: the indicator and the year).")
  var title: String?

  @Option(name: .long, help: "The line under the heading (default: the method).")
  var subtitle: String?

  @Option(name: .long, help: "Where the figures are from (default: the table's word or its name).")
  var source: String?

  @Option(name: .long, help: "A line under the map, such as an approval number; may be repeated.")
  var note: [String] = []

  @Option(name: .long, help: "The width of the figure in millimetres.")
  var width = 160.0

  func validate() throws {
    if let classes, !(1...20).contains(classes) {
      throw ValidationError("--classes is \(classes); give a number from 1 to 20")
    }
    if classes != nil, method == .headTail {
      throw ValidationError("--method head-tail finds the number of classes itself; leave --classes out")
    }
    guard (40...2000).contains(width) else {
      throw ValidationError("--width is \(width); give millimetres from 40 to 2000")
    }
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
