import Drawings

/// The names of the places that a footnote and its call lead to.
enum FootnoteNames {
  private static let prefix = "footnote-"

  static func note(_ number: Int) -> String { "\(prefix)\(number)" }
  static func call(_ number: Int) -> String { "\(prefix)call-\(number)" }

  /// The footnote a link leads to; `nil` for links to anything else.
  static func number(of link: String?) -> Int? {
    guard let link, link.hasPrefix("#" + prefix) else { return nil }
    return Int(link.dropFirst(prefix.utf8.count + 1))
  }
}

extension BlockSetter {
  /// The lines of a footnote: its number, which leads back to the call, and what it says, in small type.
  mutating func footnote(_ number: Int, in column: Column) throws(DocumentError) -> [FlowBox] {
    guard numbering.footnoteBlocks.indices.contains(number - 1) else { return [] }
    let (whole, setter) = (style, text)
    defer { (style, text.style) = (whole, setter.style) }
    style.body = style.body.sized(style.body.size * 0.84)
    style.leading = style.body.size * 1.32
    style.paragraphSpace = 0
    style.paragraphIndent = 0
    text.style = style
    var inner = column.indented(by: style.body.size * 1.3)
    inner.isTight = true
    inner.depth = 1
    var boxes = try flows(of: numbering.footnoteBlocks[number - 1], in: inner).flatMap(\.boxes)
    guard !boxes.isEmpty else { return [] }
    let look = bodyLook(inner)
    let mark = TextSpan(
      "\(number)", font: style.body.sized(style.body.size * 0.74), color: column.color,
      rise: style.body.size * 0.3, link: "#\(FootnoteNames.call(number))")
    var label = FlowBox.Part([
      .anchor(FootnoteNames.note(number), at: Point(x: column.x, y: 0)),
      .text(.init(spans: [mark], at: Point(x: column.x, y: TextSetter.baseline(look)))),
    ])
    label.roles = [StructureRole(.label)]
    boxes[0].parts.insert(label, at: 0)
    boxes[0].spaceBefore = 1.5
    boxes[boxes.count - 1].spaceAfter = 0
    boxes.enclose(in: role(.note))
    return boxes
  }
}
