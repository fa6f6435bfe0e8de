import Testing

@testable import TableFiles

@Suite struct HostileWorkbookTests {
  static let files = [
    "openpyxl.xlsx", "xlwt.xls", "stata-118.dta", "stata-119.dta", "stata-117-gb18030.dta",
    "stata-114-gb18030.dta",
    "stata-114-windows1252.dta",
  ]

  /// Numbers after Marsaglia (2003), xorshift with 64 bits, from a fixed start.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64 = 88_172_645_463_325_252
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// Reads bytes that may be nonsense: a reading or a sentence, never a crash.
  private func survives(_ bytes: [UInt8], _ name: String) -> Bool {
    do throws(TableFileError) {
      let book = try Workbook(bytes, name: name)
      return book.sheets.allSatisfy { sheet in sheet.rows.allSatisfy { $0.number > 0 } }
    } catch {
      let text = error.description
      return text.hasPrefix(name) && text.hasSuffix(".") && !text.contains("\n")
    }
  }

  @Test("Files cut off anywhere", arguments: files)
  func cut(_ name: String) throws {
    let bytes = try fixture("workbooks/\(name)")
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
      #expect(survives(Array(bytes.prefix(length)), name), "\(length) bytes")
    }
  }

  @Test("Files with some bits turned over", arguments: files)
  func flipped(_ name: String) throws {
    let bytes = try fixture("workbooks/\(name)")
    var dice = Dice()
    for trial in 0..<300 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<6, using: &dice) {
        let place = Int.random(in: 0..<damaged.count, using: &dice)
        damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      }
      #expect(survives(damaged, name), "trial \(trial)")
    }
  }

  @Test("Sheets with some bytes replaced inside their XML")
  func damagedXML() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><f>A1</f><v>43891</v></c></row>"
      + "<row r=\"5\"><c r=\"C5\" t=\"inlineStr\"><is><t>text</t></is></c></row>"
    let sample = XLSXSample(rows)
    var dice = Dice()
    for trial in 0..<300 {
      var damaged = sample
      let part = damaged.parts.randomElement(using: &dice)?.path ?? ""
      var xml = Array((damaged[part] ?? "").utf8)
      let place = Int.random(in: 0..<xml.count, using: &dice)
      xml[place] = Array("<>/\"&19ARs".utf8).randomElement(using: &dice) ?? 0
      damaged[part] = String(decoding: xml, as: UTF8.self)
      #expect(try survives(damaged.bytes(), "book.xlsx"), "trial \(trial): \(part)")
    }
  }

  @Test func aZipBombIsStopped() throws {
    var sample = XLSXSample()
    let texts = String(repeating: "<a>" + String(repeating: "a", count: 100_000) + "</a>", count: 1100)
    sample["xl/worksheets/sheet1.xml"] = "<worksheet>\(texts)</worksheet>"
    #expect(try sample.bytes().count < 400_000)
    guard case .unpacksTooFar(let megabytes, let times) = try sample.fault() else {
      return #expect(Bool(false), "not stopped")
    }
    #expect(megabytes == 100 && times > 250)
  }

  @Test func aMillionEmptyRowsAreNoRows() throws {
    let rows = (1...1_048_576).map { "<row r=\"\($0)\" spans=\"1:4\"/>" }.joined()
    #expect(try XLSXSample(rows).rows().isEmpty)
  }
}
