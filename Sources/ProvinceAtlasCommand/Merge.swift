import ArgumentParser
import ProvinceAtlas

/// `province-atlas merge`: the shares of a batch to one output.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Joins the outputs of all shares of a batch (build --shard) and binds the volume.")

  @Argument(help: "The output folders of all shares, in any order.", completion: .directory)
  var folders: [String]

  @Option(
    name: [.short, .long], help: "The folder to make (default: beside the first, named after the study).")
  var output: String?

  @Flag(name: .long, help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reportingErrors {
      let outcome = try ShardMerge(folders, output: output).merge()
      for failure in outcome.failures { Terminal.error("error: \(failure)") }
      if !quiet { Terminal.result(outcome.summary) }
      if !outcome.failures.isEmpty { throw ExitCode(1) }
    }
  }
}
