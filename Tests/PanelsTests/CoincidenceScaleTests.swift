import Testing

@testable import Panels

@Suite struct CoincidenceScaleTests {
  private func scale(_ values: [Double?], periods: [Int]? = nil) -> CoincidenceScale {
    CoincidenceScale(of: Column(name: "x", values: values), periods: periods ?? Array(values.indices))
  }

  private static let printed: [([Double?], Double)] = [
    ([1200, 3400, nil], 100), ([1, 2, 3], 1), ([44350.7, 41045.6], 0.1), ([0.123456789], 1e-9),
    ([1.0 / 3, 1], 0), ([0, 5_000_000], 1_000_000),
  ]

  @Test(arguments: printed)
  func theUnitIsTheLastDigitPrinted(_ values: [Double?], _ unit: Double) {
    #expect(scale(values).unit == unit)
  }

  @Test func movementAndBendAreMeansOfWhatMoves() {
    // Moves: 0, 1/2, 1/4; the first does not count. Lines: 1 1 expects 1 and gets 2; 1 2 expects 3 and gets 1.5.
    let moving = scale([1, 1, 2, 1.5])
    #expect(moving.movement == (0.5 + 0.25) / 2)
    #expect(moving.bend == (1 + 1) / 2)
    #expect(scale([3, 3, 3]).movement == 1 && scale([1, 2, 3]).bend == 1)
  }

  @Test func linesRunOverThePeriods() {
    #expect(scale([1, 2, 4], periods: [2000, 2001, 2003]).bend == 1)
    #expect(scale([10, 20, 25], periods: [2000, 2002, 2003]).bend == 1)
    #expect(scale([10, 20, 40], periods: [2000, 2002, 2003]).bend == 0.75)
  }

  @Test func chancesFallWithDigitsAndLength() {
    let fine = scale([44350.7, 41045.6, 39000.1])
    #expect(fine.chance(ofEqual: 2, value: 44350.7) < 1e-4)
    #expect(fine.chance(ofEqual: 3, value: 44350.7) < 1e-8)
    #expect(fine.chance(ofEqual: 2, value: 0) == 1)
    #expect(fine.chance(ofStraight: 3, step: 0.05, resolution: 0.1) == 1)
    #expect(abs(fine.chance(ofShared: [100, 0.1, 1000]) - 1e-7) < 1e-19)
  }
}
