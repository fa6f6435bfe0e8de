import Drawings
import Testing

@testable import Cartography

@Suite struct LabColorTests {
  /// CIE L*a*b* of sRGB red under D65: 53.24, 80.09, 67.20.
  @Test func labAgreesWithThePublishedValues() {
    let red = LabColor(Color(hex: 0xFF0000))
    #expect(abs(red.lightness - 53.24) < 0.01)
    #expect(abs(red.a - 80.09) < 0.01)
    #expect(abs(red.b - 67.20) < 0.01)
    #expect(abs(LabColor(.white).lightness - 100) < 1e-3)
  }

  /// Pairs 1, 4, 7, 9, 13, 16, 17, 20, 25, 30, 34 of Sharma, Wu and Dalal (2005), table 1: they meet every branch.
  @Test(arguments: [
    ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425),
    ([50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0000),
    ([50, 0, 0], [50, -1, 2], 2.3669), ([50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792),
    ([50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045), ([50, 2.5, 0], [50, 0, -2.5], 4.3065),
    ([50, 2.5, 0], [73, 25, -18], 27.1492), ([50, 2.5, 0], [58, 24, 15], 19.4535),
    ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
    ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
  ])
  func differencesAgreeWithThePublishedPairs(first: [Double], second: [Double], difference: Double) {
    let (left, right) = (
      LabColor(lightness: first[0], a: first[1], b: first[2]),
      LabColor(lightness: second[0], a: second[1], b: second[2])
    )
    #expect(abs(left.difference(from: right) - difference) < 1e-4)
    #expect(abs(right.difference(from: left) - difference) < 1e-4)
    #expect(left.difference(from: left) == 0)
  }

  @Test func differencesAgreeWithColorAide() throws {
    let rows = Reference.rows("colours/colours.txt", of: "ciede2000")
    #expect(rows.count == 40)
    for row in rows {
      let (first, second) = (LabColor(try #require(Color(row[0]))), LabColor(try #require(Color(row[1]))))
      let wanted = try #require(Double(row[2]))
      #expect(abs(first.difference(from: second) - wanted) < 0.02, "\(row)")
    }
  }
}
