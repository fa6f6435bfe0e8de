import ArgumentParser
import Foundation
import Testing

@testable import ProvinceAtlasCommand

/// What a person at the terminal sees of `build --watch`.
@Suite(.enabled(if: CommandProcess.executable != nil, "the command is not built beside the tests"))
struct WatchingTests {
  /// A process that goes on, with its streams in files.
  private struct Running {
    let process: Process
    let output: URL
    let errors: URL

    init(_ arguments: [String], in folder: String) throws {
      output = URL(fileURLWithPath: folder + "/out.txt")
      errors = URL(fileURLWithPath: folder + "/err.txt")
      for file in [output, errors] { try Data().write(to: file) }
      process = Process()
      process.executableURL = CommandProcess.executable
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: projectFolder)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
    }

    /// Waits for so many lines on standard output, and returns them.
    func lines(_ count: Int) async throws -> [Substring] {
      for _ in 0..<1200 {
        let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        if lines.count >= count || !process.isRunning { return lines }
        try await Task.sleep(for: .milliseconds(100))
      }
      return []
    }

    func said() throws -> String { String(decoding: try Data(contentsOf: errors), as: UTF8.self) }
  }

  @Test(.timeLimit(.minutes(5)))
  func aTemplateIsBuiltAsItIsWrittenUntilCtrlC() async throws {
    let home = NSTemporaryDirectory() + "province-atlas-watch-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let study = home + "/study"
    let copy = try CommandProcess(["new", study, "--template", "henan-nqp", "--quiet"], in: projectFolder)
    #expect(copy.exitCode == 0, "\(copy.errors)")
    let run = try Running(
      ["build", study, "--watch", "--only", "national", "-o", home + "/results"], in: home)
    defer { if run.process.isRunning { kill(run.process.processIdentifier, SIGKILL) } }
    let first = try await run.lines(1)
    let said = try run.said()
    #expect(first.count == 1 && first[0].hasPrefix("built in "), "\(said)")

    let template = study + "/national.en.md"
    let text = try String(contentsOfFile: template, encoding: .utf8)
    try (text + "\n{{nosuch}}\n").write(toFile: template, atomically: true, encoding: .utf8)
    let second = try await run.lines(2)
    #expect(
      second.last?.hasPrefix("not built, after ") == true
        && second.last?.contains("(national.en.md changed)") == true)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(try run.said().contains("error: \(template):\(line): there is no variable “nosuch”"))

    try (text + "\nOne more line.\n").write(toFile: template, atomically: true, encoding: .utf8)
    let third = try await run.lines(3)
    #expect(third.last?.contains("(national.en.md changed): ") == true)
    #expect(FileManager.default.fileExists(atPath: home + "/results/henan-nqp/report.pdf"))

    kill(run.process.processIdentifier, SIGINT)
    for _ in 0..<300 where run.process.isRunning { try await Task.sleep(for: .milliseconds(100)) }
    #expect(!run.process.isRunning && run.process.terminationStatus == 0)
    #expect(run.process.terminationReason == .exit)
    #expect(try run.said().hasSuffix("no longer watching \(study)\n"))
    let left = try FileManager.default.contentsOfDirectory(atPath: home + "/results/henan-nqp")
    #expect(!left.contains { $0.hasPrefix(".partial") })
  }

  @Test func watchingGoesWithNeitherAListNorAShare() {
    for other in [["--list-variables"], ["--shard", "1/2"]] {
      let error = #expect(throws: (any Error).self) { try Build.parse(["--watch"] + other) }
      #expect(error.map { Build.message(for: $0) }?.contains("leave \(other[0]) out") == true)
    }
  }
}
