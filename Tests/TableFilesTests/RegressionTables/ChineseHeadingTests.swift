import TableFiles
import Testing

@Suite struct ChineseHeadingTests {
  /// Chinese has no italics: headings of rows are bold instead.
  @Test func headingsOfRowsAreBold() throws {
    func table(_ language: RegressionTable.Language) throws -> RegressionTable {
      try RegressionTable(
        modelCount: 1, rows: [.heading("h"), .numbers("x", [1])], style: .init(language: language))
    }
    let (english, chinese) = (try table(.english), try table(.chinese))
    #expect(english.markdown().contains("| *h* ") && chinese.markdown().contains("| **h** "))
    #expect(english.latex().contains(#"\textit{h}"#) && chinese.latex().contains(#"\textbf{h}"#))
    #expect(english.rtf().contains(#"\i h\i0\cell"#) && chinese.rtf().contains(#"\b h\b0\cell"#))
    #expect(
      chinese.html().contains("lang=\"zh-CN\"") && RegressionTable.htmlStyle.contains(":lang(zh) tr.heading"))
  }
}
