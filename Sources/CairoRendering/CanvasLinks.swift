import CCairo
import Drawings

/// The anchors of a document. Cairo's tag attributes are parsed text, so anchors are named by their number.
struct LinkNames: Hashable {
  private var numbers: [String: Int] = [:]

  /// Gathers the anchors of all pages.
  init(_ pages: [Drawing]) throws(RenderingError) {
    for (index, page) in pages.enumerated() { try add(page.elements, page: index + 1) }
    for (index, page) in pages.enumerated() { try checkTargets(page.elements, page: index + 1) }
  }

  /// The name of an anchor in the file; `nil` when there is none.
  func name(of anchor: some StringProtocol) -> String? {
    numbers[String(anchor)].map { "anchor-\($0)" }
  }

  private mutating func add(_ elements: [Element], page: Int) throws(RenderingError) {
    for element in elements {
      if case .group(let group) = element { try add(group.elements, page: page) }
      guard case .anchor(let name, _) = element else { continue }
      guard numbers[name] == nil else { throw .duplicateAnchor(name, page: page) }
      numbers[name] = numbers.count + 1
    }
  }

  private func checkTargets(_ elements: [Element], page: Int) throws(RenderingError) {
    for element in elements {
      switch element {
      case .group(let group): try checkTargets(group.elements, page: page)
      case .link(_, let target): try check(target, page: page)
      case .text(let text):
        for span in text.spans { if let target = span.link { try check(target, page: page) } }
      case .path, .anchor: break
      }
    }
  }

  private func check(_ target: String, page: Int) throws(RenderingError) {
    guard target.hasPrefix("#"), name(of: target.dropFirst()) == nil else { return }
    throw .missingAnchor(String(target.dropFirst()), page: page)
  }

  /// An address in ASCII: bytes a URI may not have, quotes and backslashes among them, are percent-encoded, so
  /// no address can end the attribute it stands in.
  static func escapedAddress(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return address.utf8.reduce(into: "") { text, byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !#"'"\<>^`{|}()"#.utf8.contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%"
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
    }
  }
}

extension Canvas {
  /// Makes a rectangle lead to a web address or an anchor, and what is drawn meanwhile the words of the link.
  func link(_ rect: Rect, to target: String, around content: () -> Void = {}) {
    guard let links = unsafe links else { return content() }
    let box = "rect=[\(rect.x) \(rect.y) \(rect.width) \(rect.height)]"
    let goal: String
    if target.hasPrefix("#") {
      guard let name = links.name(of: target.dropFirst()) else { return content() }
      goal = "dest='\(name)'"
    } else {
      goal = "uri='\(LinkNames.escapedAddress(target))'"
    }
    unsafe cairo_tag_begin(cr, CAIRO_TAG_LINK, "\(box) \(goal)")
    content()
    unsafe cairo_tag_end(cr, CAIRO_TAG_LINK)
  }

  /// Makes a point a place links lead to.
  func anchor(_ name: String, at point: Point) {
    guard let name = unsafe links?.name(of: name) else { return }
    unsafe cairo_tag_begin(cr, CAIRO_TAG_DEST, "name='\(name)' x=\(point.x) y=\(point.y)")
    unsafe cairo_tag_end(cr, CAIRO_TAG_DEST)
  }
}
