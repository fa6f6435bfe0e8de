import Foundation
import TableFiles

func table(_ text: String, name: String = "data.csv") throws -> Table {
  try Table(csv: Array(text.utf8), name: name)
}

/// The bytes of a file in `Tests/Fixtures`.
func fixture(_ path: String) throws -> [UInt8] {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: tests.appending(path: "Fixtures").appending(path: path)))
}
