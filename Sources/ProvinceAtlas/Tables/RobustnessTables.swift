import Documents
import Drawings
import Indices
import Panels

/// The tables about what another choice of the index would change.
extension StudyResults {
  /// The ranks of an index under all variants; the study was checked to have them.
  func robustness(of index: String) throws(AtlasError) -> Robustness {
    guard let robustness = scores.robustness[index] else {
      throw AtlasError(
        at: .init(file: study.file), found: "the index `\(index)` is tried against no other choices")
    }
    return robustness
  }

  /// The ranks by a score of an index under all variants.
  func rankRobustness(
    of score: String, span: Robustness.Span = .means
  ) throws(AtlasError) -> RankRobustness {
    guard let name = study.score(named: score),
      let ranks = scores.ranks(of: score, under: try robustness(of: name.index.name), span: span)
    else { throw AtlasError(at: .init(file: study.file), found: "there is no score `\(score)`") }
    return ranks
  }

  /// The rank of every unit under the main choice with the range of its ranks under the others, by the mean over the
  /// years and in the last year.
  func robustnessTable(_ index: String) throws(AtlasError) -> ReportTable {
    let robustness = try robustness(of: index)
    let means = try rankRobustness(of: index)
    let last = try rankRobustness(of: index, span: .last)
    var table = ReportTable(
      columns: [
        .init("rank", words("Rank", "位次")), .init("name", words("Province", "省份"), .leading),
        .init("region", words("Region", "地区"), .leading), .init("best", words("Best", "最好")),
        .init("median", words("Median", "中位")), .init("worst", words("Worst", "最差")),
        .init("rank_last", words("Rank \(lastYear)", "\(lastYear)年位次")),
        .init("best_last", words("Best \(lastYear)", "\(lastYear)年最好")),
        .init("median_last", words("Median \(lastYear)", "\(lastYear)年中位")),
        .init("worst_last", words("Worst \(lastYear)", "\(lastYear)年最差")),
      ], rows: [])
    let order = means.intervals.indices.sorted { left, right in
      (means.intervals[left].main ?? .max, left) < (means.intervals[right].main ?? .max, right)
    }
    for position in order {
      let unit = means.intervals[position].unit
      var cells = rankCells(means.intervals[position])
      cells.insert(contentsOf: [.text(name(unit)), .text(regionName(region(unit)))], at: 1)
      table.rows.append(ReportTable.Row(cells + rankCells(last.intervals[position])))
    }
    let count = robustness.variants.count
    table.notes = [
      words(
        "Ranks by the mean over \(years) and by the score of \(lastYear): under the main choice, then best, median and worst over it "
          + "and \(count) other choices: \(variantNames(robustness)).",
        "按\(years)年均值及\(lastYear)年得分的位次：主方案，以及主方案与其他\(count)种方案中的最好、中位和最差位次。其他方案：\(variantNames(robustness))。"
      )
    ]
    return table
  }

  private func rankCells(_ interval: RankRobustness.Interval) -> [ReportTable.Cell] {
    let median = interval.median
    let isWhole = median == median?.rounded()
    return [
      .integer(interval.main), .integer(interval.best),
      .number(median, decimals: isWhole ? 0 : 1), .integer(interval.worst),
    ]
  }

  private func variantNames(_ robustness: Robustness) -> String {
    let dropped = robustness.variants.count { variant in
      if case .dropping? = variant.variation { true } else { false }
    }
    var names = robustness.variants.compactMap(\.variation).compactMap { variation -> String? in
      if case .dropping = variation { return nil }
      return words.name(of: variation, label: label)
    }
    if dropped > 0 { names.append(words("each of \(dropped) indicators left out", "依次剔除\(dropped)项指标")) }
    return words.list(names)
  }

  /// The keys of the columns of ``variantsTable(_:)`` that hold weights, which are too many for a page.
  func weightKeys(_ index: String) throws(AtlasError) -> Set<String> {
    Set(try robustness(of: index).system.indicators.map { "weight_\($0.name)" })
  }

  /// Every variant with its agreement with the main choice and its weights.
  ///
  /// - Parameter withMain: whether the main choice has a row too, for its weights.
  func variantsTable(_ index: String, withMain: Bool = true) throws(AtlasError) -> ReportTable {
    let robustness = try robustness(of: index)
    let means = try rankRobustness(of: index)
    let last = try rankRobustness(of: index, span: .last)
    var table = ReportTable(
      columns: [
        .init("variant", words("Variant", "方案"), .leading), .init("spearman", "ρ"), .init("kendall", "τ-b"),
        .init("moved", words("Moved", "变动省份")), .init("largest_move", words("Most places", "最大变动")),
        .init("spearman_last", "ρ \(lastYear)"), .init("kendall_last", "τ-b \(lastYear)"),
      ] + robustness.system.indicators.map { .init("weight_\($0.name)", label($0.name)) }, rows: [])
    if withMain {
      let blanks = [ReportTable.Cell](repeating: .missing, count: 6)
      table.rows.append(
        ReportTable.Row([.text(words("main choice", "主方案"))] + blanks + weights(robustness.main)))
    }
    for (position, variant) in robustness.variants.enumerated() {
      guard let variation = variant.variation else { continue }
      let (mean, end) = (means.agreements[position], last.agreements[position])
      table.rows.append(
        ReportTable.Row(
          [
            .text(words.name(of: variation, label: label)), .number(mean.spearman, decimals: 3),
            .number(mean.kendall, decimals: 3), .integer(mean.moved), .integer(mean.largestMove),
            .number(end.spearman, decimals: 3), .number(end.kendall, decimals: 3),
          ] + weights(variant)))
    }
    table.notes = [
      words(
        "Spearman’s ρ and Kendall’s τ-b of the scores with those of the main choice, by the mean over \(years) and in "
          + "\(lastYear); moved: provinces with another rank by the mean; most places: how far one moves at most.",
        "ρ、τ-b为各方案得分与主方案得分的Spearman、Kendall秩相关；变动省份数和最大变动按\(years)年均值位次计。")
    ]
    if !robustness.refusals.isEmpty {
      let names = robustness.refusals.map { words.name(of: $0.variation, label: label) }
      table.notes.append(
        words(
          "Not computable on these figures: \(words.list(names)).", "以现有数据无法计算：\(words.list(names))。"))
    }
    return table
  }

  private func weights(_ variant: Robustness.Variant) -> [ReportTable.Cell] {
    variant.weights.map { .number($0, decimals: 4) }
  }
}
