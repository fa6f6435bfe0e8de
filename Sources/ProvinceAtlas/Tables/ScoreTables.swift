import Documents
import Drawings
import Indices
import Panels

/// The tables of results by unit.
extension StudyResults {
  /// All units in the order of their mean score, with first and last year, ranks and the change of rank.
  func ranksTable(_ name: String) throws(AtlasError) -> ReportTable {
    let means = try scores.rankingOfMeans(by: name)
    let first = try scores.ranking(by: name, in: firstYear)
    let last = try scores.ranking(by: name, in: lastYear)
    let climbs = Dictionary(last.climb(since: first), uniquingKeysWith: { first, _ in first })
    let (atFirst, atLast) = (first.entriesByUnit, last.entriesByUnit)
    var table = ReportTable(
      columns: [
        .init("rank", words("Rank", "位次")), .init("name", words("Province", "省份"), .leading),
        .init("region", words("Region", "地区"), .leading),
        .init("mean", words("Mean \(years)", "\(years)年均值")), .init("first", "\(firstYear)"),
        .init("last", "\(lastYear)"), .init("rank_first", words("Rank \(firstYear)", "\(firstYear)年位次")),
        .init("rank_last", words("Rank \(lastYear)", "\(lastYear)年位次")),
        .init("climb", words("Places gained", "位次变化")),
      ], rows: [])
    for entry in means.byRank {
      let unit = entry.unit
      table.rows.append(
        ReportTable.Row([
          .integer(entry.rank), .text(self.name(unit)), .text(regionName(region(unit))),
          .cell(entry.cell, decimals: 3), .cell(atFirst[unit]?.cell ?? .missing, decimals: 3),
          .cell(atLast[unit]?.cell ?? .missing, decimals: 3), .integer(atFirst[unit]?.rank),
          .integer(atLast[unit]?.rank), .change(climbs[unit] ?? nil),
        ]))
    }
    return table.withMarksExplained(words)
  }

  /// Mean scores by region and for all units: of one index with its dimensions, of all indices for `nil`.
  func regionsTable(_ index: String? = nil) throws(AtlasError) -> ReportTable {
    let shown = scores.names.filter { index == nil || $0.index.name == index }
    var columns: [ReportTable.Column] = [
      .init("region", words("Region", "地区"), .leading), .init("units", words("Provinces", "省份数")),
    ]
    columns += shown.map { .init($0.name, shortLabel($0.name)) }
    var rows: [ReportTable.Row] = []
    for region in regions + [""] {
      let members = data.units.filter { region.isEmpty || self.region($0.code) == region }.map(\.code)
      var cells: [ReportTable.Cell] = [
        .text(region.isEmpty ? words("All provinces", "全部省份") : regionName(region)), .integer(members.count),
      ]
      for score in shown {
        cells.append(.number(try mean(of: score.name, over: members, in: nil), decimals: 3))
      }
      rows.append(
        ReportTable.Row(cells, emphasis: region.isEmpty ? .strong : .none, hasRuleAbove: region.isEmpty))
    }
    return ReportTable(
      columns: columns, rows: rows,
      notes: [words("Unweighted means of the provinces’ means over \(years).", "各省\(years)年均值的简单平均。")])
  }

  /// Mean scores by region and year, for programs.
  func regionsByYearTable() throws(AtlasError) -> ReportTable {
    var table = ReportTable(
      columns: [
        .init("region", words("Region", "地区"), .leading), .init("year", words("Year", "年份")),
        .init("units", words("Provinces", "省份数")),
      ] + scores.names.map { .init($0.name, shortLabel($0.name)) }, rows: [])
    for region in regions + [""] {
      let members = data.units.filter { region.isEmpty || self.region($0.code) == region }.map(\.code)
      for year in data.panel.periods {
        var cells: [ReportTable.Cell] = [
          .text(region.isEmpty ? words("All provinces", "全部省份") : regionName(region)), .year(year),
          .integer(members.count),
        ]
        for score in scores.names {
          cells.append(.number(try mean(of: score.name, over: members, in: year), decimals: 3))
        }
        table.rows.append(ReportTable.Row(cells))
      }
    }
    return table
  }

  /// The most scores that stand side by side in print.
  private static let mostAcross = 9

  /// Dimensions that a printed table of one index does without: the only one, which is the index again, and those inside
  /// others, then all, where there are more than a page has room for.
  func needlessDimensions(of index: String) -> Set<String> {
    guard let system = scores.indices.first(where: { $0.system.name == index })?.system else { return [] }
    let all = Set(scores.names.filter { $0.index.name == index && $0.dimension != nil }.map(\.name))
    let outermost = Set(system.nodes.filter { $0.parent == nil }.map(\.name))
    if all.count == 1 || outermost.count > Self.mostAcross { return all }
    return all.count > Self.mostAcross ? all.subtracting(outermost) : []
  }

  /// An index and its dimensions by year, the means of all units.
  func yearsTable(_ index: String) throws(AtlasError) -> ReportTable {
    let shown = scores.names.filter { $0.index.name == index }
    let units = data.units.map(\.code)
    var rows: [ReportTable.Row] = []
    for year in data.panel.periods {
      var cells: [ReportTable.Cell] = [.text(String(year))]
      for score in shown {
        cells.append(.number(try mean(of: score.name, over: units, in: year), decimals: 3))
      }
      rows.append(ReportTable.Row(cells))
    }
    return ReportTable(
      columns: [.init("year", words("Year", "年份"), .leading)]
        + shown.map { .init($0.name, shortLabel($0.name)) }, rows: rows,
      notes: units.count > 1 ? [words("Means of the provinces.", "各省平均。")] : [])
  }

  /// The unweighted mean of a variable over units, in one year or of their means over all years; `nil` without any
  /// value.
  func mean(of name: String, over units: [UnitCode], in year: Int?) throws(AtlasError) -> Double? {
    var values: [Double] = []
    if let year {
      let column = try scores.column(name)
      values = units.compactMap { unit in
        scores.panel.position(unit: unit, period: year).flatMap { column[$0].value }
      }
    } else {
      let wanted = Set(units)
      values = try scores.means(of: name).filter { wanted.contains($0.unit) }.compactMap(\.cell.value)
    }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
