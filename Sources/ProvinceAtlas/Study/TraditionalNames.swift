import Foundation
import Synchronization

/// Names of units in simplified characters, by which spellings in traditional ones are recognised. Most tables have
/// none, and setting up the conversion takes longer than reading a table of names: it is done when first asked for.
final class TraditionalNames: Sendable {
  /// Every folded name with the entry it means.
  private let names: [(key: String, entry: Int)]
  /// Entries by their spellings in simplified characters; `nil` where two units share one.
  private let converted = Mutex<[String: Int?]?>(nil)

  init(_ names: [(key: String, entry: Int)]) { self.names = names }

  /// The entry that a folded spelling means.
  func entry(_ folded: String) -> Int? {
    guard folded.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return nil }
    let index = converted.withLock { index in
      let ready = index ?? Self.index(of: names)
      index = ready
      return ready
    }
    return index[Self.simplified(folded)] ?? nil
  }

  /// All names are converted at once: to set up the conversion takes longer than to convert them.
  private static func index(of names: [(key: String, entry: Int)]) -> [String: Int?] {
    let whole = simplified(names.map(\.key).joined(separator: "\n")).split(
      separator: "\n", omittingEmptySubsequences: false)
    let plain = whole.count == names.count ? whole.map(String.init) : names.map { simplified($0.key) }
    var index: [String: Int?] = [:]
    for (name, key) in zip(names, plain) {
      if let other = index[key], other != name.entry {
        index[key] = .some(nil)
      } else {
        index[key] = .some(name.entry)
      }
    }
    return index
  }

  /// A text in simplified characters, by the table of Unicode's common locale data.
  private static func simplified(_ text: String) -> String {
    text.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? text
  }
}
