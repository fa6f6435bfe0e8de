import Documents
import Drawings
import Indices
import Panels

/// Where a unit stands in one indicator in the last year.
struct IndicatorStanding {
  let variable: String
  let label: String
  let unit: String
  /// Whether more is better.
  let isPositive: Bool
  let cell: Cell
  /// Rank from 1 for the best, in the indicator's direction.
  let rank: Int?
  let region: Double?
  let nation: Double?
  /// How far it lies from the mean of all units, in standard deviations over the units (n − 1), positive on the better
  /// side; `nil` without a value, and where all values are the same.
  let distance: Double?
}

/// The tables of a provincial report.
extension StudyResults {
  /// Where a unit stands in every indicator that was computed.
  func indicatorStandings(of unit: UnitCode) throws(AtlasError) -> [IndicatorStanding] {
    let home = UnitGroup.region(region(unit))
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
          unit: indicator.unit?.text(in: language) ?? "", isPositive: indicator.isPositive,
          cell: ranking[unit]?.cell ?? .missing, rank: rank,
          region: try mean(of: indicator.variable, over: home, in: lastYear),
          nation: try mean(of: indicator.variable, over: .all, in: lastYear),
          distance: ranking.distance(of: unit).map { indicator.isPositive ? $0 : -$0 }))
    }
    return standings
  }

  /// Every indicator of a unit beside region and nation, under each index the index itself.
  func unitIndicatorsTable(_ unit: UnitCode) throws(AtlasError) -> ReportTable {
    let standings = try indicatorStandings(of: unit)
    var rows: [ReportTable.Row] = []
    for index in study.indices {
      let change = try scoreChange(of: unit, in: index.name)
      rows.append(try indexRow(index, of: unit, change: change?.total, hasRuleAbove: !rows.isEmpty))
      for dimension in index.allDimensions {
        for indicator in dimension.indicators {
          guard let standing = standings.first(where: { $0.variable == indicator.variable }) else { continue }
          let part = change?.indicators.first { $0.name == indicator.variable }
          rows.append(row(standing, dimension: shortLabel(dimension.name), change: part?.own))
        }
      }
    }
    var table = ReportTable(
      columns: [
        .init("dimension", words("Index", "维度"), .leading),
        .init("indicator", words("Indicator", "指标"), .leading), .init("unit", words("Unit", "单位"), .leading),
        .init("value", name(unit), .trailing), .init("rank", words("Rank", "位次")),
        .init(
          "region", words("Mean \(regionName(region(unit)))", "\(regionMeanName(region(unit)))"), .trailing),
        .init("nation", words("Mean all", "\(overallMeanName)"), .trailing),
        .init("distance", words("Distance", "差距")),
        .init("change", words("Change", "变动")),
      ], rows: rows)
    table.notes = [
      words(
        "Means are unweighted. Rank 1 is the best of the provinces with a value. Distance: from the mean of all in standard "
          + "deviations, positive on the better side. Change: of the index since \(firstYear), and what each indicator "
          + "adds to it; parts are rounded.",
        "平均为各省简单平均；位次1为最优。差距：与各省平均之差，以标准差计，正值为优。变动：指数自\(firstYear)年以来的变动及各指标的贡献（分项经四舍五入）。")
    ]
    return table.withMarksExplained(words)
  }

  private func indexRow(
    _ index: IndexSettings, of unit: UnitCode, change: Double?, hasRuleAbove: Bool
  ) throws(AtlasError) -> ReportTable.Row {
    let ranking = try scores.ranking(by: index.name, in: lastYear)
    return ReportTable.Row(
      [
        .text(shortLabel(index.name)), .text(label(index.name)), .blank,
        .cell(ranking[unit]?.cell ?? .missing, decimals: 3), .integer(ranking[unit]?.rank),
        .number(try mean(of: index.name, over: .region(region(unit)), in: lastYear), decimals: 3),
        .number(try mean(of: index.name, over: .all, in: lastYear), decimals: 3),
        .signed(ranking.distance(of: unit), decimals: 2), .signed(change, decimals: 3),
      ], emphasis: .strong, hasRuleAbove: hasRuleAbove)
  }

  private func row(_ standing: IndicatorStanding, dimension: String, change: Double?) -> ReportTable.Row {
    // By the mean of all, so that an indicator has the same decimals in every province's report.
    let decimals = decimals(of: standing)
    return ReportTable.Row([
      .text(dimension), .text(standing.label), .text(standing.unit),
      .cell(standing.cell, decimals: decimals, grouped: true), .integer(standing.rank),
      .number(standing.region, decimals: decimals, grouped: true),
      .number(standing.nation, decimals: decimals, grouped: true),
      .signed(standing.distance, decimals: 2),
      .signed(standing.cell.value == nil ? nil : change, decimals: 3),
    ])
  }

  /// A unit and its company by rank in the leading index, then its peers, the nearest first.
  func neighboursTable(_ unit: UnitCode, company: Company, peers: Peers? = nil) throws(AtlasError)
    -> ReportTable
  {
    let leads = study.reports.leads ?? ""
    let lead = try scores.ranking(by: leads, in: lastYear)
    let against = try study.reports.against.map { name throws(AtlasError) in
      try scores.ranking(by: name, in: lastYear)
    }
    var columns: [ReportTable.Column] = [
      .init("name", words("Province", "省份"), .leading), .init("region", words("Region", "地区"), .leading),
      .init("lead", shortLabel(leads)), .init("lead_rank", words("Rank", "位次")),
    ]
    if let name = study.reports.against {
      columns += [.init("against", shortLabel(name)), .init("against_rank", words("Rank", "位次"))]
    }
    func row(_ other: UnitCode) -> ReportTable.Row {
      var cells: [ReportTable.Cell] = [
        .text(name(other)), .text(regionName(region(other))),
        .cell(lead[other]?.cell ?? .missing, decimals: 3), .integer(lead[other]?.rank),
      ]
      if let entry = against.map({ $0[other] }) {
        cells += [.cell(entry?.cell ?? .missing, decimals: 3), .integer(entry?.rank)]
      }
      return ReportTable.Row(cells, emphasis: other == unit ? .highlighted : .none)
    }
    let wanted = Set(company.units + [unit])
    var rows = lead.byRank.map(\.unit).filter(wanted.contains).map(row)
    if let peers, !peers.peers.isEmpty {
      let blanks = [ReportTable.Cell](repeating: .blank, count: columns.count - 1)
      rows.append(
        ReportTable.Row(
          [.text(words("Peers", "相近省份"))] + blanks, emphasis: .strong, hasRuleAbove: true, isPrintOnly: true))
      rows += peers.peers.map { row($0.unit) }
    }
    return ReportTable(columns: columns, rows: rows).withMarksExplained(words)
  }

  /// The units a province is set beside: those it borders, or those ranked next to it in the leading index when it
  /// borders none.
  func company(of unit: UnitCode, geography: StudyGeography) throws(AtlasError) -> Company {
    let neighbours = geography.neighbours(of: unit).filter { data.panel.index(of: $0) != nil }
    guard neighbours.isEmpty else { return Company(units: neighbours, isBordering: true) }
    guard let leads = study.reports.leads else { return Company(units: [], isBordering: false) }
    let order = try scores.ranking(by: leads, in: lastYear).byRank.map(\.unit)
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
