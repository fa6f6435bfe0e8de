import Regressions
import TableFiles

/// What a table of two-stage least squares says of its instruments, in sentences made from its numbers.
struct InstrumentWords {
  let model: StudyModel
  let words: Words
  let levels: SignificanceLevels

  /// Below this first-stage F the usual rule calls instruments weak (Staiger and Stock 1997).
  static let usualF = 10.0

  /// Strength, validity, endogeneity, and the test that weak instruments do not mislead; empty without instruments.
  var text: String {
    guard !results.isEmpty else { return "" }
    return [strength, validity, endogeneity, weakRobust].compactMap(\.self).joined(separator: words(" ", ""))
  }

  /// The columns with instruments by their number.
  private var results: [(number: Int, result: InstrumentalVariablesResult)] {
    model.columns.enumerated().compactMap { position, column in
      column.instrumental.map { (position + 1, $0) }
    }
  }

  /// The smallest F of a column: the partial F of a lone endogenous regressor, else the least conditional F.
  static func leastF(_ result: InstrumentalVariablesResult) -> Double? {
    let stages = result.firstStages
    return stages.count == 1
      ? stages[0].partialF?.statistic : stages.compactMap { $0.conditionalF?.statistic }.min()
  }

  private var strength: String? {
    let known = results.compactMap { entry in Self.leastF(entry.result).map { (entry.number, $0) } }
    guard let least = known.map(\.1).min(), let most = known.map(\.1).max() else { return nil }
    func text(_ value: Double) -> String { ReportTable.Cell.number(value, decimals: 2).text }
    let range =
      text(least) == text(most)
      ? words("is \(text(least))", "为\(text(least))")
      : words("is \(text(least)) to \(text(most))", "为\(text(least))至\(text(most))")
    let weak = known.filter { $0.1 < Self.usualF }.map(\.0)
    let rule = words("the usual 10 (Staiger and Stock 1997)", "经验值10（Staiger和Stock，1997）")
    let every = words(known.count > 1 ? " in every column" : "", known.count > 1 ? "各列均" : "")
    if weak.isEmpty {
      return words(
        "The first-stage F \(range), above \(rule)\(every).", "第一阶段F统计量\(range)，\(every)高于\(rule)。")
    }
    guard weak.count < known.count else {
      return words(
        "The first-stage F \(range), below \(rule)\(every): the instruments are weak.",
        "第一阶段F统计量\(range)，\(every)低于\(rule)，工具变量较弱。")
    }
    let list = words.columns(weak)
    return words(
      "The first-stage F \(range) and lies below \(rule) in \(list), where the instruments are weak.",
      "第一阶段F统计量\(range)，其中\(list)低于\(rule)，工具变量较弱。")
  }

  private var validity: String? {
    let exact = results.filter(\.result.isExactlyIdentified)
    if exact.count == results.count {
      return words(
        "There are as many instruments as instrumented regressors, so that their validity cannot be tested.",
        "工具变量与内生变量个数相同，其有效性无从检验。")
    }
    return verdict(
      \.overidentification,
      subject: ("The validity of all instruments", "所有工具变量有效的原假设"))
  }

  private var endogeneity: String? {
    verdict(\.endogeneity, subject: ("Exogeneity of all regressors", "所有解释变量均为外生的原假设"))
  }

  private var weakRobust: String? {
    verdict(
      \.andersonRubin,
      subject: (
        "By Anderson and Rubin’s test, which weak instruments do not mislead, a zero effect",
        "按不受弱工具变量影响的Anderson–Rubin检验，系数为零的原假设"
      ))
  }

  /// In which columns a test rejects at the mildest level; `nil` when no column has it.
  private func verdict(
    _ test: (InstrumentalVariablesResult) -> TestResult?, subject: (english: String, chinese: String)
  ) -> String? {
    let tested = results.compactMap { entry in test(entry.result).map { (number: entry.number, p: $0.p) } }
    guard !tested.isEmpty, let mildest = levels.levels.last else { return nil }
    let rejected = tested.filter { levels.level(p: $0.p) != nil }.map(\.number)
    let level = mildest.percent
    if rejected.isEmpty {
      let place = tested.count == 1 ? "" : words(" in any column", "各列均")
      return words(
        "\(subject.english) is not rejected at the \(level)% level\(place).",
        "在\(level)%水平上，\(subject.chinese)\(place)未被拒绝。")
    }
    let isAll = rejected.count == tested.count
    let place =
      tested.count == 1
      ? ""
      : isAll
        ? words(" in every column", "在各列均")
        : words(" in \(words.columns(rejected))", "在\(words.columns(rejected))")
    return words(
      "\(subject.english) is rejected at the \(level)% level\(place).",
      "在\(level)%水平上，\(subject.chinese)\(place)被拒绝。")
  }
}
