import Cartography

/// The keys of maps that stand side by side with another variable or a change.
extension StudyMap {
  /// The change that stands beside a map of a year.
  static func pair(_ fields: [String: StudyNode], isClassed: Bool) throws(AtlasError) -> Pair? {
    guard let node = fields["pair"] else { return nil }
    guard isClassed else { throw node.meansNothing(beside: "this `kind`: both maps have classes") }
    for key in ["year", "change", "beside"] + largeMapKeys {
      if let field = fields[key] { throw field.meansNothing(beside: "`pair`, whose maps are small") }
    }
    let parts = try node.fields([
      "year", "since", "as", "method", "classes", "breaks", "scheme", "reverse",
    ])
    let yearNode = try node.required("year", of: parts)
    let year = try yearNode.integer(in: 1000...2999)
    let since = try node.required("since", of: parts).integer(in: 1000...2999)
    guard since < year else {
      throw yearNode.error(found: "\(yearNode.name) is \(year)", expected: "a year after \(since)")
    }
    let breaks = try parts["breaks"].map(Breaks.init)
    if case .pooled = breaks, let field = parts["breaks"] { throw field.meansNothing(beside: "a change") }
    // Round numbers have nought among them, so that no class holds growth and decline.
    let rule = try Self.rule(parts, breaks: breaks, standard: (.pretty, 6), most: 20)
    return Pair(
      year: year, since: since,
      isPercent: try parts["as"]?.word(["difference": false, "percent": true]) ?? false, rule: rule,
      scheme: try changeScheme(parts))
  }

  /// Colours that turn about nought.
  private static func changeScheme(_ parts: [String: StudyNode]) throws(AtlasError) -> ColorScheme {
    guard let node = parts["scheme"] else {
      return try parts["reverse"]?.flag() == true ? ColorScheme.rdBu.reversed : .rdBu
    }
    let scheme = try SchemeSettings(parts, kind: node.isScalar ? nil : .diverging).scheme
    guard scheme.kind == .diverging else {
      let known = ColorScheme.all.filter { $0.kind == .diverging }.map(\.name)
      throw node.error(
        found: "\(node.name) is \(node.kind), whose colours do not turn about a middle",
        expected: "one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
    }
    return scheme
  }

  /// The variables that stand side by side.
  static func beside(_ fields: [String: StudyNode], isClassed: Bool) throws(AtlasError) -> Beside? {
    guard let node = fields["beside"] else {
      if let field = fields["legends"] { throw field.meansNothing(beside: "a single variable: add `beside`") }
      return nil
    }
    guard isClassed else { throw node.meansNothing(beside: "this `kind`: the maps have classes") }
    for key in ["shows"] + largeMapKeys {
      if let field = fields[key] { throw field.meansNothing(beside: "`beside`") }
    }
    let variables = try node.words()
    guard variables.count > 1, Set(variables).count == variables.count else {
      throw node.error(
        found: "\(node.name) is \(variables.joined(separator: ", "))",
        expected: "at least two different variables, `[tp, gp]`")
    }
    return Beside(variables: variables, legends: try fields["legends"]?.choice(Legends.allCases))
  }

  /// The profile below a map.
  ///
  /// - Parameter hasNone: whether several maps stand side by side.
  static func profile(_ fields: [String: StudyNode], hasNone: Bool) throws(AtlasError) -> Profile? {
    guard let node = fields["profile"] else { return hasNone ? nil : Profile() }
    guard !hasNone else { throw node.meansNothing(beside: "maps side by side") }
    guard node.isMapping else { return try node.flag() ? Profile() : nil }
    let parts = try node.fields(["x", "size", "fit", "north_south"])
    var profile = Profile()
    profile.place = node.place
    profile.axis = try parts["x"]?.choice(Profile.Axis.allCases) ?? .map
    profile.size = try parts["size"]?.text()
    profile.fit =
      try parts["fit"]?.word(["true": .units, "false": nil, "weighted": Profile.Fit.sizes]) ?? nil
    if profile.fit == .sizes, profile.size == nil, let fit = parts["fit"] {
      throw fit.error(
        found: "\(fit.name) is `weighted`, and nothing says by what",
        remedy: "Add `size: …`, the variable that the points are sized and weighed by")
    }
    profile.hasNorthSouth = try parts["north_south"]?.flag() ?? false
    return profile
  }
}
