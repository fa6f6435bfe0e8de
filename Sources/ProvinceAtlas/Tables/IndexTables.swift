import Documents
import Drawings
import Indices
import Panels
import TableFiles

/// The tables about how an index is made.
extension StudyResults {
  /// Weights of every indicator of an index, with what the published system has and the study lacks.
  func weightsTable(_ name: String) throws(AtlasError) -> ReportTable {
    let index = try index(named: name)
    let settings = try settings(named: name)
    var table = ReportTable(
      columns: [
        .init("index", words("Index", "指数"), .leading),
        .init("dimension", words("Dimension", "维度"), .leading),
        .init("variable", words("Variable", "变量"), .leading),
        .init("indicator", words("Indicator", "指标"), .leading), .init("unit", words("Unit", "单位"), .leading),
        .init("direction", "+/\u{2212}", .center), .init("n", "n"),
        .init("entropy", "e"),
        .init("redundancy", "d"), .init("weight", "w"),
      ], rows: [])
    let weights = index.weights.pools.flatMap(\.weights)
    for dimension in settings.dimensions {
      for indicator in dimension.indicators {
        let weight = weights.first { $0.indicator.name == indicator.variable }
        table.rows.append(row(settings, dimension, indicator, weight))
      }
    }
    for absent in settings.absent { table.rows.append(row(settings, absent)) }
    table.notes = weightNotes(index, settings)
    return table
  }

  /// The weights of all indices in one table, for programs.
  func allWeightsTable() throws(AtlasError) -> ReportTable {
    var tables: [ReportTable] = []
    for index in scores.indices { tables.append(try weightsTable(index.system.name)) }
    return ReportTable(columns: tables.first?.columns ?? [], rows: tables.flatMap(\.rows))
  }

  private func row(
    _ settings: IndexSettings, _ dimension: DimensionSettings, _ indicator: IndicatorSettings,
    _ weight: EntropyWeights.Weight?
  ) -> ReportTable.Row {
    ReportTable.Row([
      .text(shortLabel(settings.name)), .text(shortLabel(dimension.name)), .text(indicator.variable),
      .text(indicator.label.text(in: language)), .text(indicator.unit?.text(in: language) ?? ""),
      .text(indicator.isPositive ? "+" : "\u{2212}"), .integer(weight?.n),
      .number(weight?.entropy, decimals: 4), .number(weight?.redundancy, decimals: 4),
      .number(weight?.weight, decimals: 4),
    ])
  }

  private func row(_ settings: IndexSettings, _ absent: AbsentIndicator) -> ReportTable.Row {
    ReportTable.Row([
      .text(shortLabel(settings.name)), .text(absent.dimension.text(in: language)), .text(""),
      .text(absent.label.text(in: language)), .text(""), .text(""), .missing, .missing, .missing,
      .init(value: .missing, text: words("absent", "暂缺")),
    ])
  }

  private func weightNotes(_ index: CompositeIndex, _ settings: IndexSettings) -> [String] {
    let cells = data.units.count * data.panel.periods.count
    var notes = [
      words(
        "Entropy weights over the pooled \(data.units.count) × \(data.panel.periods.count) = \(cells) cells, "
          + "min–max normalised by the pooled extremes, no shift (0 ln 0 = 0). e: entropy; d = 1 − e: redundancy; w: weight; n: cells with a value; +: more is better.",
        "熵权法：合并\(data.units.count) × \(data.panel.periods.count) = \(cells)个单元，按合并极值作极差标准化，不平移（0 ln 0 = 0）。e为信息熵，d = 1 − e为冗余度，w为权重，n为有值单元数，+为正向指标。"
      )
    ]
    if settings.missingCells == .availableIndicators {
      notes.append(
        words(
          "Where an indicator is missing, the weights of the others in its dimension are scaled up and the score is marked ‡.",
          "指标缺失时，同一维度其余指标的权重按比例放大，得分以‡标记。"))
    }
    if let sentence = absenceNote(settings) { notes.append(sentence) }
    return notes
  }

  /// Why indicators are absent: the commonest reason for all, then the exceptions with their reasons.
  private func absenceNote(_ settings: IndexSettings) -> String? {
    let reasons = settings.absent.map { $0.reason.text(in: language) }
    guard
      let common = reasons.max(by: { left, right in
        reasons.count { $0 == left } < reasons.count { $0 == right }
      })
    else { return nil }
    let exceptions = settings.absent.filter { $0.reason.text(in: language) != common }.map { indicator in
      words(
        "\(indicator.label.text(in: language)): \(indicator.reason.text(in: language))",
        "\(indicator.label.text(in: language))：\(indicator.reason.text(in: language))")
    }
    let rest = exceptions.map { words("; ", "；") + $0 }.joined()
    return words("Absent: \(common)\(rest).", "暂缺：\(common)\(rest)。")
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
      let decimals = NumberText.decimals(
        for: [statistics.minimum, statistics.maximum, statistics.mean].compactMap(\.self))
      table.rows.append(
        ReportTable.Row(
          [
            .text(study.score(named: name) == nil ? name : shortLabel(name)), .text(label(name)),
            .integer(statistics.n),
            .integer(statistics.filled), .number(statistics.mean, decimals: decimals, grouped: true),
            .number(statistics.standardDeviation, decimals: decimals, grouped: true),
            .number(statistics.minimum, decimals: decimals, grouped: true),
            .number(statistics.maximum, decimals: decimals, grouped: true),
          ], hasRuleAbove: position == scores.names.count))
    }
    table.notes = [
      words(
        "\(data.units.count) provinces, \(years). Standard deviation with n − 1. Marked counts values that are filled (†) or lack an indicator (‡).",
        "\(data.units.count)个省份，\(years)年。标准差以n − 1计算。“标记”为含填补数值（†）或缺少指标（‡）的个数。")
    ]
    return table
  }

  private func labelWithUnit(_ name: String) -> String {
    let indicator = study.indicators.first { $0.variable == name }?.unit
    guard let unit = indicator ?? study.derived.first(where: { $0.name == name })?.unit else {
      return label(name)
    }
    return words("\(label(name)) (\(unit.text(in: language)))", "\(label(name))（\(unit.text(in: language))）")
  }

  /// Scores first, then indicators, then what only models use.
  private var descriptiveNames: [String] {
    var names = scores.names.map(\.name)
    let modelled = models.flatMap { [$0.settings.outcome] + $0.settings.columns.flatMap(\.self) }
    for name in study.indicators.map(\.variable) + modelled
    where !names.contains(name) && scores.panel.indicatorNames.contains(name) {
      names.append(name)
    }
    return names
  }
}
