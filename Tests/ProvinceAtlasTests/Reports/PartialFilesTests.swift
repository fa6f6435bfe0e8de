import Documents
import Foundation
import Testing

@testable import ProvinceAtlas

/// Texts that templates include.
@Suite struct PartialFilesTests {
  /// A study whose national template includes a text.
  private func toy(_ partials: [String: String], _ inclusion: String = "{{> notes}}") throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.replace("First is", with: "\(inclusion)\n\nFirst is", in: "national.en.md")
    for (name, text) in partials { try toy.write(Array(text.utf8), to: "partials/\(name)") }
    return toy
  }

  private func template(_ toy: ToyStudy, _ language: Language = .english) throws -> ReportTemplate {
    try ReportTemplate("national.en.md", of: Study(at: toy.folder), language: language, as: .national)
  }

  private func text(_ toy: ToyStudy) throws -> String {
    let inputs = try toy.inputs()
    let template = try template(toy)
    let data = try inputs.results.nationalData(geography: inputs.geography)
    return DataText.restored(try template.template.expand(with: data).markdown)
  }

  @Test func aPartialIsPutInPlaceAndMayIncludeAnother() throws {
    let toy = try toy([
      "notes.md": "Units: {{unit_count}}.\n{{> source}}\n", "source.en.md": "From {{data_source}}.",
      "source.md": "of both languages", "source.zh.md": "中文",
    ])
    #expect(try text(toy).contains("Units: 9.\nFrom Data: made for tests.\n"))
    let read = try template(toy).inputs.map(\.path)
    #expect(read == ["national.en.md", "partials/notes.md", "partials/source.en.md"])
    #expect(try template(toy, .chinese).inputs.map(\.path).last == "partials/source.zh.md")
  }

  @Test func thoseBesideTheTemplateFollowTheStudysOwn() throws {
    let toy = try ToyStudy()
    try toy.write(Array("{{> a}} {{> b}}".utf8), to: "shared/national.en.md")
    try toy.write(Array("of the template".utf8), to: "shared/partials/a.md")
    try toy.write(Array("of the template".utf8), to: "shared/partials/b.md")
    try toy.write(Array("of the study".utf8), to: "partials/a.md")
    let template = try ReportTemplate("shared/national.en.md", of: Study(at: toy.folder), language: .english)
    let markdown = try template.template.expand(with: TemplateData([:])).markdown
    #expect(markdown == "of the study of the template")
  }

  @Test func aFaultInAPartialIsNamedWithItsFileAndLine() async throws {
    try await expectRefusal(saying: ["/partials/notes.md:2: ", "unit_cuont", "unit_count"]) { toy in
      try toy.replace("First is", with: "{{> notes}} First is", in: "national.en.md")
      try toy.write(Array("Units:\n{{unit_cuont}}".utf8), to: "partials/notes.md")
    }
  }

  @Test func anUnknownPartialIsNamedWithTheNearest() async throws {
    try await expectRefusal(saying: ["/national.en.md:5: ", "no partial “ntoes”", "did you mean “notes”?"]) {
      toy in
      try toy.replace("First is", with: "{{> ntoes}} First is", in: "national.en.md")
      try toy.write(Array("x".utf8), to: "partials/notes.md")
    }
  }

  @Test func aLoopIsNamed() async throws {
    try await expectRefusal(saying: ["/partials/b.md:1: ", "a → b → a", "remove one of the inclusions"]) {
      toy in
      try toy.replace("First is", with: "{{> a}} First is", in: "national.en.md")
      try toy.write(Array("{{> b}}".utf8), to: "partials/a.md")
      try toy.write(Array("{{> a}}".utf8), to: "partials/b.md")
    }
  }

  @Test(arguments: ["../secret", "/etc/hostname", "..", "a/b", ".hidden", "~root", ""])
  func aPathIsNoName(_ name: String) async throws {
    try await expectRefusal(saying: ["/national.en.md:5: ", "is no name of a partial", "without path"]) {
      toy in
      try toy.replace("First is", with: "{{> \(name)}} First is", in: "national.en.md")
      try toy.write(Array("secret".utf8), to: "secret.md")
    }
  }

  @Test func aLinkOutOfTheStudyIsRefused() async throws {
    try await expectRefusal(saying: ["/partials/notes.md: ", "leads out of the folder", "not a link"]) {
      toy in
      try toy.replace("First is", with: "{{> notes}} First is", in: "national.en.md")
      let files = FileManager.default
      try files.createDirectory(atPath: toy.path("partials"), withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: toy.path("partials/notes.md"), withDestinationPath: projectFolder + "/README.md")
    }
  }

  @Test func aFolderOfPartialsThatIsALinkIsRefusedToo() throws {
    let (toy, other) = (try toy([:]), try ToyStudy())
    try other.write(Array("secret".utf8), to: "partials/notes.md")
    try FileManager.default.createSymbolicLink(
      atPath: toy.path("partials"), withDestinationPath: other.path("partials"))
    let error = #expect(throws: AtlasError.self) { try template(toy) }
    #expect(error?.found.contains("leads out of the folder") == true)
  }

  @Test func frontMatterInAPartialIsRefused() throws {
    let toy = try toy(["notes.md": "---\ntitle: x\n---\ntext"])
    let error = #expect(throws: AtlasError.self) { try template(toy) }
    #expect(error?.description.contains("partials/notes.md:1: the partial begins with front matter") == true)
  }

  @Test func aPartialThatIsTooLongIsRefusedUnread() throws {
    let toy = try toy(["notes.md": String(repeating: "x", count: ReportTemplate.mostBytes + 1)])
    let error = #expect(throws: AtlasError.self) { try template(toy) }
    #expect(error?.description.contains("expected at most 1048576") == true)
    // One that nothing includes is not read.
    let idle = try self.toy(["notes.md": String(repeating: "x", count: ReportTemplate.mostBytes + 1)], "")
    #expect(try template(idle).inputs.count == 1)
  }

  @Test func aChangedPartialMakesTheReportAgain() async throws {
    let toy = try toy(["notes.md": "One."])
    _ = try await toy.events { $0.only = [.national] }
    try toy.write(Array("Two.".utf8), to: "partials/notes.md")
    let events = try await toy.events {
      $0.only = [.national]
      $0.resumes = true
    }
    #expect(events.finished.filter(\.isUnchanged).isEmpty)
    let manifest = try Manifest(at: toy.output + "/manifest.json")
    #expect(manifest.inputs.contains { $0.path == "partials/notes.md" && $0.bytes == 4 })
  }
}
