import CMarkdown

/// A parsed document of cmark-gfm, freed with the value.
@safe struct MarkdownTree: ~Copyable {
  private let document: OpaquePointer

  /// Parses; never fails on content, only for lack of memory.
  init(_ text: String, name: String) throws(DocumentError) {
    let failed = DocumentError.markdown(SourcePlace(file: name, line: 1), .parser)
    _ = Self.registered
    // cmark_parser_new: owned here, freed below; the options make it replace broken UTF-8.
    guard let parser = unsafe cmark_parser_new(Self.options)
    else { throw failed }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      // Returns a borrowed extension or NULL when it is not built in; attach returns 0 on failure.
      guard let syntax = unsafe cmark_find_syntax_extension(name),
        unsafe cmark_parser_attach_syntax_extension(parser, syntax) != 0
      else { throw failed }
    }
    var text = text
    text.withUTF8 { bytes in
      // Copies what it reads. `CChar` is the same byte.
      unsafe UnsafeRawBufferPointer(bytes).withMemoryRebound(to: CChar.self) { characters in
        if let start = characters.baseAddress { unsafe cmark_parser_feed(parser, start, characters.count) }
      }
    }
    // The tree is ours from here; NULL only without memory.
    guard let document = unsafe cmark_parser_finish(parser) else { throw failed }
    unsafe self.document = document
  }

  private static let options =
    CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_FOOTNOTES

  /// The table of extensions is one a process and is not locked: filled once, only read afterwards.
  private static let registered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  deinit { unsafe cmark_node_free(document) }

  /// The blocks of the document, copied out while the tree is alive.
  borrowing func blocks(by reader: inout MarkdownReader) throws(DocumentError) -> [Block] {
    let root = unsafe MarkdownNode(document)
    try reader.readFootnotes(under: root)
    return try reader.blocks(under: root, depth: 0)
  }
}

/// A node of a tree that is alive; used only inside ``MarkdownTree/blocks(by:)``.
@safe struct MarkdownNode {
  private let node: OpaquePointer

  init(_ node: OpaquePointer) { unsafe self.node = node }

  /// cmark's name of the node's kind, such as `paragraph`.
  var kind: String { unsafe String(cString: cmark_node_get_type_string(node)) }
  /// Whether a footnote is called here; its literal is its number then.
  var isFootnoteCall: Bool { unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE }
  /// Whether it is a footnote; those that are called stand at the document's end, in the order of their numbers.
  var isFootnote: Bool { unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION }
  /// The text of a leaf, empty for others.
  var literal: String { unsafe Self.string(cmark_node_get_literal(node)) }
  /// The address of a link or image.
  var url: String { unsafe Self.string(cmark_node_get_url(node)) }
  /// What follows the marks of a fence.
  var info: String { unsafe Self.string(cmark_node_get_fence_info(node)) }
  /// 1...6 for a heading.
  var level: Int { Int(unsafe cmark_node_get_heading_level(node)) }
  /// The first number of a numbered list, `nil` for bullets.
  var listStart: Int? {
    unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? Int(unsafe cmark_node_get_list_start(node)) : nil
  }
  /// Whether a list has no blank lines between its items.
  var isTight: Bool { unsafe cmark_node_get_list_tight(node) != 0 }
  /// First line in the text, from 1.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(node)) }
  /// Last line in the text, from 1.
  var endLine: Int { Int(unsafe cmark_node_get_end_line(node)) }
  /// Whether a table's row is its header.
  var isHeader: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0 }

  /// The mark and count of a fence; `nil` for indented code.
  var fence: (mark: Character, length: Int)? {
    var length: CInt = 0
    var offset: CInt = 0
    var mark: CChar = 0
    guard unsafe cmark_node_get_fenced(node, &length, &offset, &mark) != 0 else { return nil }
    return (Character(Unicode.Scalar(UInt8(bitPattern: mark))), Int(length))
  }

  /// `l`, `c`, `r` or 0 for each column of a table.
  var tableAlignments: [UInt8] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(node))
    guard count > 0, let alignments = unsafe cmark_gfm_extensions_get_table_alignments(node) else {
      return []
    }
    return unsafe Array(UnsafeBufferPointer(start: alignments, count: count))
  }

  /// The nodes inside, in order.
  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = unsafe cmark_node_first_child(node)
    while let child = unsafe next {
      children.append(unsafe MarkdownNode(child))
      unsafe next = unsafe cmark_node_next(child)
    }
    return children
  }

  /// A borrowed C string, which may be NULL, copied.
  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
