/// Turns cmark's nodes into blocks and runs.
struct MarkdownReader {
  let source: MarkdownSource
  /// The fences met so far.
  private(set) var fences: [Fence] = []
  /// The footnotes by their numbers, from 1.
  private var footnotes: [[Block]] = []
  private var isInFootnote = false
  private let lines: [Substring.UnicodeScalarView]
  /// The labels of what would be calls of footnotes but for a backslash.
  private let escapedLabels: Set<Substring>

  private var name: String { source.name }

  init(_ source: MarkdownSource) {
    self.source = source
    lines = source.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    escapedLabels =
      source.text.contains("\\[")
      ? Set(source.text.matches(of: /\\\[\\?\^([^\]\s]+)\]/).map(\.1)) : []
  }

  /// Reads the footnotes that are called, before the text that calls them.
  mutating func readFootnotes(under root: MarkdownNode) throws(DocumentError) {
    isInFootnote = true
    defer { isInFootnote = false }
    for node in root.children where node.isFootnote {
      for child in node.children where !["paragraph", "list", "block_quote"].contains(child.kind) {
        throw fault(.footnoteContent(child.kind.replacing("_", with: " ")), child)
      }
      footnotes.append(try blocks(under: node, depth: 1))
    }
    // A list may hold what a footnote may not.
    if let fence = fences.first {
      throw .markdown(fence.place, .footnoteContent("the block ```\(fence.kind)"))
    }
  }

  /// The blocks inside a node.
  mutating func blocks(under node: MarkdownNode, depth: Int) throws(DocumentError) -> [Block] {
    var blocks: [Block] = []
    for child in node.children {
      if let block = try block(child, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: MarkdownNode, depth: Int) throws(DocumentError) -> Block? {
    guard depth <= Markdown.maximumDepth else {
      throw fault(.tooDeep(limit: Markdown.maximumDepth), node)
    }
    switch node.kind {
    case "heading": return .heading(level: node.level, try runs(of: node))
    case "paragraph": return .paragraph(try runs(of: node))
    case "list":
      var items: [[Block]] = []
      for item in node.children { items.append(try blocks(under: item, depth: depth + 1)) }
      return .list(start: node.listStart, isTight: node.isTight, items: items)
    case "block_quote": return .quote(try blocks(under: node, depth: depth + 1))
    case "thematic_break": return .rule
    case "table": return .table(try table(node))
    case "code_block": return try code(node)
    case "html_block":
      if Self.isComment(node.literal) { return nil }
      throw fault(.html(node.literal.trimmed), node)
    default: return nil
    }
  }

  // MARK: Fences

  private mutating func code(_ node: MarkdownNode) throws(DocumentError) -> Block {
    guard let fence = node.fence else { return .code(DataText.restored(node.literal)) }
    let (kind, argument, place) = info(node)
    try checkClosed(node, fence, kind, place)
    guard !kind.isEmpty else { return .code(DataText.restored(node.literal)) }
    // The places of inner fences are no part of the body.
    let literal = node.literal
    let body =
      !literal.contains(DataText.placeMark) ? literal : literal.replacing(/\ \u{F0F00}[0-9]+/, with: "")
    let block = Fence(
      id: .init(rawValue: fences.count), kind: kind, argument: argument, body: body, place: place)
    fences.append(block)
    return .fence(block)
  }

  /// Kind, argument and place from what follows the marks.
  private func info(_ node: MarkdownNode) -> (kind: String, argument: String, place: SourcePlace) {
    var words = node.info
    var place = SourcePlace(file: name, line: node.startLine)
    if let mark = words.lastIndex(of: DataText.placeMark) {
      if let line = Int(words[words.index(after: mark)...]), source.places.indices.contains(line) {
        place = source.places[line]
      }
      words = String(words[..<mark])
    }
    let parts = words.trimmed.split(separator: " ", maxSplits: 1)
    let argument = parts.count > 1 ? DataText.restored(parts[1].trimmed) : ""
    return (parts.first.map { DataText.restored(String($0)) } ?? "", argument, place)
  }

  /// cmark closes an open fence where its container ends. A fence is left open when its last line is not made
  /// of the marks, or when another fence seems to open inside it.
  private func checkClosed(
    _ node: MarkdownNode, _ fence: (mark: Character, length: Int), _ kind: String, _ place: SourcePlace
  ) throws(DocumentError) {
    let opens = String(repeating: fence.mark, count: 3)
    let isSwallowing =
      !kind.isEmpty && fence.length == 3
      && node.literal.split(separator: "\n").contains { line in
        line.hasPrefix(opens) && !line.dropFirst(3).trimmed.isEmpty
      }
    let last = lines.indices.contains(node.endLine - 1) ? String(lines[node.endLine - 1]) : ""
    let marks = last.drop { " >\t".contains($0) }.trimmed
    let isClosed =
      node.endLine > node.startLine && marks.count >= fence.length && marks.allSatisfy { $0 == fence.mark }
    if isSwallowing || !isClosed { throw .markdown(place, .unclosedFence(kind)) }
  }

  // MARK: Tables

  private func table(_ node: MarkdownNode) throws(DocumentError) -> TableContent {
    let columns = node.tableAlignments.map { mark in
      switch mark {
      case UInt8(ascii: "r"): TableContent.Column(alignment: .trailing)
      case UInt8(ascii: "c"): TableContent.Column(alignment: .center)
      default: TableContent.Column(alignment: .leading)
      }
    }
    var headers: [[TableContent.Cell]] = []
    var rows: [TableContent.Row] = []
    for row in node.children {
      var cells: [TableContent.Cell] = []
      for cell in row.children { cells.append(TableContent.Cell(runs: try runs(of: cell))) }
      if row.isHeader { headers.append(cells) } else { rows.append(TableContent.Row(cells)) }
    }
    return TableContent(columns: columns, headers: headers, rows: rows)
  }

  // MARK: Runs

  private func runs(of node: MarkdownNode) throws(DocumentError) -> [Run] {
    var runs: [Run] = []
    for child in node.children { try append(child, to: &runs, like: Run(""), depth: 0) }
    let place = SourcePlace(file: name, line: max(1, node.startLine))
    return runs.flatMap { Self.restored($0, place: place) }
  }

  /// Cuts `{@name}` out of a run and gives data its marks back: in this order, so that data cannot refer.
  private static func restored(_ run: Run, place: SourcePlace) -> [Run] {
    // Matching costs far more than looking for the brace, which most runs do not have.
    guard run.footnote == nil, run.text.utf8.contains(UInt8(ascii: "{")) else {
      var run = run
      run.text = DataText.restored(run.text)
      return [run]
    }
    var rest = run.text[...]
    var runs: [Run] = []
    func add(_ text: Substring) {
      guard !text.isEmpty else { return }
      var part = run
      part.text = DataText.restored(String(text))
      part.breaksLine = false
      runs.append(part)
    }
    while !run.isCode, let match = rest.firstMatch(of: /\{@([^{}\s]+)\}/) {
      add(rest[..<match.range.lowerBound])
      var part = run
      part.text = ""
      part.breaksLine = false
      part.reference = .init(name: DataText.restored(String(match.1)), place: place, showsNumber: true)
      runs.append(part)
      rest = rest[match.range.upperBound...]
    }
    add(rest)
    if run.breaksLine, !runs.isEmpty { runs[runs.count - 1].breaksLine = true }
    return runs
  }

  private func append(
    _ node: MarkdownNode, to runs: inout [Run], like style: Run, depth: Int
  ) throws(DocumentError) {
    guard depth <= Markdown.maximumDepth else {
      throw fault(.tooDeep(limit: Markdown.maximumDepth), node)
    }
    var style = style
    if node.isFootnoteCall { return try call(node, to: &runs, style) }
    switch node.kind {
    case "text":
      try checkFootnotes(node)
      return Self.add(node.literal, to: &runs, style)
    case "softbreak": return Self.addSoftBreak(to: &runs, style)
    case "linebreak":
      if !runs.isEmpty { runs[runs.count - 1].breaksLine = true }
      return
    case "code":
      style.isCode = true
      return Self.add(node.literal, to: &runs, style)
    case "html_inline":
      if Self.isComment(node.literal) { return }
      throw fault(.html(node.literal), node)
    case "image": throw fault(.image(DataText.restored(node.url)), node)
    case "strong": style.isBold = true
    case "emph": style.isItalic = true
    case "strikethrough": style.isStruck = true
    case "link":
      let address = try address(node)
      style.link = address
      if address.hasPrefix("#") {
        let place = SourcePlace(file: name, line: max(1, node.startLine))
        style.reference = .init(name: String(address.dropFirst()), place: place, showsNumber: false)
      }
    default: break
    }
    for child in node.children { try append(child, to: &runs, like: style, depth: depth + 1) }
  }

  private func call(_ node: MarkdownNode, to runs: inout [Run], _ style: Run) throws(DocumentError) {
    guard !isInFootnote else { throw fault(.footnoteContent("the call of another footnote"), node) }
    guard let index = Int(node.literal), footnotes.indices.contains(index - 1) else { return }
    var run = style
    run.footnote = Run.Footnote(index: index, scope: source.scope, blocks: footnotes[index - 1])
    runs.append(run)
  }

  /// cmark leaves the call of a footnote that is not defined as text.
  private func checkFootnotes(_ node: MarkdownNode) throws(DocumentError) {
    let text = node.literal
    guard text.contains("[^") else { return }
    for match in text.matches(of: /\[\^([^\]\s]+)\]/) {
      // Written with a backslash it is text; cmark does not tell which of several it was.
      if escapedLabels.contains(match.1) { continue }
      let label = DataText.restored(String(match.1))
      throw .markdown(source.place(of: match.0) ?? place(node), .unknownFootnote(label))
    }
  }

  /// Joins text to the run before it where nothing differs: cmark splits text at every possible mark.
  private static func add(_ text: String, to runs: inout [Run], _ style: Run) {
    guard !text.isEmpty else { return }
    if var last = runs.last, !last.breaksLine, last.footnote == nil {
      let before = last.text
      last.text = ""
      if last == style {
        runs[runs.count - 1].text = before + text
        return
      }
    }
    var run = style
    run.text = text
    runs.append(run)
  }

  /// A line end in the source is a blank, but not between two Chinese characters.
  private static func addSoftBreak(to runs: inout [Run], _ style: Run) {
    if runs.last?.footnote == nil {
      guard let last = runs.last?.text.unicodeScalars.last, !isChinese(last) else { return }
    }
    add(" ", to: &runs, style)
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private func address(_ node: MarkdownNode) throws(DocumentError) -> String {
    let url = DataText.restored(node.url)
    let lower = url.lowercased()
    let isAllowed = ["http://", "https://", "mailto:", "#"].contains { lower.hasPrefix($0) }
    guard isAllowed, url.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else {
      throw fault(.link(url), node)
    }
    return url
  }

  // MARK: Places

  private static func isComment(_ html: String) -> Bool {
    let html = html.trimmed
    return html.hasPrefix("<!--") && html.hasSuffix("-->")
  }

  private func place(_ node: MarkdownNode) -> SourcePlace {
    SourcePlace(file: name, line: max(1, node.startLine))
  }

  private func fault(_ fault: MarkdownFault, _ node: MarkdownNode) -> DocumentError {
    .markdown(place(node), fault)
  }
}
