import TableFiles
import Testing

@Suite struct EffectWordsTests {
  typealias Estimate = RegressionTable.Estimate
  private let chinese = RegressionTable.Style(language: .chinese)
  private let strong = Estimate(0.26, standardError: 0.035, p: 0.0001, lower: 0.191, upper: 0.3286)

  @Test func theSentenceOfReports() {
    #expect(
      EffectWords(strong).sentence(of: "NQP", on: "Rri", column: 6)
        == "the coefficient of NQP on Rri in column (6) is positive and significant at the 1% level (0.260, s.e. 0.035)"
    )
    #expect(
      EffectWords(strong, style: chinese).sentence(of: "NQP", on: "Rri", column: 6)
        == "第(6)列中NQP对Rri的系数为正，在1%水平上显著（0.260，标准误0.035）")
    #expect(
      EffectWords(Estimate(-1)).sentence(of: "x", on: "y")
        == "the coefficient of x on y is negative (\u{2212}1.000)")
    #expect(EffectWords(Estimate(.nan)).sentence(of: "x", on: "y") == "nothing can be said")
    #expect(EffectWords(Estimate(.nan), style: chinese).sentence(of: "x", on: "y") == "无法估计")
  }

  @Test func wordsSayWhatTheStarsSay() throws {
    let words = [
      "***": "significant at the 1% level", "**": "significant at the 5% level",
      "*": "significant at the 10% level", "": "not significant at the 10% level",
    ]
    for p in [0, 0.0099, 0.01, 0.0499, 0.05, 0.0999, 0.1, 0.5, 1] {
      let estimate = Estimate(1, p: p)
      let table = try RegressionTable(modelCount: 1, rows: [.estimates("x", [estimate])])
      let stars = table.lines[0].cells[0].text.dropFirst("1.000".count)
      #expect(EffectWords(estimate).significance == words[String(stars)])
    }
    #expect(EffectWords(Estimate(1, p: .nan)).significance == nil)
    #expect(EffectWords(Estimate(1)).significance == nil)
    let tenth = RegressionTable.Style(levels: .init([.init(below: 0.001, stars: "!")]))
    #expect(EffectWords(Estimate(1, p: 0), style: tenth).significance == "significant at the 0.1% level")
  }

  @Test func numbersReadAsInTheTable() throws {
    let style = RegressionTable.Style(decimals: .significant(2, atLeast: 3))
    let small = Estimate(-0.00042, standardError: 0.00012)
    let table = try RegressionTable(modelCount: 1, rows: [.estimates("x", [small])], style: style)
    let figures = EffectWords(small, style: style).figures
    #expect(figures == "\(table.lines[0].cells[0].text), s.e. 0.00012")
    #expect(EffectWords(Estimate(0.26), style: chinese).figures == "0.260")
    #expect(EffectWords(strong).interval() == "95% confidence interval [0.191, 0.329]")
    #expect(EffectWords(strong, style: chinese).interval(level: 0.9) == "90%置信区间[0.191, 0.329]")
    #expect(EffectWords(Estimate(1)).interval() == nil)
    #expect(EffectWords(Estimate(0)).sign == "zero" && EffectWords(Estimate(0), style: chinese).sign == "为零")
  }

  @Test func theMagnitudeIsInUnitsOfTheOutcome() {
    let words = EffectWords(strong)
    #expect(
      words.magnitude(of: .amount(0.153), in: "NQP", on: "Rri", mean: 0.31)
        == "a rise of 0.153 in NQP goes with a rise of 0.040 in Rri (12.8% of its mean)")
    #expect(
      words.magnitude(of: .standardDeviation(0.153), in: "NQP", on: "Rri")
        == "a rise of one standard deviation (0.153) in NQP goes with a rise of 0.040 in Rri")
    #expect(
      EffectWords(strong, style: chinese).magnitude(
        of: .standardDeviation(0.153), in: "NQP", on: "Rri", mean: 0.31)
        == "NQP上升一个标准差（0.153），Rri上升0.040（为其均值的12.8%）")
    #expect(
      EffectWords(Estimate(-2), style: chinese).magnitude(of: .amount(0.5), in: "NQP", on: "Rri")
        == "NQP上升0.500，Rri下降1.000")
    #expect(
      EffectWords(Estimate(1e-9)).magnitude(of: .amount(1), in: "x", on: "y")
        == "a rise of 1.000 in x goes with no change in y")
    // Small changes keep two digits, large ones fewer decimals.
    #expect(
      EffectWords(Estimate(2.5)).magnitude(of: .standardDeviation(0.000_14), in: "x", on: "y", mean: 0.11)
        == "a rise of one standard deviation (0.00014) in x goes with a rise of 0.00035 in y (0.3% of its mean)"
    )
    #expect(
      EffectWords(Estimate(-0.5)).magnitude(of: .amount(1200), in: "x", on: "y")
        == "a rise of 1200 in x goes with a fall of 600.0 in y")
  }

  @Test func significanceIsOfTheMildestLevel() {
    #expect(EffectWords(strong).isSignificant == true)
    #expect(EffectWords(Estimate(1, p: 0.0999)).isSignificant == true)
    #expect(EffectWords(Estimate(1, p: 0.1)).isSignificant == false)
    #expect(EffectWords(Estimate(1)).isSignificant == nil)
  }

  @Test func thePatternOfSeveralColumns() {
    let weak = Estimate(0.1, p: 0.5)
    let negative = Estimate(-0.1, p: 0.5)
    #expect(
      EffectWords.pattern(of: [strong, strong, weak])
        == "positive in all 3 columns, significant at the 10% level in 2")
    #expect(
      EffectWords.pattern(of: [weak, negative])
        == "positive in 1 of 2 columns, significant at the 10% level in none")
    #expect(EffectWords.pattern(of: [strong], style: chinese) == "1列中均为正，在10%水平上均显著")
    #expect(EffectWords.pattern(of: [Estimate(1)]) == "positive in the only column")
    #expect(EffectWords.pattern(of: [Estimate(.nan)]) == nil)
  }
}
