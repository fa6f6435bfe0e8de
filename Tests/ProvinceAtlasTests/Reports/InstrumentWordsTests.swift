import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct InstrumentWordsTests {
  private func words(_ lines: String, _ language: Language = .english) throws -> (StudyModel, String) {
    let model = try #require(try ToyStudy.results(lines, language).models.first)
    return (model, InstrumentWords(model: model, words: Words(language: language), levels: .standard).text)
  }

  @Test("Weak or not is what the F of the table says")
  func strength() throws {
    for lines in [
      ToyStudy.Instrumented.exact, ToyStudy.Instrumented.surplus, ToyStudy.Instrumented.several,
      "outcome: rri, instruments: {nqp: gov}, regressors: [nqp], effects: unit",
    ] {
      let (model, text) = try words(lines)
      let f = try #require(model.columns[0].instrumental.flatMap(InstrumentWords.leastF))
      let printed = ReportTable.Cell.number(f, decimals: 2).text
      let verdict =
        f < InstrumentWords.usualF
        ? "below the usual 10 (Staiger and Stock 1997): the instruments are weak."
        : "above the usual 10 (Staiger and Stock 1997)."
      #expect(text.hasPrefix("The first-stage F is \(printed), \(verdict)"), "\(text)")
    }
  }

  @Test func theTestsFollowTheirP() throws {
    let (model, text) = try words(ToyStudy.Instrumented.surplus)
    let result = try #require(model.columns[0].instrumental)
    for (test, subject) in [
      (result.overidentification, "The validity of all instruments"),
      (result.endogeneity, "Exogeneity of all regressors"), (result.andersonRubin, "a zero effect"),
    ] {
      let p = try #require(test?.p)
      #expect(text.contains("\(subject) is \(p < 0.1 ? "" : "not ")rejected at the 10% level."), "\(text)")
    }
    #expect(try words(ToyStudy.Instrumented.exact).1.contains("validity cannot be tested"))
    #expect(try words("outcome: rri, columns: [[nqp]]").1 == "")
  }

  @Test("Columns that differ are named by their numbers")
  func columns() throws {
    // Both instruments in turn, and both at once.
    let lines =
      "outcome: rri, regressors: [nqp], effects: unit, columns: [{regressors: [nqp], instruments: {nqp: lag(nqp)}}, {regressors: [nqp], instruments: {nqp: gov}}, [nqp]]"
    let (model, text) = try words(lines)
    let f = model.columns.compactMap { $0.instrumental.flatMap(InstrumentWords.leastF) }
    try #require(f.count == 2)
    let weak = f.indices.filter { f[$0] < 10 }.map { $0 + 1 }
    switch weak.count {
    case 0: #expect(text.contains("in every column"))
    case 1: #expect(text.contains("in column (\(weak[0])), where the instruments are weak"))
    default: #expect(text.contains("below the usual 10 (Staiger and Stock 1997) in every column"))
    }
    let chinese = try words(lines, .chinese).1
    #expect(chinese.hasPrefix("第一阶段F统计量为") && chinese.hasSuffix("。") && !chinese.contains("in "))
  }
}
