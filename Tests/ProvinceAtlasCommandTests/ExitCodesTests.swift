import Foundation
import Testing

/// What a script sees of the command: exit codes, and which stream says what.
@Suite(.enabled(if: CommandProcess.executable != nil, "the command is not built beside the tests"))
struct ExitCodesTests {
  private func command(_ arguments: String..., in folder: String = projectFolder) throws -> CommandProcess {
    try CommandProcess(arguments, in: folder)
  }

  @Test func versionAndHelpGoToStandardOutput() throws {
    let version = try command("--version")
    #expect(version.exitCode == 0 && version.output.contains(".") && version.errors.isEmpty)
    let help = try command("--help")
    #expect(help.exitCode == 0 && help.output.contains("verify") && help.errors.isEmpty)
  }

  @Test(arguments: [
    ["--nonsense"], ["build", "--jobs", "0"], ["check", "--language", "fr"], ["shapes"], ["verify"],
  ])
  func wrongArgumentsEndWithTwo(_ arguments: [String]) throws {
    let run = try CommandProcess(arguments, in: projectFolder)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Usage: province-atlas"))
  }

  @Test(arguments: [
    (["check", "nowhere"], "error: nowhere: there is no such study file."),
    (["build", "nowhere.yaml"], "error: nowhere.yaml: there is no such study file."),
    (["shapes", "nowhere.shp"], "error: There is no file nowhere.shp"),
    (["verify", "nowhere"], "error: nowhere/manifest.json: there is no such manifest file."),
  ])
  func faultsOfTheDataEndWithOne(_ arguments: [String], _ message: String) throws {
    let run = try CommandProcess(arguments, in: projectFolder)
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
  }

  @Test func checkSaysWhatTheDefaultStudyIs() throws {
    let run = try command("check")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("china-provinces: 31 units, 2016–2023"))
    #expect(run.errors.isEmpty)
    // The study is found from a folder inside the project, and by its path from anywhere.
    let inside = try command("check", in: projectFolder + "/Tests")
    #expect(inside.output == run.output)
    let away = try command("check", projectFolder + "/Templates/china-provinces", in: "/")
    #expect(away.exitCode == 0 && away.output == run.output)
    let quiet = try command("check", "--quiet")
    #expect(quiet.exitCode == 0 && quiet.output.isEmpty)
  }

  @Test func shapesListsTheKeyColumns() throws {
    let run = try command("shapes", "Shapes/china-provinces/china-provinces.shp")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("records     34"))
    #expect(run.output.contains("adcode"))
  }

  @Test func verifyFindsAFileThatWasTamperedWith() throws {
    let folder = NSTemporaryDirectory() + "province-atlas-verify-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // `printf abc | sha256sum`
    let manifest = """
      {"tool": "t", "libraries": {}, "fonts": [], "study": "s", "options": {}, "inputs": [], "notices": [],
       "failures": [], "outputs": [{"path": "a.txt", "bytes": 3,
       "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]}
      """
    try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder + "/manifest.json"))
    try Data("abc".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
    let good = try command("verify", folder)
    #expect(good.exitCode == 0 && good.output == "1 files are as the manifest says\n" && good.errors.isEmpty)
    try Data("abd".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
    let bad = try command("verify", folder)
    #expect(bad.exitCode == 1 && bad.output.isEmpty)
    #expect(bad.errors.hasPrefix("error: a.txt: 3 bytes, changed since the manifest was written"))
  }

  @Test func aControlCharacterInAMessageDoesNotReachTheTerminal() throws {
    let run = try command("check", "no\u{1B}[2Jwhere")
    #expect(run.exitCode == 1)
    #expect(!run.errors.contains("\u{1B}"))
  }
}
