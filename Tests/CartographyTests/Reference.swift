import Drawings
import Foundation

/// Raw output of other programs in Tests/References.
enum Reference {
  /// The lines of a file; none when it is not there.
  static func lines(_ name: String) -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../References/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// The words of the lines that begin with a word, without it.
  static func rows(_ name: String, of word: String) -> [[String]] {
    lines(name).map { $0.split(separator: " ").map(String.init) }.filter { $0.first == word }.map {
      Array($0.dropFirst())
    }
  }
}

extension Color {
  /// Red, green and blue as whole numbers.
  var channels: [Int] { [Int(red), Int(green), Int(blue)] }
}
