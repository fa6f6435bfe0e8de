import Documents
import Drawings
import Panels
import TableFiles

/// Printed figures against computed, as tables.
extension StudyResults {
  /// Every printed figure with what became of it, for programs.
  func publishedTable(_ published: PublishedComparison) -> ReportTable {
    var table = ReportTable(
      columns: [
        .init("table", words("Printed in", "出处"), .leading), .init("name", "", .leading),
        .init("variable", words("Variable", "变量"), .leading),
        .init("quantity", words("Quantity", "统计量"), .leading), .init("detail", words("Of", "范围"), .leading),
        .init("printed", words("Printed", "原文")), .init("computed", words("Computed", "计算")),
        .init("difference", words("Difference", "差值")), .init("relative", words("Relative", "相对差")),
        .init("verdict", words("Verdict", "结果"), .leading),
        .init("like_for_like", words("Like for like", "口径一致"), .leading),
        .init("counted", words("Counted", "计入"), .leading),
        .init("printed_years", words("Printed years", "原文年份"), .leading),
        .init("years", words("Years", "年份"), .leading), .init("printed_n", words("Printed n", "原文n")),
        .init("n", "n"), .init("reason", words("Basis or reason", "口径或原因"), .leading),
      ], rows: [])
    for (printed, entries) in published.tables {
      for entry in entries { table.rows.append(row(entry, of: printed)) }
    }
    return table
  }

  private func row(_ entry: PublishedComparison.Entry, of table: PublishedTable) -> ReportTable.Row {
    let figure = entry.figure
    let (variable, quantity, detail) = words(for: figure.quantity)
    let computed = try? entry.result.get()
    return ReportTable.Row([
      .text(table.label.text(in: language)), .text(table.name), .text(variable), .text(quantity),
      .text(detail), printedCell(figure), computedCell(entry), differenceCell(entry), relativeCell(entry),
      .text(word(for: entry.verdict)),
      .text(computed == nil ? "" : entry.isLikeForLike ? words("yes", "是") : words("no", "否")),
      .text(figure.isAlternative ? words("no", "否") : words("yes", "是")),
      .text(years(figure.years)), .text(computed.map { years($0.years) } ?? ""), .integer(figure.sample),
      .integer(computed?.n), .text(reason(for: entry)),
    ])
  }

  private func years(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// How many figures of each printed table agree, and why the others do not or cannot: the short form for print.
  func publishedSummary(_ published: PublishedComparison) -> ReportTable {
    var table = ReportTable(
      columns: [
        .init("table", words("Printed in", "出处"), .leading),
        .init("figures", words("Figures", "数字")), .init("same", words("Same", "相同")),
        .init("differs", words("Differ", "不同")),
        .init("not_computable", words("Not computable", "无法计算")),
        .init("like_for_like", words("Like for like", "口径一致")),
        .init("why", words("What stands in the way", "原因"), .leading),
      ], rows: [])
    func add(_ label: String, _ counts: PublishedComparison.Counts, _ why: String, isTotal: Bool) {
      table.rows.append(
        ReportTable.Row(
          [
            .text(label), .integer(counts.all), .integer(counts.same), .integer(counts.differs),
            .integer(counts.notComputable), .integer(counts.likeForLike), .text(why),
          ], emphasis: isTotal ? .strong : .none, hasRuleAbove: isTotal))
    }
    for (printed, entries) in published.tables {
      add(
        printed.label.text(in: language), PublishedComparison.Counts(entries), reasons(for: entries),
        isTotal: false)
    }
    add(words("All", "合计"), published.counts, "", isTotal: true)
    let absent = absences(in: published.entries)
    table.notes = [
      words(
        "Same: the computed value rounds to the printed digits. Like for like: computed over the printed years and number of observations, with every indicator of its index. Every figure with its difference is in tables/published.csv.",
        "“相同”指计算值舍入后与原文一致；“口径一致”指年份、样本量与原文相同且指数指标齐全。逐个数字及差值见tables/published.csv。")
    ]
    if published.entries.contains(where: \.isRegression) {
      table.notes.append(
        words(
          "Regressions here have province and year effects and standard errors clustered by province.",
          "本研究的回归均含省份和年份固定效应，标准误按省份聚类。"))
    }
    if !absent.isEmpty {
      table.notes.append(
        words("Not at hand. ", "暂缺。") + absent.joined(separator: words("; ", "；")) + words(".", "。"))
    }
    return table
  }

  /// What a block shows: one printed table, or the summary of all.
  func publishedContent(_ name: String?, at place: AtlasError.Place) throws(AtlasError) -> TableContent {
    let published = try requirePublished(at: place)
    guard let name else { return publishedSummary(published).content }
    guard let (table, entries) = published.tables.first(where: { $0.table.name == name }) else {
      let known = published.tables.map(\.table.name)
      throw AtlasError(
        at: place, found: "there is no table `\(name)` in \(published.figures.file)",
        unknown: name, among: known)
    }
    return table.isDescriptive
      ? publishedDescriptives(entries).content : publishedList(entries).content
  }

  /// The comparison, which a block asks for.
  func requirePublished(at place: AtlasError.Place) throws(AtlasError) -> PublishedComparison {
    guard let published else {
      throw AtlasError(
        at: place, found: "the study has no published figures",
        remedy: "Name their file in the study, `published: published.yaml`, or remove this block")
    }
    return published
  }

  /// The figures of a printed table line by line.
  private func publishedList(_ entries: [PublishedComparison.Entry]) -> ReportTable {
    ReportTable(
      columns: [
        .init("figure", words("Figure", "数字"), .leading), .init("printed", words("Printed", "原文")),
        .init("computed", words("Computed", "计算")), .init("difference", words("Difference", "差值")),
        .init("reason", words("Basis or reason", "口径或原因"), .leading),
      ],
      rows: entries.map { entry in
        var (variable, quantity, detail) = words(for: entry.figure.quantity)
        // Unit and year say that it is a value.
        if case .value = entry.figure.quantity { quantity = "" }
        let name = [variable, quantity, detail].filter { !$0.isEmpty }.joined(separator: words(", ", "，"))
        return ReportTable.Row([
          .text(name), printedCell(entry.figure), computedCell(entry), differenceCell(entry),
          .text(reason(for: entry)),
        ])
      })
  }
}

// MARK: - Cells

extension StudyResults {
  private var isBare: Bool { published?.figures.isBare ?? false }

  /// What was printed, as it was printed; readers get a true minus sign, as in the columns beside it.
  func printedCell(_ figure: PublishedFigure) -> ReportTable.Cell {
    switch figure.printed {
    case .number(let number): .word(number.text, printed: number.text.replacing("-", with: "\u{2212}"))
    case .name(let name): .text(data.crosswalk.match(name).map { self.name($0.code) } ?? name)
    }
  }

  /// What was computed, in print rounded the way the other was; numbers for programs keep every digit, in the units of
  /// the print.
  func computedCell(_ entry: PublishedComparison.Entry) -> ReportTable.Cell {
    guard case .success(let computed) = entry.result else { return .missing }
    switch (computed.value, entry.figure.printed) {
    case (.number(let value), .number(let printed)):
      return .init(value: .number(printed.scaled(value)), text: printed.text(of: value, bare: isBare))
    case (.unit(let code), _): return .text(name(code))
    case (.number(let value), .name): return .number(value, decimals: 3)
    }
  }

  /// Computed minus printed, or that they are the same.
  func differenceCell(_ entry: PublishedComparison.Entry) -> ReportTable.Cell {
    guard let (printed, value) = entry.numbers else {
      return entry.verdict == .notComputable
        ? .missing : .init(value: .missing, text: word(for: entry.verdict))
    }
    return .init(
      value: .number(printed.scaled(value) - printed.value),
      text: entry.verdict == .same ? word(for: .same) : printed.difference(of: value, bare: isBare))
  }

  private func relativeCell(_ entry: PublishedComparison.Entry) -> ReportTable.Cell {
    guard let (printed, value) = entry.numbers, printed.value != 0 else { return .missing }
    return .number((printed.scaled(value) - printed.value) / abs(printed.value), decimals: 3)
  }
}

extension PublishedComparison.Entry {
  /// Whether it is a figure of a regression.
  fileprivate var isRegression: Bool {
    switch figure.quantity {
    case .coefficient, .standardError, .fit: true
    default: false
    }
  }

  /// The printed and the computed number, where both are numbers.
  var numbers: (PrintedNumber, Double)? {
    guard case .number(let printed) = figure.printed, case .success(let computed) = result,
      case .number(let value) = computed.value
    else { return nil }
    return (printed, value)
  }
}

extension PublishedTable {
  /// Whether all its figures are descriptive statistics.
  fileprivate var isDescriptive: Bool {
    figures.allSatisfy { if case .statistic = $0.quantity { true } else { false } }
  }
}
