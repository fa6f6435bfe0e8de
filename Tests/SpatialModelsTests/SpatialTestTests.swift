import Regressions
import Testing

@testable import SpatialModels

@Suite struct SpatialTestTests {
  @Test func pIsTheUpperTailOfChiSquared() {
    let test = SpatialTest(.lag, 3.841458820694124)
    #expect(agrees(test.p, 0.05, 1e-12) && test.degrees == 1)
    #expect(SpatialTest(.either, 0, degrees: 2).p == 1)
    #expect(SpatialTest(.dependence, -1e-15).p == 1)
    #expect(SpatialTest(.durbinLag, 1, degrees: 3).distribution == .chiSquared(degrees: 3))
  }

  @Test func everyKindHasWordsOfItsOwn() {
    let tests = SpatialTest.Kind.allCases.map { SpatialTest($0, 1) }
    #expect(Set(tests.map(\.name)).count == tests.count)
    #expect(Set(tests.map(\.nullHypothesis)).count == tests.count)
  }
}
