import Drawings

/// Puts flows on pages.
///
/// Running text is cut where its pieces allow. A figure that does not fit goes to the top of the next page while
/// text goes on filling this one; figures and tables keep their order.
struct PageFiller {
  /// Where text stands on the page that is being filled.
  private(set) var block: Rect
  private(set) var pages: [[Element]] = [[]]
  /// The number of the section each page belongs to, from 0.
  private(set) var sections = [0]
  private(set) var outline: [HeadingPlace] = []
  private(set) var notices: [LayoutNotice] = []
  /// Where the next piece goes, from the top of the text block.
  private var y = 0.0
  /// The space below the last piece.
  private var gap = 0.0
  /// Figures that wait for the next page.
  private var waiting: [FlowBox] = []

  /// Pages a document may have.
  static let maximumPages = 2_000

  init(block: Rect) { self.block = block }

  /// Begins a section on a page of its own; one that begins on an empty page takes it.
  mutating func beginSection(_ section: Int, block: Rect) throws(DocumentError) {
    try placeWaiting()
    self.block = block
    if y > 0 { try newPage() }
    sections[sections.count - 1] = section
  }

  /// Puts all flows on pages.
  mutating func fill(_ flows: [Flow]) throws(DocumentError) {
    var index = 0
    while index < flows.count {
      var group = [flows[index]]
      while group[group.count - 1].keepsWithNext, index + group.count < flows.count {
        group.append(flows[index + group.count])
      }
      try place(group)
      index += group.count
    }
    try placeWaiting()
  }

  private mutating func place(_ group: [Flow]) throws(DocumentError) {
    guard let last = group.last else { return }
    var boxes = group.flatMap(\.boxes)
    for flow in group {
      for box in flow.boxes where box.height > block.height + 0.01 {
        let name = flow.name.isEmpty ? "text" : flow.name
        throw .layout(.tooTall(name: name, height: box.height, available: block.height))
      }
    }
    // A heading is never parted from the first piece after it.
    for index in boxes.indices.dropFirst() where index <= group.dropLast().reduce(0, { $0 + $1.boxes.count })
    {
      boxes[index].mayBreakBefore = false
    }
    switch last.manner {
    case .text: try run(boxes)
    case .pageBreak:
      try run(boxes)
      try placeWaiting()
      if y > 0 { try newPage() }
    case .figure: try placeWhole(boxes, alone: group.count == 1)
    case .table:
      // A table that would fill a page is cut where at least half a page is left for its beginning.
      let height = FlowBox.height(of: boxes)
      let isWorthCutting = height > block.height * 0.55 && block.height - y >= block.height / 2
      if fits(boxes) || (height <= block.height && !isWorthCutting) {
        try placeWhole(boxes, alone: group.count == 1)
      } else {
        try placeWaiting()
        try run(boxes)
      }
    }
  }

  /// Puts a figure here if it fits; else, alone, it waits for the next page; with its heading it moves there.
  private mutating func placeWhole(_ boxes: [FlowBox], alone: Bool) throws(DocumentError) {
    let box = FlowBox.merged(boxes)
    guard box.height <= block.height + 0.01 else { return try run(boxes) }
    if waiting.isEmpty, fits([box]) { return put(box) }
    if alone {
      waiting.append(box)
    } else {
      try placeWaiting()
      if !fits([box]) { try newPage() }
      put(box)
    }
  }

  // MARK: Text

  /// Puts pieces down, chunk by chunk; a chunk has no place to break inside.
  private mutating func run(_ boxes: [FlowBox]) throws(DocumentError) {
    var start = 0
    while start < boxes.count {
      var end = start + 1
      while end < boxes.count, !boxes[end].mayBreakBefore { end += 1 }
      let chunk = Array(boxes[start..<end])
      if !fits(chunk), y > 0 || !waiting.isEmpty {
        try breakPage(before: chunk[0])
        // Figures that waited may leave too little room.
        while !fits(chunk), !waiting.isEmpty || (y > 0 && chunk[0].continuation == nil) { try newPage() }
      }
      if fits(chunk) { for box in chunk { put(box) } } else { try part(chunk) }
      start = end
    }
  }

  /// Puts down a chunk that is taller than a page, cutting it wherever a page is full.
  private mutating func part(_ chunk: [FlowBox]) throws(DocumentError) {
    for box in chunk {
      if !fits([box]), y > 0 {
        notices.append(.parted(page: pages.count))
        try breakPage(before: box)
      }
      put(box)
    }
  }

  private mutating func breakPage(before box: FlowBox) throws(DocumentError) {
    // The page's last piece is a row of the same table only if the table has begun: `box` may break before.
    if let continuation = box.continuation {
      add(continuation.closing, at: Point(x: 0, y: y))
      try newPage()
      for head in continuation.opening where fits([head]) { put(head) }
    } else {
      try newPage()
    }
  }

  // MARK: Pages

  private func fits(_ boxes: [FlowBox]) -> Bool {
    guard let first = boxes.first else { return true }
    let top = y > 0 ? y + max(gap, first.spaceBefore) : 0
    return top + FlowBox.height(of: boxes) <= block.height + 0.01
  }

  private mutating func put(_ box: FlowBox) {
    if y > 0 { y += max(gap, box.spaceBefore) }
    for heading in box.headings {
      outline.append(
        HeadingPlace(
          title: heading.title, level: heading.level, page: pages.count, anchor: heading.anchor))
    }
    for part in box.parts { add(part.elements, at: part.offset.moved(by: Point(x: 0, y: y))) }
    y += box.height
    gap = box.spaceAfter
  }

  private mutating func add(_ elements: [Element], at offset: Point) {
    let place = offset.moved(by: Point(x: block.x, y: block.y))
    pages[pages.count - 1] += Drawing(size: block.size, elements: elements).elements(movedBy: place)
  }

  /// Begins a page and puts the figures that waited at its top, as many as fit.
  private mutating func newPage() throws(DocumentError) {
    guard pages.count < Self.maximumPages else {
      throw .layout(.tooManyPages(limit: Self.maximumPages))
    }
    pages.append([])
    sections.append(sections[sections.count - 1])
    y = 0
    gap = 0
    while let box = waiting.first, fits([box]) {
      put(box)
      waiting.removeFirst()
    }
  }

  /// Puts all figures that wait on pages now.
  private mutating func placeWaiting() throws(DocumentError) {
    while !waiting.isEmpty { try newPage() }
  }
}
