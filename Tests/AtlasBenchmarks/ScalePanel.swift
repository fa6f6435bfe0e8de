import Foundation
import Indices
import Regressions

/// A made-up country: 3 000 units over 20 years in 30 indicators of 5 dimensions, as one long table, as 30 wide ones, and
/// as a study of either. Figures drift and vary as real ones do, and every one is there.
struct ScalePanel {
  static let (units, years, indicators) = (3_000, 20, 30)
  static let long = "data/long.csv"
  /// The same country a year later, one figure in twenty revised.
  static let revised = "data/revised.csv"
  static func wide(_ indicator: Int) -> String { "data/wide/\(name(indicator)).csv" }

  private static func name(_ indicator: Int) -> String { String(format: "x%02d", indicator + 1) }

  private static func code(_ unit: Int) -> String { String(100_001 + unit) }

  private static let firstYear = 2004

  /// What the index of the study consists of; every sixth indicator is a negative one.
  static var system: IndicatorSystem {
    get throws {
      try IndicatorSystem(
        name: "scale",
        dimensions: (0..<5).map { dimension in
          IndexDimension(
            "d\(dimension + 1)",
            indicators: (0..<6).map {
              Indicator(name(dimension * 6 + $0), direction: $0 == 5 ? .negative : .positive)
            })
        })
    }
  }

  /// In hundredths, by unit, year and indicator.
  private var figures: [Int] = []
  private var revisedFigures: [Int] = []

  init() {
    var numbers = SeededNumbers(seed: 3_000_20_30)
    figures.reserveCapacity(Self.units * Self.years * Self.indicators)
    for _ in 0..<Self.units {
      let levels = (0..<Self.indicators).map { _ in Double.random(in: 100...10_000, using: &numbers) }
      let growth = Double.random(in: 0.99...1.08, using: &numbers)
      for year in 0..<Self.years {
        for level in levels {
          let value = level * pow(growth, Double(year)) * Double.random(in: 0.9...1.1, using: &numbers)
          figures.append(Int(value * 100))
        }
      }
    }
    revisedFigures = figures.map { Int.random(in: 0..<20, using: &numbers) == 0 ? $0 + $0 / 50 : $0 }
  }

  func write(to inputs: InputFiles) throws {
    try inputs.write(longTable(figures), to: Self.long)
    try inputs.write(longTable(revisedFigures), to: Self.revised)
    for indicator in 0..<Self.indicators { try inputs.write(wideTable(indicator), to: Self.wide(indicator)) }
    try inputs.write(Self.names, to: "names.csv")
    try inputs.write(Self.study(files: Self.long), to: "long.yaml")
    try inputs.write(Self.study(files: "data/wide/*.csv"), to: "wide.yaml")
  }

  private func longTable(_ figures: [Int]) -> [UInt8] {
    var csv = "unit,year," + (0..<Self.indicators).map(Self.name).joined(separator: ",") + "\n"
    csv.reserveCapacity(figures.count * 10)
    var position = 0
    for unit in 0..<Self.units {
      for year in 0..<Self.years {
        csv += "\(Self.code(unit)),\(Self.firstYear + year)"
        for _ in 0..<Self.indicators {
          csv += ","
          csv += Self.text(figures[position])
          position += 1
        }
        csv += "\n"
      }
    }
    return Array(csv.utf8)
  }

  private func wideTable(_ indicator: Int) -> [UInt8] {
    var csv = "unit," + (0..<Self.years).map { "\(Self.firstYear + $0)" }.joined(separator: ",") + "\n"
    for unit in 0..<Self.units {
      csv += Self.code(unit)
      for year in 0..<Self.years {
        csv += ","
        csv += Self.text(figures[(unit * Self.years + year) * Self.indicators + indicator])
      }
      csv += "\n"
    }
    return Array(csv.utf8)
  }

  private static func text(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

// MARK: - The study

extension ScalePanel {
  private static var names: [UInt8] {
    var csv = "adcode,name_en,region\n"
    for unit in 0..<units { csv += "\(code(unit)),Unit \(unit + 1),r\(unit % 4 + 1)\n" }
    return Array(csv.utf8)
  }

  private static func study(files: String) -> [UInt8] {
    var yaml = """
      version: 1
      name: scale
      title: A made-up country of 3 000 units
      date: 2026-01-01
      synthetic: true
      units: {names: names.csv, regions: region, region_labels: {r1: North, r2: East, r3: South, r4: West}}
      geometry: {layer: none.shp, key: code, source: none}
      data: {file: \(files), source: made up}
      periods: {main: {from: \(firstYear), to: \(firstYear + years - 1)}}
      reports: {national: none.md, leads: scale}
      indices:
        scale:
          label: Scale
          robustness: false
          dimensions:

      """
    for dimension in 0..<5 {
      yaml += "      d\(dimension + 1):\n        label: Dimension \(dimension + 1)\n        indicators:\n"
      for position in 0..<6 {
        let name = name(dimension * 6 + position)
        let direction = position == 5 ? ", direction: negative" : ""
        yaml += "          \(name): {label: Indicator \(name)\(direction)}\n"
      }
    }
    return Array(yaml.utf8)
  }
}
