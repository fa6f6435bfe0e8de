import Testing

@testable import ProvinceAtlas

@Suite struct ReportFormatTests {
  @Test func listsAreReadInTheirOrderEachOnce() throws {
    #expect(try ReportFormat.list("html, PDF,html") == [.html, .pdf])
    for (list, hint) in [("", "pdf"), ("htm", "did you mean"), ("pdf,,svg", "svg")] {
      let error = #expect(throws: AtlasError.self) { try ReportFormat.list(list) }
      #expect(error?.description.lowercased().contains(hint) == true, "\(error?.description ?? "")")
    }
  }

  @Test func aStudySaysWhatItsReportsAreWrittenAs() throws {
    let toy = try ToyStudy()
    #expect(try Study(at: toy.folder).reports.formats == [.pdf, .svg])
    try toy.replace("  leads: nqp", with: "  leads: nqp\n  formats: [pdf, html]", in: "study.yaml")
    #expect(try Study(at: toy.folder).reports.formats == [.pdf, .html])
  }

  @Test func unknownFormatsAndNoneAreRefused() async throws {
    for (list, pieces) in [("[pdf, htm]", ["`htm`", "html"]), ("[]", ["empty list"])] {
      try await expectRefusal(saying: ["study.yaml:", "reports.formats"] + pieces) { toy in
        try toy.replace("  leads: nqp", with: "  leads: nqp\n  formats: \(list)", in: "study.yaml")
      }
    }
  }
}
