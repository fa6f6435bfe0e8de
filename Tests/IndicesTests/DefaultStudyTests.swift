import Foundation
import Indices
import Panels
import TableFiles
import Testing

/// The default study's indices against the printed values of `Tests/References/entropy-weights`.
@Suite struct DefaultStudyTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func lines() throws -> [[String]] {
    let url = root.appending(path: "Tests/References/entropy-weights/output.txt")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
  }

  private static func panel() throws -> Panel {
    let url = root.appending(path: "Templates/china-provinces/data/panel.csv")
    let table = try Table(csv: Array(try Data(contentsOf: url)), name: "panel.csv")
    let reader = PanelReader(
      unitColumn: "adcode", periodColumn: "year", valueColumns: Array(table.header.dropFirst(3)))
    let panel = try reader.panel(from: table).selecting(periods: 2016...2023)
    #expect(panel.units.count == 31)
    let filled = try panel.filled(by: [
      "oil_crop_yield_kg_per_ha": .nearestEnd, "software_revenue_100m_yuan": .linear,
    ])
    #expect(filled.log.count == 32)
    return try filled.panel.deriving(
      "gross_output_per_person",
      .ratio(
        numerator: "gross_output_primary_100m_yuan", denominator: "resident_population_10k", scale: 10000)
    ).panel.deriving(
      "value_added_per_person",
      .ratio(
        numerator: "primary_value_added_100m_yuan", denominator: "resident_population_10k", scale: 10000)
    ).panel.deriving(
      "optical_cable_per_km2",
      .ratio(numerator: "optical_cable_km", denominator: "land_area_km2", scale: 1)
    ).panel
  }

  private static func index(_ name: String) throws -> CompositeIndex {
    let dimensions: [IndexDimension] =
      name == "Rri"
      ? [
        IndexDimension(
          "Rri",
          indicators: [
            Indicator("grain_yield_kg_per_ha"), Indicator("oil_crop_yield_kg_per_ha"),
            Indicator("gross_output_per_person"), Indicator("value_added_per_person"),
            Indicator("rural_disposable_income_yuan"),
          ])
      ]
      : [
        IndexDimension(
          "TP",
          indicators: [
            Indicator("patents_granted"), Indicator("new_product_dev_expenditure_100m_yuan"),
            Indicator("rd_fte_industrial_person_years"),
          ]),
        IndexDimension(
          "DP",
          indicators: [
            Indicator("broadband_ports_10k"), Indicator("software_revenue_100m_yuan"),
            Indicator("optical_cable_per_km2"), Indicator("ecommerce_sales_100m_yuan"),
          ]),
      ]
    return try CompositeIndex(
      panel(), system: IndicatorSystem(name: name, dimensions: dimensions),
      options: IndexOptions(missingCells: .availableIndicators))
  }

  @Test(arguments: ["Rri", "NQP"]) func weightsAgreeWithNumpy(_ name: String) throws {
    let printed = try Self.lines().filter { $0[0] == "weight" && $0[1] == name }
    let weights = try Self.index(name).weights.pools[0].weights
    #expect(printed.count == weights.count && printed.count >= 5)
    for (line, weight) in zip(printed, weights) {
      #expect(line[2] == weight.indicator.name)
      #expect(Int(line[3]) == weight.n)
      #expect(abs(try #require(Double(line[4])) - (weight.entropy ?? .nan)) < 1e-12)
      #expect(abs(try #require(Double(line[5])) - weight.weight) < 1e-12)
    }
  }

  @Test(arguments: ["Rri", "NQP"]) func scoresAgreeWithNumpy(_ name: String) throws {
    let printed = try Self.lines().filter { $0[0] == "score" && $0[1] == name }
    let scores = try Self.index(name).scores
    #expect(printed.count == 93)
    for line in printed {
      let period = try #require(Int(line[3]))
      for (indicator, text) in zip(scores.indicatorNames, line.dropFirst(4)) {
        let cell = try scores.cell(indicator, unit: UnitCode(line[2]), period: period)
        #expect(abs(try #require(cell.value) - (try #require(Double(text)))) < 1e-12)
      }
    }
  }

  @Test func whatIsIncompleteSaysSo() throws {
    let index = try Self.index("NQP")
    let states = try ["110000", "150000", "310000", "540000"].map {
      try index.scores.cell("NQP", unit: UnitCode($0), period: 2021).state
    }
    #expect(states == [.observed, .fromFilled, .partial, .partial])
    let partial = try index.scores.column("NQP").cells.count { $0.state == .partial }
    #expect(partial == 16)
    #expect(try index.scores.column("NQP").missingCount == 0)
  }
}
