import Cartography
import Drawings

/// What maps are called, in titles and captions.
extension StudyResults {
  /// The subject of a map: the variable or variables.
  func title(of map: StudyMap) -> String {
    if case .bivariate(let with, _, _) = map.kind { return words.list([label(map.shows), label(with)]) }
    if let beside = map.beside { return words.list(beside.variables.map(label)) }
    return map.kind == .categories ? categoriesTitle(map.shows) : titleWithAbbreviation(map.shows)
  }

  /// Years and classes of a map in a line that begins with a small letter.
  ///
  /// - Parameter areCommon: whether maps side by side share one classification.
  func details(of map: StudyMap, areCommon: Bool = false) -> String {
    var parts: [String] = []
    switch map.span {
    case .mean where map.kind == .categories: break
    case .mean where map.sideBySide != nil: break
    case .year where map.pair != nil:
      let (year, since) = (map.pair?.year ?? 0, map.pair?.since ?? 0)
      parts.append(words("\(year), and change since \(since)", "\(year)年及\(since)年以来的变化"))
    case .mean: parts.append(words("mean of \(years)", "\(years)年均值"))
    case .year(let year): parts.append(words("\(year)", "\(year)年"))
    case .change(let from, let to, _): parts.append(words("change \(from)–\(to)", "\(from)–\(to)年变化"))
    }
    if let rule = map.rule { parts.append(ruleText(rule, of: map, areCommon: areCommon)) }
    if map.isPooled, map.rule.map({ $0.method != .manual }) ?? false {
      parts.append(words("limits from all years \(years)", "分级界限取\(years)各年数据"))
    }
    return parts.joined(separator: words("; ", "；"))
  }

  /// The caption of a map in a report.
  func caption(of map: StudyMap) -> String {
    let details = details(of: map)
    return details.isEmpty
      ? title(of: map) : words("\(title(of: map)), \(details)", "\(title(of: map))，\(details)")
  }

  /// How limits were found; of a pair of both maps.
  private func ruleText(_ rule: ClassificationRule, of map: StudyMap, areCommon: Bool) -> String {
    let name = words.name(of: rule.method)
    guard let pair = map.pair, pair.rule.method != rule.method else {
      return areCommon ? words("\(name), common to all", "\(name)，各图分级相同") : name
    }
    return words.list([name, words.name(of: pair.rule.method)])
  }
}
