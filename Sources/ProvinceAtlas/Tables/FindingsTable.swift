import Documents
import Drawings
import Panels

/// What the audit lists, as tables.
extension StudyResults {
  /// The findings as a table, the gravest first: the whole list for machines.
  func findingsTable() -> ReportTable {
    ReportTable(
      columns: [
        .init("finding", words("Finding", "类别"), .leading),
        .init("variable", words("Variable", "变量"), .leading),
        .init("label", words("Name", "名称"), .leading), .init("code", words("Code", "代码"), .leading),
        .init("name", words("Province", "省份"), .leading), .init("first_year", words("From", "起始年")),
        .init("last_year", words("To", "终止年")), .init("previous_value", words("Value before", "上年数值")),
        .init("value", words("Value", "数值")), .init("robust_z", words("Robust z", "稳健z值")),
        .init("what", words("What there is to see", "说明"), .leading),
      ],
      rows: findings.map { finding in
        ReportTable.Row([
          .text(finding.kind.rawValue), .text(finding.indicator),
          .text(finding.indicator.isEmpty ? "" : label(finding.indicator)),
          .text(finding.units.map(\.rawValue).joined(separator: " ")),
          .text(words.list(finding.units.map(name))), year(finding.years?.lowerBound),
          year(finding.years?.upperBound), .number(finding.jump?.previous, decimals: 3, grouped: true),
          .number(finding.value, decimals: 3, grouped: true), .number(finding.jump?.score, decimals: 2),
          .text(finding.text),
        ])
      })
  }

  /// How many findings of each kind there are, a line for the terminal.
  var findingsLine: String {
    let english = Words(language: .english)
    let kinds = findingCounts.map { "\($0.kind.label(english)) (\($0.count))" }
    return "findings: " + (kinds.isEmpty ? "none" : english.list(kinds))
  }

  /// The findings for readers but for jumps, as many as fit a page.
  func findingsSummaryTable() -> ReportTable {
    let listed = findings.filter { $0.kind != .jump }
    let kept = 40
    var table = ReportTable(
      columns: [
        .init("finding", words("Finding", "类别"), .leading),
        .init("variable", words("Variable", "变量"), .leading),
        .init("name", words("Province", "省份"), .leading), .init("years", words("Years", "年份"), .leading),
        .init("value", words("Value", "数值")), .init("what", words("What there is to see", "说明"), .leading),
      ],
      rows: listed.prefix(kept).map { finding in
        let years = finding.years.map { years in
          years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
        }
        return ReportTable.Row([
          .text(finding.kind.title(words)), .text(finding.indicator.isEmpty ? "" : label(finding.indicator)),
          .text(words.list(finding.units.map(name))), .text(years ?? ""),
          finding.value.map { number($0) } ?? .text(""), .text(finding.text),
        ])
      })
    if listed.count > kept {
      let left = listed.count - kept
      table.notes = [words("\(left) more are in tables/audit.csv.", "其余\(left)项见tables/audit.csv。")]
    }
    return table
  }

  /// The jumps for readers, a line a variable with its largest one; the variables with most jumps first.
  func jumpsSummaryTable() -> ReportTable {
    let jumps = findings.filter { $0.kind == .jump }
    var order: [String] = []
    for jump in jumps where !order.contains(jump.indicator) { order.append(jump.indicator) }
    let groups = order.map { name in jumps.filter { $0.indicator == name } }
    let ranked = groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    var table = ReportTable(
      columns: [
        .init("variable", words("Variable", "变量"), .leading), .init("jumps", words("Jumps", "突变数")),
        .init("undone", words("Undone", "次年复原")), .init("name", words("Largest", "最大者"), .leading),
        .init("year", words("Year", "年份")), .init("before", words("Year before", "上年数值")),
        .init("value", words("Value", "数值")), .init("z", words("Robust z", "稳健z值")),
      ],
      rows: ranked.compactMap { jumpRow($0.element) })
    table.notes = [
      words(
        "A jump is a change from the year before (of logarithms where all values are positive) that lies more than \(threshold) robust standard deviations off the median change of the variable (modified z of Iglewicz and Hoaglin, 1993). Undone: a jump back follows. Every jump is in tables/audit.csv.",
        "突变：较上年变动（各值皆为正时取对数差）偏离该变量变动中位数超过\(threshold)倍稳健标准差（Iglewicz和Hoaglin，1993，修正z值）。次年复原：次年反向突变。全部突变见tables/audit.csv。"
      )
    ]
    return table
  }

  private func jumpRow(_ jumps: [DataFinding]) -> ReportTable.Row? {
    func size(_ finding: DataFinding) -> Double { abs(finding.jump?.score ?? 0) }
    guard let largest = jumps.max(by: { size($0) < size($1) }), let jump = largest.jump else { return nil }
    return ReportTable.Row([
      .text(label(largest.indicator)), .integer(jumps.count),
      .integer(jumps.count { $0.jump?.isUndone == true }), .text(words.list(largest.units.map(name))),
      year(largest.years?.lowerBound), number(jump.previous), largest.value.map { number($0) } ?? .missing,
      .number(jump.score, decimals: 1),
    ])
  }

  private var threshold: String { ReportTable.Cell.number(study.audit.jumps, decimals: 1).text }

  private func year(_ year: Int?) -> ReportTable.Cell { year.map { .year($0) } ?? .missing }

  /// A number with about four digits, whatever its size.
  private func number(_ value: Double) -> ReportTable.Cell {
    .number(value, decimals: NumberText.decimals(for: [value]), grouped: true)
  }
}
