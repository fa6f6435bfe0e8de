import Indices
import Panels

extension IndexOptions {
  /// The keys of an index that say how it is computed.
  static let keys = [
    "missing_cells", "weights", "pooling", "shift", "normalization", "extremes", "scores", "factor",
    "dimension_scores", "across",
  ]

  /// - Parameter indicators: the names that given weights and extremes may have.
  init(_ fields: [String: StudyNode], indicators: [String]) throws(AtlasError) {
    self.init(
      normalization: try Self.normalization(fields, indicators: indicators),
      weighting: try Self.weighting(fields, indicators: indicators),
      scoring: try fields["scores"]?.choice(ScoreMethod.allCases) ?? .values,
      dimensionScores: try fields["dimension_scores"]?.choice(DimensionScores.allCases) ?? .global,
      factor: try fields["factor"]?.number(in: 1e-9...1e9) ?? 1,
      missingCells: try fields["missing_cells"]?.choice(MissingCellRule.allCases) ?? .refuse,
      comparison: try fields["across"]?.choice(Comparison.allCases) ?? .units)
    if let node = fields["dimension_scores"], scoring == .topsis {
      throw node.meansNothing(beside: "`scores: topsis`")
    }
    if comparison == .periods {
      if let node = fields["pooling"], weighting.pooling != .pooled {
        throw node.meansNothing(beside: "`across: years`")
      }
      if let node = fields["extremes"], case .cells(let cells) = normalization.reference, cells != .pooled {
        throw node.meansNothing(beside: "`across: years`")
      }
    }
  }

  private static func weighting(
    _ fields: [String: StudyNode], indicators: [String]
  ) throws(AtlasError) -> WeightingMethod {
    let pooling = try fields["pooling"]?.pooling()
    let shift = try fields["shift"]?.number(in: 0...1e6)
    let method: WeightingMethod
    if let node = fields["weights"], node.isMapping {
      method = .manual(try given(node, indicators: indicators))
    } else {
      method =
        try fields["weights"]?.word([
          "entropy": .entropy(), "equal": .equalIndicators, "equal-dimensions": .equalDimensions,
          "critic": .critic(),
        ]) ?? .entropy()
    }
    switch method {
    case .entropy: return .entropy(pooling: pooling ?? .pooled, shift: shift ?? 0)
    case .critic, .equalIndicators, .equalDimensions, .manual: break
    }
    if let node = fields["shift"] { throw node.meansNothing(beside: "weights other than `entropy`") }
    if case .critic = method { return .critic(pooling: pooling ?? .pooled) }
    if let node = fields["pooling"] {
      throw node.meansNothing(beside: "weights other than `entropy` and `critic`")
    }
    return method
  }

  /// `{manual: {x: 0.3, …}}`, a weight for each indicator.
  private static func given(
    _ node: StudyNode, indicators: [String]
  ) throws(AtlasError) -> [String: Double] {
    let manual = try node.required("manual", of: try node.fields(["manual"]))
    var weights: [String: Double] = [:]
    for (name, value) in try manual.entries() {
      try manual.checkIndicator(name, at: value, among: indicators)
      weights[name] = try value.number(in: 0...1e9)
    }
    let missing = indicators.filter { weights[$0] == nil }
    guard missing.isEmpty else {
      throw manual.error(
        found: "\(manual.name) gives no weight for \(missing.map { "`\($0)`" }.joined(separator: ", "))",
        expected: "a weight for every indicator, 0 for none")
    }
    guard weights.values.contains(where: { $0 > 0 }) else {
      throw manual.error(found: "all weights of \(manual.name) are 0", expected: "at least one above 0")
    }
    return weights
  }

  private static func normalization(
    _ fields: [String: StudyNode], indicators: [String]
  ) throws(AtlasError) -> Normalization {
    let method = try fields["normalization"]?.choice(Normalization.Method.allCases) ?? .minMax
    guard let node = fields["extremes"] else { return Normalization(method) }
    guard node.isMapping else { return Normalization(method, reference: .cells(try node.pooling())) }
    guard method == .minMax else { throw node.meansNothing(beside: "`normalization: \(method.rawValue)`") }
    let fixed = try node.required("fixed", of: try node.fields(["fixed"]))
    var extremes: [String: Normalization.Extremes] = [:]
    for (name, value) in try fixed.entries() {
      try fixed.checkIndicator(name, at: value, among: indicators)
      let numbers = try value.items().map { item throws(AtlasError) in try item.number(in: -1e300...1e300) }
      guard numbers.count == 2, numbers[0] < numbers[1] else {
        throw value.error(
          found: "\(value.name) is \(numbers)", expected: "`[smallest, largest]`, two numbers that differ")
      }
      extremes[name] = Normalization.Extremes(minimum: numbers[0], maximum: numbers[1])
    }
    let missing = indicators.filter { extremes[$0] == nil }
    guard missing.isEmpty else {
      throw fixed.error(
        found: "\(fixed.name) has no extremes for \(missing.map { "`\($0)`" }.joined(separator: ", "))",
        expected: "`[smallest, largest]` for every indicator")
    }
    return Normalization(method, reference: .fixed(extremes))
  }
}

extension RobustnessSettings {
  /// What every index is tried against unless the study says otherwise.
  static let usual = RobustnessSettings(
    families: Variation.Family.admissible, shifts: Variation.usualShifts)

  /// `false` for nothing, `true` for the usual, or `{variants: […], shifts: […]}`.
  ///
  /// - Parameter meaning: whether a family means anything beside the index's main choice.
  static func decoded(
    _ node: StudyNode, meaning: (Variation.Family) -> Bool
  ) throws(AtlasError) -> RobustnessSettings? {
    guard node.isMapping else { return try node.flag() ? usual : nil }
    let fields = try node.fields(["variants", "shifts"])
    var settings = usual
    if let shifts = fields["shifts"] {
      settings.shifts = try shifts.items().map { item throws(AtlasError) in try item.number(in: 0...1e6) }
      guard !settings.shifts.isEmpty else {
        throw shifts.error(found: "\(shifts.name) is empty", expected: "numbers such as `[0.0001, 0.01]`")
      }
    }
    guard let variants = fields["variants"] else { return settings }
    settings.families = []
    for item in try variants.items() {
      let family = try item.choice(Variation.Family.allCases)
      guard meaning(family) else { throw item.meansNothing(beside: "the main choice of the index") }
      if !settings.families.contains(family) { settings.families.append(family) }
    }
    guard !settings.families.isEmpty else {
      throw variants.error(
        found: "\(variants.name) is empty", expected: "at least one variant, or `robustness: false`")
    }
    if let shifts = fields["shifts"], !settings.families.contains(.shifts) {
      throw shifts.error(
        found: "\(shifts.name) means nothing without the variant `shifts`", remedy: "Add it, or remove this")
    }
    return settings
  }
}

extension StudyNode {
  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ choices: [Choice]) throws(AtlasError) -> Choice {
    let text = try text()
    if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
    let words = choices.map(\.rawValue)
    throw error(
      found: "\(name) is `\(text.prefix(60))`",
      unknown: text, among: words)
  }

  /// `pooled`, `per-period`, or the year of a base period.
  func pooling() throws(AtlasError) -> Pooling {
    if Int((try? text()) ?? "") != nil { return .base(try integer(in: 1000...2999)) }
    let text = try text()
    switch text {
    case "pooled": return .pooled
    case "per-period": return .perPeriod
    default:
      throw error(
        found: "\(name) is `\(text.prefix(60))`", expected: "`pooled`, `per-period` or a year",
        remedy: nearestWord(to: text, among: ["pooled", "per-period"]).map { "Did you mean `\($0)`?" })
    }
  }

  /// Fails for a key that is no indicator of the index.
  func checkIndicator(_ key: String, at value: StudyNode, among indicators: [String]) throws(AtlasError) {
    guard !indicators.contains(key) else { return }
    throw value.error(
      found: "\(name) names `\(key.prefix(60))`, which is no indicator of the index",
      unknown: key, among: indicators)
  }

  func meansNothing(beside other: String) -> AtlasError {
    error(found: "\(name) (\(kind)) means nothing beside \(other)", remedy: "Remove it")
  }
}
