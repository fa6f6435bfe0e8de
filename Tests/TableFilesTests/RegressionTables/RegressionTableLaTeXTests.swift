import TableFiles
import Testing

@Suite struct RegressionTableLaTeXTests {
  private typealias Fixture = RegressionTableFixture

  @Test func threeRulesAndColumnsOnTheirPoints() throws {
    #expect(
      try Fixture.table().latex(.init(isTurned: true)) == #"""
        % In the preamble: \usepackage{booktabs}\usepackage{dcolumn}\usepackage{threeparttable}\usepackage{rotating}
        \begin{sidewaystable}[htbp]
        \centering
        \begin{threeparttable}
        \caption{Models}
        \begin{tabular}{lD{.}{.}{2.6}D{.}{.}{2.6}D{.}{.}{3.4}}
        \toprule
         & \multicolumn{2}{c}{Rri} & \multicolumn{1}{c}{Rri1} \\
        \cmidrule(lr){2-3}
         & \multicolumn{1}{c}{(1)} & \multicolumn{1}{c}{(2)} & \multicolumn{1}{c}{(3)} \\
        \midrule
        \multicolumn{4}{l}{\textit{Index}} \\
        NQP & 0.255^{***} & 0.255^{***} &  \\
         & (0.033) & (0.033) &  \\
        GOV &  & -0.089^{**} & 12.500 \\
         &  & (0.059) & (10.000) \\
        \midrule
        Province effects & \multicolumn{1}{c}{Yes} & \multicolumn{1}{c}{Yes} &  \\
        Observations & \multicolumn{1}{c}{341} & \multicolumn{1}{c}{310} &  \\
        R\textsuperscript{2} & 0.878 & 0.880 & 0.333 \\
        p & (0.01) &  &  \\
        \bottomrule
        \end{tabular}
        \begin{tablenotes}[flushleft]\footnotesize
        \item Clustered by province.
        \item Standard errors in parentheses.
        \item {*}{*}{*} p \textless{} 0.01, {*}{*} p \textless{} 0.05, {*} p \textless{} 0.1.
        \end{tablenotes}
        \end{threeparttable}
        \end{sidewaystable}

        """#)
  }

  @Test func aDocumentLoadsWhatItNeeds() throws {
    let english = try Fixture.table().latex(form: .document)
    #expect(english.contains(#"\documentclass{article}"#))
    #expect(
      english.contains(#"\usepackage{booktabs,dcolumn,threeparttable}"#) && !english.contains("rotating"))
    #expect(english.hasSuffix("\\end{table}\n\\end{document}\n"))
    let chinese = try Fixture.table(.init(language: .chinese)).latex(.init(isTurned: true), form: .document)
    #expect(chinese.contains(#"\documentclass{ctexart}"#) && chinese.contains("threeparttable,rotating}"))
    #expect(try Fixture.hostileTable("汉字").latex(form: .document).contains("{ctexart}"))
  }

  @Test func wideTablesAreSetSmaller() throws {
    func commands(_ label: Int, _ columns: Int, turned: Bool = false) throws -> String {
      let table = try RegressionTable(
        modelCount: columns,
        rows: [
          .estimates(
            String(repeating: "x", count: label), (0..<columns).map { _ in .init(0.25, standardError: 0.1) })
        ])
      return table.latex(.init(isTurned: turned))
    }
    #expect(try !commands(10, 3).contains(#"\setlength"#))
    #expect(try commands(40, 6).contains(#"\small\setlength{\tabcolsep}{4pt}"#))
    #expect(try commands(60, 6).contains(#"\footnotesize\setlength{\tabcolsep}{3pt}"#))
    #expect(try !commands(60, 6, turned: true).contains(#"\setlength"#))
  }

  @Test func panelsShareANumber() throws {
    let text = try Fixture.table().latex(.init(maximumColumns: 1))
    #expect(text.split(separator: #"\addtocounter{table}{-1}"#).count == 3)
    #expect(text.split(separator: #"\caption{Models (continued)}"#).count == 3)
    #expect(text.split(separator: #"\begin{tablenotes}"#).count == 2)
  }

  @Test func marksThatAreNoStarsAreText() throws {
    let style = RegressionTable.Style(bracket: .nothing, levels: .init([.init(below: 1, stars: "†")]))
    let table = try RegressionTable(modelCount: 1, rows: [.estimates("x", [.init(2, p: 0)])], style: style)
    #expect(table.latex().contains(#"x & 2.000^{\textrm{\dag{}}} \\"#))
  }

  @Test(arguments: Fixture.hostile) func noWordIsACommand(_ text: String) throws {
    let source = try Fixture.hostileTable(text).latex()
    let known: Set<String> = [
      "usepackage", "begin", "end", "centering", "caption", "toprule", "midrule", "bottomrule", "multicolumn",
      "textit", "item", "footnotesize", "textbackslash", "textasciitilde", "textasciicircum", "textless",
      "textgreater", "textbar", "textasciigrave", "small", "setlength", "tabcolsep",
    ]
    let commands = source.matches(of: /\\([A-Za-z]+)/).map { String($0.output.1) }
    #expect(Set(commands).subtracting(known) == [])
    #expect(source.matches(of: /\\input/).isEmpty)
    // Every brace that opens is closed, and nothing begins a comment but the first line.
    var depth = 0
    var last: Character = " "
    for character in source.dropFirst() {
      if last != "\\" {
        depth += character == "{" ? 1 : character == "}" ? -1 : 0
        #expect(character != "%")
      }
      last = last == "\\" && character == "\\" ? " " : character
    }
    #expect(depth == 0)
  }
}
