import Documents
import Panels

/// The tables that say where figures come from and what is missing.
extension StudyResults {
  /// Every value that was filled, with the years it was made from.
  func filledTable() -> ReportTable {
    ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading),
        .init("name", words("Province", "省份"), .leading),
        .init("year", words("Year", "年份")), .init("value", words("Value", "数值")),
        .init("rule", words("Rule", "规则"), .leading), .init("from", words("From", "依据年份"), .leading),
      ],
      rows: data.filled.map { cell in
        ReportTable.Row([
          .text(cell.place.indicator), .text(name(cell.place.unit)), .integer(cell.place.period),
          .number(cell.value, decimals: 2, grouped: true), .text(rule(cell.state)),
          .text(cell.sources.map(String.init).joined(separator: ", ")),
        ])
      })
  }

  private func rule(_ state: CellState) -> String {
    switch state {
    case .carried: words("nearest year’s value", "取最近年份数值")
    case .averaged: words("moving average", "移动平均")
    default: words("linear interpolation", "线性插值")
    }
  }

  /// What was filled and what stayed missing, a line a column or derived variable: the short form for print.
  func coverageTable() -> ReportTable {
    let coverage = Coverage(of: data.panel)
    var rows: [ReportTable.Row] = []
    for count in coverage.byIndicator where count.observed < count.total {
      let gaps = coverage.gaps.filter { $0.indicator == count.name }
      let missing = gaps.map { gap in
        gap.count == data.panel.periods.count
          ? name(gap.unit) : "\(name(gap.unit)) \(gap.firstPeriod)–\(gap.lastPeriod)"
      }
      let filled = data.filled.filter { $0.place.indicator == count.name }
      rows.append(
        ReportTable.Row([
          .text(label(count.name)), .integer(count.observed), .integer(count.filled), .integer(count.missing),
          .text(
            ([filledText(filled)] + missing.map { $0 + words(": missing", "：缺") })
              .filter { !$0.isEmpty }.joined(separator: words("; ", "；"))),
        ]))
    }
    return ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("observed", words("Observed", "原值")),
        .init("filled", words("Filled", "填补")), .init("missing", words("Missing", "缺失")),
        .init("where", words("Which", "说明"), .leading),
      ], rows: rows)
  }

  private func filledText(_ filled: [FilledCell]) -> String {
    guard let first = filled.first else { return "" }
    let years = Set(filled.map(\.place.period)).sorted().map(String.init)
    if filled.count > 3 {
      let units = Set(filled.map(\.place.unit)).count
      return words(
        "\(units) provinces \(words.list(years)) (\(rule(first.state)))",
        "\(units)个省份\(words.list(years))年（\(rule(first.state))）")
    }
    return filled.map { cell in
      words(
        "\(name(cell.place.unit)) \(cell.place.period) (\(rule(cell.state)))",
        "\(name(cell.place.unit))\(cell.place.period)年（\(rule(cell.state))）")
    }.joined(separator: words("; ", "；"))
  }

  /// How every spelling of the table was recognised and whether the map has a shape for it.
  func namesTable(shapes: Set<String>) -> ReportTable {
    var rows = data.matches.map { match in
      ReportTable.Row([
        .text(match.spelling), .text(match.code.rawValue), .text(name(match.code)),
        .word(match.match.rawValue, printed: match.match.label(words)),
        .integer(match.rows), onMap(shapes.contains(match.code.rawValue)),
      ])
    }
    let used = Set(data.matches.map(\.code.rawValue))
    for shape in shapes.sorted() where !used.contains(shape) {
      rows.append(
        ReportTable.Row([
          .text(""), .text(shape), .text(name(UnitCode(shape))),
          .word("no data", printed: words("no data", "无数据")), .integer(0), onMap(true),
        ]))
    }
    return ReportTable(
      columns: [
        .init("spelling", words("In the table", "数据中的写法"), .leading),
        .init("code", words("Code", "代码"), .leading), .init("name", words("Province", "省份"), .leading),
        .init("matched_by", words("Recognised by", "识别方式"), .leading),
        .init("rows", words("Rows", "行数")), .init("on_map", words("On the map", "图上"), .leading),
      ], rows: rows)
  }

  private func onMap(_ isDrawn: Bool) -> ReportTable.Cell {
    ReportTable.Cell.word(isDrawn ? "yes" : "no", printed: isDrawn ? words("yes", "是") : words("no", "否"))
  }
}

extension Crosswalk.Match {
  /// How a spelling was recognised, in print.
  func label(_ words: Words) -> String {
    switch self {
    case .code: words("code", "代码")
    case .short: words("short name", "简称")
    case .full: words("full name", "全称")
    case .english: words("English name", "英文名")
    case .abbreviation: words("abbreviation", "缩写")
    case .alias: words("alias", "别名")
    case .traditional: words("traditional characters", "繁体字")
    }
  }
}
