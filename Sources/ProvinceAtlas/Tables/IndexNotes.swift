import Indices
import Panels

/// How an index is computed, in words that are true for its options.
extension StudyResults {
  /// The notes under a weights table.
  func weightNotes(_ index: CompositeIndex, _ settings: IndexSettings) -> [String] {
    var notes = [methodSentences(index).joined(separator: words(" ", "")), symbols(index.options.weighting)]
    if index.options.missingCells == .availableIndicators, hasMissing(index) {
      notes.append(
        words(
          "Where an indicator is missing, the weights of the others directly in its dimension are scaled up and the "
            + "score is marked ‡.",
          "指标缺失时，同一维度其余指标的权重按比例放大，得分以‡标记。"))
    }
    if let sentence = absenceNote(settings) { notes.append(sentence) }
    return notes
  }

  /// Weights, normalisation and scores of an index, a sentence each; what is the textbook's is said shortly.
  func methodSentences(_ index: CompositeIndex) -> [String] {
    let options = index.options
    var sentences = [
      words(
        "\(weighting(options.weighting)), \(normalization(options.normalization)).",
        "\(weighting(options.weighting))，\(normalization(options.normalization))。")
    ]
    switch options.scoring {
    case .values: break
    case .shares:
      sentences.append(
        words("Scores add up weighted shares p, not normalised values.", "得分为加权份额p之和，而非标准化值之和。"))
    case .topsis:
      sentences.append(
        words(
          "Scores are the closeness to the ideal (TOPSIS, weighted Euclidean distances); those of the dimensions do not "
            + "add up.", "得分为与理想解的贴近度（TOPSIS，加权欧氏距离）；维度得分不可相加。"))
    }
    if options.dimensionScores == .within {
      sentences.append(
        words(
          "Dimension scores use weights re-normalised inside the dimension and do not add up to the index.",
          "维度得分采用维度内归一的权重，其和不等于指数。"))
    }
    if options.factor != 1 {
      let factor = plain(options.factor)
      sentences.append(words("Scores are multiplied by \(factor).", "得分乘以\(factor)。"))
    }
    if options.comparison == .periods {
      sentences.append(words("The years are compared with each other.", "比较对象为各年份。"))
    }
    return sentences
  }

  private func cells(_ pooling: Pooling) -> String {
    let (units, years) = (data.units.count, data.panel.periods.count)
    switch pooling {
    case .pooled:
      return words(
        "the pooled \(units) × \(years) = \(units * years) cells",
        "合并\(units) × \(years) = \(units * years)个单元")
    case .perPeriod:
      return words(
        "the \(units) cells of each year (printed: means over the years)", "逐年\(units)个单元（表中为各年均值）")
    case .base(let year):
      return words("the \(units) cells of the base year \(year)", "基期\(year)年\(units)个单元")
    }
  }

  private func weighting(_ method: WeightingMethod) -> String {
    switch method {
    case .entropy(let pooling, let shift):
      let shifted =
        shift == 0
        ? words("no shift (0 ln 0 = 0)", "不平移（0 ln 0 = 0）")
        : words("shares of z + \(plain(shift))", "份额按z + \(plain(shift))计")
      return words("Entropy weights over \(cells(pooling)), \(shifted)", "熵权法：\(cells(pooling))，\(shifted)")
    case .critic(let pooling):
      return words(
        "CRITIC weights over \(cells(pooling)) where all indicators have values",
        "CRITIC法：\(cells(pooling))中各指标均有值者")
    case .equalIndicators: return words("The same weight for every indicator", "各指标等权")
    case .equalDimensions:
      return words(
        "The same weight for every dimension, divided equally inside it", "各维度等权，维度内再等分")
    case .manual: return words("Weights given in the study, divided by their sum", "权重由研究者给定，按总和归一")
    }
  }

  private func normalization(_ normalization: Normalization) -> String {
    let by: String
    switch normalization.reference {
    case .cells(.pooled): by = words("pooled", "合并")
    case .cells(.perPeriod): by = words("each year’s", "逐年")
    case .cells(.base(let year)): by = words("the base year \(year)’s", "基期\(year)年")
    case .fixed: by = words("given", "给定")
    }
    switch normalization.method {
    case .minMax: return words("min–max normalised by \(by) extremes", "按\(by)极值作极差标准化")
    case .maximum:
      return words(
        "divided by \(by) largest value (less is better: 1 − x / max)", "除以\(by)最大值（负向指标为1 − x / max）")
    case .sum:
      return words(
        "divided by \(by) sum (less is better: reciprocals)", "除以\(by)总和（负向指标取倒数）")
    case .vector:
      return words(
        "divided by \(by) root of the sum of squares (less is better: 1 − x / root)",
        "除以\(by)平方和的平方根（负向指标为1 − 该值）")
    }
  }

  private func symbols(_ method: WeightingMethod) -> String {
    let common = words("w: weight; n: cells with a value; +: more is better.", "w为权重，n为有值单元数，+为正向指标。")
    switch method {
    case .entropy: return words("e: entropy; d = 1 − e: redundancy; ", "e为信息熵，d = 1 − e为冗余度，") + common
    case .critic:
      return words(
        "σ: standard deviation of the normalised values; conflict: sum of 1 − r; w follows their product; ",
        "σ为标准化值的标准差，冲突性为1 − r之和，权重与二者之积成正比；") + common
    case .equalIndicators, .equalDimensions, .manual: return common
    }
  }

  private func hasMissing(_ index: CompositeIndex) -> Bool {
    index.normalized.panel.columns.contains { $0.missingCount > 0 }
  }

  private func plain(_ number: Double) -> String { Words.plain(number) }

  /// Why indicators of an index are absent.
  private func absenceNote(_ settings: IndexSettings) -> String? {
    reasonNote(settings.absent.map { ($0.label, $0.absence) })
  }
}

extension Words {
  /// A number with the digits it has, as a study file writes it: `0.0001`, `100`.
  static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let text = "\(number)"
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]),
      exponent < 0
    else { return text }
    let digits = text[..<mark].filter { $0 != "." }
    return "0." + String(repeating: "0", count: -exponent - 1)
      + (digits.hasSuffix("0") ? digits.dropLast() : digits[...])
  }

  /// What a variation is called in tables.
  ///
  /// - Parameter label: what an indicator is called.
  func name(of variation: Variation, label: (String) -> String) -> String {
    switch variation {
    case .pooling(.pooled): self("pooled weights", "合并赋权")
    case .pooling(.perPeriod): self("weights by year", "逐年赋权")
    case .pooling(.base(let year)): self("weights of \(year)", "\(year)年权重")
    case .shift(0): self("no shift", "不平移")
    case .shift(let shift): self("shift \(Words.plain(shift))", "平移\(Words.plain(shift))")
    case .weighting(let method): name(of: method)
    case .normalization(let normalization): name(of: normalization)
    case .scoring(.values): self("scores from values", "标准化值得分")
    case .scoring(.shares): self("scores from shares", "份额得分")
    case .scoring(.topsis): self("TOPSIS scores", "TOPSIS得分")
    case .dropping(let indicator): self("without \(label(indicator))", "剔除\(label(indicator))")
    }
  }

  private func name(of method: WeightingMethod) -> String {
    switch method {
    case .entropy: self("entropy weights", "熵权")
    case .critic: self("CRITIC weights", "CRITIC赋权")
    case .equalIndicators: self("equal weights", "指标等权")
    case .equalDimensions: self("equal dimensions", "维度等权")
    case .manual: self("given weights", "给定权重")
    }
  }

  private func name(of normalization: Normalization) -> String {
    switch (normalization.method, normalization.reference) {
    case (.minMax, .cells(.pooled)): self("pooled extremes", "合并极值")
    case (.minMax, .cells(.perPeriod)): self("extremes by year", "逐年极值")
    case (.minMax, .cells(.base(let year))): self("extremes of \(year)", "\(year)年极值")
    case (.minMax, .fixed): self("given extremes", "给定极值")
    case (.maximum, _): self("normalised by the maximum", "最大值标准化")
    case (.sum, _): self("normalised by the sum", "总和标准化")
    case (.vector, _): self("vector-normalised", "向量标准化")
    }
  }
}
