import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct StudyCopyTests {
  private func inNewFolder(_ work: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "province-atlas-new-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
  }

  /// The copy reads nothing outside its folder and finds the same as the study it was made from.
  @Test(arguments: ["china-provinces", "china-nqp", "henan-nqp"])
  func aCopyStandsOnItsOwn(_ template: String) throws {
    try inNewFolder { folder in
      let files = try StudyCopy(of: template).write(to: folder)
      #expect(files.contains("study.yaml") && files == files.sorted())
      for file in files {
        #expect(InputFile.exists("\(folder)/\(file)"))
        if file.hasSuffix(".yaml") {
          let text = try InputFile.text(at: "\(folder)/\(file)", purpose: "study")
          #expect(!text.contains("../"), "\(file)")
        }
      }
      let copy = try StudyRun(Study(at: folder)).check()
      #expect(try copy == StudyRun(Study(at: BuiltInStudy.path(named: template))).check())
      let inputs = try StudyInputs(Study(at: folder), options: RunOptions()).results.study.reports
      for template in [inputs.national, inputs.provincial, inputs.audit].compactMap(\.self) {
        for language in Language.allCases {
          #expect(files.contains(template.replacing("{language}", with: language.rawValue)))
        }
      }
    }
  }

  @Test func whatTemplatesIncludeIsCopiedToBeChanged() throws {
    try inNewFolder { folder in
      let files = try StudyCopy(of: "china-provinces").write(to: folder)
      #expect(files.contains("partials/key-findings.en.md") && files.contains("partials/references.md"))
      #expect(files.contains("partials/data-notes.zh.md") && !files.contains("partials/unit-figures.en.md"))
    }
  }

  @Test func nothingIsWrittenOverWhatIsThere() throws {
    try inNewFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let empty = try StudyCopy(of: "henan-nqp").write(to: folder)
      #expect(!empty.isEmpty)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/study.yaml"))
      let error = #expect(throws: AtlasError.self) { try StudyCopy(of: "henan-nqp").write(to: folder) }
      #expect(error?.description.contains("expected a folder that is new or empty") == true)
      #expect(try InputFile.text(at: folder + "/study.yaml", purpose: "study") == "mine")
    }
  }

  @Test func anUnknownNameIsAnsweredWithTheNearest() {
    let error = #expect(throws: AtlasError.self) { try StudyCopy(of: "china-province") }
    #expect(error?.description.contains("Did you mean `china-provinces`?") == true, "\(error)")
    #expect(throws: AtlasError.self) { try StudyCopy(of: "../Templates/china-provinces") }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    try inNewFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder))
      let error = #expect(throws: AtlasError.self) {
        try StudyCopy(of: "henan-nqp").write(to: folder + "/in")
      }
      #expect(error?.description.contains("the study cannot be written") == true)
    }
  }
}
