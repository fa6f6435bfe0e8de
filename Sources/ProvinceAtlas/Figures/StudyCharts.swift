import Charts
import Drawings
import Indices
import Panels

/// The charts of a study. Their captions stand in the reports, so the drawings carry no titles of their own.
extension StudyResults {
  /// A score by year for every region and all units together.
  func regionsChart(
    _ score: String, size: Size, measuring: any TextMeasuring
  ) throws(AtlasError) -> Drawing {
    var series: [LineChart.Series] = []
    for region in regions where hasRegions {
      series.append(
        LineChart.Series(
          name: regionName(region), points: try yearly(score, over: .region(region)),
          group: regions.firstIndex(of: region)))
    }
    let only = data.units.count == 1 ? data.units.first : nil
    series.append(
      LineChart.Series(
        name: only.map { name($0.code) } ?? overallMeanName, points: try yearly(score, over: .all),
        role: series.isEmpty ? .main : .reference))
    return try line(series, score: score, size: size, measuring: measuring)
  }

  /// A score by year for one unit, its region and all units together.
  func timeChart(
    _ score: String, of unit: UnitCode, size: Size, measuring: any TextMeasuring
  ) throws(AtlasError) -> Drawing {
    let column = try scores.column(score)
    let points = data.panel.periods.map { year in
      let cell = data.panel.position(unit: unit, period: year).map { column[$0] }
      return LineChart.Point(x: Double(year), value: cell?.value, isFilled: cell?.state.isFilled ?? false)
    }
    var series = [LineChart.Series(name: name(unit), points: points, role: .main)]
    if isBesideRegion(unit) {
      series.append(
        .init(
          name: regionMeanName(region(unit)), points: try yearly(score, over: .region(region(unit))),
          group: regionIndex(unit)))
    }
    if data.units.count > 1 {
      series.append(.init(name: overallMeanName, points: try yearly(score, over: .all), role: .reference))
    }
    return try line(series, score: score, size: size, measuring: measuring)
  }

  /// A score by year, the mean of all units, with the stages of its index and the growth over each.
  func stagesChart(
    _ score: String, size: Size, measuring: any TextMeasuring, at place: AtlasError.Place
  ) throws(AtlasError) -> Drawing {
    let units = data.units.map(\.code)
    let stages = try requireStages(score, at: place).map { growth in
      let rate = growth.rate.map { ReportTable.Cell.signedPercent($0) }
      return LineChart.Stage(
        label: growth.stage.label.text(in: language),
        detail: rate.map { words("\($0) a year", "年均\($0)") } ?? "", from: Double(growth.stage.from),
        to: Double(growth.stage.to))
    }
    var points = try yearly(score, over: .all)
    if units.count == 1, let unit = units.first {
      let column = try scores.column(score)
      for (step, year) in data.panel.periods.enumerated() {
        guard let position = data.panel.position(unit: unit, period: year) else { continue }
        points[step].isFilled = column[position].state.isFilled
      }
    }
    let series = LineChart.Series(
      name: units.count == 1 ? name(units[0]) : overallMeanName, points: points, role: .main)
    return try line(
      [series], score: score, size: size, measuring: measuring, startsAtZero: false, stages: stages)
  }

  /// All units by a score in the last year, one of them highlighted.
  func barsChart(
    _ score: String, highlighting unit: UnitCode?, size: Size, measuring: any TextMeasuring
  ) throws(AtlasError) -> Drawing {
    let ranking = try scores.ranking(by: score, in: lastYear)
    let mean = try mean(of: score, over: .all, in: lastYear)
    let states = ranking.entries.filter { $0.cell.value != nil }.map(\.cell.state)
    // Where every value rests on a filled one, marks and hollow bars would tell nothing apart.
    let areAllFilled = !states.isEmpty && states.allSatisfy(\.isFilled)
    let chart = BarChart(
      text: ChartText(notes: areAllFilled ? [allFilledNote] : markNotes(states, areHollow: true)),
      bars: ranking.entries.map { entry in
        let state = entry.cell.state
        return .init(
          label: name(entry.unit), value: entry.cell.value, isFilled: !areAllFilled && state.isFilled,
          mark: areAllFilled ? "" : state.mark)
      },
      highlight: unit.map(name),
      reference: mean.map {
        .init(value: $0, label: words("mean ", "均值 ") + NumberText(decimals: 3).string($0))
      },
      valueTitle: shortLabel(score), format: NumberText(decimals: 3))
    do {
      return try chart.figure(size: size, style: theme.chartStyle, measuring: measuring).drawing
    } catch {
      throw AtlasError(error)
    }
  }

  /// The dimension scores of a unit beside its region's and the nation's, in the last year.
  func dimensionsChart(
    of unit: UnitCode, size: Size, measuring: any TextMeasuring
  ) throws(AtlasError) -> Drawing {
    let isBesideRegion = isBesideRegion(unit)
    var rows: [DumbbellChart.Row] = []
    var states: [CellState] = []
    for score in scores.names {
      let state = try scores.ranking(by: score.name, in: lastYear)[unit]?.cell.state
      states += [state].compactMap(\.self)
      let own = try mean(of: score.name, over: [unit], in: lastYear)
      let regional = try mean(of: score.name, over: .region(region(unit)), in: lastYear)
      rows.append(
        .init(
          label: shortLabel(score.name),
          values: [own] + (isBesideRegion ? [regional] : [])
            + [try mean(of: score.name, over: .all, in: lastYear)], mark: state?.mark ?? ""))
    }
    let chart = DumbbellChart(
      text: ChartText(notes: markNotes(states, areHollow: false)),
      series: [name(unit)] + (isBesideRegion ? [regionMeanName(region(unit))] : []) + [overallMeanName],
      groups: isBesideRegion ? [regionIndex(unit), nil] : [nil], rows: rows,
      valueTitle: words("Score \(lastYear)", "\(lastYear)年得分"), format: NumberText(decimals: 3))
    do {
      return try chart.figure(size: size, style: theme.chartStyle, measuring: measuring).drawing
    } catch {
      throw AtlasError(error)
    }
  }

  /// Whether the mean of a unit’s region stands beside the unit: where there are several regions and the unit has one.
  func isBesideRegion(_ unit: UnitCode) -> Bool { hasRegions && regionIndex(unit) != nil }

  private var allFilledNote: String {
    words("Every value rests on at least one filled value.", "各省数值均含按规则填补的数值。")
  }

  /// What the marks after numbers mean, as under tables; without marks nothing.
  private func markNotes(_ states: [CellState], areHollow: Bool) -> [String] {
    var notes: [String] = []
    if states.contains(where: { $0.mark == "†" }) {
      notes.append(
        areHollow
          ? words("†, hollow: rests on at least one filled value.", "†及空心：含按规则填补的数值。")
          : words("† rests on at least one filled value.", "† 含按规则填补的数值。"))
    }
    if states.contains(where: { $0.mark == "‡" }) {
      notes.append(words("‡ without one indicator or more.", "‡ 缺少指标。"))
    }
    return notes
  }

  private var hollowNote: String { words("Hollow: rests on a filled value.", "空心：含填补数值。") }

  private func yearly(_ score: String, over units: UnitGroup) throws(AtlasError) -> [LineChart.Point] {
    var points: [LineChart.Point] = []
    for year in data.panel.periods {
      points.append(.init(x: Double(year), value: try mean(of: score, over: units, in: year)))
    }
    return points
  }

  private func line(
    _ series: [LineChart.Series], score: String, size: Size, measuring: any TextMeasuring,
    startsAtZero: Bool = true, stages: [LineChart.Stage] = []
  ) throws(AtlasError) -> Drawing {
    let isHollow = series.contains { $0.points.contains(where: \.isFilled) }
    let chart = LineChart(
      text: ChartText(notes: isHollow ? [hollowNote] : []), series: series, valueTitle: shortLabel(score),
      startsAtZero: startsAtZero, stages: stages)
    do {
      return try chart.figure(size: size, style: theme.chartStyle, measuring: measuring).drawing
    } catch {
      throw AtlasError(error)
    }
  }
}
