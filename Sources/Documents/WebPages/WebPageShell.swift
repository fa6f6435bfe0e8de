/// What stands around the text of a page: its head, the report's head, the list of contents, the foot.
struct WebPageShell {
  let style: PageStyle
  let head: DocumentHead?
  let contents: WebPageContents
  /// The kinds of pages it is printed on beside those of the style.
  var pages: [PageSection] = []

  /// The `id`s it uses itself.
  static let ids = ["text", "contents"]

  /// Everything before the text.
  var opening: String {
    let words = LayoutWords(language: style.language)
    var html = HTMLText()
    writeHead(to: &html, words: words)
    html.open("body")
    html.endLine()
    html.open("a", ["class": "skip", "href": "#text"])
    html.add(words.skip)
    html.close("a")
    html.endLine()
    if let head { write(head, to: &html) }
    contents.write(to: &html, id: "contents", words: words)
    // A target that takes the focus: the next tab goes on from here.
    html.open("main", ["id": "text", "tabindex": "-1"])
    html.endLine()
    return html.text
  }

  /// Everything after it.
  var closing: String {
    var html = HTMLText()
    html.close("main")
    html.endLine()
    // What the running line says beside the number of the page, which there is none of.
    let lines = [style.footer.left, style.footer.center, style.footer.right].filter {
      !$0.isEmpty && !$0.contains("{page}") && !$0.contains("{pages}")
    }.map { $0.replacing("{title}", with: head?.title ?? "") }
    if !lines.isEmpty || !style.notice.isEmpty {
      html.open("footer")
      for line in lines { html.element("p", line) }
      html.element("p", ["class": "notice"], style.notice)
      html.close("footer")
      html.endLine()
    }
    html.close("body")
    html.close("html")
    html.endLine()
    return html.text
  }

  /// The head of the file. Nothing is fetched or run, and a browser is told so.
  private func writeHead(to html: inout HTMLText, words: LayoutWords) {
    let firstHeading = contents.headings.first?.title ?? ""
    let title = [head?.title ?? "", firstHeading, words.contents].first { !$0.isEmpty } ?? ""
    html.doctype()
    html.open(
      "html", ["xmlns": "http://www.w3.org/1999/xhtml", "lang": words.tag, "xml:lang": words.tag])
    html.endLine()
    html.open("head")
    html.endLine()
    html.void("meta", ["charset": "utf-8"])
    html.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      ])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.endLine()
    html.element("title", title)
    let authors = (head?.authors ?? []) + [head?.organisation ?? ""].filter { !$0.isEmpty }
    for author in authors { html.void("meta", ["name": "author", "content": author]) }
    if let head, !head.subtitle.isEmpty {
      html.void("meta", ["name": "description", "content": head.subtitle])
    }
    html.endLine()
    html.style(WebPageStyle(style, title: head?.title ?? "", pages: pages).sheet)
    html.endLine()
    html.close("head")
    html.endLine()
  }

  /// The report's head.
  private func write(_ head: DocumentHead, to html: inout HTMLText) {
    html.open("header")
    html.endLine()
    html.element("p", ["class": "kicker"], head.kicker)
    html.element("h1", head.title)
    html.element("p", ["class": "subtitle"], head.subtitle)
    let imprint = ([head.organisation] + head.authors + [head.date]).filter { !$0.isEmpty }
    html.element("p", ["class": "imprint"], imprint.joined(separator: "  ·  "))
    html.element("p", ["class": "notice"], style.notice)
    html.endLine()
    html.close("header")
    html.endLine()
  }
}
