/// The `id`s of an SVG from cairo, which names surfaces by a counter of the whole process: no two renderings
/// would agree. They are numbered anew in the order they appear.
enum SVGIdentifiers {
  /// The SVG with surfaces numbered from 1 and `prefix` before every `id` and every reference to one.
  static func renumbered(_ svg: [UInt8], prefix: String) -> [UInt8] {
    let prefix = Array(prefix.utf8.filter(isNameByte))
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(svg.count)
    var copied = 0
    var place = 0
    while place < svg.count {
      // Names follow ` id="`, `url(#` and `href="#`.
      let start: Int
      if svg[place] == UInt8(ascii: "#"), place > 0,
        svg[place - 1] == UInt8(ascii: "(") || svg[place - 1] == UInt8(ascii: "\"")
      {
        start = place + 1
      } else if svg[place] == UInt8(ascii: "i"), svg[place...].starts(with: idStart),
        place > 0, svg[place - 1] == UInt8(ascii: " ")
      {
        start = place + idStart.count
      } else {
        place += 1
        continue
      }
      let end = svg[start...].firstIndex { !isNameByte($0) } ?? svg.count
      result += svg[copied..<start]
      result += prefix
      let name = svg[start..<end]
      if name.starts(with: surface) {
        let next = numbers.count + 1
        let number = numbers[name.dropFirst(surface.count), default: next]
        numbers[name.dropFirst(surface.count)] = number
        result += surface
        result += Array(String(number).utf8)
      } else {
        result += name
      }
      copied = end
      place = end
    }
    return result + svg[copied...]
  }

  private static let idStart = Array("id=\"".utf8)
  private static let surface = Array("surface".utf8)

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      return true
    default: return false
    }
  }
}
