import Testing

@testable import ProvinceAtlas

extension ToyStudy {
  /// A file of recommendations for the toy study, with words for everything a rule may point at.
  static let recommendations = """
    behind:
      tp: Do tp.
      dp: Do dp.
      ry: Do ry.
      ri: Do ri.
      yield: Do yield.
      income: Do income.
      patents: Do patents.
      waste: Do waste.
      rnd: Do rnd.
    effects:
      nqp: {rises: Keep nqp., falls: Mend nqp.}
    gaps: {tp: Share tp., dp: Share dp., ry: Share ry., ri: Share ri.}
    national:
      regions: Even out.
      alike-effects: Same for all.
      unlike-effects: Different.
      neighbours: Together.
      ranks: Use classes.
      data: Publish.

    """

  /// A toy study that recommends.
  static func advising(_ text: String = recommendations) throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.write(Array(text.utf8), to: "recommendations.yaml")
    try toy.replace(
      "  leads: nqp\n", with: "  leads: nqp\n  recommendations: recommendations.yaml\n", in: "study.yaml")
    return toy
  }

  /// What the study recommends to a unit, by rule and advice.
  func advice(to unit: String, _ change: (inout RunOptions) -> Void = { _ in }) throws -> [Recommendation] {
    let results = try inputs(change).results
    let code = try #require(results.data.crosswalk.match(unit)).code
    return try results.recommendations(
      for: code, standings: try results.indicatorStandings(of: code), peers: try results.peers(of: code))
  }
}
