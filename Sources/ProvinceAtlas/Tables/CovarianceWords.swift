import Regressions

/// What a table says of its standard errors: kind, clusters, factor, degrees of freedom, and whose convention that is.
struct CovarianceWords {
  /// Of the columns that have the same kind of standard errors by the same convention; at least one.
  let columns: [CovarianceFacts]
  let words: Words

  /// The sentence for a table's note, in the language of the results. Counts that differ between columns stand one after
  /// the other in their order.
  var sentence: String {
    words("\(kind); \(factor); \(degrees) (\(convention)).", "\(kind)；\(factor)；\(degrees)（\(convention)）。")
  }

  private var first: CovarianceFacts { columns[0] }

  /// The values of a count over the columns, each once.
  private func list(_ count: (CovarianceFacts) -> Int?) -> String? {
    var values: [String] = []
    for value in columns.compactMap(count).map(String.init) where !values.contains(value) {
      values.append(value)
    }
    return values.isEmpty ? nil : words.list(values)
  }

  private var kind: String {
    switch first.errors {
    case .iid: return words("Standard errors for independent errors of one variance", "标准误假定误差独立同方差")
    case .hc0: return robust("HC0")
    case .hc1: return robust("HC1")
    case .hc2: return robust("HC2")
    case .hc3: return robust("HC3")
    case .clustered(let dimensions): return clustered(dimensions)
    case .wildBootstrap(let bootstrap):
      let name = bootstrap.weights.rawValue
      return clustered(.unit)
        + words(
          ", p-values and intervals by the wild cluster bootstrap (\(name) weights, \(bootstrap.replications) draws, null imposed)",
          "，p值与区间由wild cluster bootstrap得出（\(name)权重，\(bootstrap.replications)次，施加原假设）")
    case .driscollKraay:
      let (lags, years) = (list(\.lags) ?? "0", list(\.periodClusters) ?? "0")
      return words(
        "Driscoll–Kraay standard errors (Bartlett weights, lags: \(lags); years: \(years))",
        "Driscoll–Kraay标准误（Bartlett权重，滞后\(lags)期，\(years)年）")
    }
  }

  private func robust(_ name: String) -> String {
    words("Heteroskedasticity-robust standard errors (\(name))", "异方差稳健标准误（\(name)）")
  }

  private func clustered(_ dimensions: ClusterDimensions) -> String {
    let counts = [
      list(\.unitClusters).map { words("\($0) provinces", "\($0)个省份") },
      list(\.periodClusters).map { words("\($0) years", "\($0)年") },
    ].compactMap(\.self)
    let by =
      switch dimensions {
      case .unit: words("province", "省份")
      case .period: words("year", "年份")
      case .both: words("province and year", "省份和年份")
      }
    let raised =
      columns.contains(where: \.eigenvaluesRaised)
      ? words("; negative eigenvalues set to 0", "；负特征值置零") : ""
    return words(
      "Standard errors clustered by \(by) (\(counts.joined(separator: "; "))\(raised))",
      "标准误按\(by)聚类（\(counts.joined(separator: "，"))\(raised)）")
  }

  private var factor: String {
    let parameters = "K = \(list(\.parameterCount) ?? "0")"
    func with(_ text: String) -> String {
      words("factor \(text), \(parameters)", "小样本因子\(text)，\(parameters)")
    }
    let none = words("no small-sample factor", "不作小样本校正")
    switch first.errors {
    case .iid:
      return first.convention == .ivregress
        ? words("variance SSR/N", "方差为SSR/N")
        : words("variance SSR/(N − K), \(parameters)", "方差为SSR/(N − K)，\(parameters)")
    case .hc0, .hc2, .hc3: return none
    case .hc1: return with("N/(N − K)")
    case .clustered, .driscollKraay, .wildBootstrap:
      if first.convention == .plm || first.convention == .ivregress { return none }
      let groups = if case .driscollKraay = first.errors { "T/(T − 1)" } else { "G/(G − 1)" }
      return with("\(groups) · (N − 1)/(N − K)")
    }
  }

  private var degrees: String {
    guard let degrees = list(\.degrees) else { return words("normal distribution", "正态分布") }
    return words("t with \(degrees) degrees of freedom", "t分布自由度\(degrees)")
  }

  private var convention: String {
    let name = first.convention == .ivregressSmall ? "ivregress, small" : first.convention.rawValue
    return words("as in \(name)", "算法同\(name)")
  }
}

extension [CovarianceFacts] {
  /// The sentences of the columns of a table: one a kind and convention, with the columns it is about where there are
  /// several.
  func notes(_ words: Words) -> [String] {
    var groups: [(columns: [Int], facts: [CovarianceFacts])] = []
    for (position, facts) in enumerated() {
      let group = groups.firstIndex {
        $0.facts[0].errors == facts.errors && $0.facts[0].convention == facts.convention
      }
      if let group {
        groups[group].columns.append(position + 1)
        groups[group].facts.append(facts)
      } else {
        groups.append(([position + 1], [facts]))
      }
    }
    return groups.map { group in
      let sentence = CovarianceWords(columns: group.facts, words: words).sentence
      guard groups.count > 1 else { return sentence }
      let columns = group.columns.map { "(\($0))" }.joined(separator: words(", ", "、"))
      return words("\(columns): \(sentence)", "第\(columns)列：\(sentence)")
    }
  }
}
