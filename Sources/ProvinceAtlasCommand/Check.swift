import ArgumentParser
import ProvinceAtlas

/// `province-atlas check`: reads and audits, writes nothing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a study, its table and its shapes and says what does not fit; writes nothing.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await reportingErrors {
      let study = try Study(at: common.studyPath())
      let audit = try StudyRun(study, options: try common.runOptions()).check()
      if !common.quiet { Terminal.result(audit) }
    }
  }
}
