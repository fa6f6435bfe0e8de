import Documents
import Drawings
import Indices
import Panels

/// The findings of the report on all units, each made from the numbers of its tables.
extension StudyResults {
  /// What was found, as values with a `topic` of a word or two and a `text` of whole sentences: levels and change of both
  /// indices, regions, movers, regressions, robustness.
  func keyFindings() throws(AtlasError) -> [TemplateValue] {
    var findings: [(topic: String, text: String)] = []
    if let only = data.units.first?.code, data.units.count == 1 {
      for index in orderedIndices { findings.append((label(index), try courseFinding(index, of: only))) }
      findings.append((words("Regression", "回归"), regressionFinding))
      return findings.summaries
    }
    for index in orderedIndices { findings.append((label(index), try levelFinding(index))) }
    if let lead = study.reports.leads {
      findings.append((words("Regions", "地区"), try gapSentence(lead)))
      findings.append((words("Movers", "位次变化"), try moversFinding(lead)))
    }
    findings.append((words("Regression", "回归"), regressionFinding))
    findings.append((words("Robustness", "稳健性"), try robustnessFinding()))
    return findings.summaries
  }

  /// The course of the only unit of a study: the year of its highest score, and what its change consists of.
  private func courseFinding(_ index: String, of unit: UnitCode) throws(AtlasError) -> String {
    var highest: (year: Int, value: Double)?
    for year in data.panel.periods {
      guard let value = try mean(of: index, over: [unit], in: year) else { continue }
      if value > highest?.value ?? -.infinity { highest = (year, value) }
    }
    guard let highest else { return "" }
    let (short, value) = (shortLabel(index), NumberText(decimals: 3).string(highest.value))
    let peak = words(
      "\(short) is highest in \(highest.year) (\(value)).", "\(short)以\(highest.year)年为最高（\(value)）。")
    guard let change = try scoreChange(of: unit, in: index) else { return peak }
    return partsSentence(change, index) + words(" ", "") + peak
  }

  private func levelFinding(_ index: String) throws(AtlasError) -> String {
    let ranked = try scores.rankingOfMeans(by: index).byRank.filter { $0.rank != nil }
    let units = data.units.map(\.code)
    guard ranked.count > 1, let first = try mean(of: index, over: units, in: firstYear),
      let last = try mean(of: index, over: units, in: lastYear)
    else { return "" }
    let style = NumberText(decimals: 3)
    let count = min(3, ranked.count / 2)
    let leaders = words.list(ranked.prefix(count).map { name($0.unit) })
    let trailers = words.list(ranked.suffix(count).reversed().map { name($0.unit) })
    let (old, new) = (style.string(first), style.string(last))
    let rise =
      old == new
      ? words("stayed at \(new)", "维持在\(new)")
      : words(
        "\(last > first ? "rose" : "fell") from \(old) in \(firstYear) to \(new) in \(lastYear)",
        "由\(firstYear)年的\(old)\(last > first ? "升" : "降")至\(lastYear)年的\(new)")
    return words(
      "Mean \(shortLabel(index)) over \(years) is highest in \(leaders) and lowest in \(trailers). The mean of the "
        + "\(units.count) provinces \(rise).",
      "\(years)年\(shortLabel(index))均值以\(leaders)居前，\(trailers)居后；\(units.count)个省份的平均值\(rise)。")
  }

  /// Who gained and who lost most places from the first to the last year; all that share the extreme are named, up to
  /// three.
  private func moversFinding(_ index: String) throws(AtlasError) -> String {
    let last = try scores.ranking(by: index, in: lastYear)
    let climbs = last.climb(since: try scores.ranking(by: index, in: firstYear))
    func movers(_ places: Int?) -> String? {
      guard let places, places != 0 else { return nil }
      let names = climbs.filter { $0.places == places }.map { name($0.unit) }
      let more = words(" and \(names.count - 2) more", "等\(names.count)省")
      let text =
        names.count > 3
        ? names.prefix(2).joined(separator: words(", ", "、")) + more : words.list(names)
      let size = abs(places)
      return words("\(text) (\(size) \(size == 1 ? "place" : "places"))", "\(text)（\(size)位）")
    }
    let known = climbs.compactMap(\.places)
    let up = movers(known.max().map { max($0, 0) })
    let down = movers(known.min().map { min($0, 0) })
    let short = shortLabel(index)
    switch (up, down) {
    case (let up?, let down?):
      return words(
        "From \(firstYear) to \(lastYear) \(up) climbed farthest in \(short), and \(down) fell farthest.",
        "\(firstYear)–\(lastYear)年，\(short)位次上升最多的是\(up)，下降最多的是\(down)。")
    case (nil, nil):
      return words(
        "No province changed its rank in \(short) from \(firstYear) to \(lastYear).",
        "\(firstYear)–\(lastYear)年各省\(short)位次均未变化。")
    // With ties one side may move alone.
    case (let up?, nil):
      return words("\(up) climbed farthest in \(short).", "\(short)位次上升最多的是\(up)。")
    case (nil, let down?):
      return words("\(down) fell farthest in \(short).", "\(short)位次下降最多的是\(down)。")
    }
  }

  private var regressionFinding: String {
    guard let model = models.first, case .object(let values) = summary(of: model) else { return "" }
    let (effects, sentence) = (values["effects"]?.string ?? "", values["sentence"]?.string ?? "")
    guard !sentence.isEmpty else { return "" }
    return words("With \(effects), \(sentence).", "\(effects)，\(sentence)。")
  }

  /// How many units keep their rank within two places, of every reported index that was tried.
  private func robustnessFinding() throws(AtlasError) -> String {
    var parts: [String] = []
    for index in reportedIndices {
      guard let robustness = scores.robustness[index], !robustness.variants.isEmpty else { continue }
      let intervals = try rankRobustness(of: index).intervals
      let steady = intervals.count { $0.main != nil && $0.width <= 2 }
      let (count, short) = (robustness.variants.count, shortLabel(index))
      parts.append(
        words(
          "\(steady) of \(intervals.count) provinces move by no more than two places in \(short) under \(count) other choices",
          "在另外\(count)种方案下，\(intervals.count)个省份中有\(steady)个的\(short)位次变动不超过两位"))
    }
    guard !parts.isEmpty else { return "" }
    return parts.joined(separator: words("; ", "；")) + words(".", "。")
  }
}

extension [(topic: String, text: String)] {
  /// What templates get of those that say something.
  fileprivate var summaries: [TemplateValue] {
    filter { !$0.text.isEmpty }.map { .object(["topic": .text($0.topic), "text": .text($0.text)]) }
  }
}

extension TemplateValue {
  /// The words of a text.
  fileprivate var string: String? { if case .text(let text) = self { text } else { nil } }
}
