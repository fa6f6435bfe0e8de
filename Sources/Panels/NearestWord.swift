/// The candidate that a misspelt word most likely meant: the fewest insertions, deletions, substitutions and swaps of
/// neighbouring characters (optimal string alignment distance), letter case ignored, at most a third of the
/// word's length and never more than four, and never all of it. The first of equally near candidates wins.
///
/// - Returns: `nil` when nothing is near enough.
public func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let target = Array(word.lowercased())
  // Longer words are no misspelling worth the square of their length.
  guard !target.isEmpty, target.count <= 100 else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased())
    let limit = min(4, max(1, max(target.count, other.count) / 3))
    guard abs(other.count - target.count) <= limit else { continue }
    let distance = alignmentDistance(target, other)
    if distance <= limit, distance < target.count, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.word
}

private func alignmentDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in 1..<(left.count + 1) {
    var current = [row]
    for column in 1..<(right.count + 1) {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var best = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        best = min(best, beforePrevious[column - 2] + 1)
      }
      current.append(best)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
