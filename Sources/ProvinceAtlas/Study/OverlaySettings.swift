public import Cartography
import Panels

/// A layer drawn on top of the fills.
public struct OverlaySettings: Sendable {
  /// The shapefile.
  public var file: String
  /// What its group is called in files: letters, digits, hyphens.
  public var name: String
  /// What programs that read the file are told it is.
  public var title: LocalizedText?
  /// What its coordinates are in, whatever its .prj says; `nil` for what holds for all layers.
  public var referenceSystem: String?
  /// Which records are drawn: the values allowed, by field; empty for all.
  public var filters: [(field: String, values: [String], place: AtlasError.Place)] = []
  /// The field with the words beside points.
  public var labelField: LocalizedText?
  /// How it is drawn.
  public var look = MapOverlay.Look()
  /// Whether it lies under or over the borders; `nil` for what suits its shapes.
  public var order: MapOverlay.Order?
  /// Where it is declared; `nil` when no study declares it.
  public var place: AtlasError.Place?
  /// Where its keys stand.
  public var keyPlaces: [String: AtlasError.Place] = [:]

  /// A layer in the look of the map style, named after its file.
  public init(file: String) {
    self.file = file
    name = FileName.plain(FileName.stem(of: file).lowercased())
  }
}

extension OverlaySettings {
  /// More layers than a map can carry.
  private static let most = 32

  static func list(_ node: StudyNode?) throws(AtlasError) -> [OverlaySettings] {
    guard let node else { return [] }
    let items = try node.items()
    guard items.count <= most else {
      throw node.error(found: "\(node.name) lists \(items.count) layers", expected: "at most \(most)")
    }
    var overlays: [OverlaySettings] = []
    for item in items {
      let overlay = try OverlaySettings(item)
      guard !overlays.contains(where: { $0.name == overlay.name }) else {
        throw item.error(
          found: "two of `geometry.overlays` are called `\(overlay.name)`", remedy: "Give one another `name`")
      }
      overlays.append(overlay)
    }
    return overlays
  }

  /// A file, or a mapping with `file`.
  init(_ node: StudyNode) throws(AtlasError) {
    guard node.isMapping else {
      self.init(file: try node.text())
      place = node.place
      return
    }
    let fields = try node.fields([
      "file", "name", "title", "reference_system", "where", "label_field", "color", "width", "dash", "fill",
      "marker", "size", "order",
    ])
    self.init(file: try node.required("file", of: fields).text())
    place = node.place
    keyPlaces = fields.mapValues(\.place)
    if let stated = fields["name"] { name = try stated.fileName() }
    title = try fields["title"]?.localizedText()
    referenceSystem = try fields["reference_system"]?.text()
    labelField = try fields["label_field"]?.localizedText()
    if let conditions = fields["where"] {
      filters = try conditions.entries().map { (field, value) throws(AtlasError) in
        (field, try value.words(), value.place)
      }
    }
    look = try Self.look(fields)
    order = try fields["order"]?.word(["under": .under, "over": .over])
  }

  private static func look(_ fields: [String: StudyNode]) throws(AtlasError) -> MapOverlay.Look {
    var look = MapOverlay.Look()
    look.color = try fields["color"]?.color()
    look.fill = try fields["fill"]?.color()
    look.width = try fields["width"]?.number(in: 0...20)
    look.size = try fields["size"]?.number(in: 0.5...40) ?? look.size
    if let dash = fields["dash"] {
      look.dash = try dash.items().map { item throws(AtlasError) in try item.number(in: 0.1...100) }
      guard (1...8).contains(look.dash.count) else {
        throw dash.error(
          found: "\(dash.name) has \(look.dash.count) lengths",
          expected: "1 to 8 lengths in points, as in `[3, 1.5]`")
      }
    }
    if let marker = fields["marker"] {
      look.marker = try marker.word([
        "circle": .circle, "ring": .ring, "square": .square, "diamond": .diamond, "triangle": .triangle,
        "cross": .cross,
      ])
    }
    return look
  }
}
