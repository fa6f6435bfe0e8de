/// Finds what a person probably meant.
enum NearestName {
  /// The closest of `names` to `name`: the fewest edits, at most a third of the longer name (and at least
  /// two); ties go to the name that sorts first. `nil` when nothing is close.
  static func of(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    var best: (name: String, edits: Int)?
    for candidate in names.sorted() {
      let letters = Array(candidate.lowercased())
      let allowed = max(2, max(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= allowed else { continue }
      let edits = distance(wanted, letters)
      if edits <= allowed, edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.name
  }

  /// The sentence part that names the closest of `names`, or lists a few when none is close.
  static func hint(_ name: String, among names: some Sequence<String>) -> String {
    if let nearest = of(name, among: names) { return "did you mean “\(nearest)”?" }
    let known = names.sorted()
    if known.isEmpty { return "none is known here" }
    return "known here: \(known.prefix(8).joined(separator: ", "))\(known.count > 8 ? ", …" : "")"
  }

  /// Insertions, deletions and substitutions from one word to the other (Levenshtein).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
