import Testing

@testable import ProvinceAtlas

@Suite struct JobRecordTests {
  private func record(_ name: String) -> JobRecord {
    let file = Manifest.File(path: "maps/\(name).pdf", bytes: 3, sha256: "00")
    let notice = Notice(.figure, "two lines\nand a \"quote\"")
    return JobRecord(
      job: .init(name: name, fingerprint: "f", unit: "410000", fonts: ["F"], notices: [notice]), files: [file]
    )
  }

  @Test func aJournalComesBackAsItWasWritten() {
    let records = ["a", "b", "河南"].map(record)
    let journal = JobRecord.journal(records.flatMap(\.line))
    #expect(journal == Dictionary(uniqueKeysWithValues: records.map { ($0.job.name, $0) }))
    #expect(records[0].job.files == ["maps/a.pdf"])
    // The last line of a job counts.
    var again = record("a")
    again.job.fingerprint = "g"
    #expect(JobRecord.journal(record("a").line + again.line)["a"] == again)
  }

  @Test func aJournalCutOffAnywhereHoldsItsWholeLines() {
    let (first, second) = (record("a").line, record("b").line)
    #expect(first.count { $0 == 10 } == 1)
    for length in 0...(first.count + second.count) {
      let journal = JobRecord.journal(Array((first + second)[..<length]))
      let whole = (length >= first.count ? ["a"] : []) + (length >= first.count + second.count ? ["b"] : [])
      #expect(journal.keys.sorted() == whole, "\(length) bytes")
    }
  }

  @Test func linesThatAreNoRecordsAreLeftOut() {
    let journal = JobRecord.journal(Array("{}\nwords\n\n".utf8) + record("a").line)
    #expect(journal.keys.sorted() == ["a"])
  }
}
