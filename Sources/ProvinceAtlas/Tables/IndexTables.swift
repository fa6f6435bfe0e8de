import Documents
import Drawings
import Indices
import Panels
import TableFiles

/// The tables about how an index is made.
extension StudyResults {
  /// Weights of every indicator of an index, with what the published system has and the study lacks. Weights taken in
  /// each year apart are printed as means over the years.
  func weightsTable(_ name: String) throws(AtlasError) -> ReportTable {
    let index = try index(named: name)
    let settings = try settings(named: name)
    var table = ReportTable(columns: weightColumns, rows: [])
    for part in settings.design {
      switch part {
      case .measured(let indicator):
        let entries = index.weights.pools.flatMap { pool in
          pool.weights.filter { $0.indicator.name == indicator.variable }
        }
        table.rows.append(row(settings, indicator, WeightLine(entries, in: index), period: nil))
      case .absent(let absent): table.rows.append(row(settings, absent))
      }
    }
    table.notes = weightNotes(index, settings)
    return table
  }

  /// The columns that a printed weights table does without, because its way of weighting knows no such figures.
  func hiddenWeightColumns(_ name: String) throws(AtlasError) -> Set<String> {
    var hidden: Set = [
      "index", "variable", "year", "sum", "share", "entropy", "redundancy", "deviation", "conflict",
    ]
    switch try index(named: name).options.weighting {
    case .entropy: hidden.subtract(["entropy", "redundancy"])
    case .critic: hidden.subtract(["deviation", "conflict"])
    case .equalIndicators, .equalDimensions, .manual: break
    }
    return hidden
  }

  /// The weights of all indices in one table, for programs; a row a year where weights are taken in each year apart.
  func allWeightsTable() throws(AtlasError) -> ReportTable {
    var table = ReportTable(columns: weightColumns, rows: [])
    for index in scores.indices {
      let settings = try settings(named: index.system.name)
      for pool in index.weights.pools {
        for indicator in settings.indicators {
          let entries = pool.weights.filter { $0.indicator.name == indicator.variable }
          table.rows.append(row(settings, indicator, WeightLine(entries, in: index), period: pool.period))
        }
      }
      for absent in settings.absent { table.rows.append(row(settings, absent)) }
    }
    return table
  }

  private var weightColumns: [ReportTable.Column] {
    [
      .init("index", words("Index", "指数"), .leading), .init("dimension", words("Dimension", "维度"), .leading),
      .init("variable", words("Variable", "变量"), .leading),
      .init("indicator", words("Indicator", "指标"), .leading), .init("unit", words("Unit", "单位"), .leading),
      .init("direction", "+/\u{2212}", .center), .init("year", words("Year", "年份")), .init("n", "n"),
      .init("sum", words("Sum of z", "z之和")), .init("entropy", "e"), .init("redundancy", "d"),
      .init("deviation", "σ"), .init("conflict", words("Conflict", "冲突性")), .init("weight", "w"),
      .init("share", words("Share of dimension", "占维度比重")),
    ]
  }

  private func row(
    _ settings: IndexSettings, _ indicator: IndicatorSettings, _ line: WeightLine, period: Int?
  ) -> ReportTable.Row {
    let path = settings.path(to: indicator.variable).map { $0.text(in: language) }
    return ReportTable.Row([
      .text(shortLabel(settings.name)), .text(path.joined(separator: " › ")), .text(indicator.variable),
      .text(indicator.label.text(in: language)), .text(indicator.unit?.text(in: language) ?? ""),
      .text(indicator.isPositive ? "+" : "\u{2212}"), period.map { .year($0) } ?? .missing, .integer(line.n),
      .number(line.sum, decimals: 2), .number(line.entropy, decimals: 4),
      .number(line.redundancy, decimals: 4), .number(line.deviation, decimals: 4),
      .number(line.conflict, decimals: 3), .number(line.weight, decimals: 4),
      .number(line.share, decimals: 4),
    ])
  }

  private func row(_ settings: IndexSettings, _ absent: AbsentIndicator) -> ReportTable.Row {
    let empty = [ReportTable.Cell](repeating: .missing, count: 7)
    return ReportTable.Row(
      [
        .text(shortLabel(settings.name)), .text(absent.dimension.text(in: language)), .text(""),
        .text(absent.label.text(in: language)), .text(absent.unit?.text(in: language) ?? ""),
        .text(absent.isPositive.map { $0 ? "+" : "\u{2212}" } ?? ""),
      ] + empty + [.init(value: .missing, text: words("absent", "暂缺")), .missing])
  }

  /// The computed index of a name.
  func index(named name: String) throws(AtlasError) -> CompositeIndex {
    guard let index = scores.indices.first(where: { $0.system.name == name }) else {
      throw AtlasError(
        at: .init(file: study.file), found: "there is no index `\(name)`",
        expected: study.indices.map { "`\($0.name)`" }.joined(separator: ", "))
    }
    return index
  }

  /// The settings of an index.
  func settings(named name: String) throws(AtlasError) -> IndexSettings {
    guard let settings = study.indices.first(where: { $0.name == name }) else {
      throw AtlasError(
        at: .init(file: study.file), found: "there is no index `\(name)`",
        expected: study.indices.map { "`\($0.name)`" }.joined(separator: ", "))
    }
    return settings
  }

  /// Mean, spread and extremes of every score, indicator and control of the study.
  func descriptivesTable() throws(AtlasError) -> ReportTable {
    var table = ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading),
        .init("label", words("Variable", "变量"), .leading),
        .init("n", "n"), .init("filled", words("Marked", "标记")),
        .init("mean", words("Mean", "均值"), .trailing),
        .init("sd", words("Std. dev.", "标准差"), .trailing), .init("min", words("Min.", "最小值"), .trailing),
        .init("max", words("Max.", "最大值"), .trailing),
      ], rows: [])
    for (position, name) in descriptiveNames.enumerated() {
      let statistics = Descriptives(of: try scores.column(name))
      let decimals = Self.decimals(of: statistics)
      table.rows.append(
        ReportTable.Row(
          [
            .text(study.score(named: name) == nil ? name : shortLabel(name)), .text(labelWithUnit(name)),
            .integer(statistics.n),
            .integer(statistics.filled), .number(statistics.mean, decimals: decimals, grouped: true),
            .number(statistics.standardDeviation, decimals: decimals, grouped: true),
            .number(statistics.minimum, decimals: decimals, grouped: true),
            .number(statistics.maximum, decimals: decimals, grouped: true),
          ], hasRuleAbove: position == scores.names.count))
    }
    table.notes = [
      words(
        "\(data.units.count) \(words.units(data.units.count)), \(years). Standard deviation with n − 1. Marked counts values that are filled (†) or lack an indicator (‡).",
        "\(data.units.count)个省份，\(years)年。标准差以n − 1计算。“标记”为含填补数值（†）或缺少指标（‡）的个数。")
    ]
    return table
  }

  /// Decimals that show about four digits of the mean and two of the smallest value, at most three.
  private static func decimals(of statistics: Descriptives) -> Int {
    let size = NumberText.decimals(for: [statistics.mean, statistics.standardDeviation].compactMap(\.self))
    guard let least = statistics.minimum.map(abs), least > 0, least < 100 else { return size }
    return max(size, least < 1 ? 3 : least < 10 ? 1 : 0)
  }

  private func labelWithUnit(_ name: String) -> String {
    guard let unit = unit(of: name) else { return label(name) }
    return words("\(label(name)) (\(unit))", "\(label(name))（\(unit)）")
  }

  /// Scores first, then indicators, then what only models use.
  private var descriptiveNames: [String] {
    var names = scores.names.map(\.name)
    let modelled = models.flatMap(\.settings.variables) + spatialModels.flatMap(\.settings.variables)
    for name in study.indicators.map(\.variable) + modelled
    where !names.contains(name) && scores.panel.indicatorNames.contains(name) {
      names.append(name)
    }
    return names
  }
}

/// The figures of an indicator in a weights table: those of one pool, or means over several.
private struct WeightLine {
  var n: Int?
  var sum: Double?
  var entropy: Double?
  var redundancy: Double?
  var deviation: Double?
  var conflict: Double?
  var weight: Double?
  /// Its part of the weights of all indicators in its innermost dimension, dimensions inside that included.
  var share: Double?

  init(_ entries: [IndexWeights.Entry], in index: CompositeIndex) {
    guard let first = entries.first else { return }
    func mean(_ value: (IndexWeights.Entry) -> Double?) -> Double? {
      let values = entries.compactMap(value)
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    n = first.n
    sum = mean(\.sum)
    entropy = mean(\.entropy)
    redundancy = mean(\.redundancy)
    deviation = mean(\.deviation)
    conflict = mean(\.conflict)
    weight = mean(\.weight)
    guard let node = index.system.nodes.first(where: { $0.name == first.dimension }), let weight else {
      return
    }
    let weights = index.weights.meanWeights
    let whole = node.all.reduce(0) { $0 + weights[$1] }
    share = whole > 0 ? weight / whole : nil
  }
}
