import Drawings

/// Puts flows on pages.
///
/// Running text is cut where its pieces allow. A figure that does not fit goes to the top of the next page while
/// text goes on filling this one; figures and tables keep their order. Footnotes stand at the foot of the column
/// that calls them.
struct PageFiller {
  /// A page as far as it is filled.
  struct Page {
    /// The section it belongs to, from 0.
    var section: Int
    var elements: [Element] = []
    var structure: [StructureRun] = []
  }

  /// A figure that waits for the next page.
  struct Waiting {
    var box: FlowBox
    var spansColumns: Bool
    /// The pieces of a table, which may be parted between them; empty for what stays whole.
    var rows: [FlowBox] = []
  }

  /// Where text stands on the page that is being filled.
  var block: Rect
  var columns: PageColumns
  var section = 0
  /// The footnotes by their numbers, as they will be set.
  var footnotes: [Int: [FlowBox]] = [:]

  /// The pages from the one after ``pagesBefore`` on.
  var pages = [Page(section: 0)]
  /// The pages that were set aside.
  var pagesBefore = 0
  var outline: [HeadingPlace] = []
  /// The page, from 0, of every figure and table a list leads to.
  private(set) var numbered: [Numbered: Int] = [:]
  var notices: [LayoutNotice] = []

  /// The columns in use: all, or one where something is as wide as all.
  var active: Int
  /// The column that is being filled, from 0.
  var column = 0
  /// Where the columns begin, from the top of the text block.
  var top = 0.0
  /// Where the next piece goes, from the top of the text block.
  var y = 0.0
  /// The space below the last piece.
  var gap = 0.0
  /// How far the columns reach that were filled, and the space below.
  var deepest = (y: 0.0, gap: 0.0)
  /// The height of columns on a page where they shall end alike.
  var limit: (page: Int, height: Double)?
  var waiting: ArraySlice<Waiting> = []
  /// The footnotes at the foot of each column.
  var feet: [[FlowBox]]
  /// The rest of a footnote that no column had room for.
  var carried: ArraySlice<FlowBox> = []
  /// The footnotes that stand somewhere.
  var called: Set<Int> = []

  /// Pages a document may have.
  static let maximumPages = 2_000

  init(block: Rect, columns: PageColumns = PageColumns()) {
    self.block = block
    self.columns = columns
    active = columns.count
    feet = Array(repeating: [], count: columns.count)
  }

  // MARK: Text

  /// The number of the page that is being filled, from 1.
  var page: Int { pagesBefore + pages.count }

  /// Puts pieces down, chunk by chunk; a chunk has no place to break inside.
  mutating func run(_ boxes: [FlowBox]) throws(DocumentError) {
    var start = 0
    while start < boxes.count {
      let end = Self.chunkEnd(boxes, from: start)
      let chunk = Array(boxes[start..<end])
      if !fits(chunk), y > 0 || !waiting.isEmpty || !feet[column].isEmpty {
        try breakPage(before: chunk[0])
        // Figures that waited and long footnotes may leave too little room.
        while !fits(chunk),
          !waiting.isEmpty || !feet[column].isEmpty || (y > 0 && chunk[0].continuation == nil)
        {
          try advance()
        }
      }
      if fits(chunk) { put(chunk) } else { try part(chunk) }
      start = end
    }
  }

  /// Where the pieces from `start` may first be parted.
  static func chunkEnd(_ boxes: [FlowBox], from start: Int) -> Int {
    var end = start + 1
    while end < boxes.count, !boxes[end].mayBreakBefore { end += 1 }
    return end
  }

  /// Puts down a chunk that is taller than a page, cutting it wherever a page is full.
  private mutating func part(_ chunk: [FlowBox]) throws(DocumentError) {
    for box in chunk {
      if !fits([box]), y > 0 {
        notices.append(.parted(page: page))
        try breakPage(before: box)
        while !fits([box]), !feet[column].isEmpty { try advance() }
      }
      put([box])
    }
  }

  private mutating func breakPage(before box: FlowBox) throws(DocumentError) {
    // The page's last piece is a row of the same table only if the table has begun: `box` may break before.
    if let continuation = box.continuation {
      add(.init(continuation.closing), at: Point(x: 0, y: y))
      try advance()
      for head in continuation.opening where fits([head]) { put([head]) }
    } else {
      try advance()
    }
  }

  // MARK: Pages

  /// Whether pieces have room here, with the footnotes they call.
  func fits(_ boxes: [FlowBox]) -> Bool {
    guard let first = boxes.first else { return true }
    let start = y > top ? y + max(gap, first.spaceBefore) : top
    let end = start + FlowBox.height(of: boxes)
    if let limit, limit.page == page, end > limit.height + 0.01 { return false }
    guard end <= block.height + 0.01 else { return false }
    return footnotes.isEmpty || hasRoom(to: end, with: newNotes(of: boxes))
  }

  /// Puts pieces down that belong together.
  mutating func put(_ boxes: [FlowBox]) {
    for box in boxes { put(box) }
    addNotes(of: boxes)
  }

  private mutating func put(_ box: FlowBox) {
    if y > top { y += max(gap, box.spaceBefore) }
    for heading in box.headings {
      outline.append(
        HeadingPlace(
          title: heading.title, level: heading.level, page: page, anchor: heading.anchor))
    }
    for item in box.numbered { numbered[item] = page - 1 }
    for note in Set(box.notes).sorted() where footnotes[note] != nil && !called.contains(note) {
      var anchor = FlowBox.Part([.anchor(FootnoteNames.call(note), at: .zero)])
      anchor.roles = box.parts.first?.roles ?? []
      add(anchor, at: Point(x: 0, y: y))
    }
    for part in box.parts { add(part, at: Point(x: 0, y: y)) }
    y += box.height
    gap = box.spaceAfter
  }

  /// Draws at a place of the column that is being filled.
  mutating func add(_ part: FlowBox.Part, at offset: Point) {
    let left = active > 1 ? columns.left(of: column, in: block.width) : 0
    let place = part.offset.moved(by: offset).moved(by: Point(x: block.x + left, y: block.y))
    let last = pages.count - 1
    let start = pages[last].elements.count
    pages[last].elements += Drawing(size: block.size, elements: part.elements).elements(movedBy: place)
    guard !part.roles.isEmpty else { return }
    let range = start..<pages[last].elements.count
    if let before = pages[last].structure.last, before.roles == part.roles,
      before.elements.upperBound == start
    {
      pages[last].structure[pages[last].structure.count - 1].elements =
        before.elements.lowerBound..<range.upperBound
    } else {
      pages[last].structure.append(StructureRun(range, roles: part.roles))
    }
  }

  /// Goes on in the next column, or on the next page.
  mutating func advance() throws(DocumentError) {
    guard column + 1 < active else { return try newPage() }
    noteDepth()
    column += 1
    (y, gap) = (top, 0)
    takeCarried()
    placeWhatFits()
  }

  /// Begins a page and puts the figures that waited at its top, as many as fit.
  mutating func newPage() throws(DocumentError) {
    guard page < Self.maximumPages else {
      throw .layout(.tooManyPages(limit: Self.maximumPages))
    }
    drawFeet()
    pages.append(Page(section: section))
    (column, top, y, gap, deepest) = (0, 0, 0, 0, (0, 0))
    takeCarried()
    placeWhatFits()
  }

  /// Puts figures that waited here, in their order, while there is room.
  private mutating func placeWhatFits() {
    while let next = waiting.first, fits([next.box]) {
      if next.spansColumns, active > 1 {
        guard column == 0, y == top else { return }
        let count = active
        active = 1
        put([next.box])
        active = count
        // The columns begin below it.
        (top, y, gap) = (y + gap, y + gap, 0)
        deepest = (top, 0)
      } else {
        put([next.box])
      }
      waiting.removeFirst()
    }
  }

  /// Puts all figures and tables that wait on pages now: no text fills the page any longer, so that a table is begun here
  /// rather than leave it empty.
  mutating func placeWaiting() throws(DocumentError) {
    while let next = waiting.first {
      guard !next.spansColumns, isWorthBeginning(next.rows) else {
        try newPage()
        continue
      }
      // Nothing that waits may come between its parts.
      let others = waiting.dropFirst()
      waiting = []
      try run(next.rows)
      waiting = others
      placeWhatFits()
    }
  }

  /// Ends a document: nothing waits any longer.
  mutating func finish() throws(DocumentError) {
    try placeWaiting()
    while !carried.isEmpty { try newPage() }
    drawFeet()
  }
}
