import Documents
import Indices
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct PeersTests {
  private func ranking(_ values: [Double?]) -> Ranking {
    Ranking(
      values.enumerated().map { (UnitCode("\($0.offset)"), $0.element.map { Cell($0) } ?? .missing) })
  }

  /// Distances by numpy from the formulas of the toy's table on.
  @Test func theNearestProfilesComeFirst() throws {
    let results = try ToyStudy().inputs().results
    let peers = try results.peers(of: .henan)
    #expect(peers.dimensions == ["tp", "dp", "ry", "ri"])
    #expect(peers.peers.map { results.name($0.unit) } == ["Jiangsu", "Yunnan", "Shandong"])
    for (peer, distance) in zip(peers.peers, [1.198788664507457, 1.3258979101401236, 1.4091902787581825]) {
      #expect(abs(peer.distance - distance) < 1e-12)
    }
  }

  @Test func eachScoreCountsAlikeWhateverItsScale() {
    // Without standardising, the second score would decide alone.
    let peers = Peers(
      of: UnitCode("0"),
      in: Profiles([("a", ranking([0, 1, 10, 11])), ("b", ranking([0, 2000, 1000, 3000]))]), limit: 1)
    let (a, b) = (5.802298395176404, 1290.9944487358056)
    #expect(peers.peers.map(\.unit) == [UnitCode("1")])
    #expect(abs(peers.peers[0].distance - ((1 / a) * (1 / a) + (2000 / b) * (2000 / b)).squareRoot()) < 1e-12)
  }

  @Test func unitsWithoutAScoreAndScoresWithoutADifferenceAreLeftOut() {
    let peers = Peers(
      of: UnitCode("0"), in: Profiles([("a", ranking([0, nil, 3, 4])), ("flat", ranking([1, 1, 1, 1]))]))
    #expect(peers.dimensions == ["a"])
    #expect(peers.peers.map(\.unit) == [UnitCode("2"), UnitCode("3")])
    #expect(Peers(of: UnitCode("1"), in: Profiles([("a", ranking([0, nil, 3, 4]))])).peers.isEmpty)
    #expect(Peers(of: UnitCode("0"), in: Profiles([])).peers.isEmpty)
  }

  @Test func equalDistancesKeepTheOrderOfThePanel() {
    let peers = Peers(of: UnitCode("1"), in: Profiles([("a", ranking([0, 1, 2]))]))
    #expect(peers.peers.map(\.unit) == [UnitCode("0"), UnitCode("2")])
  }

  @Test func theSentencesNameNeighboursByRankAndPeersByDistance() throws {
    let inputs = try ToyStudy().inputs()
    let data = try inputs.results.provincialData(of: .henan, geography: inputs.geography)
    #expect(
      data["bordering_sentence"]?.text
        == "It borders Sichuan (NQP\u{A0}2nd, RRI\u{A0}6th), Shanxi (NQP\u{A0}3rd, RRI\u{A0}8th), Hunan (NQP\u{A0}6th, "
        + "RRI\u{A0}2nd) and Jiangsu (NQP\u{A0}9th, RRI\u{A0}4th).")
    #expect(
      data["peers_sentence"]?.text
        == "Most like it by the profile of TP, DP, RY and RI, each score standardised over all "
        + "provinces, are Jiangsu (NQP\u{A0}9th, RRI\u{A0}4th), Yunnan (NQP\u{A0}4th, RRI\u{A0}3rd) and Shandong "
        + "(NQP\u{A0}8th, RRI\u{A0}7th).")
  }
}
