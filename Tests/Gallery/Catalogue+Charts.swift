import Cartography
import Charts
import Drawings
import Geography

extension Catalogue {
  private static let wide = Size(width: 100.0.millimetres, height: 62.0.millimetres)

  /// One chart a type.
  static let charts: [GalleryFigure] = [
    GalleryFigure("line-stages", "Lines over the years, with two stages") { stage in
      let years = Array(stage.country.years)
      func mean(_ units: [Stage.Unit], _ year: Int) -> Double? {
        let values = units.compactMap { stage.values(.income, year)[$0.id] }
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
      }
      func line(
        _ name: String, _ role: LineChart.Role, _ units: [Stage.Unit], group: Int? = nil
      ) -> LineChart.Series {
        .init(
          name: name, points: years.map { .init(x: Double($0), value: mean(units, $0)) }, role: role,
          group: group)
      }
      let chosen = stage.observed[stage.observed.count / 2]
      let regions = stage.regions.enumerated().map { index, name in
        line(name, .comparison, stage.observed.filter { $0.region == index }, group: index)
      }
      let turn = Double(years[years.count / 2])
      let chart = LineChart(
        series: [line(stage.name(chosen), .main, [chosen])] + regions
          + [line(stage.words("Mean", "平均"), .reference, stage.observed)],
        valueTitle: stage.title(.income),
        stages: [
          .init(label: stage.words("First stage", "第一阶段"), from: Double(years[0]), to: turn),
          .init(
            label: stage.words("Second stage", "第二阶段"), from: turn, to: Double(years[years.count - 1])),
        ])
      return .init(try chart.figure(size: wide, measuring: stage.measuring).drawing)
    },
    GalleryFigure("bar", "All units in order, one of them and the mean marked") { stage in
      try .init(
        stage.bars(.vertical).figure(
          size: Size(width: stage.country.settings.pageWidth, height: 60.0.millimetres),
          measuring: stage.measuring
        ).drawing)
    },
    GalleryFigure("bar-horizontal", "The same with bars to the right") { stage in
      let height = 50 + 9.5 * Double(stage.observed.count)
      return try .init(
        stage.bars(.horizontal).figure(
          size: Size(width: wide.width, height: height), measuring: stage.measuring
        ).drawing)
    },
    GalleryFigure("dumbbell", "Where a unit, its region and all stand") { stage in
      let unit = stage.observed[stage.observed.count / 2]
      let peers = stage.observed.filter { $0.region == unit.region }
      let rows = Stage.Variable.allCases.map { variable -> DumbbellChart.Row in
        let values = stage.values(variable)
        let most = values.values.max() ?? 1
        func mean(_ units: [Stage.Unit]) -> Double {
          units.compactMap { values[$0.id] }.reduce(0, +) / Double(max(1, units.count)) / most
        }
        return .init(label: stage.label(variable), values: [mean([unit]), mean(peers), mean(stage.observed)])
      }
      let chart = DumbbellChart(
        series: [stage.name(unit), stage.regions[unit.region], stage.words("All", "全部")],
        groups: [unit.region, nil], rows: rows,
        valueTitle: stage.words("Share of the highest value", "占最高值的份额"),
        format: NumberText(decimals: 2))
      return .init(try chart.figure(size: wide, measuring: stage.measuring).drawing)
    },
    GalleryFigure("coverage", "How much of each year is observed, filled or missing", on: [.toy]) { stage in
      let rows = Stage.Variable.allCases.map { variable in
        CoverageChart.Row(
          label: stage.title(variable),
          fields: stage.country.years.map { year in
            let known = stage.values(variable, year).count
            let filled = year % 3 == 0 ? known / 4 : 0
            return .init(
              observed: known - filled, filled: filled, missing: stage.country.units.count - known)
          })
      }
      var chart = CoverageChart(periods: stage.country.years.map(String.init), rows: rows)
      if stage.language == .chinese { chart.kinds = ("观测", "填补", "缺失") }
      let size = Size(width: stage.country.settings.pageWidth, height: chart.naturalHeight())
      return .init(try chart.figure(size: size, measuring: stage.measuring).drawing)
    },
    GalleryFigure("rank-interval", "Ranks of the last year and over all years") { stage in
      let ranks = stage.country.years.map { stage.ranks(of: .income, in: $0) }
      let rows = stage.observed.compactMap { unit -> RankIntervalChart.Row? in
        let own = ranks.compactMap { $0[unit.id] }.sorted()
        guard let main = ranks.last?[unit.id], let best = own.first, let worst = own.last else { return nil }
        let (low, high) = (own[(own.count - 1) / 2], own[own.count / 2])
        return .init(
          label: stage.name(unit), main: main, best: best, median: Double(low + high) / 2, worst: worst,
          group: unit.region)
      }.sorted { $0.main < $1.main }
      let chart = RankIntervalChart(
        rows: rows, groups: stage.regions, rankTitle: stage.words("Rank", "位次"))
      let size = Size(width: wide.width, height: RankIntervalChart.height(rows: rows.count))
      return .init(try chart.figure(size: size, measuring: stage.measuring).drawing)
    },
    GalleryFigure("coefficients", "Slopes with intervals of two years") { stage in
      let years = [stage.country.years.lowerBound, stage.year]
      let rows = [Stage.Variable.output, .urban, .residents].map { variable in
        CoefficientPlot.Row(
          label: stage.label(variable),
          estimates: years.map { stage.slope(of: .income, on: variable, in: $0) })
      }
      let chart = CoefficientPlot(
        models: years.map(String.init), groups: [.init(rows: rows)],
        valueTitle: stage.words(
          "Rural income, standard deviations, with ±2 standard errors", "农村居民收入（标准差），±2倍标准误"),
        figures: NumberText(decimals: 2))
      let size = Size(width: wide.width, height: chart.height)
      return .init(try chart.figure(size: size, measuring: stage.measuring).drawing)
    },
    GalleryFigure("first-stage", "The instrument against what it stands for, with the fitted line") { stage in
      let (before, now) = (stage.values(.urban, stage.year - 1), stage.values(.urban))
      let points = stage.observed.compactMap { unit -> FirstStagePlot.Observation? in
        guard let x = before[unit.id], let y = now[unit.id] else { return nil }
        return .init(instrument: x, endogenous: y)
      }
      let line = FirstStagePlot.Line.leastSquares(points)
      let slope = line.map { NumberText(decimals: 3).string($0.slope) } ?? ""
      let chart = FirstStagePlot(
        observations: points, line: line, lineText: stage.words("slope \(slope)", "斜率\(slope)"),
        instrumentTitle: stage.words("Urban share a year before, %", "上年城镇人口比重（%）"),
        endogenousTitle: stage.title(.urban))
      return .init(try chart.figure(size: wide, measuring: stage.measuring).drawing)
    },
  ]
}

extension Stage {
  /// Bars of the last year, one unit marked.
  fileprivate func bars(_ direction: BarChart.Direction) -> BarChart {
    let values = self.values(.output).mapValues { $0 / 1000 }
    let mean = values.values.sorted().reduce(0, +) / Double(max(1, values.count))
    return BarChart(
      bars: observed.enumerated().map { index, unit in
        .init(label: name(unit), value: values[unit.id], isFilled: country.isToy && index == 2)
      }, highlight: observed.isEmpty ? nil : name(observed[observed.count / 2]),
      reference: .init(value: mean, label: words("Mean", "平均")),
      valueTitle: words("Output per resident, 1000 yuan", "人均产出（千元）"), format: NumberText(decimals: 1),
      direction: direction)
  }

  /// A variable without its unit.
  fileprivate func label(_ variable: Variable) -> String {
    String(title(variable).prefix { $0 != "," && $0 != "（" })
  }

  /// The rank of each unit, the highest first.
  fileprivate func ranks(of variable: Variable, in year: Int) -> [FeatureID: Int] {
    let order = values(variable, year).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element.key, $0.offset + 1) })
  }

  /// The slope of one variable on another by least squares, both in standard deviations, with two standard errors.
  fileprivate func slope(of outcome: Variable, on variable: Variable, in year: Int) -> CoefficientPlot
    .Interval?
  {
    let (x, y) = (values(variable, year), values(outcome, year))
    let pairs = observed.compactMap { unit in x[unit.id].flatMap { x in y[unit.id].map { (x: x, y: $0) } } }
    let count = Double(pairs.count)
    guard count > 2 else { return nil }
    let (meanX, meanY) = (
      pairs.reduce(0) { $0 + $1.x } / count, pairs.reduce(0) { $0 + $1.y } / count
    )
    let sumX = pairs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    let sumY = pairs.reduce(0) { $0 + ($1.y - meanY) * ($1.y - meanY) }
    let both = pairs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    let slope = both / (sumX * sumY).squareRoot()
    let error = ((1 - slope * slope) / (count - 2)).squareRoot()
    return .init(estimate: slope, lower: slope - 2 * error, upper: slope + 2 * error)
  }
}
