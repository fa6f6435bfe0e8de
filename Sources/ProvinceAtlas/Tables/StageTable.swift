import Documents
import Indices

/// An index over one of its stages.
struct StageGrowth: Sendable {
  /// The stage, cut to the years of the run.
  let stage: Stage
  /// Whether the run has all of its years.
  let isWhole: Bool
  /// The index in its first and last year, the mean of all units; `nil` where it has no value.
  let first: Double?
  let last: Double?

  /// The mean annual growth, 0.01 for one per cent a year; `nil` where it is not defined.
  var rate: Double? {
    guard let first, let last else { return nil }
    return AnnualGrowth(from: first, to: last, years: stage.to - stage.from).rate
  }
}

/// The stages of an index.
extension StudyResults {
  /// The growth of an index, or of one of its dimensions, over the stages of the index that lie in the years of the run.
  func stageGrowth(_ name: String) throws(AtlasError) -> [StageGrowth] {
    guard let score = study.score(named: name) else { return [] }
    let units = data.units.map(\.code)
    var stages: [StageGrowth] = []
    for stage in score.index.stages {
      guard let cut = stage.cut(to: firstYear...lastYear) else { continue }
      stages.append(
        StageGrowth(
          stage: cut, isWhole: cut == stage, first: try mean(of: name, over: units, in: cut.from),
          last: try mean(of: name, over: units, in: cut.to)))
    }
    return stages
  }

  /// The stages, or an error that says how to declare them.
  func requireStages(_ name: String, at place: AtlasError.Place) throws(AtlasError) -> [StageGrowth] {
    let stages = try stageGrowth(name)
    guard stages.isEmpty, let index = study.score(named: name)?.index else { return stages }
    throw AtlasError(
      at: place, found: "`\(index.name)` has no stages within \(years)",
      expected: "`stages: [{from: …, to: …, label: …}]` under `indices.\(index.name)`",
      remedy: "Declare them, or remove this block")
  }

  /// The stages with the index at their ends and its mean annual growth.
  func stagesTable(_ name: String, at place: AtlasError.Place) throws(AtlasError) -> ReportTable {
    let stages = try requireStages(name, at: place)
    var table = ReportTable(
      columns: [
        .init("stage", words("Stage", "阶段"), .leading), .init("from", words("From", "起")),
        .init("to", words("To", "止")), .init("first", words("First year", "首年")),
        .init("last", words("Last year", "末年")),
        .init("growth_pct", words("Growth a year, %", "年均增速（%）")),
      ],
      rows: stages.map { growth in
        ReportTable.Row([
          .text(growth.stage.label.text(in: language)), .integer(growth.stage.from),
          .integer(growth.stage.to),
          .number(growth.first, decimals: 3), .number(growth.last, decimals: 3),
          .number(growth.rate.map { $0 * 100 }, decimals: 2),
        ])
      })
    table.notes = stageNotes(stages, of: name)
    return table
  }

  private func stageNotes(_ stages: [StageGrowth], of name: String) -> [String] {
    var notes = [
      words(
        "Growth a year: (last / first)^(1 / years) − 1.", "年均增速 =（末年/首年）^(1/年数) − 1。")
    ]
    if data.units.count > 1 {
      notes.append(words("Values are means of the provinces.", "数值为各省平均。"))
    }
    if stages.contains(where: { !$0.isWhole }) {
      notes.append(
        words("Stages are cut to the years at hand, \(years).", "阶段以现有年份（\(years)年）为限。"))
    }
    if stages.contains(where: { $0.rate == nil }) {
      notes.append(
        words(
          "– no rate: the stage starts from 0, the lowest value of the years compared, or a value is missing.",
          "–：首年为0（所比较年份中的最低值）或缺值，无法计算。"))
    }
    return notes
  }

  /// The growth over the stages in a sentence; empty without stages.
  func stageSentence(_ name: String) throws(AtlasError) -> String {
    let parts = try stageGrowth(name).compactMap { growth -> String? in
      guard let rate = growth.rate else { return nil }
      let span = "\(growth.stage.from)–\(growth.stage.to)"
      let size = ReportTable.Cell.number(abs(rate) * 100, decimals: 2).text
      let change = rate < 0 ? words("fell by", "下降") : words("grew by", "增长")
      return words("\(change) \(size)% a year in \(span)", "\(span)年年均\(change)\(size)%")
    }
    guard !parts.isEmpty else { return "" }
    return words("\(shortLabel(name)) \(words.list(parts)).", "\(shortLabel(name))在\(words.list(parts))。")
  }
}
