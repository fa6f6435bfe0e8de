import Drawings
import Testing

@testable import Charts

@Suite struct LabelSearchTests {
  private func place(_ x: Double, cost: Double) -> LabelCandidate {
    LabelCandidate(box: Rect(x: x, y: 0, width: 10, height: 8), leader: nil, cost: cost)
  }

  @Test func labelsShareOutTheirPlaces() {
    // Each likes the first place best, and only one arrangement gives all of them one.
    let candidates = [
      [place(0, cost: 0)], [place(0, cost: 0), place(20, cost: 1)],
      [place(0, cost: 0), place(20, cost: 1), place(40, cost: 2)],
    ]
    var search = LabelSearch(candidates: candidates, urgent: [false, false, false])
    search.run()
    #expect(search.chosen.map(\.?.box.x) == [0, 20, 40])
  }

  @Test func theCheapestArrangementIsFound() {
    // Both may have their first place only by turns; the second loses less by going elsewhere.
    let candidates = [[place(0, cost: 0), place(20, cost: 30)], [place(0, cost: 0), place(40, cost: 5)]]
    var search = LabelSearch(candidates: candidates, urgent: [false, false])
    search.run()
    #expect(search.chosen.map(\.?.box.x) == [0, 40])
  }

  @Test func ofTwoWithOnePlaceTheUrgentOneHasIt() {
    let candidates = [[place(0, cost: 0)], [place(0, cost: 0)], [LabelCandidate]()]
    var search = LabelSearch(candidates: candidates, urgent: [false, true, false])
    search.run()
    #expect(search.chosen.map { $0 != nil } == [false, true, false])
    search = LabelSearch(candidates: candidates, urgent: [false, false, false])
    search.run()
    #expect(search.chosen.map { $0 != nil } == [true, false, false])
  }
}
