import Panels

/// The words a study has for recommendations. Which of them a report prints is decided by its results alone, see
/// ``Recommendation``; what has no words here is not recommended.
struct RecommendationTexts: Sendable {
  /// What to do about an index, a dimension or an indicator in which a unit is behind, by its name.
  var behind: [String: LocalizedText] = [:]
  /// What to do where an index or dimension goes with more (`rises`) or less (`falls`) of the other, by its name.
  var effects: [String: Effect] = [:]
  /// What to do about a dimension in which the regions lie farthest apart, by its name.
  var gaps: [String: LocalizedText] = [:]
  /// What all units together can do.
  var national: [NationalTopic: LocalizedText] = [:]

  /// The words for a coefficient of either sign.
  struct Effect: Sendable {
    var rises: LocalizedText?
    var falls: LocalizedText?
  }

  /// What a recommendation of the national report is about. The raw value is the word of the file.
  enum NationalTopic: String, Hashable, Sendable, CaseIterable {
    /// The regions lie apart in the leading index.
    case regions
    /// The coefficient is the same in all regions as far as the data tell.
    case alikeEffects = "alike-effects"
    /// It is not.
    case unlikeEffects = "unlike-effects"
    /// The neighbours' outcome goes with one's own.
    case neighbours
    /// Ranks depend on the way of weighting.
    case ranks
    /// Indicators of the design are absent.
    case data
  }
}

extension RecommendationTexts {
  /// Reads the file that a study names under `reports.recommendations`; `nil` when it names none.
  static func reading(
    for study: Study
  ) throws(AtlasError) -> (texts: RecommendationTexts, record: Manifest.File)? {
    guard let name = study.reports.recommendations else { return nil }
    let path = InputFile.path(name, in: study.folder)
    let text = try InputFile.text(at: path, purpose: "recommendations")
    return (
      try RecommendationTexts(yaml: text, file: path, of: study),
      Manifest.File(path: name, bytes: text.utf8.count, sha256: Checksum.sha256(Array(text.utf8)))
    )
  }

  /// Decodes the text of a file of recommendations and checks every name in it against the study.
  init(yaml: String, file: String, of study: Study) throws(AtlasError) {
    let root = try StudyNode(yaml: yaml, file: file, subject: "the file")
    let fields = try root.fields(["behind", "effects", "gaps", "national"])
    let scores = study.scores.map(\.name)
    // Indicators that are absent may be named, or a shared file would fit one study alone.
    let indicators = study.indicators.map(\.variable)
    behind =
      try fields["behind"]?.texts(of: scores + indicators, kind: "index, dimension or indicator") ?? [:]
    gaps = try fields["gaps"]?.texts(of: scores, kind: "dimension") ?? [:]
    for (name, node) in try fields["effects"]?.entries() ?? [] {
      try node.check(name, among: scores, kind: "index or dimension")
      let signs = try node.fields(["rises", "falls"])
      effects[name] = Effect(
        rises: try signs["rises"]?.localizedText(), falls: try signs["falls"]?.localizedText())
    }
    for (name, node) in try fields["national"]?.entries() ?? [] {
      guard let topic = NationalTopic(rawValue: name) else {
        throw node.error(
          found: "`national` has the unknown key `\(name)`", unknown: name,
          among: NationalTopic.allCases.map(\.rawValue))
      }
      national[topic] = try node.localizedText()
    }
  }
}

extension StudyNode {
  /// Texts by names of the study.
  fileprivate func texts(of known: [String], kind: String) throws(AtlasError) -> [String: LocalizedText] {
    var texts: [String: LocalizedText] = [:]
    for (name, node) in try entries() {
      try node.check(name, among: known, kind: kind)
      texts[name] = try node.localizedText()
    }
    return texts
  }

  fileprivate func check(_ name: String, among known: [String], kind: String) throws(AtlasError) {
    guard !known.contains(name) else { return }
    throw error(found: "the study has no \(kind) `\(name)`", unknown: name, among: known)
  }
}
