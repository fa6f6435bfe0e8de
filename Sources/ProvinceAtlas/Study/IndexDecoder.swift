import Indices
import Panels

extension IndexSettings {
  init(name: String, _ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(
      ["label", "abbreviation", "dimensions", "absent", "stages", "robustness"] + IndexOptions.keys)
    self.name = name
    label = try node.required("label", of: fields).localizedText()
    abbreviation = try fields["abbreviation"]?.localizedText() ?? LocalizedText(name.uppercased())
    let dimensionsNode = try node.required("dimensions", of: fields)
    dimensions = try dimensionsNode.mapEntries(DimensionSettings.init(name:_:))
    guard !dimensions.isEmpty else {
      throw dimensionsNode.error(found: "\(dimensionsNode.name) is empty", expected: "at least one dimension")
    }
    absent = try fields["absent"]?.items().map(AbsentIndicator.init) ?? []
    stages = try fields["stages"].map(Stage.list) ?? []
    options = try IndexOptions(
      fields, indicators: dimensions.flatMap(\.andInner).flatMap(\.indicators).map(\.variable))
    robustness = .usual
    if let node = fields["robustness"] {
      let (system, options) = (try? system(without: []), options)
      robustness = try .decoded(node) { family in
        // Whether a span has several years is known only when it is chosen.
        system.map { !family.variations(of: options, system: $0, periodCount: 2).isEmpty } ?? true
      }
    }
  }
}

extension DimensionSettings {
  /// Deeper nesting is a slip of indentation or worse.
  private static let greatestDepth = 30

  init(name: String, _ node: StudyNode) throws(AtlasError) { try self.init(name: name, node, depth: 1) }

  private init(name: String, _ node: StudyNode, depth: Int) throws(AtlasError) {
    let fields = try node.fields(["label", "abbreviation", "indicators", "dimensions"])
    self.name = name
    label = try node.required("label", of: fields).localizedText()
    abbreviation = try fields["abbreviation"]?.localizedText() ?? LocalizedText(name.uppercased())
    indicators = try fields["indicators"]?.mapEntries(IndicatorSettings.init(variable:_:)) ?? []
    var inner: [DimensionSettings] = []
    for (name, value) in try fields["dimensions"]?.entries() ?? [] {
      guard depth < Self.greatestDepth else {
        throw value.error(
          found: "dimensions lie in dimensions more than \(Self.greatestDepth) deep", remedy: "Flatten them")
      }
      inner.append(try DimensionSettings(name: name, value, depth: depth + 1))
    }
    dimensions = inner
    guard !indicators.isEmpty || !dimensions.isEmpty else {
      throw node.error(
        found: "\(node.name) has neither `indicators` nor `dimensions`", expected: "at least one of them")
    }
  }
}

extension IndicatorSettings {
  init(variable: String, _ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["label", "unit", "direction", "missing", "absent"])
    self.variable = variable
    label = try node.required("label", of: fields).localizedText()
    unit = try fields["unit"]?.localizedText()
    isPositive = try fields["direction"]?.word(["positive": true, "negative": false]) ?? true
    filling = try fields["missing"]?.fillingRule() ?? .leave
    absence = try fields["absent"].map(Absence.init)
    place = node.place
  }
}

extension StudyNode {
  /// How gaps are filled: a word such as `linear`, or a word with a window, `{moving-average: 2}`.
  fileprivate func fillingRule() throws(AtlasError) -> FillingRule {
    let windowed = FillingRule.wordsWithWindow
    guard isMapping else {
      let word = try text()
      if let rule = FillingRule(word: word) { return rule }
      let example = "{\(windowed.first { $0 == word } ?? windowed[0]): 2}"
      throw error(
        found: "\(name) is `\(word.prefix(60))`",
        expected:
          "one of \(FillingRule.words.map { "`\($0)`" }.joined(separator: ", ")), or a moving average with "
          + "the years on either side of the gap, `\(example)`",
        remedy: nearestWord(to: word, among: FillingRule.words).map { "Did you mean `\($0)`?" })
    }
    let fields = try fields(windowed)
    guard fields.count == 1, let (word, node) = fields.first,
      let rule = FillingRule(word: word, window: try node.integer(in: FillingRule.windows))
    else {
      throw error(found: "\(name) has \(fields.count) rules", expected: "one, such as `{\(windowed[0]): 2}`")
    }
    return rule
  }
}

extension DerivedVariable {
  private static let operations = [
    "ratio", "per", "share", "log", "lag", "difference", "growth", "sum", "product",
  ]

  init(name: String, _ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["label", "unit", "times", "periods", "absent"] + Self.operations)
    self.name = name
    label = try node.required("label", of: fields).localizedText()
    unit = try fields["unit"]?.localizedText()
    absence = try fields["absent"].map(Absence.init)
    place = node.place
    let chosen = Self.operations.filter { fields[$0] != nil }
    guard chosen.count == 1, let operation = chosen.first, let argument = fields[operation] else {
      throw node.error(
        found:
          "\(node.name) has \(chosen.isEmpty ? "no operation" : chosen.map { "`\($0)`" }.joined(separator: " and "))",
        expected: "exactly one of \(Self.operations.map { "`\($0)`" }.joined(separator: ", "))")
    }
    let scale = try fields["times"]?.number(in: -1e15...1e15)
    let lag = try fields["periods"]?.integer(in: 1...100)
    derivation = try Self.derivation(operation, of: argument, scale: scale, lag: lag)
    try Self.checkUse(of: fields["times"], by: operation, allowed: ["ratio", "per"])
    try Self.checkUse(of: fields["periods"], by: operation, allowed: ["lag", "difference", "growth"])
  }

  private static func checkUse(
    of option: StudyNode?, by operation: String, allowed: [String]
  ) throws(AtlasError) {
    guard let option, !allowed.contains(operation) else { return }
    throw option.error(
      found: "\(option.name) means nothing for `\(operation)`", remedy: "Remove it")
  }

  private static func derivation(
    _ operation: String, of argument: StudyNode, scale: Double?, lag: Int?
  ) throws(AtlasError) -> Derivation {
    let names = try argument.words()
    func expecting(_ counts: ClosedRange<Int>, _ words: String) throws(AtlasError) {
      guard counts.contains(names.count) else {
        throw argument.error(found: "\(argument.name) names \(names.count) variables", expected: words)
      }
    }
    switch operation {
    case "ratio":
      try expecting(1...2, "`[numerator, denominator]`, or one variable with `times`")
      if names.count == 1 { return .scaled(names[0], by: scale ?? 1) }
      return .ratio(numerator: names[0], denominator: names[1], scale: scale ?? 1)
    case "per":
      try expecting(2...2, "`[total, persons]`, with `times` for their units")
      return .ratio(numerator: names[0], denominator: names[1], scale: scale ?? 1)
    case "share":
      try expecting(2...1000, "the part, then every part of the whole")
      return .share(part: names[0], of: Array(names.dropFirst()))
    case "sum": return .sum(names)
    case "product": return .product(names)
    default: try expecting(1...1, "one variable")
    }
    switch operation {
    case "log": return .logarithm(names[0])
    case "lag": return .lag(names[0], periods: lag ?? 1)
    case "difference": return .difference(names[0], periods: lag ?? 1)
    default: return .growth(names[0], periods: lag ?? 1)
    }
  }
}
