/// The headings of a page as a list of links.
struct WebPageContents {
  /// Title and level of every heading, in order.
  var headings: [(title: String, level: Int)]
  /// The level that the document's own list of contents goes down to; `nil` without one.
  var askedLevels: Int?

  /// A link: how deep it stands below the highest, from 0, the heading's words and its `id`.
  private struct Entry {
    var depth: Int
    var title: String
    var id: String
  }

  /// Levels of a list that nobody asked for.
  private static let usualLevels = 2

  private var entries: [Entry] {
    let top = headings.map(\.level).min() ?? 1
    let lowest = askedLevels ?? (top + Self.usualLevels - 1)
    var entries: [Entry] = []
    for (index, heading) in headings.enumerated() where heading.level <= lowest && !heading.title.isEmpty {
      // A list cannot begin two levels further in at once.
      let depth = min(heading.level - top, (entries.last?.depth ?? -1) + 1)
      entries.append(Entry(depth: depth, title: heading.title, id: WebPageNames.section(index + 1)))
    }
    return entries
  }

  /// Writes the list, which the reader can fold up; nothing for a document without headings.
  ///
  /// - Parameter id: of the list's own heading.
  func write(to html: inout HTMLText, id: String, words: LayoutWords) {
    let entries = entries
    guard !entries.isEmpty else { return }
    // On paper it says nothing without page numbers, unless the document asks for it.
    html.open("nav", ["aria-labelledby": id, "class": askedLevels == nil ? nil : "asked"])
    html.open("details", ["open": "open"])
    html.element("summary", ["id": id], words.contents)
    var depth = -1
    for entry in entries {
      if entry.depth > depth { html.open("ul") } else { html.close("li") }
      while depth > entry.depth {
        html.close("ul")
        html.close("li")
        depth -= 1
      }
      depth = entry.depth
      html.endLine()
      html.open("li")
      html.open("a", ["href": "#\(entry.id)"])
      html.add(entry.title)
      html.close("a")
    }
    while depth >= 0 {
      html.close("li")
      html.close("ul")
      depth -= 1
    }
    html.close("details")
    html.close("nav")
    html.endLine()
  }
}
