import Documents
import Panels

/// Something in the figures that is worth a look.
struct DataFinding: Sendable {
  /// What it is, the gravest first.
  enum Kind: String, CaseIterable, Sendable {
    case impossible = "impossible value"
    case jumpYear = "break in all series"
    case jump
    case absentYears = "absent years"
    case constant
    case constantSeries = "constant series"
    case repeated = "repeated value"
    case straightLine = "straight line"
    case equalIndicators = "equal columns"
    case equalSeries = "equal series"

    /// The name in print.
    func label(_ words: Words) -> String {
      switch self {
      case .impossible: words("impossible values", "超界数值")
      case .jumpYear: words("breaks in most series", "多数序列突变年份")
      case .jump: words("jumps", "突变")
      case .absentYears: words("units with absent years", "缺年份的省份")
      case .constant: words("constant variables", "常数变量")
      case .constantSeries: words("constant series", "不变序列")
      case .repeated: words("repeated values", "重复数值")
      case .straightLine: words("straight lines", "直线序列")
      case .equalIndicators: words("equal variables", "相同变量")
      case .equalSeries: words("equal series", "相同序列")
      }
    }
  }

  let kind: Kind
  let indicator: String
  var units: [UnitCode] = []
  /// The years concerned; `nil` for all.
  var years: ClosedRange<Int>?
  var value: Double?
  /// What there is to see, in the language of the outputs.
  let text: String
}

extension StudyResults {
  /// Everything the audit lists, the gravest kinds first.
  var findings: [DataFinding] {
    let audit = data.audit
    return audit.outOfBounds.items.map(finding) + audit.jumpPeriods.items.map(finding)
      + jumps(audit).map(finding) + audit.balance.shortUnits.map(finding)
      + audit.constantIndicators.items.map(finding) + audit.constantSeries.items.map(finding)
      + audit.repeatedValues.items.map(finding) + audit.straightLines.items.map(finding)
      + audit.equalIndicators.items.map(finding) + audit.equalSeries.items.map(finding)
  }

  /// How many findings there are of each kind, the cut ones included.
  var findingCounts: [(kind: DataFinding.Kind, count: Int)] {
    let audit = data.audit
    let counts: [(DataFinding.Kind, Int)] = [
      (.impossible, audit.outOfBounds.total), (.jumpYear, audit.jumpPeriods.total),
      (.jump, audit.jumps.total - audit.jumps.items.count + jumps(audit).count),
      (.absentYears, audit.balance.shortUnits.count), (.constant, audit.constantIndicators.total),
      (.constantSeries, audit.constantSeries.total), (.repeated, audit.repeatedValues.total),
      (.straightLine, audit.straightLines.total), (.equalIndicators, audit.equalIndicators.total),
      (.equalSeries, audit.equalSeries.total),
    ]
    return counts.filter { $0.1 > 0 }.map { (kind: $0.0, count: $0.1) }
  }

  /// Jumps but for those of years in which most series jump: these are listed once, as a break.
  private func jumps(_ audit: PanelAudit) -> [Jump] {
    audit.jumps.items.filter { jump in
      !audit.jumpPeriods.items.contains {
        $0.indicator == jump.place.indicator && $0.period == jump.place.period
      }
    }
  }

  /// The findings for readers: the gravest of each kind, as many as fit a page or two.
  func findingsSummaryTable() -> ReportTable {
    var table = findingsTable()
    let kept = 40
    guard table.rows.count > kept else { return table }
    var shown: [ReportTable.Row] = []
    var room = kept
    let kinds = findings.map(\.kind)
    for kind in DataFinding.Kind.allCases {
      let own = table.rows.indices.filter { kinds[$0] == kind }
      // Every kind has its first lines; what is left goes to the kinds in their order.
      let later = DataFinding.Kind.allCases.drop { $0 != kind }.dropFirst()
        .reduce(0) { sum, kind in sum + min(3, kinds.count { $0 == kind }) }
      let count = min(own.count, max(3, room - later))
      shown += own.prefix(count).map { table.rows[$0] }
      room -= count
    }
    let left = table.rows.count - shown.count
    table.rows = shown
    table.notes.append(
      words(
        "\(left) more, less far off, are in tables/audit.csv.", "其余\(left)项偏离较小，见tables/audit.csv。"))
    return table
  }

  /// The findings as a table, the gravest first.
  func findingsTable() -> ReportTable {
    var table = ReportTable(
      columns: [
        .init("kind", words("Finding", "类别"), .leading), .init("variable", words("Variable", "变量"), .leading),
        .init("code", words("Code", "代码"), .leading), .init("name", words("Province", "省份"), .leading),
        .init("years", words("Years", "年份"), .leading), .init("value", words("Value", "数值")),
        .init("what", words("What there is to see", "说明"), .leading),
      ],
      rows: findings.map { finding in
        let years = finding.years.map { years in
          years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
        }
        return ReportTable.Row([
          .text(finding.kind.label(words)), .text(finding.indicator.isEmpty ? "" : label(finding.indicator)),
          .text(finding.units.map(\.rawValue).joined(separator: " ")),
          .text(words.list(finding.units.map(name))), .text(years ?? ""),
          .number(finding.value, decimals: 3, grouped: true), .text(finding.text),
        ])
      })
    table.notes = [
      words(
        "Jumps: change from the year before (of logarithms where all values are positive), more than \(threshold) robust standard deviations off the median change of the variable (modified z of Iglewicz and Hoaglin, 1993).",
        "突变：较上年变动（各值皆为正时取对数差）偏离该变量变动中位数超过\(threshold)倍稳健标准差（Iglewicz和Hoaglin，1993，修正z值）。")
    ]
    return table
  }

  private var threshold: String { ReportTable.Cell.number(study.audit.jumps, decimals: 1).text }

  private func number(_ value: Double) -> String {
    ReportTable.Cell.number(value, decimals: abs(value) >= 100 ? 1 : 3, grouped: true).text
  }

  private func finding(_ value: OutOfBounds) -> DataFinding {
    let least = value.bounds.minimum.map { "≥ \(number($0))" }
    let most = value.bounds.maximum.map { "≤ \(number($0))" }
    return DataFinding(
      kind: .impossible, indicator: value.place.indicator, units: [value.place.unit],
      years: value.place.period...value.place.period, value: value.value,
      text: words("possible: ", "可能范围：") + [least, most].compactMap(\.self).joined(separator: ", "))
  }

  private func finding(_ jump: JumpPeriod) -> DataFinding {
    DataFinding(
      kind: .jumpYear, indicator: jump.indicator, years: jump.period...jump.period,
      text: words(
        "\(jump.jumps) of \(jump.changes) units jump: another definition or scale?",
        "\(jump.changes)个省份中\(jump.jumps)个突变：口径或单位是否改变？"))
  }

  private func finding(_ jump: Jump) -> DataFinding {
    let z = ReportTable.Cell.number(jump.score, decimals: 1).text
    let undone = jump.isUndone ? words("; back the year after", "；次年回落") : ""
    return DataFinding(
      kind: .jump, indicator: jump.place.indicator, units: [jump.place.unit],
      years: jump.place.period...jump.place.period, value: jump.value,
      text: words(
        "from \(number(jump.previousValue)) in \(jump.previousPeriod), z = \(z)",
        "\(jump.previousPeriod)年为\(number(jump.previousValue))，z = \(z)") + undone)
  }

  private func finding(_ unit: PanelBalance.Presence) -> DataFinding {
    DataFinding(
      kind: .absentYears, indicator: "", units: [unit.unit],
      text: words(
        "figures in \(unit.periods) of \(data.audit.balance.periods) years",
        "\(data.audit.balance.periods)年中\(unit.periods)年有数据"))
  }

  private func finding(_ constant: ConstantIndicator) -> DataFinding {
    let text =
      switch constant.extent {
      case .everywhere: words("one value everywhere: no index can use it", "所有单元同值：无法用于指数")
      case .overTime: words("every unit keeps its value over the years", "各省数值历年不变")
      case .acrossUnits: words("in every year all units have the same value", "各年所有省份同值")
      }
    return DataFinding(kind: .constant, indicator: constant.indicator, value: constant.value, text: text)
  }

  private func finding(_ series: ConstantSeries) -> DataFinding {
    DataFinding(
      kind: .constantSeries, indicator: series.indicator, units: [series.unit], value: series.value,
      text: words("the same value in all \(series.cells) years", "\(series.cells)年同值"))
  }

  private func finding(_ repeated: RepeatedValue) -> DataFinding {
    DataFinding(
      kind: .repeated, indicator: repeated.indicator, units: [repeated.unit],
      years: repeated.firstPeriod...repeated.lastPeriod, value: repeated.value,
      text: words("\(repeated.count) years without change: copied?", "连续\(repeated.count)年不变：是否沿用？"))
  }

  private func finding(_ line: StraightLine) -> DataFinding {
    DataFinding(
      kind: .straightLine, indicator: line.indicator, units: [line.unit],
      years: line.firstPeriod...line.lastPeriod,
      text: words(
        "\(line.count) values on one line, \(number(line.step)) a year: interpolated by the source?",
        "\(line.count)个数值在一直线上，每年\(number(line.step))：来源是否插值？"))
  }

  private func finding(_ equal: EqualIndicators) -> DataFinding {
    DataFinding(
      kind: .equalIndicators, indicator: equal.indicators.first ?? "",
      text: words(
        "the same cells as \(words.list(equal.indicators.dropFirst().map(label)))",
        "与\(words.list(equal.indicators.dropFirst().map(label)))各单元相同"))
  }

  private func finding(_ equal: EqualSeries) -> DataFinding {
    DataFinding(
      kind: .equalSeries, indicator: equal.indicator, units: equal.units,
      text: words("the same series in \(equal.units.count) units", "\(equal.units.count)个省份序列相同"))
  }
}
