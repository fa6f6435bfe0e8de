import Indices
import Testing

@Suite struct IndexOptionsTests {
  @Test func theDefaultsAreTheTextbook() {
    let options = IndexOptions()
    #expect(options.missingCells == .refuse && options.pooling == .pooled)
    #expect(options.shift == 0 && options.factor == 1)
  }

  @Test func studyWords() {
    #expect(MissingCellRule.allCases.map(\.rawValue) == ["refuse", "leave", "available-indicators"])
    #expect(Pooling.allCases.map(\.rawValue) == ["pooled", "per-period"])
  }
}
