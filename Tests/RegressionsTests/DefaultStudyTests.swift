import Indices
import Panels
import Regressions
import TableFiles
import Testing

/// The default study's regression against the printed values of `Tests/References/default-regression`.
@Suite struct DefaultStudyTests {
  private static func derived() throws -> Panel {
    let text = try projectFile("Templates/china-provinces/data/panel.csv")
    let table = try Table(csv: Array(text.utf8), name: "panel.csv")
    let reader = PanelReader(
      unitColumn: "adcode", periodColumn: "year", valueColumns: Array(table.header.dropFirst(3)))
    var panel = try reader.panel(from: table).selecting(periods: 2016...2023).filled(by: [
      "oil_crop_yield_kg_per_ha": .nearestEnd, "software_revenue_100m_yuan": .linear,
    ]).panel
    let ratios = [
      ("output", "gross_output_primary_100m_yuan", "resident_population_10k"),
      ("value_added", "primary_value_added_100m_yuan", "resident_population_10k"),
      ("cable", "optical_cable_km", "land_area_km2"),
      ("GOV", "fiscal_expenditure_100m_yuan", "gdp_100m_yuan"),
      ("IND", "secondary_value_added_100m_yuan", "tertiary_value_added_100m_yuan"),
    ]
    for (name, numerator, denominator) in ratios {
      panel = try panel.deriving(
        name, .ratio(numerator: numerator, denominator: denominator, scale: 1)
      ).panel
    }
    return try panel.deriving("UR", .scaled("urbanisation_pct", by: 0.01)).panel
  }

  private static func index(_ panel: Panel, _ name: String, _ dimensions: [(String, [String])]) throws
    -> Column
  {
    let system = try IndicatorSystem(
      name: name,
      dimensions: dimensions.map { dimension, names in
        IndexDimension(dimension, indicators: names.map { Indicator($0) })
      })
    let options = IndexOptions(missingCells: .availableIndicators)
    return try CompositeIndex(panel, system: system, options: options).scores.column(name)
  }

  private static func panel() throws -> Panel {
    let panel = try derived()
    return try panel.adding([
      index(
        panel, "Rri",
        [
          (
            "Rri",
            [
              "grain_yield_kg_per_ha", "oil_crop_yield_kg_per_ha", "output", "value_added",
              "rural_disposable_income_yuan",
            ]
          )
        ]),
      index(
        panel, "NQP",
        [
          (
            "TP",
            [
              "patents_granted", "new_product_dev_expenditure_100m_yuan", "rd_fte_industrial_person_years",
            ]
          ),
          (
            "DP",
            ["broadband_ports_10k", "software_revenue_100m_yuan", "cable", "ecommerce_sales_100m_yuan"]
          ),
        ]),
    ])
  }

  private func printed(_ kind: String, _ name: String? = nil) throws -> [Double] {
    let line = try #require(
      try reference("default-regression/output.txt").first {
        $0[0] == kind && (name == nil || $0[1] == name)
      })
    return line.dropFirst(name == nil ? 1 : 2).compactMap { Double($0) }
  }

  @Test func theRegressionAgreesWithR() throws {
    let model = try RegressionModel(outcome: "Rri", regressors: ["NQP", "GOV", "UR", "IND"])
    let result = try model.estimate(on: Self.panel())
    let expected: [(String, [Double])] = [
      ("n", [Double(result.n)]), ("estimate", result.coefficients.map(\.estimate)),
      ("se", result.coefficients.map(\.standardError)), ("p", result.coefficients.map(\.p)),
      ("r2", [result.r2]), ("within-r2", [result.withinR2]),
    ]
    for (kind, values) in expected {
      let numbers = try printed(kind)
      #expect(numbers.count == values.count)
      for (value, number) in zip(values, numbers) {
        #expect(agrees(value, number), "\(kind): \(value) for \(number)")
      }
    }
    #expect(result.droppedRows.isEmpty && result.droppedRegressors.isEmpty)
    // 31 rows of 2023, and Tibet, Shanghai and Inner Mongolia's gap in the seven years before.
    #expect(result.filledRowCount == 31 + 7 + 7 + 1)
    #expect(result.covariance.parameterCount == 12)
  }

  @Test func descriptivesAgreeWithR() throws {
    let panel = try Self.panel()
    for name in ["Rri", "NQP", "GOV", "UR", "IND"] {
      let found = try panel.descriptives(of: name)
      let values = [found.mean, found.standardDeviation, found.minimum, found.maximum]
      for (value, number) in zip(values, try printed("describe", name)) {
        #expect(agrees(try #require(value), number))
      }
    }
  }
}
