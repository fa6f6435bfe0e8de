import Foundation
import Testing

@testable import ProvinceAtlas

/// A whole study in a folder of its own, small enough to be built in a moment and free to be spoilt.
struct ToyStudy {
  /// The folder; the outputs go to `Output` in it.
  let folder: String

  /// This process's place for studies, removed when it ends.
  private static let home: String = {
    atexit { try? FileManager.default.removeItem(atPath: ToyStudy.home) }
    return NSTemporaryDirectory() + "province-atlas-tests-\(ProcessInfo.processInfo.processIdentifier)"
  }()

  /// Writes the study.
  init() throws {
    folder = Self.home + "/" + UUID().uuidString
    let texts = [
      "study.yaml": ToyTexts.study, "names.csv": ToyTexts.names, "data.csv": ToyTexts.data,
      "national.en.md": ToyTexts.national, "province.en.md": ToyTexts.provincial,
    ]
    for (name, text) in texts { try write(Array(text.utf8), to: name) }
    try write(ToyTexts.shapes)
  }

  /// Writes the shapes of the study.
  func write(_ shapes: ToyShapefile) throws {
    for (ending, bytes) in shapes.files { try write(bytes, to: "shapes/toy.\(ending)") }
  }

  /// Writes a file of the study.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Replaces the one place of a text in a file.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try String(contentsOfFile: path(name), encoding: .utf8)
    try #require(text.ranges(of: old).count == 1, "`\(old)` must stand once in \(name)")
    try write(Array(text.replacing(old, with: new).utf8), to: name)
  }

  /// Changes the bytes of a file.
  func edit(_ name: String, _ change: (inout [UInt8]) -> Void) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
    change(&bytes)
    try write(bytes, to: name)
  }

  /// Where a file of the study stands.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Where the outputs go.
  var output: String { path("Output/toy") }

  /// Options that keep the outputs in the study's folder.
  func options(_ change: (inout RunOptions) -> Void = { _ in }) -> RunOptions {
    var options = RunOptions(output: path("Output"))
    change(&options)
    return options
  }

  /// The run.
  func run(_ change: (inout RunOptions) -> Void = { _ in }) throws -> StudyRun {
    StudyRun(try Study(at: folder), options: options(change))
  }

  /// Builds and returns what was told of it.
  func events(_ change: (inout RunOptions) -> Void = { _ in }) async throws -> [ProgressEvent] {
    let (events, sink) = AsyncStream<ProgressEvent>.makeStream()
    _ = try await run(change).build { sink.yield($0) }
    sink.finish()
    return await events.reduce(into: []) { $0.append($1) }
  }

  /// Everything that is computed before anything is drawn.
  func inputs(_ change: (inout RunOptions) -> Void = { _ in }) throws -> StudyInputs {
    try StudyInputs(try Study(at: folder), options: options(change))
  }

  /// Every file under the output folder with its bytes.
  func outputs() throws -> [String: [UInt8]] { try Self.files(in: output) }

  /// Every file under a folder with its bytes, by its path in the folder.
  static func files(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      guard !InputFile.isFolder(path) else { continue }
      files[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    return files
  }
}

/// The project's folder, for tests on the study that comes with the tool.
let projectFolder: String = {
  var url = URL(fileURLWithPath: #filePath)
  for _ in 0..<4 { url.deleteLastPathComponent() }
  return url.path
}()

extension [ProgressEvent] {
  /// The jobs that were done.
  var finished: [ProgressEvent.FinishedJob] {
    compactMap { event in if case .finished(let job) = event { job } else { nil } }
  }
}
