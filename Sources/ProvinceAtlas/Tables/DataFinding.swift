import Documents
import Drawings
import Panels

/// Something in the figures that is worth a look.
struct DataFinding: Sendable {
  /// What it is, the gravest first.
  enum Kind: String, CaseIterable, Sendable {
    case impossible = "impossible value"
    case jumpYear = "break in most series"
    case jump
    case absentYears = "absent years"
    case constant
    case constantSeries = "constant series"
    case repeated = "repeated value"
    case straightLine = "straight line"
    case equalIndicators = "equal columns"
    case equalSeries = "equal series"

    /// The name in print of one of them.
    func title(_ words: Words) -> String {
      switch self {
      case .impossible: words("Impossible value", "超界数值")
      case .jumpYear: words("Break in most series", "多数序列突变")
      case .jump: words("Jump", "突变")
      case .absentYears: words("Absent years", "缺年份")
      case .constant: words("Constant variable", "常数变量")
      case .constantSeries: words("Constant series", "不变序列")
      case .repeated: words("Repeated value", "重复数值")
      case .straightLine: words("Straight line", "直线序列")
      case .equalIndicators: words("Equal variables", "相同变量")
      case .equalSeries: words("Equal series", "相同序列")
      }
    }

    /// The name in a sentence that counts them.
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
  /// The value of the year before and the robust z of the change; `nil` but for jumps.
  var jump: (previous: Double, score: Double, isUndone: Bool)?
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

  private func numberText(_ value: Double) -> String {
    ReportTable.Cell.number(value, decimals: NumberText.decimals(for: [value]), grouped: true).text
  }

  private func finding(_ value: OutOfBounds) -> DataFinding {
    let least = value.bounds.minimum.map { "≥ \(numberText($0))" }
    let most = value.bounds.maximum.map { "≤ \(numberText($0))" }
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
    DataFinding(
      kind: .jump, indicator: jump.place.indicator, units: [jump.place.unit],
      years: jump.place.period...jump.place.period, value: jump.value,
      jump: (jump.previousValue, jump.score, jump.isUndone),
      text: jump.isUndone ? words("a jump back the year after", "次年复原") : "")
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
        "\(line.count) values on one line, \(numberText(line.step)) a year: interpolated by the source?",
        "\(line.count)个数值在一直线上，每年\(numberText(line.step))：来源是否插值？"))
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
