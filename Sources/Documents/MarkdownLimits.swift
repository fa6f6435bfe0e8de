/// Refuses what would make cmark slow or large, before it reads the text.
///
/// - It fills short rows up to the columns of the rule under a head, so that megabytes could become billions of cells, and
///   looks for a head in every line with a pipe.
/// - The time of a row grows with the square of its pipes.
/// - For every link it walks back over the marks of emphasis of the paragraph before it, so that the time of a paragraph
///   grows with links times marks.
struct MarkdownLimits {
  private let place: SourcePlace
  private var lines = 1
  private var columns = 0
  private var rows = 0
  private var line = Line()
  private var above = Line()
  /// Whether the lines belong to a table, whose cells are read one by one.
  private var isTable = false
  /// Whether the paragraph began with the mark of a list's entry.
  private var isList = false
  /// Marks of emphasis and closing brackets of the paragraph so far.
  private var marks = 0
  private var brackets = 0
  private var mostPipes = 0

  /// Pipes a line of a document with tables may have.
  static let maximumPipes = 1_000
  /// Marks of emphasis times links that a paragraph may have: about 0.2 s.
  static let maximumCrossings = 20_000_000

  /// Reads a text; fails for what is beyond a limit.
  static func check(_ text: String, at place: SourcePlace) throws(DocumentError) {
    var limits = MarkdownLimits(place: place)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { try limits.endLine() } else { limits.line.add(byte) }
    }
    try limits.endLine()
    try limits.checkTables()
  }

  private init(place: SourcePlace) { self.place = place }

  private mutating func endLine() throws(DocumentError) {
    if line.isRule, !line.isBlank { columns = max(columns, line.pipes + 1) }
    mostPipes = max(mostPipes, line.pipes)
    rows = line.pipes > 0 ? rows + 1 : 0
    guard rows <= Markdown.maximumRows else {
      throw .markdown(place, .tableTooLong(rows: rows, limit: Markdown.maximumRows))
    }
    try endParagraphLine()
    (above, line) = (line, Line())
    lines += 1
  }

  /// Counts marks and brackets from where a paragraph surely begins: where it might go on, they are added up.
  private mutating func endParagraphLine() throws(DocumentError) {
    if line.isBlank || above.isHeading { (isTable, isList, marks, brackets) = (false, false, 0, 0) }
    if line.isRule, line.pipes > 0, line.cells == above.cells { isTable = true }
    let beginsItem = line.bullets || line.isFirst || (isList && line.isNumber)
    if isTable || line.isHeading || beginsItem { (marks, brackets) = (0, 0) }
    isList = isList || beginsItem
    marks += line.marks
    brackets += line.brackets
    guard marks * brackets <= Self.maximumCrossings else {
      throw .markdown(place, .tangled(marks: marks, links: brackets, limit: Self.maximumCrossings))
    }
  }

  private func checkTables() throws(DocumentError) {
    // A text without a rule has no table to look for, and one of a single column nothing to fill up.
    guard columns <= 1 || columns * lines <= Markdown.maximumCells else {
      throw .markdown(place, .tableTooLarge(cells: columns * lines, limit: Markdown.maximumCells))
    }
    guard columns == 0 || mostPipes <= Self.maximumPipes else {
      throw .markdown(place, .tableTooWide(pipes: mostPipes, limit: Self.maximumPipes))
    }
  }
}

/// What a line of Markdown is made of.
private struct Line {
  private(set) var pipes = 0
  /// Runs of marks that may be emphasis.
  private(set) var marks = 0
  /// Closing brackets, each of which may end a link.
  private(set) var brackets = 0
  /// Whether it has nothing but what the rule under a table's head has.
  private(set) var isRule = true
  /// Blanks before the first sign, with marks of quotation.
  private var indentation = 0
  /// The first signs after them, up to five.
  private var start: [UInt8] = []
  private var last = UInt8(ascii: " ")
  private var lastSign = UInt8(ascii: " ")

  mutating func add(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if byte != last { marks += 1 }
      isRule = false
    case UInt8(ascii: "]"):
      brackets += 1
      isRule = false
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"),
      UInt8(ascii: "\r"):
      break
    default: isRule = false
    }
    if start.isEmpty, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(byte) {
      indentation = byte == UInt8(ascii: ">") ? 0 : byte == UInt8(ascii: "\t") ? 4 : indentation + 1
    } else if start.count < 5, byte != UInt8(ascii: "\r") {
      start.append(byte)
    }
    if ![UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(byte) { lastSign = byte }
    last = byte
  }

  /// Whether it parts paragraphs.
  var isBlank: Bool { start.isEmpty }

  /// Whether it is a heading with `#`, which ends a paragraph and is one by itself.
  var isHeading: Bool {
    indentation < 4 && start.first == UInt8(ascii: "#")
      && start.first { $0 != UInt8(ascii: "#") } == UInt8(ascii: " ")
  }

  /// Whether it begins an entry of a list with a bullet; one without words does not end a paragraph.
  var bullets: Bool {
    indentation < 4 && start.count > 2 && "-*+".utf8.contains(start[0]) && start[1] == UInt8(ascii: " ")
      && start[2] != UInt8(ascii: " ")
  }

  /// Whether it begins a numbered list, which ends a paragraph.
  var isFirst: Bool {
    indentation < 4 && start.starts(with: "1. ".utf8) && start.count > 3 && start[3] != UInt8(ascii: " ")
  }

  /// Whether it begins an entry of a numbered list that has begun.
  var isNumber: Bool {
    let digits = start.prefix { (0x30...0x39).contains($0) }.count
    return indentation == 0 && digits > 0 && digits < start.count && start[digits] == UInt8(ascii: ".")
      && (digits + 1 >= start.count || start[digits + 1] == UInt8(ascii: " "))
  }

  /// The cells of a row.
  var cells: Int {
    pipes + 1 - (start.first == UInt8(ascii: "|") ? 1 : 0) - (lastSign == UInt8(ascii: "|") ? 1 : 0)
  }
}
