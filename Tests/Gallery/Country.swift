import Cartography
import DrawingChecks
import Drawings
import Foundation
import Geography
import Projections
import ShapefileIO
import TableFiles

/// A layer with names, regions and figures by year.
public struct Country: Sendable {
  typealias Words = (english: String, chinese: String)

  let layer: Layer
  let context: Layer?
  let projection: any MapProjecting
  let settings: MapSettings
  let locator: MapSettings
  let units: [Stage.Unit]
  let regions: [Words]
  let years: ClosedRange<Int>
  /// By unit, for each variable the values of the years.
  let series: [FeatureID: [[Double?]]]
  let sources: Words
  /// Whether units and figures are made up, so that marks may be too.
  var isToy: Bool { layer.name != "china-provinces" }

  func source(_ language: Stage.Language) -> String {
    language == .chinese ? sources.chinese : sources.english
  }
}

// MARK: - The toy country

extension Country {
  /// Nine squares, the last without figures, on a page of 100 mm.
  public static let toy: Country = {
    let units = ToyCountry.ids.enumerated().map { index, id in
      Stage.Unit(id: id, english: "Unit \(id.rawValue)", chinese: "单元\(id.rawValue)", region: index / 3)
    }
    let years = 2018...2023
    var series: [FeatureID: [[Double?]]] = [:]
    for (index, unit) in units.dropLast().enumerated() {
      // Figures that rise to the east and over the years, none alike.
      let level = Double((index * 5) % 9 + 1)
      series[unit.id] = Stage.Variable.allCases.map { variable in
        years.map { year in
          let pace = Double((index * 3 + variable.rawValue) % 8)
          let share = 1 + 0.012 * Double(year - years.lowerBound) * pace
          return [12_000, 6, 400, 5_000][variable.rawValue] * (level + Double(variable.rawValue)) * share
        }
      }
    }
    let page = 100.0.millimetres
    return Country(
      layer: ToyCountry.layer, context: ToyCountry.context, projection: ToyCountry.Projection(),
      settings: MapSettings(pageWidth: page, padding: 1.1, southLimit: 8, graticuleStep: 2),
      locator: MapSettings(
        pageWidth: 50.0.millimetres, leftMargin: 1, rightMargin: 1, southLimit: 8, graticuleStep: nil,
        labelsGraticule: false),
      units: units, regions: [("North", "北部"), ("Middle", "中部"), ("South", "南部")], years: years,
      series: series, sources: ("Source: a toy", "来源：示例"))
  }()
}

// MARK: - China

extension Country {
  /// The folder of the project.
  public static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  /// The provinces of China on 160 mm, with figures of the default study; three units have none.
  public static func provinces() throws -> Country {
    let layer = try ShapefileReader.read(
      path: "\(project)/Shapes/china-provinces/china-provinces.shp", keyField: "adcode"
    ).layer
    let context = try ShapefileReader.read(
      path: "\(project)/Shapes/asia-context/asia-context.shp", keyField: nil
    ).layer
    let projection = try MapProjection(
      definition: MapProjection.chinaAlbers, layerReferenceSystem: layer.referenceSystem)
    let names = try table("Shapes/china-provinces/names.csv")
    let regions: [(key: String, words: Words)] = [
      ("East", ("East", "东部")), ("Central", ("Central", "中部")), ("West", ("West", "西部")),
    ]
    let units = try (0..<names.rowCount).map { row in
      func cell(_ column: String) throws -> String { names[row, try names.columnIndex(column)] }
      let region = try cell("region3")
      return Stage.Unit(
        id: FeatureID(try cell("adcode")), english: try cell("name_en"), chinese: try cell("short_zh"),
        region: regions.firstIndex { $0.key == region } ?? 0)
    }
    let years = 2016...2023
    return Country(
      layer: try projection.project(layer), context: try projection.project(context), projection: projection,
      settings: .china(), locator: .chinaLocator(), units: units, regions: regions.map(\.words),
      years: years, series: try series(over: years),
      sources: (
        "Data: National Bureau of Statistics of China. Boundaries: Natural Earth, schematic",
        "数据：国家统计局。边界：Natural Earth，仅为示意"
      ))
  }

  private static func table(_ path: String) throws -> Table {
    let bytes = try Data(contentsOf: URL(filePath: "\(project)/\(path)"))
    return try Table(csv: Array(bytes), name: path)
  }

  private static func series(over years: ClosedRange<Int>) throws -> [FeatureID: [[Double?]]] {
    let table = try table("Templates/china-provinces/data/panel.csv")
    func column(_ name: String) throws -> (Int) -> Double? {
      let index = try table.columnIndex(name)
      return { row in Double(table[row, index]) }
    }
    let (year, product) = (try column("year"), try column("gdp_100m_yuan"))
    let (residents, urban) = (try column("resident_population_10k"), try column("urbanisation_pct"))
    let income = try column("rural_disposable_income_yuan")
    let code = try table.columnIndex("adcode")
    let blank = Stage.Variable.allCases.map { _ in years.map { _ in nil as Double? } }
    var series: [FeatureID: [[Double?]]] = [:]
    for row in 0..<table.rowCount {
      guard let year = year(row), years.contains(Int(year)) else { continue }
      let place = Int(year) - years.lowerBound
      var values = series[FeatureID(table[row, code])] ?? blank
      // 100 million yuan over 10 000 persons, in yuan.
      let output = product(row).flatMap { amount in residents(row).map { 10_000 * amount / $0 } }
      for (index, value) in [output, urban(row), residents(row), income(row)].enumerated() {
        values[index][place] = value
      }
      series[FeatureID(table[row, code])] = values
    }
    return series
  }
}
