import ArgumentParser
import Foundation
import Testing

@testable import ProvinceAtlasCommand

@Suite struct MergeTests {
  @Test func theOptionsAreRead() throws {
    let command = try Merge.parse(["a", "b", "--output", "o", "--quiet"])
    #expect(command.folders == ["a", "b"] && command.output == "o" && command.quiet)
    #expect(try Build.parse(["--shard", "2/8"]).shard == "2/8")
  }

  @Test(arguments: ["9/8", "0/1", "two"])
  func wrongSharesAreRefused(_ text: String) {
    #expect(throws: (any Error).self) { try Build.parse(["--shard", text]) }
  }
}

/// What a script sees of `merge`.
@Suite(.enabled(if: CommandProcess.executable != nil, "the command is not built beside the tests"))
struct MergeProcessTests {
  @Test func sharesOfTheDefaultStudyAreJoined() throws {
    let folder = NSTemporaryDirectory() + "province-atlas-merge-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let choice = ["--only", "tables", "--quiet", "-o", folder]
    for shard in ["1/2", "2/2"] {
      let run = try CommandProcess(choice + ["--shard", shard], in: projectFolder)
      #expect(run.exitCode == 0 && run.output.isEmpty, "\(run.errors)")
    }
    let shares = [1, 2].map { "\(folder)/china-provinces-shard-\($0)-of-2" }
    let missing = try CommandProcess(["merge", shares[0]], in: projectFolder)
    #expect(missing.exitCode == 1 && missing.output.isEmpty)
    #expect(missing.errors.hasPrefix("error: share 2/2 is missing"), "\(missing.errors)")
    let merged = try CommandProcess(["merge"] + shares, in: projectFolder)
    #expect(
      merged.exitCode == 0 && merged.output.hasSuffix(" files in \(folder)/china-provinces\n"),
      "\(merged.errors)")
    let verified = try CommandProcess(["verify", folder + "/china-provinces"], in: projectFolder)
    #expect(verified.exitCode == 0, "\(verified.errors)")
  }

  @Test func noFolderIsAFaultOfTheCommandLine() throws {
    let run = try CommandProcess(["merge"], in: projectFolder)
    #expect(run.exitCode == 2 && run.errors.contains("Usage: province-atlas merge"))
  }
}
