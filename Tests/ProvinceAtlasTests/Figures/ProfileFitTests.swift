import Foundation
import Regressions
import Testing

@testable import ProvinceAtlas

/// Against R; see Tests/References/profile.
@Suite struct ProfileFitTests {
  private static func text(_ name: String) throws -> [Substring] {
    try String(contentsOfFile: projectFolder + "/Tests/References/profile/" + name, encoding: .utf8)
      .split(separator: "\n")
  }

  private static func points() throws -> [(
    longitude: Double, latitude: Double, value: Double, weight: Double?
  )] {
    try text("points.csv").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
      return (
        try #require(cells[1]), try #require(cells[2]), try #require(cells[3]), cells[4]
      )
    }
  }

  /// The numbers R printed in a line, by name.
  private static func printed(_ name: String) throws -> [String: Double] {
    let line = try #require(try text("output.txt").first { $0.hasPrefix(name + " ") })
    let pairs = line.split(separator: " ").dropFirst().compactMap { word -> (String, Double)? in
      let parts = word.split(separator: "=")
      return Double(parts[1]).map { (String(parts[0]), $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test(arguments: ["longitude", "latitude", "longitude-weighted", "latitude-weighted"])
  func slopesErrorsAndPValuesAreThoseOfR(_ name: String) throws {
    let expected = try Self.printed(name)
    let isWeighted = name.hasSuffix("weighted")
    let fit = try ProfileFit(
      try Self.points().map {
        .init(
          degrees: name.hasPrefix("longitude") ? $0.longitude : $0.latitude, value: $0.value,
          weight: $0.weight)
      }, isWeighted: isWeighted, name: "test")
    func close(_ found: Double, _ key: String) throws {
      let value = try #require(expected[key])
      #expect(abs(found - value) <= 1e-9 * abs(value), "\(name) \(key): \(found), R \(value)")
    }
    try close(fit.slope.estimate, "slope")
    try close(fit.intercept, "intercept")
    try close(fit.slope.standardError, "error")
    try close(fit.slope.p, "p")
    #expect(Double(fit.n) == expected["n"] && fit.isWeighted == isWeighted)
    try close(fit.value(at: 0), "intercept")
  }

  @Test func theWordsHaveTwoDigitsOfTheStandardError() throws {
    let fit = try ProfileFit(
      try Self.points().map { .init(degrees: $0.longitude, value: $0.value, weight: nil) }, isWeighted: false,
      name: "test")
    #expect(
      fit.text(per: ("longitude", "经度"), words: Words(language: .english))
        == "+1.44 per degree of longitude (s.e. 0.70), p = 0.047")
    #expect(
      fit.text(per: ("longitude", "经度"), words: Words(language: .chinese))
        == "每1°经度+1.44（标准误0.70），p = 0.047")
  }

  @Test func tooFewUnitsAreRefused() {
    let two = [ProfileFit.Observation(degrees: 100, value: 1), .init(degrees: 110, value: 2)]
    #expect(throws: (any Error).self) { try ProfileFit(two, isWeighted: false, name: "test") }
    let alike = (0..<5).map { ProfileFit.Observation(degrees: 100, value: Double($0)) }
    #expect(throws: (any Error).self) { try ProfileFit(alike, isWeighted: false, name: "test") }
  }
}
