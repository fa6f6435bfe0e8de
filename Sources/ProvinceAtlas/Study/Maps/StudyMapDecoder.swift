import Cartography
import Drawings

extension StudyMap {
  private static let keys = [
    "shows", "kind", "with", "year", "change", "method", "classes", "breaks", "scheme", "reverse", "midpoint",
    "decimals", "goodness", "symbols", "labels", "highlight", "mark_unstable", "unit_text", "legend",
    "scale_bar", "north_arrow", "years", "columns", "pair", "beside", "legends", "profile",
  ]

  /// The words after `kind`.
  private enum KindWord: String, CaseIterable {
    case classes, unclassed, bivariate, categories

    /// The keys that mean nothing for it.
    var foreign: [String] {
      switch self {
      case .classes: ["with", "labels"]
      case .unclassed: ["with", "labels", "method", "classes", "goodness", "mark_unstable"]
      case .bivariate: ["labels", "reverse", "midpoint", "goodness", "mark_unstable"]
      case .categories:
        [
          "with", "change", "method", "classes", "breaks", "midpoint", "decimals", "goodness",
          "mark_unstable",
        ]
      }
    }
  }

  init(name: String, _ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(Self.keys)
    let word = try fields["kind"]?.choice(KindWord.allCases) ?? .classes
    for key in word.foreign {
      if let field = fields[key] { throw field.meansNothing(beside: "`kind: \(word.rawValue)`") }
    }
    self.name = name
    place = node.place
    (sideBySide, columns) = try Self.sideBySide(fields, isClassed: word == .classes)
    pair = try Self.pair(fields, isClassed: word == .classes)
    beside = try Self.beside(fields, isClassed: word == .classes)
    if let beside, fields["columns"] == nil { columns = beside.standardColumns }
    profile = try Self.profile(fields, hasNone: sideBySide != nil || pair != nil || beside != nil)
    if word == .categories, let field = fields["profile"] {
      throw field.meansNothing(beside: "`kind: categories`, which has no values")
    }
    if let first = beside?.variables.first {
      shows = first
    } else {
      shows = try node.required("shows", of: fields).text()
    }
    if let pair {
      span = .year(pair.year)
    } else {
      span = try Span(fields)
    }
    let breaks = try fields["breaks"].map(Breaks.init)
    isPooled = try Self.isPooled(fields, breaks: breaks, over: span)
    if case .limits = breaks, word != .classes, let field = fields["breaks"] {
      throw field.meansNothing(beside: "`kind: \(word.rawValue)`")
    }
    switch word {
    case .classes:
      kind = .classes(try Self.rule(fields, breaks: breaks, standard: (.naturalBreaks, 5), most: 20))
    case .unclassed: kind = .unclassed
    case .bivariate:
      kind = .bivariate(
        with: try node.required("with", of: fields).text(),
        try Self.rule(fields, breaks: breaks, standard: (.quantile, 3), most: 4),
        try fields["scheme"].map(BivariatePalette.init) ?? .blueOrange)
    case .categories: kind = .categories
    }
    // The four colours of a bivariate map are no scheme.
    let colors =
      word == .bivariate ? nil : try SchemeSettings(fields, kind: word == .categories ? .qualitative : nil)
    scheme = colors?.scheme ?? .standard
    midpoint = try colors?.midpoint(of: kind, over: span)
    decimals = try fields["decimals"]?.integer(in: 0...9)
    showsGoodness = try fields["goodness"]?.flag() ?? false
    symbols = try fields["symbols"].map(Symbols.init)
    labels =
      try fields["labels"]?.entries().map { (key, value) throws(AtlasError) in
        (key, try value.localizedText())
      } ?? []
    highlighted = try fields["highlight"]?.words() ?? []
    (places, furniture) = try Self.furniture(fields)
    unitText = try fields["unit_text"]?.choice(UnitText.allCases) ?? .auto
    if word != .classes && word != .unclassed, unitText == .values || unitText == .ranks,
      let field = fields["unit_text"]
    {
      throw field.meansNothing(beside: "`kind: \(word.rawValue)`")
    }
    marksUnstable = try fields["mark_unstable"]?.flag() ?? false
    guard marksUnstable, span != .mean || isPooled, let mark = fields["mark_unstable"] else { return }
    throw mark.meansNothing(beside: span == .mean ? "`breaks: pooled`" : "`year` or `change`")
  }

  /// Whether limits come from all years together: those of a map of one year do unless it says otherwise.
  private static func isPooled(
    _ fields: [String: StudyNode], breaks: Breaks?, over span: Span
  ) throws(AtlasError) -> Bool {
    switch (breaks, span) {
    case (.pooled, .change):
      if let field = fields["breaks"] { throw field.meansNothing(beside: "`change`") }
      return false
    case (.pooled, _): return true
    // Only one of the two maps of a pair is of a year.
    case (nil, _) where fields["pair"] != nil: return false
    case (nil, .year): return true
    case (nil, _) where fields["years"] != nil: return true
    case (.perMap, _) where fields["years"] != nil:
      if let field = fields["breaks"] { throw field.meansNothing(beside: "`years`, which share one legend") }
      return true
    default: return false
    }
  }

  /// How limits are found.
  static func rule(
    _ fields: [String: StudyNode], breaks: Breaks?, standard: (method: ClassificationMethod, classes: Int),
    most: Int
  ) throws(AtlasError) -> ClassificationRule {
    if case .limits(let limits) = breaks {
      for key in ["method", "classes"] {
        if let field = fields[key] { throw field.meansNothing(beside: "a list of `breaks`") }
      }
      return .manual(limits: limits)
    }
    let method = try fields["method"]?.choice(ClassificationMethod.allCases) ?? standard.method
    if method == .headTail, let field = fields["classes"] {
      throw field.meansNothing(beside: "`method: head-tail`, which finds the number itself")
    }
    return method.rule(classes: try fields["classes"]?.integer(in: 2...most) ?? standard.classes)
  }

  /// What stands under `breaks`.
  enum Breaks {
    case pooled
    case perMap
    case limits([Double])

    init(_ node: StudyNode) throws(AtlasError) {
      guard !node.isScalar else {
        self = try node.word(["pooled": .pooled, "per-map": .perMap])
        return
      }
      let limits = try node.items().map { item throws(AtlasError) in try item.number(in: -1e300...1e300) }
      guard limits.count > 1, zip(limits, limits.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw node.error(
          found: "\(node.name) is \(limits)",
          expected:
            "at least two rising numbers: the lower end of the first class, then the upper limit of each")
      }
      self = .limits(limits)
    }
  }
}

extension StudyMap.Span {
  fileprivate init(_ fields: [String: StudyNode]) throws(AtlasError) {
    let years = 1000...2999
    if let node = fields["change"] {
      if let year = fields["year"] { throw year.meansNothing(beside: "`change`") }
      let parts = try node.fields(["from", "to", "as"])
      let from = try node.required("from", of: parts).integer(in: years)
      let toNode = try node.required("to", of: parts)
      let to = try toNode.integer(in: years)
      guard from < to else {
        throw toNode.error(found: "\(toNode.name) is \(to)", expected: "a year after \(from)")
      }
      self = .change(
        from: from, to: to,
        isPercent: try parts["as"]?.word(["difference": false, "percent": true]) ?? false)
    } else {
      self = try fields["year"].map { node throws(AtlasError) in .year(try node.integer(in: years)) } ?? .mean
    }
  }
}

extension StudyMap.Symbols {
  fileprivate init(_ node: StudyNode) throws(AtlasError) {
    if node.isScalar {
      self.init(shows: try node.text(), diameter: 5, color: nil)
      return
    }
    let fields = try node.fields(["shows", "diameter", "color"])
    self.init(
      shows: try node.required("shows", of: fields).text(),
      diameter: try fields["diameter"]?.number(in: 1...30) ?? 5, color: try fields["color"]?.color())
  }
}
