import Testing

@testable import Cartography

@Suite struct ClassificationRuleTests {
  static let rules: [ClassificationRule] = [
    .naturalBreaks(classes: 3), .quantile(classes: 3), .equalInterval(classes: 3), .pretty(classes: 3),
    .standardDeviation(classes: 3), .headTail, .manual(limits: [0, 3, 20]),
  ]

  @Test(arguments: rules)
  func aRuleFindsClassesByItsMethod(rule: ClassificationRule) throws {
    let values = [1.0, 2, 2, 3, 5, 8, 13]
    let found = try rule.classes(of: values)
    #expect(found.method == rule.method)
    for value in values { #expect(found.index(of: value) != nil) }
    #expect(found.counts.reduce(0, +) == values.count)
  }

  @Test func limitsThatAreNoneAreRefused() {
    #expect(throws: CartographyError.classCountTooSmall(0)) {
      try ClassificationRule.manual(limits: []).classes(of: [1])
    }
  }
}
