import Regressions

/// What a table says of its standard errors: kind, clusters, factor, degrees of freedom, and whose convention that is.
struct CovarianceWords {
  let facts: CovarianceFacts
  let words: Words

  /// The sentence for a table's note, in the language of the results.
  var sentence: String {
    words(
      "\(kind); \(factor); \(degrees) (convention \(convention)).",
      "\(kind)；\(factor)；\(degrees)（采用\(convention)的算法）。")
  }

  private var kind: String {
    switch facts.errors {
    case .iid: words("Standard errors for independent errors of one variance", "标准误假定误差独立同方差")
    case .hc0: robust("HC0")
    case .hc1: robust("HC1")
    case .hc2: robust("HC2")
    case .hc3: robust("HC3")
    case .clustered(let dimensions): clustered(dimensions)
    case .driscollKraay:
      words(
        "Driscoll–Kraay standard errors (Bartlett weights, \(facts.lags ?? 0) lags, \(facts.periodClusters ?? 0) years)",
        "Driscoll–Kraay标准误（Bartlett权重，滞后\(facts.lags ?? 0)期，\(facts.periodClusters ?? 0)年）")
    }
  }

  private func robust(_ name: String) -> String {
    words("Heteroskedasticity-robust standard errors (\(name))", "异方差稳健标准误（\(name)）")
  }

  private func clustered(_ dimensions: ClusterDimensions) -> String {
    let counts = [
      facts.unitClusters.map { words("\($0) provinces", "\($0)个省份") },
      facts.periodClusters.map { words("\($0) years", "\($0)年") },
    ].compactMap(\.self)
    let by =
      switch dimensions {
      case .unit: words("province", "省份")
      case .period: words("year", "年份")
      case .both: words("province and year", "省份和年份")
      }
    let raised =
      facts.eigenvaluesRaised ? words("; negative eigenvalues set to 0", "；负特征值置零") : ""
    return words(
      "Standard errors clustered by \(by) (\(words.list(counts))\(raised))",
      "标准误按\(by)聚类（\(words.list(counts))\(raised)）")
  }

  private var factor: String {
    let none = words("no small-sample factor", "不作小样本校正")
    switch facts.errors {
    case .iid:
      return facts.convention == .ivregress
        ? words("variance SSR/N", "方差为SSR/N")
        : words(
          "variance SSR/(N − K), K = \(facts.parameterCount)", "方差为SSR/(N − K)，K = \(facts.parameterCount)")
    case .hc0, .hc2, .hc3: return none
    case .hc1:
      return words(
        "factor N/(N − K), K = \(facts.parameterCount)", "因子N/(N − K)，K = \(facts.parameterCount)")
    case .clustered, .driscollKraay:
      if facts.convention == .plm || facts.convention == .ivregress { return none }
      let groups = if case .driscollKraay = facts.errors { "T/(T − 1)" } else { "G/(G − 1)" }
      let text = "\(groups) · (N − 1)/(N − K)"
      return words(
        "factor \(text), K = \(facts.parameterCount)", "小样本因子\(text)，K = \(facts.parameterCount)")
    }
  }

  private var degrees: String {
    guard let degrees = facts.degrees else { return words("normal distribution", "正态分布") }
    return words("t with \(degrees) degrees of freedom", "t分布自由度\(degrees)")
  }

  private var convention: String {
    switch facts.convention {
    case .reghdfe: "reghdfe"
    case .xtreg: "xtreg"
    case .plm: "plm"
    case .ivregress: "ivregress"
    case .ivregressSmall: "ivregress, small"
    }
  }
}

extension [CovarianceFacts] {
  /// The sentences of the columns of a table: one when they say the same, else each with the columns it is about.
  func notes(_ words: Words) -> [String] {
    let sentences = map { CovarianceWords(facts: $0, words: words).sentence }
    var groups: [(sentence: String, columns: [Int])] = []
    for (position, sentence) in sentences.enumerated() {
      if let group = groups.firstIndex(where: { $0.sentence == sentence }) {
        groups[group].columns.append(position + 1)
      } else {
        groups.append((sentence, [position + 1]))
      }
    }
    guard groups.count > 1 else { return groups.map(\.sentence) }
    return groups.map { group in
      let columns = group.columns.map { "(\($0))" }.joined(separator: words(", ", "、"))
      return words("\(columns): \(group.sentence)", "第\(columns)列：\(group.sentence)")
    }
  }
}
