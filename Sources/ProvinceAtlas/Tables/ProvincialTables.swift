import Documents
import Drawings
import Indices
import Panels

/// Where a unit stands in one indicator in the last year.
struct IndicatorStanding {
  let variable: String
  let label: String
  let unit: String
  let cell: Cell
  /// Rank from 1 for the best, in the indicator's direction.
  let rank: Int?
  let region: Double?
  let nation: Double?
}

/// The tables of a provincial report.
extension StudyResults {
  /// Where a unit stands in every indicator that was computed.
  func indicatorStandings(of unit: UnitCode) throws(AtlasError) -> [IndicatorStanding] {
    let units = data.units.map(\.code)
    let members = units.filter { region($0) == region(unit) }
    var standings: [IndicatorStanding] = []
    for indicator in study.indicators where !data.option.without.contains(indicator.variable) {
      let ranking = try scores.ranking(by: indicator.variable, in: lastYear)
      let counted = ranking.entries.count { $0.rank != nil }
      let rank = ranking[unit]?.rank.map { indicator.isPositive ? $0 : counted + 1 - $0 }
      standings.append(
        IndicatorStanding(
          variable: indicator.variable, label: indicator.label.text(in: language),
          unit: indicator.unit?.text(in: language) ?? "", cell: ranking[unit]?.cell ?? .missing, rank: rank,
          region: try mean(of: indicator.variable, over: members, in: lastYear),
          nation: try mean(of: indicator.variable, over: units, in: lastYear)))
    }
    return standings
  }

  /// Every indicator of a unit beside region and nation.
  func unitIndicatorsTable(_ unit: UnitCode) throws(AtlasError) -> ReportTable {
    let standings = try indicatorStandings(of: unit)
    var rows: [ReportTable.Row] = []
    for index in study.indices {
      for (position, dimension) in index.dimensions.enumerated() {
        for indicator in dimension.indicators {
          guard let standing = standings.first(where: { $0.variable == indicator.variable }) else { continue }
          rows.append(
            row(
              standing, dimension: "\(shortLabel(index.name)) · \(shortLabel(dimension.name))",
              hasRuleAbove: position == 0 && indicator.variable == dimension.indicators.first?.variable
                && !rows.isEmpty))
        }
      }
    }
    var table = ReportTable(
      columns: [
        .init("dimension", words("Dimension", "维度"), .leading),
        .init("indicator", words("Indicator", "指标"), .leading), .init("unit", words("Unit", "单位"), .leading),
        .init("value", name(unit)), .init("rank", words("Rank", "位次")),
        .init("region", regionName(region(unit))), .init("nation", words("Nation", "全国")),
      ], rows: rows)
    table.notes =
      [
        words(
          "Region and nation: unweighted means of the provinces. Rank 1 is the best of those with a value.",
          "地区和全国为各省简单平均；位次1为最优。")
      ] + markNotes(for: table)
    return table
  }

  private func row(_ standing: IndicatorStanding, dimension: String, hasRuleAbove: Bool) -> ReportTable.Row {
    let values = [standing.cell.value, standing.region, standing.nation].compactMap(\.self)
    let decimals = NumberText.decimals(for: values)
    return ReportTable.Row(
      [
        .text(dimension), .text(standing.label), .text(standing.unit),
        .cell(standing.cell, decimals: decimals, grouped: true), .integer(standing.rank),
        .number(standing.region, decimals: decimals, grouped: true),
        .number(standing.nation, decimals: decimals, grouped: true),
      ], hasRuleAbove: hasRuleAbove)
  }

  /// A unit and those it borders, by rank in the leading index.
  func neighboursTable(_ unit: UnitCode, neighbours: [UnitCode]) throws(AtlasError) -> ReportTable {
    let lead = try scores.ranking(by: study.reports.leads, in: lastYear)
    let against = try scores.ranking(by: study.reports.against, in: lastYear)
    let wanted = Set(neighbours + [unit])
    let leadName = shortLabel(study.reports.leads)
    let againstName = shortLabel(study.reports.against)
    var table = ReportTable(
      columns: [
        .init("name", words("Province", "省份"), .leading), .init("region", words("Region", "地区"), .leading),
        .init("lead", leadName), .init("lead_rank", words("Rank", "位次")),
        .init("against", againstName), .init("against_rank", words("Rank", "位次")),
      ], rows: [])
    for entry in lead.byRank where wanted.contains(entry.unit) {
      let other = against[entry.unit]
      table.rows.append(
        ReportTable.Row(
          [
            .text(name(entry.unit)), .text(regionName(region(entry.unit))), .cell(entry.cell, decimals: 3),
            .integer(entry.rank), .cell(other?.cell ?? .missing, decimals: 3), .integer(other?.rank),
          ], emphasis: entry.unit == unit ? .highlighted : .none))
    }
    table.notes = markNotes(for: table)
    if neighbours.isEmpty {
      table.notes.append(words("The unit has no land border with another unit of the study.", "与其他省份无陆地边界。"))
    }
    return table
  }
}
