import CairoRendering
import Foundation
import OutsidePrograms
import Testing

@testable import ProvinceAtlas

@Suite struct ReportBindingTests {
  private func built(_ change: (inout RunOptions) -> Void = { _ in }) async throws -> [String: [UInt8]] {
    let toy = try ToyStudy()
    _ = try await toy.run(change).build()
    return try toy.outputs()
  }

  @Test(.enabled(if: OutsideProgram("pdftotext").isInstalled, "pdftotext is not installed"))
  func theVolumeHoldsTheReportsInTheOrderOfTheUnits() async throws {
    let files = try await built()
    let volume = try #require(files["provinces.pdf"])
    let names = files.keys.filter { $0.hasPrefix("provinces/") && $0.hasSuffix(".pdf") }
    func text(_ bytes: [UInt8]) throws -> String {
      try OutsideProgram("pdftotext").run(["-layout", OutsideProgram.file, "-"], on: bytes).output
    }
    let order = ToyTexts.units.map { "provinces/\($0.0)-\($0.3.lowercased()).pdf" }
    #expect(names.sorted() == order.sorted())
    #expect(try text(volume) == order.map { try text(try #require(files[$0])) }.joined())
  }

  @Test(.enabled(if: OutsideProgram("pdftotext").isInstalled, "pdftotext is not installed"))
  func theContactSheetShowsEveryPageOfEveryReport() async throws {
    let files = try await built()
    let sheet = try #require(files["contact-sheet.pdf"])
    let text = try OutsideProgram("pdftotext").run(["-raw", OutsideProgram.file, "-"], on: sheet).output
    for (name, bytes) in files
    where name.hasSuffix(".pdf") && (name.hasPrefix("provinces/") || name == "report.pdf") {
      let file = name.split(separator: "/").last.map(String.init) ?? name
      for page in 1...(try CairoRenderer.pageSizes(of: bytes).count) {
        #expect(text.contains("\(file) · \(page)"), "\(name)")
      }
    }
    // The pages themselves are there, not pictures of them.
    #expect(text.contains("First is"))
  }

  @Test(
    .enabled(if: OutsideProgram("qpdf").isInstalled, "qpdf is not installed"),
    arguments: ["provinces.pdf", "contact-sheet.pdf"])
  func qpdfFindsNothingAmiss(_ name: String) async throws {
    let bytes = try #require(try await built()[name])
    let answer = try OutsideProgram("qpdf").run(["--check", OutsideProgram.file], on: bytes)
    #expect(answer.status == 0, "\(answer.output)")
  }

  @Test func aRunOfSomeReportsBindsNone() async throws {
    let some = try await built { $0.units = ["Henan"] }
    #expect(some["provinces.pdf"] == nil && some["contact-sheet.pdf"] == nil)
    let part = try await built { $0.only = [.provincial] }
    #expect(part["provinces.pdf"] != nil && part["contact-sheet.pdf"] == nil)
  }
}
