import Panels
import TableFiles
import Testing

/// Damaged files are refused with a sentence or read; nothing crashes or hangs.
@Suite struct SourceFuzzTests {
  static let files = [
    "gbk-crlf", "tab-padded", "years-down-quoted", "padded-source", "indicators-no-unit",
    "indicators-of-beijing",
  ]

  /// Reads and assembles; the number of tables.
  private func survive(_ bytes: [UInt8]) -> Int {
    do {
      let tables = try SourceReader().tables(in: bytes, name: "damaged.csv")
      for table in tables {
        do {
          let sourced = try table.panel(units: ownCodes(table))
          #expect(sourced.rows.count == sourced.panel.units.count * sourced.panel.periods.count)
        } catch {
          #expect("\(error)".hasSuffix("."))
        }
      }
      return tables.count
    } catch {
      #expect("\(error)".hasSuffix(".") && "\(error)".utf8.count < 3000)
    }
    return 0
  }

  @Test(arguments: files)
  func cutAtEveryLength(_ file: String) throws {
    let whole = try fixture("bureau-exports/\(file).csv")
    var read = 0
    for length in 0..<whole.count { read += survive(Array(whole.prefix(length))) }
    #expect(read > 0 || file == "indicators-no-unit")
  }

  @Test(arguments: files)
  func flippedBytes(_ file: String) throws {
    let whole = try fixture("bureau-exports/\(file).csv")
    var state: UInt64 = 11
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0...next() % 3 { bytes[next() % bytes.count] = UInt8(next() % 256) }
      _ = survive(bytes)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func hostileShapes() throws {
    let wide = "地区" + (0..<20_000).map { ",c\($0)" }.joined() + "\n北京,1\n"
    #expect(throws: TableFileError.self) { try tables(wide) }
    #expect(survive(Array(String(repeating: ",", count: 500_000).utf8)) == 0)
    #expect(survive(Array(String(repeating: "a,b\n", count: 50_000).utf8)) == 0)
    #expect(survive(Array(String(repeating: "注：\n", count: 20_000).utf8)) == 0)
    #expect(survive(Array(String(repeating: "(", count: 200_000).utf8)) == 0)
    // A sparse table that would ask for the product of its units and periods.
    let sparse = (0..<3000).map { "u\($0),\($0 + 1)\(",1")\n" }.joined()
    let table = try tables("unit,year,x\n" + sparse, .init(unitColumn: "unit", periodColumn: "year"))[0]
    #expect(throws: TableFileError.self) { try table.panel(units: ownCodes(table)) }
  }
}
