import Panels
import Regressions
import Testing

@testable import ProvinceAtlas

@Suite struct StudyModelTests {
  private func model(_ columns: [[String]], without: Set<String> = []) throws -> StudyModel? {
    let results = try ToyStudy().inputs().results
    var settings = try #require(results.study.models.first)
    settings.columns = columns
    return try StudyModel(settings, scores: results.scores, without: without)
  }

  @Test func aVariableThatIsLeftOutIsDroppedAndNamed() throws {
    let model = try #require(try model([["nqp"], ["nqp", "gov"]], without: ["gov"]))
    // Without the control the second column is the first again.
    #expect(model.results.map(\.model.regressors) == [["nqp"]])
    #expect(model.leftOut == ["gov"])
  }

  @Test func nothingLeftIsNoModel() throws {
    #expect(try model([["gov"]], without: ["gov"]) == nil)
  }

  @Test func aCollinearRegressorIsTold() throws {
    let model = try #require(try model([["nqp", "tp", "dp"]]))
    #expect(
      model.notices.map(\.message).contains {
        $0.hasPrefix("model `base`, column 1: `dp` has no coefficient, it is collinear")
      })
  }
}
