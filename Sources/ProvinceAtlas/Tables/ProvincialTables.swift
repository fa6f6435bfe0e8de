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
      // Ranks count from the largest value; where less is better, ties must share the better rank too.
      let rank =
        indicator.isPositive
        ? ranking[unit]?.rank
        : ranking[unit]?.cell.value.map { own in
          1 + ranking.entries.count { ($0.cell.value ?? .infinity) < own }
        }
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
              standing,
              dimension: "\(shortLabel(index.name))\u{A0}·\u{A0}\(shortLabel(dimension.name))",
              hasRuleAbove: position == 0 && indicator.variable == dimension.indicators.first?.variable
                && !rows.isEmpty))
        }
      }
    }
    var table = ReportTable(
      columns: [
        .init("dimension", words("Dimension", "维度"), .leading),
        .init("indicator", words("Indicator", "指标"), .leading), .init("unit", words("Unit", "单位"), .leading),
        .init("value", name(unit), .trailing), .init("rank", words("Rank", "位次")),
        .init("region", words("Mean \(regionName(region(unit)))", regionMeanName(region(unit))), .trailing),
        .init("nation", words("Mean all", overallMeanName), .trailing),
      ], rows: rows)
    table.notes = [
      words(
        "Means are unweighted. Rank 1 is the best of the provinces with a value.",
        "平均为各省简单平均；位次1为最优。")
    ]
    return table.withMarksExplained(words)
  }

  private func row(_ standing: IndicatorStanding, dimension: String, hasRuleAbove: Bool) -> ReportTable.Row {
    // By the mean of all, so that an indicator has the same decimals in every province's report.
    let decimals = NumberText.decimals(for: [standing.nation].compactMap(\.self))
    return ReportTable.Row(
      [
        .text(dimension), .text(standing.label), .text(standing.unit),
        .cell(standing.cell, decimals: decimals, grouped: true), .integer(standing.rank),
        .number(standing.region, decimals: decimals, grouped: true),
        .number(standing.nation, decimals: decimals, grouped: true),
      ], hasRuleAbove: hasRuleAbove)
  }

  /// A unit and its company, by rank in the leading index.
  func neighboursTable(_ unit: UnitCode, company: Company) throws(AtlasError) -> ReportTable {
    let lead = try scores.ranking(by: study.reports.leads, in: lastYear)
    let wanted = Set(company.units + [unit])
    var table = ReportTable(
      columns: [
        .init("name", words("Province", "省份"), .leading), .init("region", words("Region", "地区"), .leading),
        .init("lead", shortLabel(study.reports.leads)), .init("lead_rank", words("Rank", "位次")),
      ], rows: [])
    var against: Ranking?
    if let name = study.reports.against {
      against = try scores.ranking(by: name, in: lastYear)
      table.columns += [.init("against", shortLabel(name)), .init("against_rank", words("Rank", "位次"))]
    }
    for entry in lead.byRank where wanted.contains(entry.unit) {
      var cells: [ReportTable.Cell] = [
        .text(name(entry.unit)), .text(regionName(region(entry.unit))), .cell(entry.cell, decimals: 3),
        .integer(entry.rank),
      ]
      if let against {
        let other = against[entry.unit]
        cells += [.cell(other?.cell ?? .missing, decimals: 3), .integer(other?.rank)]
      }
      table.rows.append(ReportTable.Row(cells, emphasis: entry.unit == unit ? .highlighted : .none))
    }
    return table.withMarksExplained(words)
  }

  /// The units a province is set beside: those it borders, or those ranked next to it in the leading index when it
  /// borders none.
  func company(of unit: UnitCode, geography: StudyGeography) throws(AtlasError) -> Company {
    let neighbours = geography.neighbours(of: unit).filter { data.panel.index(of: $0) != nil }
    guard neighbours.isEmpty else { return Company(units: neighbours, isBordering: true) }
    let order = try scores.ranking(by: study.reports.leads, in: lastYear).byRank.map(\.unit)
    guard let place = order.firstIndex(of: unit) else { return Company(units: [], isBordering: false) }
    let around = order[max(0, place - 2)...min(order.count - 1, place + 2)].filter { $0 != unit }
    return Company(units: Array(around), isBordering: false)
  }
}

/// The units a province is set beside.
struct Company {
  let units: [UnitCode]
  /// Whether they share a border with it; otherwise they are ranked next to it.
  let isBordering: Bool
}
