import Cartography
import Documents
import Geography
import Projections

/// What editors in China ask of a map that shows the whole country, rule by rule.
///
/// The rules are those of the public standard base maps: all 34 units, the islands of the South China Sea, the usual
/// projection, a word on Taiwan where it has no data, and an approval number, which only its owner can supply.
struct StandardMap: Sendable {
  /// What is asked.
  enum Rule: String, CaseIterable, Sendable {
    case units, projection, inset, islands, dashLine, taiwan, approval

    /// What it asks, in print.
    func title(_ words: Words) -> String {
      switch self {
      case .units: words("All 34 units are drawn", "绘出全部34个省级单元")
      case .projection: words("Albers projection, 25° and 47° N, 105° E", "阿尔伯斯投影，标准纬线25°N、47°N，中央经线105°E")
      case .inset: words("An inset shows the South China Sea", "插图表示南海诸岛")
      case .islands: words("The layer has the islands of the South China Sea", "图层含南海诸岛")
      case .dashLine: words("The dash line is drawn", "绘出断续线")
      case .taiwan: words("The map says that data of Taiwan are lacking", "注明台湾省资料暂缺")
      case .approval: words("An approval number is printed", "标注审图号")
      }
    }
  }

  /// How a rule is met.
  struct Outcome: Sendable {
    let rule: Rule
    /// What stands against it; `nil` where it is kept.
    let fault: Fault?
  }

  /// What was found against a rule, and what to do.
  struct Fault: Sendable {
    let found: LocalizedText
    let remedy: LocalizedText

    fileprivate init(_ found: (String, String), remedy: (String, String)) {
      self.found = LocalizedText(english: found.0, chinese: found.1)
      self.remedy = LocalizedText(english: remedy.0, chinese: remedy.1)
    }
  }

  /// Every rule, in their order.
  let outcomes: [Outcome]

  /// The codes of all units, GB/T 2260.
  static let codes =
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...82].joined().map { "\($0)0000" }
  /// So many of them make a layer one of the whole country.
  private static let fewest = 20
  /// What an inset has to reach: west, south, east and north of the islands, in degrees.
  private static let sea = (west: 109.0, south: 4.0, east: 118.0, north: 21.0)
  /// The parallel south of which only the southern islands lie.
  private static let southernIslands = 12.0

  /// Looks at a layer in longitude and latitude; `nil` when it is no map of the whole of China.
  ///
  /// - Parameters:
  ///   - projection: what projects it; `nil` for what the settings say.
  ///   - hasLines: whether lines are drawn over it; `nil` for whether the settings name any overlay.
  ///   - withoutData: the units that have a shape and no figures.
  init?(
    _ settings: GeometrySettings, projection: String? = nil, layer: Layer, hasLines: Bool? = nil,
    withoutData: [FeatureID], language: Language
  ) {
    guard Self.isWholeCountry(layer) else { return nil }
    let missing = Self.missing(in: layer)
    outcomes = [
      Outcome(rule: .units, fault: Self.units(missing)),
      Outcome(rule: .projection, fault: (projection ?? settings.projection).flatMap(Self.projection)),
      Outcome(rule: .inset, fault: Self.inset(settings.insets)),
      Outcome(rule: .islands, fault: Self.islands(layer)),
      Outcome(rule: .dashLine, fault: Self.dashLine(isDrawn: hasLines ?? !settings.overlays.isEmpty)),
      Outcome(
        rule: .taiwan,
        fault: withoutData.contains(FeatureID("710000")) ? Self.taiwan(settings.note, language) : nil),
      Outcome(rule: .approval, fault: Self.approval(settings.approval, language)),
    ]
  }

  /// Whether most of China's units are in a layer.
  static func isWholeCountry(_ layer: Layer) -> Bool { codes.count - missing(in: layer).count >= fewest }

  private static func missing(in layer: Layer) -> [String] {
    let known = Set(layer.features.map(\.id.rawValue))
    return codes.filter { !known.contains($0) }
  }

  /// The faults as notices; none when the study does not ask for them.
  ///
  /// - Throws: the faults, when the study refuses such maps.
  static func notices(_ results: StudyResults, _ geography: StudyGeography) throws(AtlasError) -> [Notice] {
    let study = results.study
    guard study.geometry.conformity != .off, let map = StandardMap(results, geography) else { return [] }
    let sentences = map.sentences
    guard study.geometry.conformity == .refuse, !sentences.isEmpty else {
      return sentences.map { Notice(.geometry, $0) }
    }
    throw AtlasError(
      at: .init(file: study.file), found: sentences.joined(separator: "; "),
      expected: "a map that keeps all rules, for `geometry.conformity` is `refuse`")
  }

  /// The map of a study.
  init?(_ results: StudyResults, _ geography: StudyGeography) {
    self.init(
      results.study.geometry, projection: geography.projection.definition, layer: geography.layer,
      withoutData: geography.withoutData,
      language: results.language)
  }

  /// The faults in sentences.
  private var sentences: [String] {
    let words = Words(language: .english)
    return outcomes.compactMap { outcome in
      outcome.fault.map { fault in
        "map of China: \(fault.found.text(in: .english)) (rule: \(outcome.rule.title(words))). "
          + fault.remedy.text(in: .english)
      }
    }
  }
}

// MARK: - The rules

extension StandardMap {
  private static func units(_ missing: [String]) -> Fault? {
    guard !missing.isEmpty else { return nil }
    let codes = missing.joined(separator: ", ")
    return Fault(
      ("the layer lacks \(codes)", "图层缺\(codes)"),
      remedy: ("Take a layer with all 34 units", "请使用含全部34个省级单元的图层"))
  }

  private static func projection(_ definition: String) -> Fault? {
    var numbers: [Substring: Double] = [:]
    var isAlbers = false
    for word in definition.split(separator: " ") {
      let pair = word.drop { $0 == "+" }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      if pair[0] == "proj" { isAlbers = pair[1] == "aea" }
      numbers[pair[0]] = Double(pair[1])
    }
    let parallels = [numbers["lat_1"], numbers["lat_2"]].compactMap(\.self).sorted()
    guard !isAlbers || parallels != [25, 47] || numbers["lon_0"] != 105 else { return nil }
    let text = definition.prefix(80)
    let usual = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105"
    return Fault(
      ("the projection is `\(text)`", "投影为`\(text)`"),
      remedy: (
        "Leave out `geometry.projection`, or write \(usual)", "删去`geometry.projection`，或写作\(usual)"
      ))
  }

  private static func inset(_ insets: [InsetSettings]) -> Fault? {
    let remedy = (
      "Add `\(InsetSettings.southChinaSeaName)` to `geometry.insets`",
      "在`geometry.insets`中加入`\(InsetSettings.southChinaSeaName)`"
    )
    let frames = insets.compactMap(\.frame)
    guard let shown = frames.last else { return Fault(("there is no inset", "没有插图"), remedy: remedy) }
    let reaches = frames.contains { frame in
      frame.west <= sea.west && frame.south <= sea.south && frame.east >= sea.east && frame.north >= sea.north
    }
    let sides = [shown.west, shown.south, shown.east, shown.north]
    return reaches
      ? nil : Fault(("the inset shows no more than \(sides)", "插图范围仅为\(sides)"), remedy: remedy)
  }

  private static func islands(_ layer: Layer) -> Fault? {
    let hainan = layer.features.first { $0.id.rawValue == "460000" }
    let south = hainan?.geometry.bounds?.minY ?? 90
    guard south > southernIslands else { return nil }
    let tenths = Int((south * 10).rounded())
    let end = "\(tenths / 10).\(tenths % 10)°N"
    return Fault(
      ("Hainan ends at \(end) in the layer", "图层中海南省南端为\(end)"),
      remedy: (
        "Take a standard map as `geometry.layer`; the built-in boundaries have no islands farther south",
        "请以标准地图作为`geometry.layer`；内置边界不含更南的岛屿"
      ))
  }

  private static func dashLine(isDrawn: Bool) -> Fault? {
    guard !isDrawn else { return nil }
    return Fault(
      ("no lines are drawn over the map", "图上没有叠加线图层"),
      remedy: (
        "Name the dash-line layer of your standard map in `geometry.overlays`",
        "请将标准地图的断续线图层填入`geometry.overlays`"
      ))
  }

  private static func taiwan(_ note: LocalizedText?, _ language: Language) -> Fault? {
    let text = note?.text(in: language) ?? ""
    guard !text.contains(language == .chinese ? "台湾" : "Taiwan") else { return nil }
    let line = "note: {en: No data for Taiwan, zh: 台湾省资料暂缺}"
    return Fault(
      ("Taiwan has no data and `geometry.note` does not say so", "台湾省无数据，而`geometry.note`未予注明"),
      remedy: ("Add `\(line)` to `geometry`", "在`geometry`中加入`\(line)`"))
  }

  /// Numbers read `GS(2019)1822号`, since 2022 with the office as in `GS京(2022)1061号`.
  private static func approval(_ approval: LocalizedText?, _ language: Language) -> Fault? {
    let remedy = (
      "Put the number of the standard map you draw on into `geometry.approval`",
      "请将所用标准地图的审图号填入`geometry.approval`"
    )
    guard let text = approval?.text(in: language) else {
      return Fault(("there is no approval number", "没有审图号"), remedy: remedy)
    }
    let number = /GS\p{Han}?\s?[(（]\d{4}[)）]\s?\d{1,6}/
    guard text.firstMatch(of: number) == nil else { return nil }
    let given = text.prefix(80)
    return Fault(
      (
        "`geometry.approval` has no number such as GS(2019)1822: `\(given)`",
        "`geometry.approval`中没有GS(2019)1822之类的审图号：`\(given)`"
      ), remedy: remedy)
  }
}

extension StudyResults {
  /// Words without the marks that set keys of the study off in messages: a table has no type for them.
  private func plain(_ text: LocalizedText?) -> String {
    (text?.text(in: language) ?? "").replacing("`", with: "")
  }

  /// The rules for maps of China and how each is met, for print.
  func standardMapTable(_ geography: StudyGeography) -> ReportTable {
    let map = StandardMap(self, geography)
    var table = ReportTable(
      columns: [
        .init("rule", words("Rule", "要求"), .leading), .init("kept", words("Kept", "符合"), .leading),
        .init("found", words("Found", "检查结果"), .leading),
        .init("remedy", words("What to do", "处理办法"), .leading),
      ],
      rows: (map?.outcomes ?? []).map { outcome in
        ReportTable.Row([
          .text(outcome.rule.title(words)),
          .text(outcome.fault == nil ? words("yes", "是") : words("no", "否")),
          .text(plain(outcome.fault?.found)), .text(plain(outcome.fault?.remedy)),
        ])
      })
    if map == nil {
      table.notes = [words("The rules are for maps of the whole of China.", "各项要求仅适用于全国地图。")]
    }
    return table
  }
}
