import Foundation
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct StudyRunTests {
  @Test func aStudyLeavesEveryOutput() async throws {
    let toy = try ToyStudy()
    let outcome = try await toy.run().build()
    #expect(outcome.failures.isEmpty)
    let files = try toy.outputs()
    for name in [
      "report.pdf", "report-1.svg", "provinces.pdf", "maps/nqp.pdf", "maps/nqp.svg", "maps/nqp.png",
      "maps/rri.png", "tables/weights.csv", "tables/scores.csv", "tables/model-base.csv", "tables/names.csv",
      "tables/tables.xlsx",
      "provinces/410000-henan.pdf", "provinces/svg/410000-henan-1.svg", "manifest.json",
    ] { #expect(files[name]?.isEmpty == false, "\(name)") }
    #expect(files.keys.count { $0.hasPrefix("provinces/") && $0.hasSuffix(".pdf") } == 9)
    #expect(files.count == outcome.fileCount + 1)
    #expect(outcome.summary == "\(outcome.fileCount) files in \(toy.output)")
    for (name, bytes) in files where name.hasSuffix(".pdf") {
      #expect(bytes.starts(with: Array("%PDF-".utf8)))
    }
  }

  @Test func theWorkbookHoldsEveryTableDigitByDigit() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run().build()
    let files = try toy.outputs()
    let book = try Workbook(try #require(files["tables/tables.xlsx"]), name: "tables.xlsx")
    let tables = files.keys.filter { $0.hasPrefix("tables/") && $0.hasSuffix(".csv") }
    #expect(book.sheetNames.sorted() == tables.map { String($0.dropFirst(7).dropLast(4)) }.sorted())
    for sheet in book.sheets {
      let name = "tables/\(sheet.name ?? "").csv"
      let table = try Table(csv: try #require(files[name]), name: name)
      #expect(sheet.rows.first?.cells == table.header.map { .text($0) }, "\(name)")
      for row in 0..<table.rowCount {
        let cells = sheet.rows.first { $0.number == row + 2 }
        for (column, text) in table.row(row).enumerated() {
          switch cells?[column] ?? .blank {
          case .number(let value): #expect(Double(text) == value, "\(name), row \(row)")
          case .text(let words): #expect(words == text, "\(name), row \(row)")
          default: #expect(text.isEmpty, "\(name), row \(row)")
          }
        }
      }
    }
  }

  @Test func aSecondRunGivesTheSameBytes() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run { $0.jobs = 1 }.build()
    let first = try toy.outputs()
    _ = try await toy.run { $0.jobs = 4 }.build()
    expectSame(try toy.outputs(), first)
  }

  @Test func theStudysPlaceDoesNotShowInTheOutputs() async throws {
    let (toy, other) = (try ToyStudy(), try ToyStudy())
    _ = try await toy.run().build()
    // The same study through another path, and a copy of it in another folder.
    let around = StudyRun(try Study(at: toy.folder + "/shapes/../study.yaml"), options: other.options())
    _ = try await around.build()
    expectSame(try other.outputs(), try toy.outputs())
    _ = try await other.run { $0.output = other.path("Elsewhere") }.build()
    expectSame(try ToyStudy.files(in: other.path("Elsewhere/toy")), try toy.outputs())
  }

  @Test func theDateOfTheEnvironmentTakesThePlaceOfTheStudys() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run { $0.sourceDateEpoch = 86_400 }.build()
    let (given, manifest) = (try toy.outputs(), try Manifest(at: toy.output + "/manifest.json"))
    _ = try await toy.run().build()
    let usual = try toy.outputs()
    #expect(manifest.options["date"] == "86400")
    // 29 February 2024, as `date -u -d 2024-02-29 +%s` has it.
    #expect(try Manifest(at: toy.output + "/manifest.json").options["date"] == "1709164800")
    #expect(given["report.pdf"] != usual["report.pdf"])
    #expect(given["report-1.svg"] == usual["report-1.svg"])
  }

  @Test func checkWritesNothingAndSaysWhatWasFound() throws {
    let toy = try ToyStudy()
    let text = try toy.run().check()
    #expect(!InputFile.exists(toy.path("Output")))
    #expect(text.contains("toy: 9 units, 2020–2022"))
    #expect(text.contains("filled cells: 1"))
    #expect(text.contains("findings: "))
    #expect(text.contains("model base: the coefficient of NQP on RRI"))
  }

  @Test func anotherSpanNamesWhatItLeavesOut() async throws {
    let toy = try ToyStudy()
    let outcome = try await toy.run { $0.periods = "long" }.build()
    let notice = "NQP leaves out rnd over 2019–2022, as `periods.long.without` says"
    #expect(outcome.notices.contains(Notice(.index, notice)))
    // Another span goes to a folder of its own, so that two are never mixed.
    #expect(outcome.folder == toy.output + "-long")
    let manifest = try Manifest(at: outcome.folder + "/manifest.json")
    #expect(manifest.notices.contains("index: " + notice))
    #expect(manifest.options["periods"] == "long")
    let scores = try InputFile.text(at: outcome.folder + "/tables/scores.csv", purpose: "table")
    // Nine units, four years; the dimension of the one indicator left out is gone.
    #expect(scores.split(separator: "\n").count == 1 + 9 * 4)
    #expect(!scores.contains(",dp,"))
  }

  private func expectSame(_ found: [String: [UInt8]], _ expected: [String: [UInt8]]) {
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(found[name] == bytes, "\(name) differs") }
  }
}
