/// A page of links to documents that lie beside it, in groups.
public struct WebIndex: Hashable, Sendable {
  /// Documents that belong together.
  public struct Group: Hashable, Sendable {
    /// What they have in common.
    public var title: String
    /// The documents in order.
    public var entries: [Entry]

    /// Makes a group.
    public init(title: String, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// A document.
  public struct Entry: Hashable, Sendable {
    /// What it is about.
    public var title: String
    /// Where it lies, relative to the index.
    public var path: String
    /// The same in other forms: the form's name and where it lies.
    public var others: [Form]

    /// Makes an entry.
    public init(title: String, path: String, others: [Form] = []) {
      self.title = title
      self.path = path
      self.others = others
    }
  }

  /// A document in another form.
  public struct Form: Hashable, Sendable {
    /// What the form is called, such as `PDF`.
    public var name: String
    /// Where it lies, relative to the index.
    public var path: String

    /// Makes a form.
    public init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// The HTML.
  public let text: String

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - head: the title of the page and what stands under it.
  ///   - groups: the documents; a group without any is left out.
  ///   - style: language, faces and colours.
  public init(head: DocumentHead, groups: [Group], style: PageStyle) {
    let groups = groups.filter { !$0.entries.isEmpty }
    let shell = WebPageShell(
      style: style, head: head, contents: WebPageContents(headings: groups.map { ($0.title, 2) }))
    var html = HTMLText()
    for (number, group) in groups.enumerated() {
      let id = WebPageNames.section(number + 1)
      html.open("section", ["aria-labelledby": id])
      html.element("h2", ["id": id], group.title)
      html.open("ul", ["class": "index"])
      html.endLine()
      for entry in group.entries { Self.write(entry, to: &html) }
      html.close("ul")
      html.close("section")
      html.endLine()
    }
    text = shell.opening + html.text + shell.closing
  }

  private static func write(_ entry: Entry, to html: inout HTMLText) {
    html.open("li")
    html.element("a", ["href": address(entry.path)], entry.title)
    for form in entry.others {
      html.add(" ")
      // Read alone, “PDF” would not say of what.
      html.element(
        "a", ["class": "form", "href": address(form.path), "aria-label": "\(entry.title), \(form.name)"],
        form.name)
    }
    html.close("li")
    html.endLine()
  }

  /// A path as an address: everything but letters and digits of ASCII, `-`, `_`, `.` and `/` by its bytes, so that no
  /// name can be read as a scheme or a query.
  private static func address(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { text, byte in
      let isPlain = byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte))
      if isPlain || "-_./".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
