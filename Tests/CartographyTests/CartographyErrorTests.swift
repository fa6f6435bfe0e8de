import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct CartographyErrorTests {
  /// Every sentence carries its facts and what to do.
  @Test func sentencesCarryTheirFacts() {
    let cases: [(CartographyError, [String])] = [
      (.valueNotFinite(.infinity), ["inf", "leave"]),
      (.limitsNotIncreasing([1, 1]), ["1.0, 1.0", "give other"]),
      (.valueOutsideClasses(9, lowest: 0, highest: 2), ["9.0", "0.0", "2.0", "widen"]),
      (.tooFewColors(scheme: "mine", found: 1, needed: 2), ["mine", "1 colour;", "at least 2"]),
      (.noMiddleColor(scheme: "mine", found: 4), ["mine", "4", "odd"]),
      (.negativeSymbol(-3, FeatureID("5")), ["-3.0", "5", "nought"]),
      (.unknownCategory(7, FeatureID("5"), known: 3), ["7", "5", "there are 3"]),
      (.unknownScheme("jet", known: ["YlGnBu"]), ["jet", "YlGnBu"]),
      (.unknownFeature(FeatureID("77"), layer: "toy"), ["77", "toy", "check"]),
      (.coordinateNotFinite(FeatureID("3"), layer: "toy"), ["3", "toy", "repair"]),
      (.pageTooSmall(width: 30), ["30", "wider"]),
      (.text(.missingFont(families: ["X"])), ["X", "install"]),
    ]
    for (error, facts) in cases {
      for fact in facts { #expect(error.description.contains(fact), "\(error.description)") }
    }
  }
}
