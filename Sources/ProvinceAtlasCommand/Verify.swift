import ArgumentParser
import ProvinceAtlas

/// `province-atlas verify`: recomputes the manifest's hashes.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tells whether the files of an output folder are those its manifest lists.")

  @Argument(help: "An output folder, such as Output/china-provinces.", completion: .directory)
  var folder: String

  func run() async throws {
    try await reportingErrors {
      let (checked, faults) = try Manifest.verify(folder)
      for fault in faults { Terminal.error("error: \(fault)") }
      guard faults.isEmpty else { throw ExitCode(1) }
      Terminal.result("\(checked) files are as the manifest says")
    }
  }
}
