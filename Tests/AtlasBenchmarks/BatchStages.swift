import Foundation
import ProvinceAtlas
import Regressions

/// A batch of the size of a country's counties: 2 800 reports of two pages each, with locator map, charts and tables, on the
/// shapes of Natural Earth's units, where `PROVINCE_ATLAS_WORLD` names them (`Shapes/world-units.sh`). The figures are made up.
enum BatchStages {
  static var all: [Stage] {
    guard let layer = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_WORLD"] else { return [] }
    return [700, 2_800].map { units in
      Stage(
        "batch of \(units) units: PDF and SVG of every report", .fresh(runs: 1),
        aim: units == 2_800 ? .init(seconds: 60) : nil
      ) { inputs in
        try write(units: units, layer: layer, to: inputs)
        let study = try Study(at: inputs.path("batch/study.yaml"))
        let options = RunOptions(output: inputs.path("output"), only: [.provincial])
        return { try await StudyRun(study, options: options).build().fileCount }
      }
    }
  }

  private static let indicators = (1...12).map { "x\($0)" }
  private static let years = 2016...2023

  private static func write(units: Int, layer: String, to inputs: InputFiles) throws {
    var names = "adcode,name_en,region\n"
    var panel = "unit,year," + indicators.joined(separator: ",") + "\n"
    var numbers = SeededNumbers(seed: 2_800)
    for unit in 1...units {
      names += "\(unit),Unit \(unit),r\(unit % 3)\n"
      for year in years {
        let figures = indicators.map { _ in String(Int.random(in: 1_000..<100_000, using: &numbers)) }
        panel += "\(unit),\(year)," + figures.joined(separator: ",") + "\n"
      }
    }
    let files = [
      "names.csv": names, "panel.csv": panel, "study.yaml": study(layer), "national.md": "# {{title}}\n",
      "province.md": template,
    ]
    for (name, text) in files { try inputs.write(Array(text.utf8), to: "batch/\(name)") }
  }

  private static func study(_ layer: String) -> String {
    func index(_ name: String, _ members: ArraySlice<String>) -> String {
      let half = members.count / 2
      let dimensions = [members.prefix(half), members.suffix(half)].enumerated().map { position, part in
        let list = part.map { "\($0): {label: Indicator \($0), unit: items}" }.joined(separator: ", ")
        return "      \(name)\(position): {label: Dimension \(position + 1), indicators: {\(list)}}\n"
      }
      return "  \(name):\n    label: Index \(name)\n    dimensions:\n" + dimensions.joined()
    }
    return """
      version: 1
      name: batch
      title: A made-up country
      date: 2026-01-01
      synthetic: true
      units: {names: names.csv, regions: region, region_labels: {r0: North, r1: South, r2: West}}
      geometry: {layer: \(layer), key: unit, projection: "+proj=robin +lon_0=0 +datum=WGS84", source: Natural Earth}
      data: {file: panel.csv, unit: unit, period: year, source: made up}
      periods: {main: {from: \(years.lowerBound), to: \(years.upperBound)}}
      maps: {first: {shows: first, classes: 5}}
      reports: {national: national.md, provincial: province.md, leads: first, against: second}
      indices:
      \(index("first", indicators.prefix(6)))\(index("second", indicators.suffix(6)))
      """
  }

  private static let template = """
    ---
    title: "{{unit.name}}"
    ---

    ## Standing

    {{unit.name}} ranks {{lead.rank}} of {{unit_count}}. {{lead.change_sentence}} {{lead.robustness_sentence}}

    ```columns
    - map: {locator: first, caption: Where}
    - chart: {show: dimensions, caption: Scores}
    ```

    ```columns
    - chart: {show: time, score: first, caption: First}
    - chart: {show: time, score: second, caption: Second}
    ```

    ## Indicators

    ```table
    show: unit-indicators
    caption: Indicators
    ```

    ```table
    show: neighbours
    caption: Neighbours
    ```
    """
}
