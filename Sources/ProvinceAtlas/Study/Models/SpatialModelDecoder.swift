import Geography
import Regressions
import SpatialModels

extension SpatialModelSettings {
  private static let keys = [
    "label", "kind", "outcome", "regressors", "controls", "effects", "likelihood", "effect_errors",
    "contiguity",
    "weights", "links", "isolated", "sample",
  ]

  init(name: String, _ node: StudyNode) throws(AtlasError) {
    try node.checkFileName(name)
    let fields = try node.fields(Self.keys)
    self.name = name
    label = try node.required("label", of: fields).localizedText()
    kinds = try fields["kind"]?.dependences() ?? SpatialDependence.allCases
    outcome = try node.required("outcome", of: fields).text()
    regressors = try node.required("regressors", of: fields).terms()
    controls = try fields["controls"]?.terms() ?? []
    effects =
      try fields["effects"]?.word([
        "two-way": .twoWay, "unit": .unit, "period": .period, "none": FixedEffects.none,
      ]) ?? .twoWay
    likelihood =
      try fields["likelihood"]?.word(["transformed": .transformed, "demeaned": .demeaned]) ?? .transformed
    effectErrors = try fields["effect_errors"]?.effectErrors() ?? .delta
    neighbours = try NeighbourSettings(fields)
    sample = try fields["sample"].map(ModelSample.init(_:)) ?? .all
    place = node.place
    try checkTerms(node)
  }

  private func checkTerms(_ node: StudyNode) throws(AtlasError) {
    guard !regressors.isEmpty else {
      throw node.error(found: "\(node.name) has no regressors", expected: "a list of variables, `[nqp]`")
    }
    var seen: Set<String> = [outcome]
    for term in terms where !seen.insert(term.name).inserted {
      throw node.error(found: "\(node.name) names `\(term.name)` twice", remedy: "Name each variable once")
    }
  }
}

extension NeighbourSettings {
  fileprivate init(_ fields: [String: StudyNode]) throws(AtlasError) {
    contiguity = try fields["contiguity"]?.word(["queen": .queen, "rook": .rook]) ?? .queen
    style =
      try fields["weights"]?.word([
        "row-standardised": .rowStandardised, "binary": .binary, "spectral": .spectral,
      ]) ?? .rowStandardised
    links = try fields["links"]?.items().map(Link.init(_:)) ?? []
    isolated = try fields["isolated"]?.word(["refuse": .refuse, "allow": .allow]) ?? .refuse
  }
}

extension NeighbourSettings.Link {
  fileprivate init(_ node: StudyNode) throws(AtlasError) {
    let units = try node.words()
    guard units.count == 2 else {
      throw node.error(
        found: "\(node.name) names \(units.count) \(units.count == 1 ? "unit" : "units")",
        expected: "the two that are linked, `[Hainan, Guangdong]`")
    }
    (first, second) = (units[0], units[1])
    place = node.place
  }
}

extension StudyNode {
  /// A kind of spatial dependence, or a list of them, each once.
  fileprivate func dependences() throws(AtlasError) -> [SpatialDependence] {
    let nodes = isScalar ? [self] : try items()
    var kinds: [SpatialDependence] = []
    for node in nodes {
      let kind: SpatialDependence = try node.word(["lag": .lag, "error": .error, "durbin": .durbin])
      guard !kinds.contains(kind) else {
        throw node.error(found: "\(name) names `\(kind.rawValue)` twice", remedy: "Name each kind once")
      }
      kinds.append(kind)
    }
    guard !kinds.isEmpty else {
      throw error(found: "\(name) is empty", expected: "`lag`, `error` or `durbin`, or a list of them")
    }
    return kinds
  }

  /// How the standard errors of effects are computed: `delta`, or `{simulated: {draws: 1000, seed: 1}}`.
  fileprivate func effectErrors() throws(AtlasError) -> EffectErrors {
    guard isMapping else {
      return try word(["delta": .delta, "simulated": .simulated(draws: 1000, seed: 1)])
    }
    let choices = try required("simulated", of: fields(["simulated"])).fields(["draws", "seed"])
    return .simulated(
      draws: try choices["draws"]?.integer(in: 2...SpatialPanelModel.drawLimit) ?? 1000,
      seed: UInt64(try choices["seed"]?.integer(in: 0...Int.max) ?? 1))
  }
}
