import Drawings

/// Footnotes at the foot of columns.
extension PageFiller {
  /// Points between text and the first footnote, with the short rule between them.
  private static let separation = 10.0
  /// The share of a column that the rest of a footnote may take, so that text goes on beside it.
  private static let mostOfColumn = 0.6

  /// The footnotes that pieces call and that stand nowhere yet.
  func newNotes(of boxes: [FlowBox]) -> [Int] {
    var notes: [Int] = []
    for note in boxes.flatMap(\.notes) where !called.contains(note) && !notes.contains(note) {
      notes.append(note)
    }
    return notes
  }

  /// Whether text may reach `end` with these footnotes added below it. On an empty page the first line of each is
  /// enough: a footnote is split only where no page has room for all of it.
  func hasRoom(to end: Double, with notes: [Int]) -> Bool {
    let added = notes.flatMap { footnotes[$0] ?? [] }
    if end + footHeight(adding: added) <= block.height + 0.01 { return true }
    guard y <= 0, feet[column].isEmpty, let line = added.first else { return false }
    return end + footHeight(adding: [line]) <= block.height + 0.01
  }

  /// Puts the footnotes that pieces call at the foot; what has no room goes on in the next column.
  mutating func addNotes(of boxes: [FlowBox]) {
    guard !footnotes.isEmpty else { return }
    for note in newNotes(of: boxes) {
      called.insert(note)
      for line in footnotes[note] ?? [] {
        if carried.isEmpty, y + footHeight(adding: [line]) <= block.height + 0.01 {
          feet[column].append(line)
        } else {
          carried.append(line)
        }
      }
    }
  }

  /// Puts the rest of a footnote at the foot of an empty column, as much of it as leaves room for text.
  mutating func takeCarried() {
    while let line = carried.first,
      feet[column].isEmpty || footHeight(adding: [line]) <= block.height * Self.mostOfColumn
    {
      feet[column].append(line)
      carried.removeFirst()
    }
  }

  /// The height of the footnotes with more below them. Below something as wide as all columns, those of each count.
  private func footHeight(adding lines: [FlowBox]) -> Double {
    var most = 0.0
    for index in feet.indices where active == 1 || index == column {
      let all = index == column ? feet[index] + lines : feet[index]
      if !all.isEmpty { most = max(most, Self.separation + FlowBox.height(of: all)) }
    }
    return most
  }

  /// Draws the footnotes of the page under a short rule.
  mutating func drawFeet() {
    let state = (active, column)
    active = columns.count
    for (index, lines) in feet.enumerated() where !lines.isEmpty {
      column = index
      var box = FlowBox.merged(lines)
      let height = box.height
      box.addBelow([
        .rule(
          from: 0, to: columns.width(in: block.width) * 0.3, y: -4, width: 0.4, color: Self.ruleColor)
      ])
      for part in box.parts { add(part, at: Point(x: 0, y: block.height - height)) }
    }
    feet = Array(repeating: [], count: columns.count)
    (active, column) = state
  }

  private static let ruleColor = Color(hex: 0x5A616B)
}
