import Indices
import Panels
import Testing

@Suite struct VariationTests {
  private func variations(
    _ families: [Variation.Family] = Variation.Family.admissible, of options: IndexOptions = IndexOptions(),
    periodCount: Int = 3
  ) throws -> [Variation] {
    let system = try sampleSystem()
    return families.flatMap { $0.variations(of: options, system: system, periodCount: periodCount) }
  }

  @Test func theAdmissibleOnesOfTheTextbook() throws {
    #expect(
      try variations() == [
        .pooling(.perPeriod), .shift(1e-4), .shift(1e-3), .shift(1e-2), .weighting(.equalIndicators),
        .weighting(.critic()), .dropping("x"), .dropping("y"),
      ])
  }

  @Test func theMainChoiceIsNotAmongThem() throws {
    let shifted = IndexOptions(weighting: .entropy(pooling: .perPeriod, shift: 0.001))
    #expect(
      try variations([.pooling, .shifts], of: shifted) == [
        .pooling(.pooled), .shift(0), .shift(1e-4), .shift(1e-2),
      ])
    let equal = IndexOptions(weighting: .equalIndicators)
    #expect(
      try variations(of: equal) == [
        .weighting(.entropy()), .weighting(.critic()), .dropping("x"), .dropping("y"),
      ])
    #expect(try variations([.critic], of: IndexOptions(weighting: .critic(pooling: .perPeriod))).isEmpty)
    #expect(try variations([.minMax, .values]).isEmpty)
    #expect(try variations([.topsis], of: IndexOptions(scoring: .topsis)).isEmpty)
  }

  @Test func periodsAreTakenApartOnlyWhereThereAreSeveralUnitsInEach() throws {
    #expect(try variations([.pooling, .extremes], periodCount: 1).isEmpty)
    #expect(try variations([.pooling, .extremes], of: IndexOptions(comparison: .periods)).isEmpty)
    #expect(
      try variations([.extremes]) == [.normalization(Normalization(reference: .cells(.perPeriod)))])
  }

  @Test func familiesOnRequest() throws {
    #expect(
      try variations([.equalDimensions, .maximum, .sum, .vector, .shares, .topsis]) == [
        .weighting(.equalDimensions), .normalization(Normalization(.maximum)),
        .normalization(Normalization(.sum)), .normalization(Normalization(.vector)), .scoring(.shares),
        .scoring(.topsis),
      ])
    let fixed = IndexOptions(normalization: Normalization(reference: .fixed([:])))
    #expect(try variations([.sum], of: fixed) == [.normalization(Normalization(.sum))])
  }
}
