import Panels
import TableFiles
import Testing

@Suite struct SourceEncodingTests {
  private let text = "地区,2020年,2021年\n北京市,1,2\n天津市,3,\n"

  private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  private func encoding(_ bytes: [UInt8]) throws -> SourceEncoding? {
    let table = try #require(try SourceReader().tables(in: bytes, name: "data.csv").first)
    #expect(try table.series("data", "北京市") == [1, 2])
    return table.encoding
  }

  @Test func everyEncodingIsFound() throws {
    #expect(try encoding(Array(text.utf8)) == .utf8)
    #expect(try encoding([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == .utf8WithMark)
    #expect(try encoding(utf16(text, isLittle: true)) == .utf16LittleEndian)
    #expect(try encoding(utf16(text, isLittle: false)) == .utf16BigEndian)
    let tabs = text.replacing(",", with: "\t").replacing("\n", with: "\r\n")
    #expect(try encoding(utf16(tabs, isLittle: true)) == .utf16LittleEndian)
    #expect(try encoding(Array(text.replacing(",", with: ";").utf8)) == .utf8)
  }

  /// Characters beyond GBK take four bytes.
  @Test func rareCharactersOfGB18030() throws {
    // 𠮷䶮, two characters of four bytes.
    let gb: [UInt8] = [0x95, 0x34, 0xB2, 0x35, 0xFE, 0x9F]
    let bytes = Array("name,2020,2021\n".utf8) + gb + Array(",1,2\n".utf8)
    let table = try #require(try SourceReader().tables(in: bytes, name: "data.csv").first)
    #expect(table.encoding == .gb18030)
    #expect(table.spellings.map(\.text).map { $0.unicodeScalars.map(\.value) } == [[0x20BB7, 0x4DAE]])
  }

  @Test func whatIsNoTextIsRefusedAtItsPlace() {
    func fault(_ bytes: [UInt8]) -> TableFileError? {
      #expect(throws: TableFileError.self) { try SourceReader().tables(in: bytes, name: "data.csv") }
    }
    let start = Array("name,2020,2021\nA,1,2\n".utf8)
    #expect(fault(start + [0xFF, 0x2C]) == .notText(file: "data.csv", line: 3, byte: 0xFF))
    // GBK that stops inside a character.
    #expect(fault(start + [0xB1, 0xB1, 0xBE]) == .notText(file: "data.csv", line: 3, byte: 0xBE))
    #expect(
      fault([0xEF, 0xBB, 0xBF] + start + [0xB1, 0xB1]) == .notText(file: "data.csv", line: 3, byte: 0xB1))
    #expect(fault([0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00]) != nil)
    #expect(fault(start + [0]) == .notATable(file: "data.csv", found: "not text: it has bytes of value zero"))
    #expect(fault(Array(" <html><table>".utf8)) == .notATable(file: "data.csv", found: "a web page"))
    #expect(fault(Array("%PDF-1.7".utf8)) == .notATable(file: "data.csv", found: "a PDF"))
    #expect(fault([]) == .noHeader(file: "data.csv"))
  }

  @Test func separators() throws {
    // Quoted commas in a file of tabs, decimal commas in one of semicolons, commas in prose above a table.
    let tabs = "name\t2020\t2021\n\"A,B\"\t1\t2\n\"C,D\"\t3\t4\n"
    #expect(try tables(tabs)[0].spellings.map(\.text) == ["A,B", "C,D"])
    let prose = "One, two, three; four\nname;2020;2021\nA;1;2\nB;3;4\n"
    #expect(try tables(prose)[0].series("data", "B") == [3, 4])
  }

  @Test func quotesInsideCellsAreKept() throws {
    let table = try tables("名称,2020,2021\n甲,1,2\n注：见\"说明\"一节\n")[0]
    #expect(table.origin.notes == ["注：见\"说明\"一节"])
    #expect(throws: TableFileError.openQuote(file: "data.csv", line: 2)) { try tables("a,2020\n\"甲,1\n") }
    #expect(throws: TableFileError.strayQuote(file: "data.csv", line: 2, column: 1)) {
      try tables("a,2020\n\"甲\"乙,1\n")
    }
  }
}
