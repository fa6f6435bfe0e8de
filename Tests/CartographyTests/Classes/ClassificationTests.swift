import Testing

@testable import Cartography

@Suite struct ClassificationTests {
  /// Gross regional product 2023 of Tests/References/classification.
  static let values = Reference.lines("classification/input.csv").dropFirst().compactMap {
    Double($0.split(separator: ",")[1])
  }

  /// Breaks and goodness of fit printed by the exact program in optimum.txt.
  @Test(arguments: [
    (3, [33976.5, 61353.4, 137905.4], 0.8759854910806795),
    (5, [17211.8, 33976.5, 61353.4, 94206.4, 137905.4], 0.9772646344879177),
    (
      9, [7590.2, 19603.3, 27501.7, 33976.5, 51404.5, 61353.4, 85619.6, 94206.4, 137905.4],
      0.9955413581899334
    ),
  ])
  func naturalBreaksAgreeWithTheExactProgram(classes: Int, breaks: [Double], fit: Double) throws {
    #expect(Self.values.count == 31)
    let result = try Classification.naturalBreaks(Self.values, classes: classes)
    #expect(result.breaks == breaks)
    #expect(abs(result.goodnessOfVarianceFit - fit) < 1e-12)
  }

  @Test func countsAgreeWithClassInt() throws {
    let result = try Classification.naturalBreaks(Self.values, classes: 5)
    #expect(result.counts == [8, 10, 9, 2, 2])
    #expect(try result.counts(of: Self.values) == result.counts)
  }

  @Test func quantilesAndEqualIntervalsAgreeWithR() throws {
    let quantile = try Classification.quantile(Self.values, classes: 5)
    #expect(quantile.breaks == [16470.7, 27501.7, 45660, 56794.3, 137905.4])
    let equal = try Classification.equalInterval(Self.values, classes: 5)
    let expected = [29607.4, 56681.9, 83756.4, 110830.9, 137905.4]
    for (found, wanted) in zip(equal.breaks, expected) { #expect(abs(found - wanted) < 1e-9) }
    #expect(equal.lowest == 2532.9)
  }

  @Test func everyValueFallsInExactlyOneClass() throws {
    let all: [Classification] = [
      try .naturalBreaks(Self.values, classes: 7), try .quantile(Self.values, classes: 7),
      try .equalInterval(Self.values, classes: 7),
      try .manual(lowest: 0, breaks: [10_000, 50_000, 200_000], values: Self.values),
    ]
    for result in all {
      for value in Self.values {
        let index = try #require(result.index(of: value))
        let holders = result.breaks.indices.filter { part in
          let above = value > result.lowerLimit(of: part) || (part == 0 && value >= result.lowest)
          return above && value <= result.breaks[part]
        }
        #expect(holders == [index])
      }
      #expect(result.counts.reduce(0, +) == Self.values.count)
    }
  }

  @Test func classesAreClosedAboveAndHoldTheLowest() throws {
    let result = try Classification.manual(lowest: 1, breaks: [2, 3], values: [1, 2, 3])
    let inside: [Double] = [1, 2, (2.0).nextUp, 3]
    #expect(inside.map { result.index(of: $0) } == [0, 0, 1, 1])
    let outside: [Double] = [(1.0).nextDown, (3.0).nextUp, .nan, .infinity]
    #expect(outside.allSatisfy { result.index(of: $0) == nil })
  }

  @Test func tooFewDistinctValuesAreRefusedWithBothNumbers() {
    let error = CartographyError.fewerDistinctValues(distinct: 2, classes: 3)
    #expect(throws: error) { try Classification.naturalBreaks([1, 1, 2, 2], classes: 3) }
    #expect(throws: error) { try Classification.quantile([1, 1, 2, 2], classes: 3) }
    #expect(throws: error) { try Classification.equalInterval([1, 1, 2, 2], classes: 3) }
    #expect(error.description.contains("3 classes") && error.description.contains("only 2"))
  }

  @Test func unusableValuesAreRefused() {
    #expect(throws: CartographyError.noValues) { try Classification.quantile([], classes: 2) }
    #expect(throws: CartographyError.valueNotFinite(.infinity)) {
      try Classification.naturalBreaks([1, .infinity], classes: 2)
    }
    #expect(throws: CartographyError.classCountTooSmall(0)) {
      try Classification.equalInterval([1], classes: 0)
    }
    #expect(throws: CartographyError.limitsNotIncreasing([1, 1, 2])) {
      try Classification.manual(lowest: 1, breaks: [1, 2], values: [1])
    }
    #expect(throws: CartographyError.limitsNotIncreasing([1, 1, 3])) {
      try Classification.quantile([1, 1, 1, 1, 1, 2, 3], classes: 3)
    }
    #expect(throws: CartographyError.valueOutsideClasses(9, lowest: 0, highest: 2)) {
      try Classification.manual(lowest: 0, breaks: [1, 2], values: [9])
    }
  }
}
