import Foundation

/// A program of the machine that judges what we write, such as `qpdf` or `pdflatex`.
public struct OutsideProgram: Sendable {
  /// What it answered.
  public struct Answer: Sendable {
    /// Its exit code.
    public let status: Int32
    /// Both of its streams.
    public let output: String
    /// The file that was asked for; empty when none was, or none was made.
    public let file: [UInt8]
  }

  private let name: String

  /// A program of the folders of `PATH`.
  public init(_ name: String) { self.name = name }

  private var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// Whether the program is there; tests that need it are shown as skipped otherwise.
  public var isInstalled: Bool { path != nil }

  /// Whether a class or package of TeX is there.
  public static func hasTeXFile(_ file: String) -> Bool {
    let search = OutsideProgram("kpsewhich")
    return search.isInstalled && (try? search.run([file], on: Data()))?.status == 0
  }

  /// Runs the program in a folder of its own, which holds nothing but the file ``file``.
  ///
  /// - Parameters:
  ///   - name: what the file is called instead, for programs that go by its ending.
  ///   - made: a file the program makes there, to be given back.
  public func run(
    _ arguments: [String], on bytes: some Sequence<UInt8>, named name: String = OutsideProgram.file,
    yielding made: String? = nil
  ) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appending(path: name))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? self.name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let file = made.flatMap { try? Data(contentsOf: folder.appending(path: $0)) } ?? Data()
    return Answer(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self), file: [UInt8](file))
  }

  /// What the arguments call the file that a program is run on.
  public static let file = "input"
}
