import Panels
import TableFiles

/// A long text table: a million rows of ten columns.
enum TextStages {
  static let file = "million.csv"

  static func million() -> [UInt8] {
    var csv = "unit,year,a,b,c,d,e,f,g,h\n"
    csv.reserveCapacity(40_000_000)
    for row in 0..<1_000_000 { csv += "u\(row / 50),\(row % 50 + 1970),1.5,2,3,4,5,6,7,\(row)\n" }
    return Array(csv.utf8)
  }

  static let all: [Stage] = [
    Stage("CSV, 1 000 000 x 10: cut into cells", .fresh(runs: 5), aim: .init(seconds: 2)) { inputs in
      { try Table(csv: inputs.bytes(file), name: file).rowCount }
    },
    Stage("CSV, 1 000 000 x 10: detected, as a panel", .fresh(runs: 5), aim: .init(seconds: 2)) { inputs in
      { try SourceReader().tables(in: inputs.bytes(file), name: file)[0].asPanel().panel.units.count }
    },
  ]
}

extension SourceTable {
  /// The figures, with every unit's spelling as its code.
  func asPanel() throws -> SourcedPanel {
    try panel(
      units: Dictionary(uniqueKeysWithValues: spellings.map { ($0.text, UnitCode($0.text)) }))
  }
}
