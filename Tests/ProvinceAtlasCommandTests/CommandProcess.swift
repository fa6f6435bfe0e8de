import Foundation

/// The built command run as a process of its own, as a person at the terminal runs it.
struct CommandProcess {
  let exitCode: Int32
  let output: String
  let errors: String

  /// The executable stands beside the test bundle.
  static let executable: URL? = {
    let places = [
      Bundle.main.executableURL, Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL,
    ]
    for place in places.compactMap(\.self) {
      var folder = place.resolvingSymlinksInPath()
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let candidate = folder.appendingPathComponent("province-atlas")
        if FileManager.default.isExecutableFile(atPath: candidate.path), !Self.isFolder(candidate) {
          return candidate
        }
      }
    }
    return nil
  }()

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }

  /// Runs the command in a folder; both streams go to files, so that neither can fill up and block.
  init(_ arguments: [String], in folder: String) throws {
    guard let executable = Self.executable else { throw CocoaError(.fileNoSuchFile) }
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("province-atlas-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (out, err) = (scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err"))
    for file in [out, err] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    exitCode = process.terminationStatus
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
  }
}

/// The project's folder.
let projectFolder: String = {
  var url = URL(fileURLWithPath: #filePath)
  for _ in 0..<3 { url.deleteLastPathComponent() }
  return url.path
}()
