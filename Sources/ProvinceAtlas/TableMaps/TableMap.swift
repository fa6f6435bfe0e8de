import CairoRendering
import Cartography
import Drawings
import Foundation
import Geography
import Panels
import TableFiles

/// One choropleth from a table, without a study.
public struct TableMap: Sendable {
  /// The picture.
  let drawing: Drawing
  /// What the files say they are.
  public let title: String
  /// How the names of the table and the shapes of the map fitted, in a line.
  public let audit: String
  /// What a reader should know.
  public let notices: [Notice]
  private let options: TableMapOptions
  private let measurer: TextMeasurer
  private let writer: FigureWriter
  private let year: Int?

  /// Reads the table and the shapes, joins, classes and draws. The table, the shapes and the fonts are read at the same
  /// time, unless the key of a layer has to be found by the names in the table.
  ///
  /// - Parameters:
  ///   - options: What is drawn.
  ///   - tools: What it is drawn with; made early, they are ready when they are needed.
  /// - Throws: `AtlasError` that says where, what was found, what was expected and what to do.
  public init(_ options: TableMapOptions, drawingWith tools: MapTools = MapTools()) async throws {
    self.options = options
    async let reading = TableFigures(options)
    let spellings = options.layer == nil ? [] : try await reading.spellings.map(\.text)
    let shapes = try await TableMapShapes(options, spellings: spellings)
    async let preparing = shapes.baseMap()
    let figures = try await reading
    let join = try TableMapJoin(
      figures, shapes: shapes, since: options.since, isPercent: options.isPercent)
    let (map, fewer) = try TableMapContent(options, figures: figures, shapes: shapes, join: join).map()
    let renderer = await tools.renderer
    // While the base map is made: the files are drawn on two threads, and the second has no fonts yet.
    MapTools.prepareThreads(of: renderer, for: options.language)
    let base = try await preparing
    do {
      let figure = try map.figure(
        on: base, style: shapes.layer.features.count > 400 ? .dense : MapStyle(), measuring: renderer.measurer
      )
      drawing = figure.drawing
      let shown = figure.notices.compactMap { notice -> Notice? in
        if case .noData = notice { nil } else { Notice(.figure, "\(notice)") }
      }
      notices = shapes.notices + figures.notices + join.notices + fewer + shown
    } catch {
      throw AtlasError(error)
    }
    measurer = renderer.measurer
    writer = FigureWriter(
      writer: ReportWriter(renderer: renderer, creationDate: options.sourceDateEpoch, author: ""),
      dpi: options.dpi, families: options.families)
    title = map.title
    audit = join.audit(labels: shapes.labels)
    year = figures.year
  }

  /// What an editor would find on the picture.
  public func findings() throws(AtlasError) -> [Notice] {
    try Notice.found(on: drawing, named: "the map", stage: .figure, measuring: measurer)
  }

  /// Writes the files, each whole or not at all.
  ///
  /// - Returns: their paths in the order of the formats.
  public func write() async throws -> [String] {
    let (stem, formats) = target
    let paths = formats.map { stem + $0.ending }
    let files = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      // Pixels take longest, so they begin first.
      let isSlow = { (format: FigureFormat) in format == .png || format == .tiff }
      let order = formats.enumerated().filter { isSlow($0.1) } + formats.enumerated().filter { !isSlow($0.1) }
      for (position, format) in order {
        group.addTask { (position, try writer.bytes(drawing, as: format, title: title)) }
      }
      var files = [[UInt8]](repeating: [], count: formats.count)
      for try await (position, bytes) in group { files[position] = bytes }
      return files
    }
    for (path, bytes) in zip(paths, files) { try OutputFile.write(bytes, to: path) }
    return paths
  }

  /// Where the files go, without ending, and which they are.
  var target: (stem: String, formats: [FigureFormat]) {
    guard let output = options.output else {
      let parts =
        [FileName.stem(of: options.table), options.value] + [year.map(String.init)].compactMap(\.self)
      return (
        "Output/" + FileName.plain(parts.joined(separator: "-")), options.formats ?? FigureFormat.standard
      )
    }
    if let (stem, format) = FigureFormat.split(output) { return (stem, options.formats ?? [format]) }
    return (output, options.formats ?? FigureFormat.standard)
  }
}

extension FileName {
  /// A file's name without folders and ending.
  static func stem(of path: String) -> String {
    let name = last(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A text as a file's name: letters and digits of any script, everything else a hyphen; at most 80 characters.
  static func plain(_ text: String) -> String {
    var name = ""
    for character in text.prefix(80) {
      if character.isLetter || character.isNumber || character == "_" {
        name.append(character)
      } else if name.last != "-" {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "map" : name
  }
}

/// A file written as a whole.
enum OutputFile {
  /// Writes aside and puts in place, so that a file that is there stays whole when the disk is full; makes the folder.
  static func write(_ bytes: [UInt8], to path: String) throws(AtlasError) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw AtlasError(
        at: .init(file: path), found: "the file cannot be written: \(error.localizedDescription)",
        remedy: "Make room on the disk or choose another place with --output")
    }
  }
}
