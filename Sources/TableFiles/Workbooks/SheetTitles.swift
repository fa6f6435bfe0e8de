/// Names that Excel accepts for the sheets of one workbook.
enum SheetTitles {
  /// The most UTF-16 units of a name.
  static let limit = 31

  /// One name for each wish, in order: none of the characters `[ ] : * ? / \`, at most 31 units, none twice whatever
  /// the case, and none that Excel keeps for itself.
  static func legal(_ wishes: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wishes.map { wish in
      let plain = cleaned(wish)
      var name = prefix(of: plain, units: limit)
      var number = 1
      while taken.contains(name.lowercased()) {
        number += 1
        name = prefix(of: plain, units: limit - " \(number)".utf16.count) + " \(number)"
      }
      taken.insert(name.lowercased())
      return name
    }
  }

  private static func cleaned(_ wish: String) -> String {
    var name = ""
    for scalar in wish.unicodeScalars where !isControl(scalar) {
      name.unicodeScalars.append("[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    while name.hasPrefix("'") { name.removeFirst() }
    while name.hasSuffix("'") { name.removeLast() }
    return name.isEmpty ? "Sheet" : name
  }

  private static func isControl(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE
  }

  /// The longest head of whole characters.
  private static func prefix(of text: String, units: Int) -> String {
    var head = ""
    for character in text {
      guard head.utf16.count + character.utf16.count <= units else { break }
      head.append(character)
    }
    return head
  }
}
