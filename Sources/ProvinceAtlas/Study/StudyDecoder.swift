import Foundation
import Panels

extension Study {
  /// Reads a study file, or the `study.yaml` of a folder.
  public init(at path: String) throws(AtlasError) {
    let file = Self.file(at: path)
    try self.init(yaml: InputFile.text(at: file, purpose: "study"), file: file)
  }

  /// A study file as it is, the `study.yaml` of a folder.
  static func file(at path: String) -> String {
    guard InputFile.isFolder(path) else { return path }
    return path.hasSuffix("/") ? path + "study.yaml" : path + "/study.yaml"
  }

  /// The folder that a study's paths start from.
  static func folder(of file: String) -> String {
    let folder = (file as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// What a study file may have.
  static let keys = [
    "version", "name", "title", "subtitle", "publisher", "date", "language", "units", "geometry", "data",
    "audit", "variables", "periods", "derived", "indices", "models", "spatial_models", "maps", "reports",
    "absent_indicators", "synthetic", "published",
  ]

  /// Decodes the text of a study file.
  public init(yaml: String, file: String) throws(AtlasError) {
    let root = try StudyNode(yaml: yaml, file: file)
    let fields = try root.fields(Self.keys)
    func need(_ key: String) throws(AtlasError) -> StudyNode { try root.required(key, of: fields) }
    _ = try need("version").integer(in: 1...1)
    self.file = file
    folder = Self.folder(of: file)
    name = try need("name").fileName()
    title = try need("title").localizedText()
    subtitle = try fields["subtitle"]?.localizedText()
    publisher = try fields["publisher"]?.localizedText()
    date = try need("date").day()
    language = try fields["language"]?.word(["en": .english, "zh": .chinese]) ?? .english
    units = try UnitSettings(need("units"))
    geometry = try GeometrySettings(need("geometry"))
    data = try DataSettings(need("data"))
    audit = try fields["audit"].map(AuditSettings.init) ?? AuditSettings()
    variables = try fields["variables"]?.mapEntries(ColumnSettings.init(name:_:)) ?? []
    periods = try PeriodOption.list(need("periods"))
    derived = try fields["derived"]?.mapEntries(DerivedVariable.init(name:_:)) ?? []
    indices = try fields["indices"]?.mapEntries(IndexSettings.init(name:_:)) ?? []
    models = try fields["models"]?.mapEntries(ModelSettings.init(name:_:)) ?? []
    spatialModels = try fields["spatial_models"]?.mapEntries(SpatialModelSettings.init(name:_:)) ?? []
    maps =
      try fields["maps"]?.mapEntries(StudyMap.init(name:_:)) ?? StudyMap.usual(for: indices, at: root.place)
    reports = try ReportSettings(fields["reports"], indices: indices.map(\.name), of: root)
    absentIndicators =
      try fields["absent_indicators"]?.word(["run": .run, "refuse": .refuse]) ?? .run
    isSynthetic = try fields["synthetic"]?.flag() ?? false
    published = try fields["published"]?.text()
    try checkNames()
  }
}

extension StudyNode {
  /// A word that can be a file's name on every system.
  func fileName() throws(AtlasError) -> String {
    let text = try text()
    try checkFileName(text)
    return text
  }

  /// Fails for a word that cannot be a file's name on every system.
  func checkFileName(_ text: String) throws(AtlasError) {
    let allowed = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
    }
    guard allowed, text.utf8.count <= 80 else {
      throw error(
        found: "\(name) is `\(text.prefix(60))`, which cannot be a file's name everywhere",
        expected: "small letters, digits, `-` and `_` (at most 80)")
    }
  }

  /// A day of the calendar, `YYYY-MM-DD`.
  func day() throws(AtlasError) -> String {
    let text = try text()
    guard CalendarDay(text) != nil else {
      throw error(found: "\(name) is \(kind)", expected: "a day written `YYYY-MM-DD`")
    }
    return text
  }
}

extension UnitSettings {
  init(_ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["names", "called", "regions", "region_labels", "only"])
    names = try node.required("names", of: fields).text()
    called = try fields["called"].map(UnitNoun.init) ?? .province
    regions = try fields["regions"]?.text()
    regionLabels =
      try fields["region_labels"]?.entries()
      .map { (key, value) throws(AtlasError) in (key, try value.localizedText()) } ?? []
    if regions == nil, let labels = fields["region_labels"] {
      throw labels.error(
        found: "\(labels.name) stands without `units.regions`", expected: "the column that says the region",
        remedy: "Add `regions: …`, or remove the labels")
    }
    only = try fields["only"]?.words() ?? []
    place = fields["only"]?.place ?? node.place
  }
}

extension ColumnSettings {
  init(name: String, _ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["label", "unit", "source"])
    self.name = name
    label = try fields["label"]?.localizedText()
    unit = try fields["unit"]?.localizedText()
    source = try fields["source"]?.localizedText()
    guard !fields.isEmpty else {
      throw node.error(found: "\(node.name) is empty", expected: "`label`, `unit` or `source`")
    }
  }
}

extension PeriodOption {
  static func list(_ node: StudyNode) throws(AtlasError) -> [PeriodOption] {
    var options: [PeriodOption] = []
    for (name, value) in try node.entries() {
      // The name becomes a part of the output folder's.
      try value.checkFileName(name)
      let fields = try value.fields(["from", "to", "without"])
      let from = try value.required("from", of: fields).integer(in: 1000...2999)
      let to = try value.required("to", of: fields).integer(in: from...min(2999, from + 499))
      options.append(
        PeriodOption(
          name: name, from: from, to: to, without: try fields["without"]?.words() ?? [],
          place: value.place))
    }
    guard !options.isEmpty else {
      throw node.error(
        found: "\(node.name) is empty", expected: "at least one span, `main: {from: …, to: …}`")
    }
    return options
  }
}
