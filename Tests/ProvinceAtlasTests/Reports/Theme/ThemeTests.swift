import CairoRendering
import Charts
import Documents
import Drawings
import Testing

@testable import ProvinceAtlas

/// The look of pages and charts by a theme file and by front matter.
@Suite struct ThemeTests {
  /// A theme from YAML.
  private func theme(_ yaml: String) throws -> Theme {
    try Theme(StudyNode(yaml: yaml, file: "theme.yaml", subject: "the theme").fields(Theme.keys))
  }

  private func message(_ yaml: String) -> String {
    let error = #expect(throws: AtlasError.self) { try theme(yaml) }
    return error?.description ?? ""
  }

  @Test func whatIsLeftOutStaysAsItIs() throws {
    for language in [DocumentLanguage.english, .chinese] {
      #expect(Theme().applied(to: PageStyle(language: language)) == PageStyle(language: language))
    }
    #expect(Theme().chartStyle == ChartStyle())
  }

  @Test func everyKeyHasItsPlace() throws {
    let theme = try theme(
      """
      fonts:
        text: {latin: Liberation Sans}
        headings: Liberation Serif
        captions: {chinese: Noto Serif CJK SC}
        tables: {latin: Liberation Mono, chinese: Noto Serif CJK SC}
        code: Liberation Sans
        figures: Liberation Serif
      sizes: {text: {en: 11, zh: 12}, captions: 9, tables: 9.5, headings: [20, 14]}
      colours:
        text: "#101010"
        secondary: "#404040"
        accent: navy
        headings: "#660000"
        rules: "#808080"
        tint: "#f0f0f0"
        highlight: Maroon
      """)
    let plain = PageStyle(language: .english)
    let style = theme.applied(to: plain)
    #expect(style.body == Font(families: ["Liberation Sans", "Noto Serif CJK SC"], size: 11))
    #expect(abs(style.leading - 11 * 14.4 / 10.2) < 1e-12)
    #expect(
      style.heading.families == ["Liberation Serif", "Noto Sans CJK SC"] && style.heading.weight == .bold)
    #expect(style.caption == Font(families: ["Liberation Sans", "Noto Serif CJK SC"], size: 9))
    #expect(style.table == Font(families: ["Liberation Mono", "Noto Serif CJK SC"], size: 9.5))
    #expect(style.code.families.first == "Liberation Sans" && style.headingSizes == [20, 14])
    #expect(style.ink == Color(hex: 0x101010) && style.mutedInk == Color(hex: 0x404040))
    #expect(style.accent == Color(hex: 0x000080) && style.headingInk == Color(hex: 0x660000))
    #expect(style.ruleInk == Color(hex: 0x808080) && style.tint == Color(hex: 0xF0F0F0))
    #expect(style.margins == plain.margins && style.size == plain.size)
    #expect(theme.applied(to: PageStyle(language: .chinese)).body.size == 12)
    let chart = theme.chartStyle
    #expect(chart.accent == Color(hex: 0x800000) && chart.label.families.first == "Liberation Serif")
    #expect(chart.ink == style.ink && chart.label.size == ChartStyle().label.size)
  }

  @Test func headingsFollowTheAccentAndRulesTheText() throws {
    let style = try theme("colours: {accent: teal, text: \"#000000\"}").applied(to: PageStyle())
    #expect(style.headingInk == Color(hex: 0x008080) && style.ruleInk == .black)
  }

  @Test func leadingMayBeSaid() throws {
    let style = try theme("sizes: {text: 12, leading: 20}").applied(to: PageStyle(language: .chinese))
    #expect(style.body.size == 12 && style.leading == 20)
  }

  @Test func theLaterChoiceHolds() throws {
    let first = try theme("fonts: {text: {latin: A, chinese: B}}\ncolours: {accent: navy}\nsizes: {text: 11}")
    let second = try theme("fonts: {text: {latin: C}}\ncolours: {tint: white}\nsizes: {text: {zh: 9}}")
    let both = first.overridden(by: second)
    #expect(both.applied(to: PageStyle()).body.families == ["C", "B"])
    #expect(both.applied(to: PageStyle()).accent == Color(hex: 0x000080))
    #expect(both.applied(to: PageStyle()).tint == .white)
    #expect(both.sizes.text == [.english: 11, .chinese: 9])
  }

  @Test(arguments: [
    ("color: {}", ["theme.yaml:1:1", "unknown key `color`", "Did you mean `colours`?"]),
    ("colours:\n  acent: navy", [":2:3", "unknown key `acent`", "Did you mean `accent`?"]),
    ("colours: {accent: nayv}", ["`colours.accent` is the unknown colour `nayv`", "Did you mean `navy`?"]),
    ("colours: {accent: \"#12345\"}", ["`colours.accent` is `#12345`", "written `\"#rrggbb\"`"]),
    ("colours: {accent: 12}", ["`colours.accent` is `12`", "a name such as `navy`"]),
    ("fonts: {text: {}}", ["`fonts.text` is empty", "`latin` or `chinese`"]),
    ("fonts: {text: \"A, B\"}", ["`fonts.text` is `A, B`", "one family"]),
    ("fonts: {body: A}", ["unknown key `body`", "`text`"]),
    ("sizes: {text: 2}", ["`sizes.text` is `2`", "a number from 6.0 to 36.0"]),
    ("sizes: {text: {fr: 9}}", ["unknown key `fr`", "`en`, `zh`"]),
    ("sizes: {headings: [9, 9, 9, 9]}", ["has 4 numbers", "at most three"]),
    ("sizes: {headings: 9}", ["a list"]),
    ("[]", ["the theme is a list"]),
  ])
  func faultsAreNamedWithTheirPlace(_ yaml: String, _ pieces: [String]) {
    let message = message(yaml)
    for piece in pieces { #expect(message.contains(piece), "`\(piece)` in: \(message)") }
  }

  @Test func coloursThatDoNotStandOutAreTold() throws {
    let theme = try theme("colours:\n  secondary: \"#999999\"\n  tint: \"#777777\"\n  highlight: yellow")
    let notices = ThemeCheck(theme: theme).contrasts(on: theme.applied(to: PageStyle())).map(\.message)
    // #999999 on white is 2.85 and yellow 1.07 by the formula of WCAG 2.1.
    #expect(notices.count == 4)
    #expect(notices.contains { $0.contains("theme.yaml:2:14") && $0.contains("2.85 : 1 on white") })
    #expect(
      notices.contains {
        $0.contains("`highlight` (#ffff00)") && $0.contains("1.07 : 1") && $0.contains("3.0 : 1")
      })
    #expect(
      notices.contains {
        $0.contains("`text`") && $0.contains("on the tint") && $0.contains("`colours.tint` lighter")
      })
    #expect(ThemeCheck(theme: Theme()).contrasts(on: PageStyle()).isEmpty)
  }

  @Test func fontsMustBeThereAndHaveTheirLetters() throws {
    let measurer = CairoRenderer().measurer
    func message(_ yaml: String) throws -> String? {
      let theme = try theme(yaml)
      do { try ThemeCheck(theme: theme).requireFonts(measurer) } catch { return error.description }
      return nil
    }
    #expect(
      try message("fonts:\n  text: No Such Face")
        == "theme.yaml:2:9: the font `No Such Face` is not installed. Install it, or name one that `fc-list : family` lists."
    )
    #expect(
      try message("fonts: {text: {chinese: Liberation Serif}}")?.contains("has no Chinese characters") == true
    )
    #expect(try message("fonts: {text: {latin: Liberation Serif, chinese: Noto Serif CJK SC}}") == nil)
  }
}

/// Themes of whole studies.
@Suite struct StudyThemeTests {
  private func report(_ toy: ToyStudy) async throws -> (notices: [String], inputs: [Manifest.File]) {
    let outcome = try await toy.run { $0.only = [.national] }.build()
    return (outcome.notices.map(\.message), try Manifest(at: toy.output + "/manifest.json").inputs)
  }

  @Test func aThemeColoursPagesAndFrontMatterOverridesIt() async throws {
    let toy = try ToyStudy()
    try toy.replace("  leads: nqp", with: "  leads: nqp\n  theme: look.yaml", in: "study.yaml")
    try toy.write(
      Array("colours: {accent: \"#123456\", tint: \"#abcdef\"}\nfonts: {figures: Liberation Serif}".utf8),
      to: "look.yaml")
    try toy.replace(
      "title: \"{{title}}\"", with: "title: \"{{title}}\"\ncolours: {headings: \"#654321\"}",
      in: "national.en.md")
    let (_, inputs) = try await report(toy)
    #expect(inputs.contains { $0.path == "look.yaml" })
    let page = String(decoding: try #require(try toy.outputs()["report-1.svg"]), as: UTF8.self)
    #expect(page.contains("#123456") && page.contains("#654321"))
    #expect(!page.contains(PageStyle().accent.hexText))
  }

  @Test func whatDoesNotStandOutIsTold() async throws {
    let toy = try ToyStudy()
    try toy.replace(
      "title: \"{{title}}\"", with: "title: \"{{title}}\"\ncolours: {text: \"#aaaaaa\"}", in: "national.en.md"
    )
    let notices = try await report(toy).notices
    #expect(notices.contains { $0.contains("/national.en.md:3:17: the colour of `text` (#aaaaaa)") })
  }

  @Test func aFontThatIsNotThereStopsTheRun() async throws {
    try await expectRefusal(saying: ["/national.en.md:3:15: ", "the font `Nonsense` is not installed"]) {
      toy in
      try toy.replace(
        "title: \"{{title}}\"", with: "title: \"{{title}}\"\nfonts: {text: Nonsense}", in: "national.en.md")
    }
  }

  @Test func aThemeFileThatIsNotThereIsNamed() async throws {
    try await expectRefusal(saying: ["/look.yaml: there is no such theme file"]) { toy in
      try toy.replace("  leads: nqp", with: "  leads: nqp\n  theme: look.yaml", in: "study.yaml")
    }
  }

  @Test func frontMatterSaysWhatTheFileIsAbout() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "title: \"{{title}}\"",
      with:
        "title: \"{{title}}\"\nlanguage: zh\nsubject: \"{{title}}, {{years}}\"\nkeywords: [productivity, \"{{publisher}}\"]",
      in: "national.en.md")
    let inputs = try toy.inputs()
    let template = try ReportTemplate(
      "national.en.md", of: inputs.results.study, language: .english, as: .national)
    let about = try template.about(with: inputs.results.nationalData(geography: inputs.geography))
    #expect(about.subject == "A toy country, 2020–2022" && about.language == "zh-CN")
    #expect(about.keywords == ["productivity", "Test bureau"])
    #expect(template.language == .chinese)
  }
}
