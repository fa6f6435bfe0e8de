import Testing

@testable import TableFiles

@Suite struct LaTeXTextTests {
  @Test func signsOfStatisticsAreCommandsOfEveryEngine() {
    #expect(
      latexText("R² − χ² ≤ 5 – a\u{202F}b")
        == "R\\textsuperscript{2} $-$ $\\chi$\\textsuperscript{2} $\\leq$ 5 -- a\\,b")
  }

  @Test func charactersWithAMeaningAreEscaped() {
    #expect(
      latexText("\\x{a}[b]*%&$#_~^<>|\"`--\n")
        == "\\textbackslash{}x\\{a\\}{[}b]{*}\\%\\&\\$\\#\\_\\textasciitilde{}"
        + "\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}''\\textasciigrave{}{-}{-} ")
  }

  @Test func otherLettersStay() {
    #expect(latexText("Île-de-France 汉字") == "Île{-}de{-}France 汉字")
  }
}
