import Foundation

/// Programs that judge the output where they are installed.
enum ExternalTool: String {
  case pdftotext, pdffonts, qpdf

  /// Whether the program is installed; tests that need it are shown as skipped otherwise.
  var isInstalled: Bool { path != nil }

  private var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// Runs the program on a file made of `bytes`; `@` among the arguments stands for its path.
  func run(_ arguments: [String], on bytes: [UInt8]) throws -> (status: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? rawValue)
    process.arguments = arguments.map { $0 == "@" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
