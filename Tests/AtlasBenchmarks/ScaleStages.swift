import Foundation
import ProvinceAtlas
import TableFiles

/// A study of 3 000 units, 20 years and 30 indicators from its files to the files of its index, by the code that runs
/// behind `province-atlas build`: reading, recognising units, joining, auditing, index, tables.
enum ScaleStages {
  private static let aim = Stage.Aim(seconds: 3, megabytes: 500)

  static let all: [Stage] = [
    Stage("study 3 000 x 20 x 30, long CSV: index files", .fresh(runs: 5), aim: aim) { inputs in
      { try writeCSV(try tables("long.yaml", inputs), inputs) }
    },
    Stage("study 3 000 x 20 x 30, 30 wide CSV: index files", .fresh(runs: 5), aim: aim) { inputs in
      { try writeCSV(try tables("wide.yaml", inputs), inputs) }
    },
    Stage("study 3 000 x 20 x 30: its figures and scores", .fresh(runs: 5)) { inputs in
      { try tables("long.yaml", inputs).ofIndices().count }
    },
    Stage("study 3 000 x 20 x 30: index files, CSV", .fresh(runs: 5)) { inputs in
      let tables = try tables("long.yaml", inputs)
      return { try writeCSV(tables, inputs) }
    },
    Stage("study 3 000 x 20 x 30: index files, XLSX", .fresh(runs: 3)) { inputs in
      let tables = try tables("long.yaml", inputs)
      return { try write(tables.workbook(of: tables.ofIndices()), to: "tables.xlsx", inputs) }
    },
    Stage("study 3 000 x 20 x 30: all tables, CSV", .fresh(runs: 3)) { inputs in
      let tables = try tables("long.yaml", inputs)
      return { try tables.all().reduce(0) { try $0 + write($1.table.csv, to: "\($1.name).csv", inputs) } }
    },
  ]

  private static func tables(_ study: String, _ inputs: InputFiles) throws -> StudyTables {
    try StudyTables(figuresOf: Study(at: inputs.path(study)))
  }

  /// The number of bytes written.
  private static func writeCSV(_ tables: StudyTables, _ inputs: InputFiles) throws -> Int {
    try tables.ofIndices().reduce(0) { try $0 + write($1.table.csv, to: "\($1.name).csv", inputs) }
  }

  private static func write(_ bytes: [UInt8], to name: String, _ inputs: InputFiles) throws -> Int {
    try inputs.write(bytes, to: "output/\(name)")
    return bytes.count
  }
}
