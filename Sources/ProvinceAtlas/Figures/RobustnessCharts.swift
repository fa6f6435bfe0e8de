import Charts
import Drawings
import Indices

extension StudyResults {
  /// Where every unit stands by a score under the main choice and between which ranks it moves under the others, in
  /// the order of the main choice.
  func rankIntervalsChart(
    _ score: String, width: Double, measuring: any TextMeasuring, at place: AtlasError.Place
  ) throws(AtlasError) -> Drawing {
    if let index = study.score(named: score)?.index.name { try requireRobustness(index, at: place) }
    let intervals = try rankRobustness(of: score).intervals.enumerated().sorted { left, right in
      (left.element.main ?? .max, left.offset) < (right.element.main ?? .max, right.offset)
    }
    let rows = intervals.compactMap { _, interval -> RankIntervalChart.Row? in
      guard let main = interval.main, let best = interval.best, let median = interval.median,
        let worst = interval.worst
      else { return nil }
      return .init(
        label: name(interval.unit), main: main, best: best, median: median, worst: worst,
        group: regionIndex(interval.unit))
    }
    let chart = RankIntervalChart(
      rows: rows, groups: regions.map(regionName),
      rankTitle: words(
        "Rank by mean \(shortLabel(score)) (dot: main choice; line: best to worst; tick: median)",
        "按\(shortLabel(score))均值的位次（点为主方案，线为最好至最差，短竖线为中位）"))
    do {
      return try chart.figure(
        size: Size(width: width, height: RankIntervalChart.height(rows: rows.count)),
        style: theme.chartStyle, measuring: measuring
      ).drawing
    } catch {
      throw AtlasError(error, at: place)
    }
  }
}
