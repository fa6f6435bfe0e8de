public import Drawings

/// The language of the words layout adds itself and of its habits.
public enum DocumentLanguage: Hashable, Sendable {
  /// English: “Figure 1. ...”, a blank between paragraphs.
  case english
  /// Chinese: “图1　...”, paragraphs indented by two characters.
  case chinese
}

/// Distances from the edges of the page to the text, in points.
public struct Margins: Hashable, Sendable {
  /// From the top edge.
  public var top: Double
  /// From the right edge.
  public var right: Double
  /// From the bottom edge.
  public var bottom: Double
  /// From the left edge.
  public var left: Double

  /// Makes margins.
  public init(top: Double, right: Double, bottom: Double, left: Double) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }
}

/// What runs along the top or the bottom of every page: `{page}`, `{pages}` and `{title}` are replaced.
public struct RunningLine: Hashable, Sendable {
  /// At the left margin.
  public var left: String
  /// In the middle.
  public var center: String
  /// At the right margin.
  public var right: String

  /// Makes a running line.
  public init(left: String = "", center: String = "", right: String = "") {
    self.left = left
    self.center = center
    self.right = right
  }
}

/// How a document looks: page, faces, colours and what runs along its edges.
public struct PageStyle: Hashable, Sendable {
  /// The language of “Figure”, “Table”, “Contents”.
  public var language: DocumentLanguage
  /// The page in points.
  public var size: Size
  /// The edges around the text.
  public var margins: Margins
  /// The face and size of running text.
  public var body: Font
  /// From baseline to baseline of running text, in points.
  public var leading: Double
  /// The face of headings and of the report's head; sizes follow from ``headingSizes``.
  public var heading: Font
  /// Points for headings of level 1, 2, 3 and deeper.
  public var headingSizes: [Double]
  /// The face and size of captions, running lines and notes.
  public var caption: Font
  /// The face and size of tables.
  public var table: Font
  /// The face and size of code.
  public var code: Font
  /// Running text.
  public var ink: Color
  /// Captions, running lines, details.
  public var mutedInk: Color
  /// Links, rules of the head, big numbers, titles of panels.
  public var accent: Color
  /// The report’s title and headings.
  public var headingInk: Color
  /// Rules of tables.
  public var ruleInk: Color
  /// The ground of highlighted rows and callouts.
  public var tint: Color
  /// Whether lines of running text reach the right margin.
  public var isJustified: Bool
  /// Characters a paragraph's first line is indented by.
  public var paragraphIndent: Int
  /// Points between paragraphs.
  public var paragraphSpace: Double
  /// Along the top, from the second page on.
  public var header: RunningLine
  /// Along the bottom of every page.
  public var footer: RunningLine
  /// What no page may go without, in the accent colour under the footer of every page, a title page among them; empty for
  /// nothing.
  public var notice: String
  /// Columns of running text, from 1.
  public var columnCount: Int
  /// Points between two columns.
  public var columnGutter: Double
  /// How the pages of the first section are numbered.
  public var numerals: PageNumerals
  /// Whether the report's head fills a page of its own.
  public var hasTitlePage: Bool

  /// 210 x 297 mm.
  public static let a4 = NamedPageSize.a4.size
  /// 8.5 x 11 inches.
  public static let letter = NamedPageSize.letter.size

  /// The house style on A4: serif text, sans serif headings, one restrained blue.
  public init(language: DocumentLanguage = .english) {
    let isChinese = language == .chinese
    self.language = language
    size = Self.a4
    margins = Margins(top: 68, right: 64, bottom: 66, left: 64)
    body = .serif(isChinese ? 10.5 : 10.2)
    leading = isChinese ? 17 : 14.4
    heading = .sans(15, .bold)
    headingSizes = [15, 12, 10.5]
    caption = .sans(8.5)
    table = .sans(8.2)
    code = Font(families: ["Liberation Mono", "Noto Sans Mono CJK SC"], size: 8.5)
    ink = Color(hex: 0x1C1E21)
    mutedInk = Color(hex: 0x5A616B)
    accent = Color(hex: 0x1F3F6E)
    headingInk = accent
    ruleInk = ink
    tint = Color(hex: 0xE9EEF5)
    isJustified = true
    paragraphIndent = isChinese ? 2 : 0
    paragraphSpace = isChinese ? 2 : 6
    header = RunningLine(left: "{title}")
    footer =
      isChinese ? RunningLine(center: "第 {page} 页 / 共 {pages} 页") : RunningLine(center: "{page} / {pages}")
    notice = ""
    columnCount = 1
    columnGutter = Self.defaultGutter
    numerals = .arabic
    hasTitlePage = false
  }

  /// The room between text and page edge that footer and notice need, in points.
  static let leastBottomWithNotice = 36.0

  /// Where text stands, in page coordinates.
  public var textBlock: Rect {
    let bottom = notice.isEmpty ? margins.bottom : max(margins.bottom, Self.leastBottomWithNotice)
    return Rect(
      x: margins.left, y: margins.top, width: size.width - margins.left - margins.right,
      height: size.height - margins.top - bottom)
  }

  /// The size of a heading's letters.
  func headingSize(_ level: Int) -> Double {
    headingSizes.isEmpty ? body.size : headingSizes[min(max(level, 1), headingSizes.count) - 1]
  }
}

/// The words layout adds, by language.
struct LayoutWords {
  let language: DocumentLanguage

  var figure: String { language == .chinese ? "图" : "Figure" }
  var table: String { language == .chinese ? "表" : "Table" }
  var contents: String { language == .chinese ? "目录" : "Contents" }
  var footnotes: String { language == .chinese ? "脚注" : "Footnotes" }
  /// What a footnote's number says where only the link is read.
  func footnote(_ number: Int) -> String { language == .chinese ? "脚注\(number)" : "Footnote \(number)" }
  /// The same of the link back.
  func backToText(from number: Int) -> String {
    language == .chinese ? "返回正文（脚注\(number)）" : "Back to the text of footnote \(number)"
  }
  var listOfFigures: String { language == .chinese ? "图目录" : "Figures" }
  var listOfTables: String { language == .chinese ? "表目录" : "Tables" }
  var continued: String { language == .chinese ? "（续）" : " (continued)" }
  var listSeparator: String { language == .chinese ? "、" : ", " }
  /// Between things of which each may hold a comma.
  var itemSeparator: String { language == .chinese ? "；" : "; " }
  /// What the first link of a web page says, which leads past its list of contents.
  var skip: String { language == .chinese ? "跳到正文" : "Skip to the text" }
  /// The language in HTML and XML (BCP 47).
  var tag: String { language == .chinese ? "zh-Hans" : "en" }
  /// Between a label and its caption.
  var afterLabel: String { language == .chinese ? "\u{3000}" : ". " }

  /// “Figure 3” or “图3”.
  func label(_ kind: Numbered.Kind, _ number: Int) -> String {
    let word = kind == .figure ? figure : table
    return language == .chinese ? "\(word)\(number)" : "\(word)\u{A0}\(number)"
  }
}
