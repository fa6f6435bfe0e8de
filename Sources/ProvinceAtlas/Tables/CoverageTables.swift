import Charts
import Documents
import Drawings
import Panels

/// What is there, what was filled and what is not, as a picture and as tables.
extension StudyResults {
  /// Every variable by year: how many units have an observed, a filled or no value.
  func coverageChart(width: Double, measuring: any TextMeasuring) throws(AtlasError) -> Drawing {
    let matrix = CoverageMatrix(byIndicator: data.panel)
    let chart = CoverageChart(
      periods: matrix.periods.map(String.init),
      rows: matrix.rows.enumerated().map { position, name in
        CoverageChart.Row(
          label: label(name),
          fields: matrix.row(position).map { counts in
            .init(observed: counts.observed, filled: counts.filled, missing: counts.missing)
          })
      },
      kinds: (words("observed", "原值"), words("filled", "填补"), words("missing", "缺失")))
    do {
      return try chart.figure(
        size: Size(width: width, height: chart.naturalHeight(style: theme.chartStyle)),
        style: theme.chartStyle,
        measuring: measuring
      ).drawing
    } catch {
      throw AtlasError(error)
    }
  }

  /// Every variable and year with its counts, for programs.
  func coverageMatrixTable() -> ReportTable {
    let matrix = CoverageMatrix(byIndicator: data.panel)
    var rows: [ReportTable.Row] = []
    for (position, name) in matrix.rows.enumerated() {
      for (year, counts) in zip(matrix.periods, matrix.row(position)) {
        rows.append(
          ReportTable.Row([
            .text(name), .integer(year), .integer(counts.observed), .integer(counts.filled),
            .integer(counts.missing),
          ]))
      }
    }
    return ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("year", words("Year", "年份")),
        .init("observed", words("Observed", "原值")), .init("filled", words("Filled", "填补")),
        .init("missing", words("Missing", "缺失")),
      ], rows: rows)
  }

  /// The share filled of every indicator of which anything was filled: the short form for print.
  func fillingSummaryTable() -> ReportTable {
    var table = fillingTable()
    table.columns[0] = .init("name", words("Variable", "变量"), .leading)
    let summary = FillingSummary(of: data.panel)
    table.rows = Array(table.rows.prefix(summary.byIndicator.count { $0.filled > 0 }))
    let most = summary.byUnit.max { $0.share < $1.share }
    if let most {
      let share = ReportTable.Cell.number(most.share * 100, decimals: 1).text
      table.notes = [
        words(
          "By unit the share filled is at most \(share)% (\(name(UnitCode(most.name)))); all units are in tables/filling.csv.",
          "分省份看，填补比例最高为\(share)%（\(name(UnitCode(most.name)))）；各省份见tables/filling.csv。")
      ]
    }
    return table
  }

  /// The share filled of every indicator and unit of which anything was filled, indicators first.
  func fillingTable() -> ReportTable {
    let summary = FillingSummary(of: data.panel)
    func rows(_ entries: [FillingSummary.Entry], named: (String) -> String) -> [ReportTable.Row] {
      entries.filter { $0.filled > 0 }.enumerated().map { position, entry in
        ReportTable.Row(
          [
            .text(named(entry.name)), .integer(entry.interpolated), .integer(entry.averaged),
            .integer(entry.carried), .integer(entry.missing), .integer(entry.total),
            .number(entry.share * 100, decimals: 1),
          ], hasRuleAbove: position == 0)
      }
    }
    return ReportTable(
      columns: [
        .init("name", words("Variable or province", "变量或省份"), .leading),
        .init("interpolated", words("Linear", "线性")), .init("averaged", words("Average", "移动平均")),
        .init("carried", words("Nearest", "就近")), .init("missing", words("Still missing", "仍缺")),
        .init("cells", words("Cells", "单元")), .init("filled_percent", words("Filled, %", "填补%")),
      ],
      rows: rows(summary.byIndicator, named: label) + rows(summary.byUnit) { name(UnitCode($0)) })
  }
}
