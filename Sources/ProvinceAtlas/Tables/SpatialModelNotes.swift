import Drawings
import Geography
import Panels
import Regressions
import SpatialModels

/// What stands under the tables of spatial models, all of it from the results.
struct SpatialModelNotes {
  let model: StudySpatialModel
  let study: StudyResults

  private var settings: SpatialModelSettings { model.settings }
  private var words: Words { study.words }

  /// Under the table of coefficients.
  var ofCoefficients: [String] {
    var notes = [outcome, likelihood, neighbours]
    if let isolated { notes.append(isolated) }
    notes.append(tests)
    notes.append(
      words(
        "The squared correlation is that of the outcome without effects with what the regressors alone predict.",
        "相关系数平方指去除固定效应后的被解释变量与仅由解释变量得出的预测值之间的相关系数平方。"))
    if let filled { notes.append(filled) }
    if !model.leftOut.isEmpty {
      let names = words.list(model.leftOut.map(study.label))
      notes.append(
        words("Left out, absent or not covering these years: \(names).", "未纳入（暂缺或未覆盖所用年份）：\(names)。"))
    }
    return notes
  }

  /// Under the table of effects.
  var ofEffects: [String] {
    var notes = [
      outcome,
      words(
        "What a rise of a regressor by 1 in one province does to the outcome there (direct), in all others together "
          + "(indirect) and in both (total), feedback included, mean of the provinces (LeSage and Pace 2009).",
        "某省解释变量上升1对本省（直接）、其余各省合计（间接）及全部（总）被解释变量的影响，含反馈，取各省均值（LeSage和Pace 2009）。"),
      effectErrors,
    ]
    if let number = model.columns.firstIndex(where: { $0.kind == .error }) {
      notes.append(
        words(
          "In the error model of column (\(number + 1)) the direct effect is the coefficient, and there is no other.",
          "第(\(number + 1))列空间误差模型的直接效应即其系数，无间接效应。"))
    }
    return notes
  }

  private var outcome: String {
    let name = study.shortLabel(settings.outcome)
    return words("Outcome: \(name), \(years).", "被解释变量：\(name)，\(years)年。")
  }

  /// `2016–2023`, with how many years where some between are left out.
  private var years: String {
    let (first, last) = (model.years[0], model.years[model.years.count - 1])
    let span = first == last ? "\(first)" : "\(first)–\(last)"
    guard model.years.count < last - first + 1 else { return span }
    return words("\(span) (\(model.years.count) of these years)", "\(span)（其中\(model.years.count)个）")
  }

  private var likelihood: String {
    let errors = words(
      "standard errors from the information matrix, normal distribution", "标准误取自信息矩阵，服从正态分布")
    guard settings.effects != .none else {
      return words("Maximum likelihood; \(errors).", "极大似然估计；\(errors)。")
    }
    switch settings.likelihood {
    case .transformed:
      let rows = model.results[0].likelihoodRows
      return words(
        "Maximum likelihood of transformed data (Lee and Yu 2010), \(rows) rows; \(errors).",
        "正交变换数据的极大似然估计（Lee和Yu 2010），\(rows)行；\(errors)。")
    case .demeaned:
      return words(
        "Maximum likelihood of demeaned data (Elhorst 2003); \(errors).",
        "去均值数据的极大似然估计（Elhorst 2003）；\(errors)。")
    }
  }

  /// Who is whose neighbour: the rule, the weights, how many, and which by hand.
  private var neighbours: String {
    let links = linkedPairs
    let byHand =
      links.isEmpty
      ? ""
      : words("; linked by hand: \(links.joined(separator: ", "))", "；人工连接：\(links.joined(separator: "、"))")
    return words(
      "W: \(weights), \(rule); \(meanNeighbours) neighbours a province (\(range))\(byHand).",
      "W：\(rule)，\(weights)；平均每省\(meanNeighbours)个邻省（\(range)个）\(byHand)。")
  }

  /// When two units are neighbours on the map.
  var rule: String {
    switch settings.neighbours.contiguity {
    case .queen: words("neighbours share a border or a corner", "以共有边界或顶点为相邻")
    case .rook: words("neighbours share a stretch of border", "以共有一段边界为相邻")
    }
  }

  private var weights: String {
    switch model.weights.style {
    case .rowStandardised: words("row-standardised", "行标准化")
    case .binary: words("1 for each neighbour", "各邻省权重为1")
    case .spectral: words("divided by the largest eigenvalue", "除以最大特征值")
    }
  }

  /// Neighbours a unit, on average.
  var meanNeighbours: String {
    let counts = model.weights.neighbourCounts
    return NumberText(decimals: 1).string(Double(counts.reduce(0, +)) / Double(max(1, counts.count)))
  }

  private var range: String {
    let counts = model.weights.neighbourCounts
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    return least == most ? "\(least)" : words("\(least) to \(most)", "\(least)–\(most)")
  }

  /// The pairs that are neighbours besides those on the map.
  var linkedPairs: [String] {
    model.weights.addedLinks.map { "\(study.name($0.first))–\(study.name($0.second))" }
  }

  private var isolated: String? {
    let units = model.weights.isolatedUnits
    guard !units.isEmpty else { return nil }
    let names = words.list(units.map(study.name))
    return words("Without a neighbour, with lags of 0: \(names).", "无邻省、空间滞后项为0：\(names)。")
  }

  private var tests: String {
    words(
      "Tests by their null hypothesis, χ²: LM from the residuals of the column without spatial dependence, LR from "
        + "log-likelihoods.",
      "检验按原假设列出，服从χ²分布：LM基于各列不含空间依赖时的残差，LR基于对数似然值。")
  }

  private var effectErrors: String {
    switch settings.effectErrors {
    case .delta: words("Standard errors by the delta method.", "标准误由delta法得出。")
    case .simulated(let draws, let seed):
      words(
        "Standard errors from \(draws) draws of the coefficients (seed \(seed)).",
        "标准误由系数的\(draws)次抽样得出（种子\(seed)）。")
    }
  }

  private var filled: String? {
    let count = model.results[0].filledRowCount
    guard count > 0 else { return nil }
    return words("\(count) observations rest on a filled or incomplete value.", "\(count)个观测值含填补或不完整的数值。")
  }
}
