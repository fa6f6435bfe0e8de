/// Markdown on its way to be read, with what is known of where it came from.
struct MarkdownSource {
  let text: String
  /// Stands in messages.
  let name: String
  /// Where each line of `composed` was written; empty for a text that is no template's.
  let places: [SourcePlace]
  /// The template before its values were put in place.
  let composed: String
  /// Tells the footnotes of the document from those of its callouts.
  var scope = 0

  /// The line of the template that words stand on; `nil` when they came from a value.
  func place(of words: some StringProtocol) -> SourcePlace? {
    let lines = composed.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.firstIndex(where: { String($0).contains(words) }) else { return nil }
    return places.indices.contains(line) ? places[line] : SourcePlace(file: name, line: line + 1)
  }
}
