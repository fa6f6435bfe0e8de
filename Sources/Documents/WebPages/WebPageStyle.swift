import Drawings

/// The style sheet of a page: faces and colours of the printed one, sizes in proportion to what the reader has chosen,
/// and on paper the margins and running lines of the printed one.
struct WebPageStyle {
  private let style: PageStyle
  private let title: String
  private let pages: [PageSection]

  /// Makes a sheet.
  ///
  /// - Parameters:
  ///   - title: what `{title}` of the running lines stands for.
  ///   - pages: the kinds of pages it is printed on; empty for those of the style alone.
  init(_ style: PageStyle, title: String, pages: [PageSection] = []) {
    self.style = style
    self.title = title
    self.pages = pages
  }

  /// What a kind of pages is called in the sheet.
  static func pageName(_ number: Int) -> String { "p\(number)" }

  /// The sheet: what depends on the style first, then what does not.
  var sheet: String {
    let isChinese = style.language == .chinese
    let indent = style.paragraphIndent > 0 ? "main p{text-indent:\(style.paragraphIndent)em}" : ""
    return """

      :root{color-scheme:light dark;\(WebPageColors.light(style).declarations);\(faces)}
      @media screen and (prefers-color-scheme:dark){:root{\(WebPageColors.dark(style).declarations)}}
      \(isChinese ? "em{font-style:normal;font-family:var(--heading)}.group th{font-style:normal}" : "")
      \(isChinese && style.isJustified ? "main p,main li{text-align:justify}" : "")
      \(indent)
      \(WebPageSheet.rules)
      \(WebPageSheet.decimals)
      @page{\(size(PageSection(style)));\(runningLines)}
      \(kinds)

      """
  }

  private var faces: String {
    [
      ("body", style.body), ("heading", style.heading), ("caption", style.caption), ("table", style.table),
      ("code", style.code),
    ].map {
      // Names come from a theme: nothing but letters, digits, blanks and the quotes around them, so that nothing can end
      // the declaration or the sheet.
      let stack = FontStackText($0.1.families).value.filter {
        $0.isLetter || $0.isNumber || " ,'-_".contains($0)
      }
      return "--\($0.0):\(stack)"
    }.joined(separator: ";")
  }

  // MARK: Paper

  /// The page on paper, for browsers that print; those without margin boxes leave the running lines out.
  private var runningLines: String {
    (boxes("top", style.header, notice: "") + boxes("bottom", style.footer, notice: style.notice))
      .joined(separator: ";")
  }

  private func size(_ page: PageSection) -> String {
    let margins = page.margins
    let sides = [margins.top, margins.right, margins.bottom, margins.left].map(Self.points)
    return "size:\(Self.points(page.size.width)) \(Self.points(page.size.height));"
      + "margin:\(sides.joined(separator: " "))"
  }

  /// Pages by their names, for documents that change from one kind to another.
  private var kinds: String {
    guard pages.count > 1 else { return "" }
    // What no section holds, such as the head and the footnotes, stands on the first kind: a page would end before and after
    // what names none.
    return pages.enumerated().map { "@page \(Self.pageName($0)){\(size($1))}" }.joined()
      + "body{page:\(Self.pageName(0))}"
  }

  private func boxes(_ edge: String, _ line: RunningLine, notice: String) -> [String] {
    let places = [("left", line.left), ("center", line.center), ("right", line.right)]
    return places.compactMap { place, words in
      var content = running(words)
      if place == "center", !notice.isEmpty {
        if !content.isEmpty { content.append(#""\a ""#) }
        content.append(Self.quoted(notice))
      }
      guard !content.isEmpty else { return nil }
      return "@\(edge)-\(place){content:\(content.joined(separator: " "));"
        + "font:\(Self.points(style.caption.size * 0.94)) var(--caption);color:#555;white-space:pre-line}"
    }
  }

  /// A running line as strings and counters.
  private func running(_ line: String) -> [String] {
    let counters = ["{page}": "counter(page)", "{pages}": "counter(pages)", "{title}": Self.quoted(title)]
    var content: [String] = []
    var rest = line[...]
    while let match = rest.firstMatch(of: /\{(?:page|pages|title)\}/) {
      let before = String(rest[..<match.range.lowerBound])
      if !before.isEmpty { content.append(Self.quoted(before)) }
      if let counter = counters[String(match.output)] { content.append(counter) }
      rest = rest[match.range.upperBound...]
    }
    return rest.isEmpty ? content : content + [Self.quoted(String(rest))]
  }

  /// Words as a string of a style sheet: everything but letters, digits and blanks by its number, so that nothing can end
  /// the string or the sheet.
  static func quoted(_ words: String) -> String {
    var text = ""
    for scalar in DataText.withoutControls(words).unicodeScalars {
      let isPlain =
        scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      text += isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(text)\""
  }

  private static func points(_ value: Double) -> String { "\(NumberText(decimals: 1).string(value))pt" }
}
