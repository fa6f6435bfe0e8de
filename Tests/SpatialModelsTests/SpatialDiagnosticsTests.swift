import Panels
import Regressions
import Testing

@testable import SpatialModels

@Suite struct SpatialDiagnosticsTests {
  private func weights() throws -> SpatialWeights {
    let (units, lists) = gridNeighbours(5, 5)
    return try SpatialWeights(units: units, neighbours: lists)
  }

  @Test func theyFindALag() throws {
    let panel = try simulatedPanel(weights(), periods: 10, parameter: 0.5, seed: 9)
    let tests = try Reference.model(.lag, .twoWay, .transformed).diagnose(on: panel, weights: weights())
    #expect(tests[0].p < 1e-6 && tests[2].p < 1e-4 && tests[4].p < 1e-6)
    #expect(tests[2].p < tests[3].p)
    #expect(tests.map(\.degrees) == [1, 1, 1, 1, 2])
  }

  /// Of 200 panels without dependence about one in twenty lies beyond the 5 % point.
  @Test func theirSizeIsRight() throws {
    let weights = try weights()
    let model = try Reference.model(.lag, .twoWay, .transformed)
    var refused = [0, 0, 0, 0, 0]
    for seed in 0..<200 {
      let panel = try simulatedPanel(weights, periods: 6, parameter: 0, seed: 1000 + UInt64(seed))
      for (index, test) in try model.diagnose(on: panel, weights: weights).enumerated() where test.p < 0.05 {
        refused[index] += 1
      }
    }
    #expect(refused.allSatisfy { (2...22).contains($0) }, "\(refused)")
  }

  @Test func robustTestsAreLeftOutWhereTheyDoNotExist() throws {
    // On a ring W turns cosines into their multiples, so W X b is X times a number.
    let (units, lists) = ringNeighbours(8)
    let weights = try SpatialWeights(units: units, neighbours: lists)
    var normals = NormalNumbers(seed: 1)
    let wave = [0, 1, 0, -1, 0, 1, 0, -1].map { Double($0) }
    let columns = [
      Column(name: "y", values: wave.map { $0 + normals.next() }), Column(name: "a", values: wave),
    ]
    let panel = try Panel(units: units, periods: [2001], columns: columns)
    let model = try SpatialPanelModel(
      name: "m", outcome: "y", regressors: ["a"], dependence: .lag, effects: .none)
    #expect(try model.diagnose(on: panel, weights: weights).map(\.kind) == [.lag, .error])
  }
}
