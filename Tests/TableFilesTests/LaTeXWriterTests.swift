import TableFiles
import Testing

@Suite struct LaTeXWriterTests {
  private let model = TableModel(
    header: ["Name", "R^2"],
    rows: [
      [.text("A & B_1"), .number(-0.1234)], [.text("100 %"), .integer(3)], [.text("{\\x}"), .missing],
    ])

  @Test func threeLinesAndEscapedText() {
    #expect(
      model.latex(decimals: 3) == """
        \\begin{tabular}{lr}
        \\toprule
        Name & R\\textasciicircum{}2 \\\\
        \\midrule
        A \\& B\\_1 & $-$0.123 \\\\
        100 \\% & 3 \\\\
        \\{\\textbackslash{}x\\} & -- \\\\
        \\bottomrule
        \\end{tabular}

        """)
  }

  @Test func captionAndNoteStandAround() {
    let text = model.latex(decimals: 1, caption: "One\ntwo", note: "n < 3")
    #expect(text.hasPrefix("\\begin{table}\n\\centering\n\\caption{One two}\n"))
    #expect(text.hasSuffix("\\footnotesize n \\textless{} 3\n\\end{table}\n"))
  }

  @Test func aValueThatRoundsToZeroHasNoSign() {
    let zero = TableModel(header: ["v"], rows: [[.number(-0.001)]])
    #expect(zero.latex(decimals: 2).contains("\n0.00 \\\\"))
  }
}
