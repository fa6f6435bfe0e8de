import Testing

@testable import TableFiles

@Suite struct BIFFRecordsTests {
  private func record(_ kind: UInt16, _ data: [UInt8]) -> [UInt8] {
    [UInt8(kind & 0xFF), UInt8(kind >> 8), UInt8(data.count & 0xFF), UInt8(data.count >> 8)] + data
  }

  @Test func aTextGoesOnInContinuationsOfAnotherWidth() throws {
    // Five characters: two of one byte, then three of two bytes; a flag byte begins the continuation.
    let bytes =
      record(BIFFRecords.Kind.label, [5, 0, 0, 0x61, 0x62])
      + record(BIFFRecords.Kind.continuation, [1, 0x17, 0x53, 0xAC, 0x4E])
      + record(BIFFRecords.Kind.continuation, [0, 0x7A]) + record(BIFFRecords.Kind.endOfFile, [])
    var records = BIFFRecords(bytes)
    let label = try #require(try records.next())
    #expect(label.parts.count == 3)
    var reader = BIFFTextReader(label, from: 0)
    #expect(try reader.text() == "ab北京z" && reader.isAtEnd)
    #expect(try records.next()?.kind == BIFFRecords.Kind.endOfFile)
    #expect(try records.next() == nil)
  }

  @Test func letterShapesAndPronunciationsAreSteppedOver() throws {
    let rich: [UInt8] = [2, 0, 0x0C, 1, 0, 3, 0, 0, 0, 0x68, 0x69, 9, 9, 9, 9, 8, 8, 8]
    let bytes =
      record(BIFFRecords.Kind.sharedStrings, rich) + record(BIFFRecords.Kind.continuation, [1, 0, 0, 0x21])
    var records = BIFFRecords(bytes)
    var reader = BIFFTextReader(try #require(try records.next()), from: 0)
    #expect(try reader.text() == "hi")
    #expect(try reader.text() == "!" && reader.isAtEnd)
  }

  @Test func whatIsCutOff() throws {
    var records = BIFFRecords([0x04, 0x02, 0x09, 0x00, 0x01])
    #expect(throws: WorkbookFault.damaged("a record is cut off at byte 0")) { try records.next() }
    var short = BIFFRecords(record(BIFFRecords.Kind.label, [200, 0, 1, 0x61]))
    var reader = BIFFTextReader(try #require(try short.next()), from: 0)
    #expect(throws: WorkbookFault.damaged("a text is cut off")) { try reader.text() }
  }
}
