import Drawings

/// The columns of a page.
struct PageColumns: Hashable {
  var count = 1
  /// Points between two columns.
  var gutter = 0.0

  /// The width of one column in a text block.
  func width(in total: Double) -> Double { (total - gutter * Double(count - 1)) / Double(count) }

  /// The left edge of a column, from the left edge of the text block.
  func left(of column: Int, in total: Double) -> Double { Double(column) * (width(in: total) + gutter) }
}

extension PageFiller {
  /// Begins a section: on a page of its own, but where only the number of columns changes below text without footnotes.
  mutating func beginSection(
    _ section: Int, block: Rect, columns: PageColumns, isSamePage: Bool
  ) throws(DocumentError) {
    try placeWaiting()
    while !carried.isEmpty { try newPage() }
    closeColumns()
    let continues = isSamePage && feet.allSatisfy(\.isEmpty)
    // The notes of the page that ends stand at its own foot.
    if !continues { drawFeet() }
    self.section = section
    self.block = block
    if y > 0, !continues { try newPage() }
    if y == 0 { pages[pages.count - 1].section = section }
    self.columns = columns
    feet = Array(repeating: [], count: columns.count)
    openColumns()
  }

  /// Puts all flows on pages. Columns above something that is as wide as all of them, and at the end, end alike.
  mutating func fill(_ flows: [Flow]) throws(DocumentError) {
    guard columns.count > 1 else { return try fillColumn(flows[...]) }
    var rest = flows[...]
    while !rest.isEmpty {
      var end = rest.firstIndex { $0.spansColumns || $0.manner == .pageBreak } ?? rest.endIndex
      // Headings right before it go with it.
      while end < rest.endIndex, end > rest.startIndex, rest[end - 1].keepsWithNext { end -= 1 }
      let next = end < rest.endIndex ? Array(rest[end..<Self.groupEnd(rest, from: end)]) : []
      let following = rest[(end + next.count)...]
      try fillBalanced(rest[..<end], before: next, textFollows: Self.beginsWithText(following))
      rest = following
    }
  }

  /// Whether text for columns follows up to the next page break.
  private static func beginsWithText(_ flows: ArraySlice<Flow>) -> Bool {
    flows.prefix(farthestText).prefix { $0.manner != .pageBreak }.contains {
      $0.manner == .text && !$0.spansColumns && !$0.boxes.isEmpty
    }
  }

  /// Fills columns, then puts down what is as wide as all of them.
  private mutating func fillBalanced(
    _ flows: ArraySlice<Flow>, before next: [Flow], textFollows: Bool
  ) throws(DocumentError) {
    var done = setAside()
    defer { putBack(&done) }
    var filled = self
    try filled.fillColumn(flows)
    var balanced = try self.balanced(flows, like: filled)
    guard let last = next.last else {
      self = balanced
      return
    }
    balanced.closeColumns()
    let box = FlowBox.merged(next.flatMap(\.boxes))
    if last.manner == .figure, last.floats, next.count == 1, !balanced.fits([box]),
      box.height <= block.height
    {
      // It goes to the top of the next page, and text goes on in the columns; without any they end alike.
      if !textFollows { balanced.openColumns() }
      self = textFollows ? filled : balanced
      waiting.append(Waiting(box: box, spansColumns: true))
      return
    }
    self = balanced
    _ = try place(next, before: [])
    // What is put here is followed by columns, so nothing of it may wait.
    try placeWaiting()
    openColumns()
  }

  /// The same flows in columns that end alike on their last page: as low as they can be without another page.
  private func balanced(
    _ flows: ArraySlice<Flow>, like filled: PageFiller
  ) throws(DocumentError) -> PageFiller {
    var best = filled
    var (low, high) = (filled.page == page ? top : 0, block.height)
    while high - low > 2 {
      let middle = (low + high) / 2
      var trial = self
      trial.limit = (filled.page, middle)
      try trial.fillColumn(flows)
      trial.limit = nil
      if trial.pages.count == filled.pages.count, trial.waiting.count <= filled.waiting.count,
        trial.notices.count <= filled.notices.count
      {
        (best, high) = (trial, middle)
      } else {
        low = middle
      }
    }
    return best
  }

  /// What is done with and need not be copied when the same flows are put down in several ways.
  private typealias Done = (pages: [Page], outline: [HeadingPlace])

  private mutating func setAside() -> Done {
    var done: Done = ([], [])
    let last = pages.popLast()
    swap(&done.pages, &pages)
    swap(&done.outline, &outline)
    pages += [last].compactMap(\.self)
    pagesBefore += done.pages.count
    return done
  }

  private mutating func putBack(_ done: inout Done) {
    pagesBefore -= done.pages.count
    swap(&done.pages, &pages)
    swap(&done.outline, &outline)
    pages += done.pages
    outline += done.outline
  }

  /// Notes how far the column reaches that was filled.
  mutating func noteDepth() { deepest = (max(deepest.y, y), max(deepest.gap, gap)) }

  /// Goes on below all columns, as wide as all of them.
  mutating func closeColumns() {
    guard active > 1 else { return }
    noteDepth()
    (active, column, top) = (1, 0, 0)
    (y, gap) = deepest
  }

  /// Goes on in columns below what is there.
  mutating func openColumns() {
    active = columns.count
    guard active > 1 else { return }
    top = y > 0 ? y + gap : 0
    (column, y, gap, deepest) = (0, top, 0, (top, 0))
  }
}
