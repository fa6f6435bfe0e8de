import Documents
import Drawings
import Indices
import Regressions
import SpatialModels
import TableFiles

/// What the report on all units recommends.
extension StudyResults {
  /// One recommendation a rule at most, in this order: the regions' gap in the leading index, the dimension in which
  /// they lie farthest apart, what goes with the other index, whether that differs by region, neighbours, ranks, data.
  func nationalRecommendations() throws(AtlasError) -> [Recommendation] {
    guard let texts = recommendationTexts else { return [] }
    let found = [
      try regionRecommendation(texts), try widestGap(texts), effect(in: nil, texts)?.1,
      regionalEffects(texts), neighbours(texts), try ranks(texts), dataRecommendation(texts),
    ]
    return found.compactMap(\.self)
  }

  private func recommendation(
    _ rule: Recommendation.Rule, about topic: String, for reason: String, _ advice: LocalizedText
  ) -> Recommendation {
    Recommendation(rule: rule, topic: topic, reason: reason, advice: advice.text(in: language))
  }

  private func regionRecommendation(_ texts: RecommendationTexts) throws(AtlasError) -> Recommendation? {
    guard let index = study.reports.leads, let advice = texts.national[.regions],
      let gap = try regionGap(in: index, year: lastYear),
      let ratio = gap.ratio, ratio > 1
    else { return nil }
    let style = NumberText(decimals: 3)
    let (high, low) = (style.string(gap.highestMean), style.string(gap.lowestMean))
    let reason = words(
      "In \(lastYear) mean \(shortLabel(index)) is \(high) in \(regionName(gap.highest)), \(ratioText(ratio)) times the \(low) in "
        + "\(regionName(gap.lowest)).",
      "\(lastYear)年\(shortLabel(index))均值\(regionName(gap.highest))为\(high)，\(regionName(gap.lowest))为\(low)，前者为后者的"
        + "\(ratioText(ratio))倍。")
    return recommendation(.regions, about: words("Regions", "区域协调"), for: reason, advice)
  }

  /// Of the dimensions with words the one whose highest region mean is the largest multiple of its lowest.
  private func widestGap(_ texts: RecommendationTexts) throws(AtlasError) -> Recommendation? {
    var widest: (name: String, gap: RegionGap, ratio: Double)?
    for name in try reportedDimensions() where texts.gaps[name] != nil {
      guard let gap = try regionGap(in: name, year: lastYear), let ratio = gap.ratio else { continue }
      if ratio > widest?.ratio ?? 1 { widest = (name, gap, ratio) }
    }
    guard let widest, let advice = texts.gaps[widest.name] else { return nil }
    let style = NumberText(decimals: 3)
    let (high, low) = (style.string(widest.gap.highestMean), style.string(widest.gap.lowestMean))
    let (top, bottom) = (regionName(widest.gap.highest), regionName(widest.gap.lowest))
    let (label, short, ratio) = (label(widest.name), shortLabel(widest.name), ratioText(widest.ratio))
    let reason = words(
      "Of the dimensions \(label) (\(short)) sets the regions farthest apart: in \(lastYear) it is \(high) in \(top), \(ratio) times "
        + "the \(low) in \(bottom).",
      "各维度中，\(label)（\(short)）的地区差距最大：\(lastYear)年\(top)为\(high)，\(bottom)为\(low)，前者为后者的\(ratio)倍。")
    return recommendation(.widestGap, about: label, for: reason, advice)
  }

  /// The first table by region whose equality can be tested.
  private func regionalEffects(_ texts: RecommendationTexts) -> Recommendation? {
    guard let equality = models.lazy.compactMap({ RegionEquality.all(in: $0, self).first }).first else {
      return nil
    }
    let isUnlike = SignificanceLevels.standard.level(p: equality.test.p) != nil
    guard let advice = texts.national[isUnlike ? .unlikeEffects : .alikeEffects] else { return nil }
    return recommendation(
      .regionalEffects, about: words("Differences between regions", "地区异质性"), for: equality.sentence(words),
      advice)
  }

  /// The spatial parameter of the first lag model; only a significant one calls for anything.
  private func neighbours(_ texts: RecommendationTexts) -> Recommendation? {
    guard let advice = texts.national[.neighbours],
      let column = spatialModels.lazy.flatMap(\.columns).first(where: { $0.kind == .lag })
    else { return nil }
    let effect = EffectWords(.init(column.result.parameter), style: StudyModel.style(language))
    guard effect.isSignificant == true, effect.estimate.value > 0, let sign = effect.sign,
      let significance = effect.significance
    else { return nil }
    let outcome = shortLabel(column.result.model.outcome)
    let reason = words(
      "The mean \(outcome) of a province’s neighbours goes with its own: ρ of the lag model is \(sign) and \(significance) "
        + "(\(effect.figures)).",
      "邻省\(outcome)均值与本省相关：空间滞后模型的ρ\(sign)，\(significance)（\(effect.figures)）。")
    return recommendation(.neighbours, about: words("Neighbours", "邻省协同"), for: reason, advice)
  }

  /// How far ranks depend on the way of weighting, of the reported index that has the unit that moves farthest.
  private func ranks(_ texts: RecommendationTexts) throws(AtlasError) -> Recommendation? {
    guard let advice = texts.national[.ranks] else { return nil }
    var widest: (index: String, interval: RankRobustness.Interval, count: Int)?
    for index in reportedIndices {
      guard let robustness = scores.robustness[index], !robustness.variants.isEmpty else { continue }
      for interval in try rankRobustness(of: index).intervals
      where interval.width > widest?.interval.width ?? 0 {
        widest = (index, interval, robustness.variants.count)
      }
    }
    guard let widest, let best = widest.interval.best, let worst = widest.interval.worst else { return nil }
    let (short, unit) = (shortLabel(widest.index), name(widest.interval.unit))
    let reason = words(
      "Under \(widest.count) other choices of weights and indicators the rank of \(unit) in mean \(short) lies anywhere between "
        + "\(best) and \(worst).",
      "在另外\(widest.count)种赋权与指标方案下，\(unit)的\(short)均值位次介于第\(best)至第\(worst)位。")
    return recommendation(.ranks, about: words("Use of ranks", "位次的使用"), for: reason, advice)
  }

  private func dataRecommendation(_ texts: RecommendationTexts) -> Recommendation? {
    guard let advice = texts.national[.data], absentCount > 0, !absenceLine.isEmpty else { return nil }
    return recommendation(
      .data, about: words("Data", "数据"),
      for: words("The tables do not hold the whole design: \(absenceLine).", "所用数据未覆盖全部设计：\(absenceLine)。"),
      advice)
  }
}
