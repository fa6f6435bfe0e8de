import Indices
import Testing

@Suite struct IndexOptionsTests {
  @Test func theDefaultsAreTheTextbook() {
    let options = IndexOptions()
    #expect(options.normalization == Normalization(.minMax, reference: .cells(.pooled)))
    #expect(options.weighting == .entropy(pooling: .pooled, shift: 0))
    #expect(options.scoring == .values && options.dimensionScores == .global && options.factor == 1)
    #expect(options.missingCells == .refuse && options.comparison == .units)
  }

  @Test func studyWords() {
    #expect(MissingCellRule.allCases.map(\.rawValue) == ["refuse", "leave", "available-indicators"])
    #expect(Normalization.Method.allCases.map(\.rawValue) == ["min-max", "max", "sum", "vector"])
    #expect(ScoreMethod.allCases.map(\.rawValue) == ["values", "shares", "topsis"])
    #expect(DimensionScores.allCases.map(\.rawValue) == ["global", "within"])
    #expect(Comparison.allCases.map(\.rawValue) == ["units", "years"])
  }

  @Test func aMethodKnowsItsPoolAndShift() {
    #expect(WeightingMethod.entropy(pooling: .perPeriod, shift: 0.1).pooling == .perPeriod)
    #expect(WeightingMethod.entropy(shift: 0.1).shift == 0.1)
    #expect(WeightingMethod.critic(pooling: .base(2020)).pooling == .base(2020))
    #expect(WeightingMethod.critic().shift == nil && WeightingMethod.equalIndicators.pooling == nil)
  }
}
