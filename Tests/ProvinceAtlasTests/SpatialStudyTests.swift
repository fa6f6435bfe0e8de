import Foundation
import Panels
import Regressions
import SpatialModels
import Testing

@testable import ProvinceAtlas

/// The spatial models of the default study: neighbours from its map, and the numbers of `Tests/References/default-spatial`.
@Suite struct SpatialStudyTests {
  private static func inputs(_ change: (inout SpatialModelSettings) -> Void = { _ in }) throws -> StudyInputs
  {
    var study = try Study(at: projectFolder + "/Templates/china-provinces")
    change(&study.spatialModels[0])
    return try StudyInputs(study, options: RunOptions())
  }

  /// The printed lines as cells, by the words at their beginning.
  private static func reference() throws -> [[String]] {
    let file = projectFolder + "/Tests/References/default-spatial/output.txt"
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: ",").map(String.init) }
  }

  private static func numbers(_ kind: String, _ quantity: String, _ lines: [[String]]) throws -> [Double] {
    let line = try #require(lines.first { $0[0] == kind && $0[1] == quantity })
    return try line.dropFirst(2).map { try #require(Double($0)) }
  }

  @Test func theThreeKindsAreEstimatedOnAllProvinces() throws {
    let model = try #require(try Self.inputs().results.spatialModels.first)
    #expect(model.columns.map(\.kind) == [.lag, .error, .durbin] && model.leftOut.isEmpty)
    #expect(model.results.allSatisfy { $0.n == 31 * 8 && $0.likelihoodRows == 30 * 7 })
    #expect(model.weights.units.count == 31 && model.weights.isolatedUnits.isEmpty)
    #expect(model.results[0].filledRowCount == 46)
  }

  @Test(
    "Hainan is the one island: without its link the study says so, or takes the likelihood that allows it")
  func hainan() throws {
    let error = #expect(throws: AtlasError.self) { try Self.inputs { $0.neighbours.links = [] } }
    #expect(error?.description.contains("has Hainan, without a neighbour on the map") == true)
    #expect(error?.description.contains("`links: [[Hainan, …]]`") == true)
    #expect(error?.place?.line != nil && error?.place?.column != nil)
    let sums = #expect(throws: AtlasError.self) {
      try Self.inputs {
        $0.neighbours.links = []
        $0.neighbours.isolated = .allow
      }
    }
    #expect(sums?.description.contains("the weights of the neighbours of Hainan do not add up to 1") == true)
    let allowed = try Self.inputs {
      $0.neighbours.links = []
      $0.neighbours.isolated = .allow
      $0.likelihood = .demeaned
    }
    #expect(allowed.results.spatialModels[0].weights.isolatedUnits == [UnitCode("460000")])
  }

  @Test("Neighbours on the map are those that R finds, without Taiwan, Hong Kong and Macao")
  func neighbours() throws {
    let weights = try #require(try Self.inputs().results.spatialModels.first).weights
    let lines = try Self.reference().filter { $0[0] == "neighbours" }
    #expect(lines.count == 31)
    for line in lines {
      let ours = weights.neighbours(of: UnitCode(line[1])).map(\.rawValue).sorted()
      #expect(ours == line[2].split(separator: " ").map(String.init), "\(line[1])")
    }
  }

  @Test("The whole way from the table to coefficients, effects and tests agrees with R")
  func reference() throws {
    let model = try #require(try Self.inputs { $0.likelihood = .demeaned }.results.spatialModels.first)
    let lines = try Self.reference()
    var compared = 0
    func check(_ ours: [Double], _ kind: String, _ quantity: String) throws {
      let theirs = try Self.numbers(kind, quantity, lines)
      #expect(ours.count == theirs.count, "\(kind) \(quantity)")
      for (one, other) in zip(ours, theirs) {
        #expect(abs(one - other) <= 1e-6 * max(1, abs(other)), "\(kind) \(quantity): \(one) for \(other)")
        compared += 1
      }
    }
    for column in model.columns {
      let (result, kind) = (column.result, column.kind.rawValue)
      try check([result.parameter.estimate, result.parameter.standardError], kind, "parameter")
      try check(result.coefficients.map(\.estimate), kind, "coefficients")
      try check(result.coefficients.map(\.standardError), kind, "errors")
      try check([result.logLikelihood], kind, "likelihood")
      for (effects, name) in zip(result.effects, ["NQP", "GOV", "UR", "IND"]) {
        try check(
          [effects.direct, effects.indirect, effects.total].map(\.estimate), kind, "effects-\(name)")
      }
    }
    let tests = [SpatialTest.Kind.lag, .error, .robustLag, .robustError, .either].compactMap {
      model.columns[0][$0]
    }
    try check(tests.map(\.statistic), "lm", "statistics")
    try check(tests.map(\.p), "lm", "p")
    let ratios = [model.columns[0][.durbinLag], model.columns[1][.durbinError]].compactMap(\.self)
    try check(ratios.first.map { [$0.statistic, $0.p] } ?? [], "lr", "lag")
    try check(ratios.last.map { [$0.statistic, $0.p] } ?? [], "lr", "error")
    #expect(compared == 6 + 32 + 3 + 24 + 10 + 4)
  }
}
