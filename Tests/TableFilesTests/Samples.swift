import Foundation
import Panels
import TableFiles

func table(_ text: String, name: String = "data.csv") throws -> Table {
  try Table(csv: Array(text.utf8), name: name)
}

/// The bytes of a file in `Tests/Fixtures`.
func fixture(_ path: String) throws -> [UInt8] {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: tests.appending(path: "Fixtures").appending(path: path)))
}

/// Codes that are the spellings themselves.
func ownCodes(_ table: SourceTable) -> [String: UnitCode] {
  Dictionary(table.spellings.map { ($0.text, UnitCode($0.text)) }) { first, _ in first }
}

/// The tables of a text file.
func tables(
  _ text: String, name: String = "data.csv", _ options: SourceReader.Options = .init()
) throws -> [SourceTable] {
  try SourceReader(options: options).tables(in: Array(text.utf8), name: name)
}

extension SourceTable {
  /// The figures of an indicator of a unit over all periods.
  func series(_ indicator: String, _ unit: String) throws -> [Double?] {
    try panel(units: ownCodes(self)).panel.series(indicator, unit: UnitCode(unit)).map(\.value)
  }
}
