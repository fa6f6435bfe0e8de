import Testing

@testable import ProvinceAtlas

/// Pages on single units and slides, made from templates of the toy study.
@Suite struct FactSheetTests {
  private func toy() throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.replace(
      "  leads: nqp\n",
      with: "  leads: nqp\n  fact_sheet: province.{language}.md\n  slides: national.{language}.md\n",
      in: "study.yaml")
    return toy
  }

  @Test func theyAreMadeBesideTheReportsAndBoundIntoNothing() async throws {
    let toy = try toy()
    _ = try await toy.run().build()
    let files = try toy.outputs()
    #expect(files.keys.count { $0.hasPrefix("fact-sheets/") && $0.hasSuffix(".pdf") } == 9)
    #expect(files["slides.pdf"] == files["report.pdf"])
    #expect(files["fact-sheets/410000-henan.pdf"] == files["provinces/410000-henan.pdf"])
    let other = try ToyStudy()
    _ = try await other.run().build()
    let plain = try other.outputs()
    for bound in ["provinces.pdf", "contact-sheet.pdf"] { #expect(files[bound] == plain[bound], "\(bound)") }
    #expect(!plain.keys.contains { $0.hasPrefix("fact-sheets") || $0.hasPrefix("slides") })
  }

  @Test func theyCanBeAskedForAlone() async throws {
    let toy = try toy()
    let events = try await toy.events {
      $0.only = [.factSheets, .slides]
      $0.units = ["Henan"]
    }
    #expect(Set(events.finished.map(\.name)) == ["fact-sheets/410000-henan.pdf", "slides.pdf"])
    let again = try await toy.events {
      $0.only = [.factSheets, .slides]
      $0.units = ["Henan"]
      $0.resumes = true
    }
    #expect(again.finished.allSatisfy { $0.isUnchanged })
  }

  @Test(arguments: [(OutputPart.factSheets, "reports.fact_sheet"), (.slides, "reports.slides")])
  func aStudyThatMakesNoneSaysSo(_ part: OutputPart, _ key: String) async throws {
    let run = try ToyStudy().run { $0.only = [part] }
    let error = await #expect(throws: AtlasError.self) { try await run.build() }
    #expect(error?.description.contains("--only asks for \(part.rawValue)") == true)
    #expect(error?.description.contains(key) == true)
  }

  @Test func aFaultIsListedAndTheOthersAreMade() async throws {
    let toy = try toy()
    try toy.write(Array("---\ntitle: A page\n---\n\nText on no unit.\n".utf8), to: "page.en.md")
    try toy.replace("fact_sheet: province.{language}.md", with: "fact_sheet: page.en.md", in: "study.yaml")
    let outcome = try await toy.run().build()
    #expect(outcome.failures.count == 9)
    #expect(outcome.failures.first?.hasPrefix("fact sheet of ") == true)
    #expect(try toy.outputs().keys.contains("provinces/410000-henan.pdf"))
  }
}
