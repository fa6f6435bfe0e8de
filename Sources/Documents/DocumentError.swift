public import Drawings

/// A document could not be made.
public enum DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The template is at fault.
  case template(SourcePlace, TemplateFault)
  /// The Markdown a template expanded to is at fault.
  case markdown(SourcePlace, MarkdownFault)
  /// The content does not go on the page.
  case layout(LayoutFault)
  /// A text could not be measured.
  case text(TextError)

  /// What happened, where, and what to do, in a sentence.
  public var description: String {
    switch self {
    case .template(let place, let fault): "\(place): \(fault)"
    case .markdown(let place, let fault): "\(place): \(fault)"
    case .layout(let fault): fault.description
    case .text(let error): error.description
    }
  }
}

/// What is wrong with a template.
public enum TemplateFault: Hashable, Sendable, CustomStringConvertible {
  /// The front matter has no closing `---`.
  case unclosedFrontMatter
  /// No value has this name; `hint` says which names are near.
  case unknownVariable(String, hint: String)
  /// No number format or transform has this name.
  case unknownTransform(String, hint: String)
  /// A list or a group where a value is printed.
  case notPrintable(String, kind: String)
  /// A transform was applied to a value it does not fit, such as decimals to a text.
  case unfitTransform(String, to: String, kind: String)
  /// No partial has this name.
  case unknownPartial(String, hint: String)
  /// A partial is no plain name but a path or something else.
  case badPartialName(String)
  /// Partials include each other in a loop, from the one that is included again to that inclusion.
  case partialLoop([String])
  /// Partials within partials, too deep.
  case partialsTooDeep([String], limit: Int)
  /// A section is never closed.
  case unclosedSection(String)
  /// A section is closed that is not open.
  case unexpectedClose(String, open: String?)
  /// Sections nested too deep.
  case tooDeep(limit: Int)
  /// More tags or inclusions than a template may have.
  case tooManyTags(limit: Int)
  /// A tag that is not of the syntax templates have.
  case badTag(String)
  /// The text would grow beyond the limit.
  case tooLarge(bytes: Int, limit: Int)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unclosedFrontMatter:
      "the front matter begins with --- but never ends; put a line --- after it"
    case .unknownVariable(let name, let hint): "there is no variable “\(name)”; \(hint)"
    case .unknownTransform(let name, let hint): "there is no number format “\(name)”; \(hint)"
    case .notPrintable(let name, let kind):
      "“\(name)” is \(kind) and cannot be printed; write {{#\(name)}} and {{/\(name)}} around what is printed of it"
    case .unfitTransform(let name, let variable, let kind):
      "“\(name)” cannot be applied to “\(variable)”, which is \(kind); remove it or name another variable"
    case .unknownPartial(let name, let hint): "there is no partial “\(name)”; \(hint)"
    case .badPartialName(let name):
      "“\(name.prefix(60))” is no name of a partial; write the name of a file in the folder partials, of letters, "
        + "digits, - and _, without path and ending"
    case .partialLoop(let names):
      "partials include each other without end: \(names.joined(separator: " → ")); remove one of the inclusions"
    case .partialsTooDeep(let names, let limit):
      "partials are nested more than \(limit) deep: \(names.joined(separator: " → ")); include some of them directly"
    case .unclosedSection(let name):
      "the section {{#\(name)}} is never closed; write {{/\(name)}} where it ends"
    case .unexpectedClose(let name, let open):
      "{{/\(name)}} closes a section that is not open"
        + (open.map { "; {{/\($0)}} was expected here" } ?? "; remove it or open the section before it")
    case .tooDeep(let limit):
      "sections are nested more than \(limit) deep; move some of them into the data"
    case .tooManyTags(let limit):
      "the template has more than \(limit) tags or partials; repeat parts with a list and a section"
    case .badTag(let tag):
      "the tag “\(tag)” is not understood; templates have {{name}}, {{{name}}}, {{format(name)}}, {{#name}}, "
        + "{{^name}}, {{/name}}, {{> partial}} and {{! comment}}"
    case .tooLarge(let bytes, let limit):
      "the text would be \(bytes) bytes long and \(limit) are allowed; make the lists or the text shorter"
    }
  }
}

/// What is wrong with the Markdown of a document.
public enum MarkdownFault: Hashable, Sendable, CustomStringConvertible {
  /// A fence is opened and never closed.
  case unclosedFence(String)
  /// Nothing was supplied for a fence.
  case unresolvedFence(String, hint: String)
  /// HTML, which pages cannot show.
  case html(String)
  /// An image, which pages take from fences.
  case image(String)
  /// A link to somewhere a document must not lead.
  case link(String)
  /// A reference such as `{@fig:index}` to a figure or table that is not there.
  case unknownReference(String, hint: String)
  /// A footnote is called that is not defined.
  case unknownFootnote(String)
  /// A footnote holds what is not text.
  case footnoteContent(String)
  /// Lists or quotes nested too deep.
  case tooDeep(limit: Int)
  /// Tables with more cells than a document may have.
  case tableTooLarge(cells: Int, limit: Int)
  /// A table or a run of lines like one with more rows than a document may have.
  case tableTooLong(rows: Int, limit: Int)
  /// A line with more pipes than a row of a table may have.
  case tableTooWide(pipes: Int, limit: Int)
  /// A paragraph with so many marks of emphasis and links that it would take minutes to read.
  case tangled(marks: Int, links: Int, limit: Int)
  /// More text than a document may have.
  case tooLarge(bytes: Int, limit: Int)
  /// The parser gave up (out of memory).
  case parser

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unclosedFence(let kind):
      "the block ```\(kind) is never closed; put a line ``` after it"
    case .unresolvedFence(let kind, let hint): "no content is known for the block ```\(kind); \(hint)"
    case .html(let text):
      "HTML is not shown in a document, found “\(text.prefix(40))”; write it in Markdown or remove it"
    case .image(let url):
      "images are not read from Markdown, found “\(url.prefix(60))”; use a block such as ```map or ```chart"
    case .link(let url):
      "the link “\(url.prefix(60))” is not allowed; links lead to http:, https:, mailto: or #name"
    case .unknownReference(let name, let hint): "there is no figure or table “\(name)”; \(hint)"
    case .unknownFootnote(let label):
      "the footnote [^\(label)] is called and not defined; write a line `[^\(label)]: …` or a backslash before the bracket"
    case .footnoteContent(let what):
      "a footnote holds \(what); it may hold paragraphs, lists and quotes"
    case .tooDeep(let limit): "lists and quotes are nested more than \(limit) deep; make them flatter"
    case .tableTooLarge(let cells, let limit):
      "the tables may come to \(cells) cells and \(limit) are allowed; make them smaller or split the document"
    case .tooLarge(let bytes, let limit):
      "the text has \(bytes) bytes and \(limit) are allowed; split the document"
    case .tableTooLong(let rows, let limit):
      "a table has \(rows) rows and \(limit) are allowed; split it or put it in a file of its own"
    case .tableTooWide(let pipes, let limit):
      "a line has \(pipes) pipes and a row of a table may have \(limit); leave out columns"
    case .tangled(let marks, let links, let limit):
      "a paragraph has \(marks) marks of emphasis and \(links) closing brackets, whose product may be \(limit); "
        + "part it by empty lines"
    case .parser: "the text could not be parsed for lack of memory; split the document"
    }
  }
}

/// Why content does not go on the page.
public enum LayoutFault: Hashable, Sendable, CustomStringConvertible {
  /// Page and margins leave no room.
  case noRoom(page: Size, text: Size)
  /// A figure is wider than its column.
  case tooWide(name: String, width: Double, available: Double)
  /// A figure is taller than a page's text block.
  case tooTall(name: String, height: Double, available: Double)
  /// The columns of a table cannot be made narrow enough.
  case tableTooWide(name: String, width: Double, available: Double)
  /// A row of a table has another number of cells than the table has columns.
  case raggedTable(name: String, row: Int, found: Int, expected: Int)
  /// Two figures or tables bear the same name.
  case duplicateName(String)
  /// The document would have too many pages.
  case tooManyPages(limit: Int)
  /// A section begins inside a list, a quote or another block.
  case nestedSection

  /// What does not fit and what to do.
  public var description: String {
    func points(_ value: Double) -> String { NumberText(decimals: 1).string(value) + " pt" }
    switch self {
    case .noRoom(let page, let text):
      return "a page of \(points(page.width)) × \(points(page.height)) with these margins leaves "
        + "\(points(text.width)) × \(points(text.height)) for text; make the margins smaller"
    case .tooWide(let name, let width, let available):
      return "the figure “\(name)” is \(points(width)) wide and \(points(available)) are available; "
        + "draw it narrower or make the margins smaller"
    case .tooTall(let name, let height, let available):
      return "“\(name)” is \(points(height)) high and a page has \(points(available)); draw it lower"
    case .tableTooWide(let name, let width, let available):
      return "the table “\(name)” needs at least \(points(width)) and \(points(available)) are available; "
        + "leave out columns, round the numbers or use a landscape page"
    case .raggedTable(let name, let row, let found, let expected):
      return "row \(row) of the table “\(name)” has \(found) cells and the table \(expected) columns; "
        + "fill or remove cells"
    case .duplicateName(let name):
      return "two figures or tables are named “\(name)”; give each its own name"
    case .tooManyPages(let limit):
      return "the document would have more than \(limit) pages; split it"
    case .nestedSection:
      return "a section begins inside a list or a quote; put its block at the left margin"
    }
  }
}
