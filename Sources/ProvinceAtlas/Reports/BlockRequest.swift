import Documents
import Drawings

/// What a fenced block of a template asks for, decoded from the YAML inside it.
struct BlockRequest: Sendable {
  /// The things a block can show.
  enum Content: Sendable {
    /// A choropleth of the study's `maps`, with the profile from west to east below on request.
    case map(String, hasProfile: Bool)
    /// The unit of the report on the classes of the national map.
    case locator(String)
    /// A chart of a score: by region and year.
    case regionsChart(String)
    /// A chart of a score: the unit by year.
    case timeChart(String)
    /// A chart of a score: the mean of all units by year, with the stages of its index.
    case stagesChart(String)
    /// A chart of a score: all units.
    case barsChart(String)
    /// The ranks of all units by a score under other choices of the index.
    case rankIntervalsChart(String)
    /// The unit's dimension scores.
    case dimensionsChart
    /// Which variables have values in which years.
    case coverageChart
    /// The coefficients of a regression table with their intervals.
    case coefficientsChart(String)
    /// A first stage of a regression table.
    case firstStageChart(FirstStageChoice)
    /// A table.
    case table(TableRequest)
    /// Key figures.
    case metrics([Metric])
    /// Blocks side by side.
    case columns([BlockRequest])
  }

  /// The tables a block can show.
  enum TableRequest: Sendable {
    case weights(String)
    case robustness(String)
    case variants(String)
    case coverage
    case absent
    case stages(String)
    case years(String)
    case filling
    case names
    case sources
    case sourceVariables
    case revisions
    case findings
    case jumps
    case conformity
    case descriptives
    /// Of one index, or of all.
    case regions(String?)
    case ranks(String)
    case model(String)
    /// Direct, indirect and total effects of a spatial model.
    case spatialEffects(String)
    case unitIndicators
    case neighbours
    /// Printed figures against the computed: one printed table, or how many of each agree.
    case published(String?)
    /// Printed coefficients beside computed ones.
    case publishedCoefficients
  }

  /// Whether it shows where the unit of the report lies, by itself or in a column.
  var isLocator: Bool {
    switch content {
    case .locator: true
    case .columns(let parts): parts.contains(where: \.isLocator)
    default: false
    }
  }

  /// What is shown.
  let content: Content
  /// The caption; empty for none.
  let caption: String
  /// The name references use.
  let name: String?
  /// Whether it may stand on a later page when it does not fit.
  private(set) var floats = true
  /// Whether it is as wide as all columns of its page.
  private(set) var isWide = false
  /// Where it is asked for.
  let place: AtlasError.Place

  /// Decodes a fence; `nil` for kinds that layout fills itself.
  init?(_ fence: Fence) throws(AtlasError) {
    // The words of a callout are Markdown: they may be no YAML at all.
    guard Self.kinds.contains(fence.kind) else { return nil }
    let node = try StudyNode(
      yaml: fence.body, file: fence.place.file, subject: "the block `\(fence.kind)`",
      lineOffset: fence.place.line)
    try self.init(kind: fence.kind, node)
  }

  /// The kinds that are filled from the study; each holds YAML.
  private static let kinds = ["map", "chart", "table", "metrics", "columns"]

  private init?(kind: String, _ node: StudyNode) throws(AtlasError) {
    switch kind {
    case "map": self = try Self.map(node)
    case "chart": self = try Self.chart(node)
    case "table": self = try Self.table(node)
    case "metrics":
      self.init(.metrics(try node.items().map(Metric.init)), node: node)
    case "columns":
      let parts = try node.items().map { item throws(AtlasError) in try Self.part(item) }
      self.init(.columns(parts), node: node)
    default: return nil
    }
  }

  private init(_ content: Content, node: StudyNode, caption: String = "", name: String? = nil) {
    self.content = content
    self.caption = caption
    self.name = name
    place = node.place
  }

  private init(
    _ content: Content, node: StudyNode, fields: [String: StudyNode]
  ) throws(AtlasError) {
    self.init(
      content, node: node, caption: try fields["caption"]?.text() ?? "", name: try fields["name"]?.text())
    if let float = fields["float"] { floats = try float.flag() }
    if let wide = fields["wide"] { isWide = try wide.flag() }
  }

  /// The keys of every map, chart and table.
  private static let commonKeys = ["caption", "name", "float", "wide"]

  /// A block inside `columns`: `- map: {…}`.
  private static func part(_ node: StudyNode) throws(AtlasError) -> BlockRequest {
    let kinds = ["map", "chart", "table"]
    let fields = try node.fields(kinds)
    guard fields.count == 1, let (kind, contents) = fields.first,
      let request = try BlockRequest(kind: kind, contents)
    else {
      throw node.error(
        found: "\(node.name) holds \(fields.count) blocks",
        expected: "one of \(kinds.map { "`\($0): …`" }.joined(separator: ", ")) an item")
    }
    return request
  }

  private static func map(_ node: StudyNode) throws(AtlasError) -> BlockRequest {
    let fields = try node.fields(["show", "profile", "locator"] + commonKeys)
    if let locator = fields["locator"] {
      return try BlockRequest(.locator(try locator.text()), node: node, fields: fields)
    }
    let show = try node.required("show", of: fields).text()
    return try BlockRequest(
      .map(show, hasProfile: try fields["profile"]?.flag() ?? false), node: node, fields: fields)
  }

  private static func chart(_ node: StudyNode) throws(AtlasError) -> BlockRequest {
    let fields = try node.fields(["show", "score", "model"] + commonKeys + firstStageKeys)
    let content: Content
    switch try node.required("show", of: fields).word(charts) {
    case .plain(let plain): content = plain
    case .named(let key, let named): content = named(try node.required(key, of: fields).text())
    case .firstStage:
      let choice = FirstStageChoice(
        model: try node.required("model", of: fields).text(),
        column: try fields["column"]?.integer(in: 1...999), regressor: try fields["regressor"]?.text(),
        instrument: try fields["instrument"]?.text())
      return try BlockRequest(.firstStageChart(choice), node: node, fields: fields)
    }
    for key in firstStageKeys {
      guard let choice = fields[key] else { continue }
      throw choice.error(
        found: "\(choice.name) stands in a chart without such a choice", expected: "`show: first-stage`",
        remedy: "Remove it from other charts")
    }
    return try BlockRequest(content, node: node, fields: fields)
  }

  /// What tells first stages of one model apart.
  private static let firstStageKeys = ["column", "regressor", "instrument"]

  /// What a word after `show` asks for: a chart, or one that another key names the subject of.
  enum ChartKind: Sendable {
    case plain(Content)
    case named(String, @Sendable (String) -> Content)
    case firstStage
  }

  /// The charts by the word after `show`.
  static let charts: KeyValuePairs<String, ChartKind> = [
    "regions": .named("score") { .regionsChart($0) }, "time": .named("score") { .timeChart($0) },
    "bars": .named("score") { .barsChart($0) }, "dimensions": .plain(.dimensionsChart),
    "rank-intervals": .named("score") { .rankIntervalsChart($0) },
    "stages": .named("score") { .stagesChart($0) }, "coverage": .plain(.coverageChart),
    "coefficients": .named("model") { .coefficientsChart($0) }, "first-stage": .firstStage,
  ]

  private static func table(_ node: StudyNode) throws(AtlasError) -> BlockRequest {
    let fields = try node.fields(["show", "index", "score", "model", "table"] + commonKeys)
    let table: TableRequest =
      switch try node.required("show", of: fields).word(tables) {
      case .plain(let table): table
      case .named(let key, let table): table(try node.required(key, of: fields).text())
      case .optional(let key, let table): table(try fields[key]?.text())
      }
    return try BlockRequest(.table(table), node: node, fields: fields)
  }

  /// What a word after `show` asks for: a table, or one that another key names the subject of.
  enum TableKind: Sendable {
    case plain(TableRequest)
    case named(String, @Sendable (String) -> TableRequest)
    /// One that another key may name the subject of.
    case optional(String, @Sendable (String?) -> TableRequest)
  }

  /// The tables by the word after `show`.
  static let tables: KeyValuePairs<String, TableKind> = [
    "weights": .named("index") { .weights($0) }, "robustness": .named("index") { .robustness($0) },
    "variants": .named("index") { .variants($0) }, "years": .named("index") { .years($0) },
    "ranks": .named("score") { .ranks($0) }, "stages": .named("score") { .stages($0) },
    "model": .named("model") { .model($0) }, "spatial-effects": .named("model") { .spatialEffects($0) },
    "coverage": .plain(.coverage), "absent": .plain(.absent),
    "filling": .plain(.filling), "names": .plain(.names), "sources": .plain(.sources),
    "source-variables": .plain(.sourceVariables),
    "revisions": .plain(.revisions), "findings": .plain(.findings), "jumps": .plain(.jumps),
    "conformity": .plain(.conformity),
    "descriptives": .plain(.descriptives), "regions": .optional("index") { .regions($0) },
    "unit-indicators": .plain(.unitIndicators), "neighbours": .plain(.neighbours),
    "published": .optional("table") { .published($0) },
    "published-coefficients": .plain(.publishedCoefficients),
  ]
}

extension Metric {
  fileprivate init(_ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["label", "value", "detail"])
    self.init(
      label: try node.required("label", of: fields).text(),
      value: try node.required("value", of: fields).text(),
      detail: try fields["detail"]?.text() ?? "")
  }
}
