import ArgumentParser
import Foundation
import ProvinceAtlas
import Testing

@testable import ProvinceAtlasCommand

@Suite struct BuildTests {
  @Test func theOptionsOfBatchesAreRead() throws {
    let command = try Build.parse(["--only", "maps, tables", "--resume", "--json"])
    #expect(command.only == "maps, tables" && command.resume && command.json)
    let error = #expect(throws: (any Error).self) { try Build.parse(["--only", "mpas"]) }
    #expect(error.map { Build.message(for: $0) }?.contains("Did you mean `maps`?") == true)
  }
}

/// What a script sees of `build`.
@Suite(.enabled(if: CommandProcess.executable != nil, "the command is not built beside the tests"))
struct BuildProcessTests {
  private typealias Event = EventLines.Event

  private func folder() -> String { NSTemporaryDirectory() + "province-atlas-build-\(UUID().uuidString)" }

  private func events(_ text: String) throws -> [Event] {
    try text.split(separator: "\n").map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
  }

  @Test func eventsAreOneObjectALine() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try CommandProcess(
      ["--only", "maps", "--format", "svg", "--json", "-o", folder], in: projectFolder)
    #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
    let events = try events(run.output)
    let start = try #require(events.first)
    #expect(start.event == "started" && start.folder == folder + "/china-provinces")
    let finished = events.filter { $0.event == "finished" }
    #expect(!finished.isEmpty && finished.map(\.done) == (1...finished.count).map { $0 })
    #expect(finished.allSatisfy { $0.total == start.total && $0.unchanged == false && $0.files?.count == 1 })
    #expect(events.contains { $0.event == "notice" && $0.stage != nil && $0.message != nil })
    let end = try #require(events.last)
    #expect(end.event == "done" && end.exitCode == 0 && end.fileCount == finished.count)
  }

  @Test func aFailureIsAnEventToo() throws {
    let run = try CommandProcess(["build", "nowhere.yaml", "--json"], in: projectFolder)
    #expect(run.exitCode == 1 && run.errors.hasPrefix("error: nowhere.yaml: there is no such study file."))
    let events = try events(run.output)
    #expect(events.map(\.event) == ["failure", "done"])
    #expect(events.first?.file == "nowhere.yaml" && events.last?.exitCode == 1)
  }

  @Test func namesOfTemplatesArePrintedAndNothingIsBuilt() throws {
    let folder = folder()
    let arguments = ["--list-variables", "--unit", "Henan", "--language", "zh", "-o", folder]
    let text = try CommandProcess(arguments, in: projectFolder)
    #expect(text.exitCode == 0 && text.errors.isEmpty && text.output.contains("= 河南\n"), "\(text.errors)")
    let json = try CommandProcess(arguments + ["--json"], in: projectFolder)
    let listing = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(listing["unit"] as? String == "河南" && listing["study"] as? String == "china-provinces")
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func anUnknownPartIsAFaultOfTheCommandLine() throws {
    let run = try CommandProcess(["--only", "tabels"], in: projectFolder)
    #expect(
      run.exitCode == 2 && run.output.isEmpty && run.errors.contains("Did you mean `tables`?"),
      "\(run.errors)")
  }

  @Test func aRunThatIsKilledLeavesWholeFilesAndIsGoneOnWith() throws {
    let (folder, other) = (folder(), folder())
    defer { for name in [folder, other] { try? FileManager.default.removeItem(atPath: name) } }
    let choice = ["--only", "maps,tables", "--format", "svg,png"]
    let whole = try CommandProcess(choice + ["-o", other], in: projectFolder)
    #expect(whole.exitCode == 0, "\(whole.errors)")
    let expected = try files(in: other + "/china-provinces")

    let home = folder + "/china-provinces"
    try kill(choice + ["-o", folder], onceIn: home)
    // Nothing but the hidden folder is there, and what its journal lists is whole.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: home).allSatisfy { $0.hasPrefix(".partial-") })
    let resumed = try CommandProcess(choice + ["--resume", "--json", "-o", folder], in: projectFolder)
    #expect(resumed.exitCode == 0, "\(resumed.errors)")
    let finished = try events(resumed.output).filter { $0.event == "finished" }
    #expect(finished.contains { $0.unchanged == true } && finished.contains { $0.unchanged == false })
    let found = try files(in: home)
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(found[name] == bytes, "\(name)") }
  }

  /// Starts a build and kills it as soon as its journal has a line.
  private func kill(_ arguments: [String], onceIn home: String) throws {
    let process = Process()
    process.executableURL = CommandProcess.executable
    process.arguments = arguments + ["--jobs", "1", "--quiet"]
    process.currentDirectoryURL = URL(fileURLWithPath: projectFolder)
    try process.run()
    let names = FileManager.default
    while process.isRunning {
      let partial = (try? names.contentsOfDirectory(atPath: home))?.first { $0.hasPrefix(".partial-") }
      let journal = partial.flatMap { names.contents(atPath: "\(home)/\($0)/.journal") } ?? Data()
      if journal.contains(10) { break }
      usleep(1000)
    }
    #expect(process.isRunning, "the run was over before it could be killed")
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
  }

  private func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
    return files
  }
}
