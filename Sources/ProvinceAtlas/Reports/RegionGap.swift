import Documents
import Drawings

/// How far the regions lie apart in a score: the highest and the lowest of their means.
struct RegionGap {
  let highest: String
  let lowest: String
  let highestMean: Double
  let lowestMean: Double

  /// How many times the lowest mean the highest is; `nil` where the lowest is not positive.
  var ratio: Double? { lowestMean > 0 ? highestMean / lowestMean : nil }
}

extension StudyResults {
  /// The gap between the regions in a year, or by the means over all years for `nil`; `nil` with fewer than two regions
  /// that have values.
  func regionGap(in score: String, year: Int?) throws(AtlasError) -> RegionGap? {
    var means: [(region: String, mean: Double)] = []
    for region in regions {
      if let mean = try mean(of: score, over: .region(region), in: year) { means.append((region, mean)) }
    }
    guard means.count > 1, let highest = means.max(by: { $0.mean < $1.mean }),
      let lowest = means.min(by: { $0.mean < $1.mean })
    else { return nil }
    return RegionGap(
      highest: highest.region, lowest: lowest.region, highestMean: highest.mean, lowestMean: lowest.mean)
  }

  /// How far the regions lie apart and whether they have drawn closer, sentences; empty with one region.
  func gapSentence(_ score: String) throws(AtlasError) -> String {
    guard let gap = try regionGap(in: score, year: nil) else { return "" }
    let style = NumberText(decimals: 3)
    let (high, low) = (style.string(gap.highestMean), style.string(gap.lowestMean))
    let (top, bottom) = (regionName(gap.highest), regionName(gap.lowest))
    let times = gap.ratio.map(ratioText)
    let lowest = words(
      times.map { ", \($0) times the lowest, that of \(bottom) (\(low))" }
        ?? " and lowest in \(bottom) (\(low))", "")
    let multiple = times.map { "，前者为后者的\($0)倍" } ?? ""
    let sentence = words(
      "Mean \(shortLabel(score)) over \(years) is highest in \(top) (\(high))\(lowest).",
      "\(years)年\(shortLabel(score))均值以\(top)最高（\(high)），\(bottom)最低（\(low)）\(multiple)。")
    return sentence + (try courseSentence(score))
  }

  /// Whether the highest region mean is a larger or smaller multiple of the lowest than in the first year.
  private func courseSentence(_ score: String) throws(AtlasError) -> String {
    guard let first = try regionGap(in: score, year: firstYear)?.ratio.map(ratioText),
      let last = try regionGap(in: score, year: lastYear)?.ratio.map(ratioText), firstYear < lastYear
    else { return "" }
    let now = Double(last) ?? 0
    let before = Double(first) ?? 0
    if first == last {
      return words(
        " In \(firstYear) and in \(lastYear) the highest mean was \(first) times the lowest.",
        "\(firstYear)年和\(lastYear)年最高均值均为最低的\(first)倍。")
    }
    return words(
      " The ratio of the highest to the lowest mean \(now < before ? "fell" : "rose") from \(first) in \(firstYear) to \(last) in "
        + "\(lastYear).",
      "最高与最低均值之比由\(firstYear)年的\(first)\(now < before ? "降" : "升")至\(lastYear)年的\(last)。")
  }

  /// A ratio as it is printed: one decimal, two below 2.
  func ratioText(_ ratio: Double) -> String {
    NumberText(decimals: ratio < 2 ? 2 : 1).string(ratio)
  }
}
