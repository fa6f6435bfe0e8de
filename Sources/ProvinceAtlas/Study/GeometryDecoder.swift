import Cartography

extension GeometrySettings {
  init(_ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields([
      "layer", "key", "reference_system", "context", "overlays", "projection", "frame", "south_limit",
      "padding",
      "graticule", "insets", "scale_latitude", "source", "note", "approval", "conformity",
    ])
    layer = try node.required("layer", of: fields).text()
    key = try fields["key"]?.text()
    referenceSystem = try fields["reference_system"]?.text()
    context = try fields["context"]?.text()
    overlays = try OverlaySettings.list(fields["overlays"])
    projection = try fields["projection"]?.text()
    projectionPlace = fields["projection"]?.place
    frame = try fields["frame"]?.geographicFrame()
    southLimit = try fields["south_limit"]?.number(in: -90...90)
    padding = try fields["padding"]?.number(in: 0...2)
    graticule = try fields["graticule"].map(GraticuleSettings.init) ?? GraticuleSettings()
    insets = try InsetSettings.list(fields["insets"])
    scaleLatitude = try fields["scale_latitude"]?.number(in: -85...85)
    source = try node.required("source", of: fields).localizedText()
    note = try fields["note"]?.localizedText()
    approval = try fields["approval"]?.localizedText()
    conformity = try fields["conformity"]?.word(["warn": .warn, "refuse": .refuse, "off": .off]) ?? .warn
    place = node.place
    if frame != nil {
      for key in ["south_limit", "padding"] {
        if let field = fields[key] {
          throw field.meansNothing(beside: "`frame`, which says what the map shows")
        }
      }
    }
  }
}

extension GraticuleSettings {
  /// A number of degrees, `off`, or a mapping with `step` and `labels`.
  init(_ node: StudyNode) throws(AtlasError) {
    guard node.isMapping else {
      step = try Self.step(node)
      return
    }
    let fields = try node.fields(["step", "labels"])
    step = try fields["step"].map(Self.step) ?? .automatic
    isLabelled = try fields["labels"]?.flag() ?? true
    if step == .off, let labels = fields["labels"] { throw labels.meansNothing(beside: "`step: off`") }
  }

  private static func step(_ node: StudyNode) throws(AtlasError) -> Step {
    if try node.text() == "off" { return .off }
    do { return .degrees(try node.number(in: 0.01...90)) } catch {
      throw node.error(
        found: "\(node.name) is \(node.kind)", expected: "degrees from 0.01 to 90, or `off`")
    }
  }
}

extension InsetSettings {
  /// More boxes than a map has room for.
  private static let most = 12

  static func list(_ node: StudyNode?) throws(AtlasError) -> [InsetSettings] {
    guard let node else { return [] }
    let items = try node.items()
    guard items.count <= most else {
      throw node.error(found: "\(node.name) lists \(items.count) boxes", expected: "at most \(most)")
    }
    return try items.map(InsetSettings.init)
  }

  /// The name of a built-in area, or a mapping with one of `area`, `frame` and `units`.
  init(_ node: StudyNode) throws(AtlasError) {
    place = node.place
    guard node.isMapping else {
      area = try node.word([Self.southChinaSeaName: .southChinaSea])
      position = MapInset.southChinaSea.place
      return
    }
    let fields = try node.fields(["area", "frame", "units", "label", "scale", "place"])
    let areas = ["area", "frame", "units"].filter { fields[$0] != nil }
    guard areas.count == 1 else {
      throw node.error(
        found: areas.isEmpty
          ? "\(node.name) does not say what it shows"
          : "\(node.name) has \(areas.map { "`\($0)`" }.joined(separator: " and "))",
        expected:
          "one of `frame: [west, south, east, north]`, `units: […]` and `area: \(Self.southChinaSeaName)`")
    }
    position = .automatic
    if let frame = fields["frame"] {
      area = .frame(try frame.geographicFrame())
    } else if let units = fields["units"] {
      area = .units(try units.words())
    } else {
      area = try node.required("area", of: fields).word([Self.southChinaSeaName: .southChinaSea])
      position = MapInset.southChinaSea.place
    }
    label = try fields["label"]?.localizedText()
    scale = try fields["scale"]?.number(in: 0.05...100)
    if let stated = fields["place"] {
      position = try stated.word([
        "upper-left": .corner(.upperLeft), "upper-right": .corner(.upperRight),
        "lower-left": .corner(.lowerLeft), "lower-right": .corner(.lowerRight), "below": .below,
        "automatic": .automatic,
      ])
    }
  }
}

extension StudyNode {
  /// `[west, south, east, north]` in degrees.
  func geographicFrame() throws(AtlasError) -> GeographicFrame {
    let numbers = try items().map { item throws(AtlasError) in try item.number(in: -180...180) }
    guard numbers.count == 4, numbers[0] != numbers[2], numbers[1] < numbers[3],
      numbers[1] >= -90, numbers[3] <= 90
    else {
      throw error(
        found: "\(name) is \(numbers)",
        expected:
          "`[west, south, east, north]` in degrees, west of east (or across the 180th meridian), south of north"
      )
    }
    return GeographicFrame(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
  }
}
