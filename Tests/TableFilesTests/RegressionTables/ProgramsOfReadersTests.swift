import OutsidePrograms
import TableFiles
import Testing

/// Whether the programs that readers have take the files.
@Suite struct ProgramsOfReadersTests {
  private typealias Fixture = RegressionTableFixture

  private static let tex = [
    "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", OutsideProgram.file,
  ]

  /// A document of all tables with hostile words; `isLatin` leaves those out that pdflatex has no letters for.
  private func hostileDocument(_ head: String, isLatin: Bool) throws -> String {
    let texts = Fixture.hostile.filter { text in
      !isLatin || text.unicodeScalars.allSatisfy { $0.value < 0x250 || $0.value == 0x2028 }
    }
    #expect(texts.count >= Fixture.hostile.count - 1)
    let tables = try texts.map { try Fixture.hostileTable($0).latex() }
    return head + "\\usepackage{booktabs,dcolumn,threeparttable}\\begin{document}\n"
      + tables.joined(separator: "\\clearpage\n") + "\\end{document}\n"
  }

  @Test(
    .enabled(
      if: OutsideProgram("pdflatex").isInstalled && OutsideProgram.hasTeXFile("threeparttable.sty"),
      "pdflatex with threeparttable is not installed"))
  func pdflatexCompilesEveryTable() throws {
    let wide = RegressionTable.Layout(maximumColumns: 2, isTurned: true)
    let sources = [
      try Fixture.table().latex(form: .document), try Fixture.table().latex(wide, form: .document),
      try Fixture.table(.init(bracket: .confidenceIntervals(level: 0.95))).latex(form: .document),
      // Old encodings have fewer letters of their own than T1.
      try hostileDocument("\\documentclass{article}", isLatin: true),
    ]
    for source in sources {
      let answer = try OutsideProgram("pdflatex").run(Self.tex, on: source.utf8)
      #expect(answer.status == 0, "\(answer.output.suffix(1500))")
      #expect(
        !answer.output.contains("Overfull") || source.contains("clearpage"), "\(answer.output.suffix(1500))")
    }
  }

  @Test(
    .enabled(
      if: OutsideProgram("xelatex").isInstalled && OutsideProgram.hasTeXFile("ctexart.cls")
        && OutsideProgram("xelatex").isInstalled && OutsideProgram.hasTeXFile("threeparttable.sty"),
      "xelatex with ctex and threeparttable is not installed"))
  func xelatexCompilesChineseTables() throws {
    let style = RegressionTable.Style(language: .chinese)
    let sources = [
      try Fixture.table(style).latex(form: .document),
      try hostileDocument("\\documentclass{ctexart}", isLatin: false),
    ]
    for source in sources {
      let answer = try OutsideProgram("xelatex").run(Self.tex, on: source.utf8)
      #expect(answer.status == 0, "\(answer.output.suffix(1500))")
    }
  }

  @Test(.enabled(if: OutsideProgram("unrtf").isInstalled, "unrtf is not installed"))
  func unrtfReadsWordsAndNumbers() throws {
    let unrtf = OutsideProgram("unrtf")
    let answer = try unrtf.run(["--text", OutsideProgram.file], on: try Fixture.table().rtf().utf8)
    #expect(answer.status == 0)
    let rows = answer.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.contains(["NQP", "0.255***", "0.255***"]))
    #expect(rows.contains(["(0.033)", "(0.033)"]))
    for words in Fixture.hostile where words.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      let answer = try unrtf.run(
        ["--text", OutsideProgram.file], on: try Fixture.hostileTable(words).rtf().utf8)
      #expect(answer.status == 0)
      // Title, head, heading, two labels, a cell and a note; the program puts tabs of its own into some.
      #expect(answer.output.replacing("\t", with: "").ranges(of: words).count >= 7, "\(answer.output)")
    }
  }
}
