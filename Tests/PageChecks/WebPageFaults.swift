/// What a reader of a page, by eye, ear or keyboard, would stumble over, and what a page for the web must never hold.
public struct WebPageFaults {
  private let root: MarkupElement
  private let all: [MarkupElement]
  /// Each fault in words.
  public private(set) var faults: [String] = []

  /// Looks a page through.
  ///
  /// - Throws: when it is not well formed.
  public init(_ bytes: some Sequence<UInt8>) throws {
    root = try MarkupElement(parsing: bytes)
    all = root.all
    checkIdentifiers()
    checkLinks()
    checkFigures()
    checkTables()
    checkHeadings()
    checkHead()
    checkThatNothingRuns()
  }

  /// The page itself.
  public var page: MarkupElement { root }

  private mutating func note(_ words: String) { faults.append(words) }

  private mutating func checkIdentifiers() {
    var seen: Set<String> = []
    for id in all.compactMap({ $0.attributes["id"] }) where !seen.insert(id).inserted {
      note("the id \(id) stands twice")
    }
    for element in all {
      for name in ["aria-labelledby", "aria-describedby"] {
        guard let target = element.attributes[name], !seen.contains(target) else { continue }
        note("\(element.name) is labelled by \(target), which is not there")
      }
      for value in element.attributes.values where value.hasPrefix("url(#") {
        if !seen.contains(String(value.dropFirst(5).dropLast())) { note("\(value) leads nowhere") }
      }
    }
  }

  private mutating func checkLinks() {
    let ids = Set(all.compactMap { $0.attributes["id"] })
    for element in all {
      guard let address = element.attributes["href"] ?? element.attributes["xlink:href"] else { continue }
      if address.hasPrefix("#") {
        if !ids.contains(String(address.dropFirst())) { note("the link \(address) leads nowhere") }
      } else if !["http://", "https://", "mailto:"].contains(where: address.hasPrefix), address.contains(":")
      {
        note("the link \(address) has another scheme")
      }
      if element.name == "a", element.text.isEmpty, element.attributes["aria-label"] == nil {
        note("the link \(address) has no words")
      }
    }
  }

  private mutating func checkFigures() {
    for drawing in all where drawing.name == "svg" {
      if drawing.attributes["role"] != "img" || (drawing.attributes["aria-label"] ?? "").isEmpty {
        note("a drawing says nothing to who cannot see it")
      }
    }
  }

  private mutating func checkTables() {
    for table in all where table.name == "table" {
      let heads = table.all("th")
      if heads.isEmpty { note("a table has no header cell") }
      for head in heads where head.attributes["scope"] == nil || head.text.isEmpty {
        note("a header cell of a table has no scope or no words")
      }
      let widths = table.all("tr").map { row in
        row.children.reduce(0) { $0 + (Int($1.attributes["colspan"] ?? "1") ?? 0) }
      }
      if Set(widths).count > 1 { note("the rows of a table have \(Set(widths).sorted()) columns") }
    }
  }

  private mutating func checkHeadings() {
    var last = 0
    for heading in all {
      guard heading.name.count == 2, heading.name.hasPrefix("h"), let level = Int(heading.name.dropFirst())
      else { continue }
      if level > last + 1 { note("“\(heading.text)” of level \(level) stands under level \(last)") }
      if heading.text.isEmpty { note("a heading of level \(level) has no words") }
      last = level
    }
  }

  private mutating func checkHead() {
    if root.name != "html" || (root.attributes["lang"] ?? "").isEmpty { note("the page says no language") }
    if root.all("title").first.map(\.text.isEmpty) ?? true { note("the page has no title") }
    if root.all("main").count != 1 { note("the page has not one main part") }
    for section in all where section.name == "section" && section.attributes["aria-labelledby"] == nil {
      note("a section has no name")
    }
  }

  private mutating func checkThatNothingRuns() {
    let running = [
      "script", "iframe", "object", "embed", "link", "base", "form", "img", "image", "foreignObject",
    ]
    for element in all {
      if running.contains(element.name) { note("the page holds the element \(element.name)") }
      for (name, value) in element.attributes {
        if name.hasPrefix("on") || name == "src" { note("\(element.name) has the attribute \(name)") }
        if value.contains("javascript:") { note("\(element.name) runs something") }
      }
    }
    for style in root.all("style") where style.text.contains("url(") || style.text.contains("@import") {
      note("the style sheet fetches something")
    }
  }
}
