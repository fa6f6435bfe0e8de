import Testing

@testable import Cartography

/// Every method on five series against R (classInt, base) and Python (mapclassify).
@Suite struct ClassificationMethodsTests {
  static let series: [String: [Double]] = {
    var series: [String: [Double]] = [:]
    for line in Reference.lines("classification/series.csv").dropFirst() {
      let cells = line.split(separator: ",")
      series[String(cells[0]), default: []].append(Double(cells[1]) ?? .nan)
    }
    return series
  }()

  /// Rows of a method: series, number of classes, numbers.
  private func rows(_ method: String, in file: String) throws -> [(
    name: String, classes: Int, rest: [String]
  )] {
    try Reference.rows("classification/\(file)", of: method).map {
      ($0[0], try #require(Int($0[1])), Array($0.dropFirst(2)))
    }
  }

  private func values(_ name: String) throws -> [Double] { try #require(Self.series[name]) }

  private func expect(_ found: [Double], near wanted: [Double], _ what: String) {
    #expect(found.count == wanted.count, "\(what): \(found) \(wanted)")
    let scale = wanted.map(abs).max() ?? 0
    for (left, right) in zip(found, wanted) { #expect(abs(left - right) <= 1e-12 * scale, "\(what)") }
  }

  @Test func theSeriesAreThere() {
    #expect(
      Self.series.mapValues(\.count) == ["islands": 48, "rivers": 141, "precip": 70, "flow": 99, "tiny": 70])
  }

  @Test(arguments: [("natural-breaks", 3), ("goodness", 3)])
  func naturalBreaksAndTheirFitAgreeWithClassInt(method: String, least: Int) throws {
    let rows = try rows(method, in: "methods-r.txt")
    #expect(rows.count == 25)
    for row in rows {
      let found = try Classification.naturalBreaks(values(row.name), classes: row.classes)
      let wanted = row.rest.compactMap(Double.init)
      if method == "goodness" {
        #expect(abs(found.goodnessOfVarianceFit - wanted[0]) < 1e-12, "\(row)")
      } else {
        #expect(found.breaks == wanted, "\(row)")
      }
    }
  }

  @Test func quantilesAndEqualIntervalsAgreeWithR() throws {
    for (method, make) in [
      ("quantile", ClassificationRule.quantile), ("equal", ClassificationRule.equalInterval),
    ] {
      let rows = try rows(method, in: "methods-r.txt")
      #expect(rows.count == 10)
      for row in rows {
        let found = try make(row.classes).classes(of: values(row.name))
        expect([found.lowest] + found.breaks, near: row.rest.compactMap(Double.init), "\(method) \(row.name)")
      }
    }
  }

  @Test func prettyLimitsAgreeWithR() throws {
    let rows = try rows("pretty", in: "methods-r.txt")
    #expect(rows.count == 45)
    for row in rows {
      let found = try Classification.pretty(values(row.name), classes: row.classes)
      expect(
        [found.lowest] + found.breaks, near: row.rest.compactMap(Double.init), "\(row.name) \(row.classes)")
    }
  }

  @Test func headAndTailAgreeWithClassInt() throws {
    let rows = try rows("head-tail", in: "methods-r.txt")
    #expect(rows.count == 5)
    for row in rows {
      let found = try Classification.headTail(values(row.name))
      expect([found.lowest] + found.breaks, near: row.rest.compactMap(Double.init), row.name)
    }
  }

  /// R gives all limits; those outside the values make no class.
  @Test func standardDeviationsAgreeWithR() throws {
    let rows = try rows("standard-deviation", in: "methods-r.txt")
    #expect(rows.count == 30)
    for row in rows {
      let values = try values(row.name)
      let (low, high) = (try #require(values.min()), try #require(values.max()))
      let found = try Classification.standardDeviation(values, classes: row.classes)
      let wanted = row.rest.compactMap(Double.init).filter { $0 >= low && $0 < high }
      expect(found.breaks, near: wanted + [high], "\(row.name) \(row.classes)")
    }
  }

  @Test func limitsAndCountsAgreeWithMapclassify() throws {
    let rules: [(String, (Int) -> ClassificationRule)] = [
      ("natural-breaks", ClassificationRule.naturalBreaks), ("quantile", ClassificationRule.quantile),
      ("equal", ClassificationRule.equalInterval),
      ("standard-deviation", ClassificationRule.standardDeviation),
    ]
    for (method, rule) in rules {
      let rows = try rows(method, in: "methods-py.txt")
      #expect(rows.count >= 10)
      for row in rows {
        let split = try #require(row.rest.firstIndex(of: "counts"))
        let limits = row.rest[..<split].compactMap(Double.init)
        let counts = row.rest[(split + 1)...].compactMap(Int.init)
        let found = try rule(row.classes).classes(of: values(row.name))
        // Empty classes outside the values are none of ours.
        let kept = limits.indices.filter { method != "standard-deviation" || counts[$0] > 0 }
        #expect(found.counts == kept.map { counts[$0] }, "\(method) \(row.name) \(row.classes)")
        let top = min(limits[limits.count - 1], found.highest)
        expect(found.breaks, near: kept.map { min(limits[$0], top) }, "\(method) \(row.name) \(row.classes)")
      }
    }
  }
}
