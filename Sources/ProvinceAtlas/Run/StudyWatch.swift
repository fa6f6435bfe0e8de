import Foundation

/// Builds a study, and builds it again whenever one of its files changes: while a template is being written.
///
/// A build makes only the jobs whose inputs changed (``RunOptions/resumes``). What stops a build is told, and watching
/// goes on.
public struct StudyWatch: Sendable {
  /// What came of a build.
  public struct Rebuild: Sendable {
    /// The files that changed, as messages name them; empty for the first build.
    public let changed: [String]
    /// How long the build took.
    public let seconds: Double
    /// What it left behind, or what stopped it.
    public let result: Result<StudyRun.Outcome, AtlasError>

    /// The build in a line.
    public var summary: String {
      let reason = changed.isEmpty ? "" : " (\(Self.list(changed)) changed)"
      let time = String(format: "%.2f s", seconds)
      switch result {
      case .success(let outcome):
        let made = outcome.jobCount - outcome.unchangedCount
        return "built in \(time)\(reason): \(made) of \(outcome.jobCount) jobs made, in \(outcome.folder)"
      case .failure: return "not built, after \(time)\(reason)"
      }
    }

    private static func list(_ names: [String]) -> String {
      names.count <= 3
        ? names.joined(separator: ", ")
        : names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more files"
    }
  }

  /// The study file, or its folder.
  private let path: String
  private let options: RunOptions

  /// How often files are looked at.
  private static let interval = Duration.milliseconds(200)
  /// Files that are looked at in the study's folder.
  private static let mostFiles = 5_000

  /// Prepares to watch; nothing is read yet.
  public init(_ path: String, options: RunOptions) {
    self.path = path
    var options = options
    options.resumes = true
    self.options = options
  }

  /// Builds until told to end.
  ///
  /// - Parameters:
  ///   - isEnded: asked several times a second; a build under way is finished first.
  ///   - progress: how far a build is.
  ///   - show: told of every build, the first one among them.
  /// - Throws: what is a fault of the tool; faults of the study are told to `show`.
  public func run(
    until isEnded: @Sendable () -> Bool, progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in },
    show: (Rebuild) -> Void
  ) async throws {
    var named: Set<String> = []
    var changed: [String] = []
    while !isEnded() {
      // Looked at before the build reads them: what changes meanwhile is seen afterwards.
      var seen = Snapshot(files(named))
      let start = ContinuousClock.now
      let (result, inputs) = try await build(progress)
      if let inputs {
        let added = inputs.subtracting(named)
        named = inputs
        seen.add(added)
      }
      show(Rebuild(changed: changed, seconds: (ContinuousClock.now - start) / .seconds(1), result: result))
      changed = try await change(since: seen, named, until: isEnded)
    }
  }

  /// Waits until a file is not as it was, and is as it is twice in turn: editors write in several steps.
  private func change(
    since seen: Snapshot, _ named: Set<String>, until isEnded: @Sendable () -> Bool
  ) async throws -> [String] {
    var last = seen
    while !isEnded() {
      try await Task.sleep(for: Self.interval)
      let now = Snapshot(files(named))
      let changed = now.differences(from: seen)
      if !changed.isEmpty, now.differences(from: last).isEmpty { return changed.map(shown) }
      last = now
    }
    return []
  }

  /// A build with the files it read; `nil` for them when it was stopped.
  private func build(
    _ progress: @escaping @Sendable (ProgressEvent) -> Void
  ) async throws -> (Result<StudyRun.Outcome, AtlasError>, inputs: Set<String>?) {
    do {
      let study = try Study(at: path)
      let outcome = try await StudyRun(study, options: options).build(progress: progress)
      let manifest = try Manifest(at: "\(outcome.folder)/\(Manifest.fileName)")
      return (.success(outcome), Set(manifest.inputs.map { InputFile.path($0.path, in: study.folder) }))
    } catch let error as AtlasError {
      return (.failure(error), nil)
    }
  }
}

// MARK: - Files

extension StudyWatch {
  /// The study's folder.
  private var folder: String {
    if InputFile.isFolder(path) { return path.hasSuffix("/") ? String(path.dropLast()) : path }
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// What is looked at: everything in the study's folder but outputs and hidden files, and what the last build read.
  private func files(_ named: Set<String>) -> Set<String> {
    let outputs = URL(fileURLWithPath: options.output ?? "Output").standardizedFileURL.path
    var files = named
    var open = [folder]
    while let next = open.popLast(), files.count < Self.mostFiles {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: next)) ?? [] {
        let path = "\(next)/\(name)"
        // A folder of partials that is a link leads elsewhere, and so in circles.
        guard !name.hasPrefix("."), URL(fileURLWithPath: path).standardizedFileURL.path != outputs else {
          continue
        }
        if InputFile.isFolder(path) {
          if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil { open.append(path) }
        } else {
          files.insert(path)
        }
      }
    }
    return files
  }

  /// A file as it is told: by its place in the study's folder.
  private func shown(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// How files are at a moment: when they were written, how long they are, which they are.
  private struct Snapshot {
    private var states: [String: State] = [:]

    private struct State: Hashable {
      let modified: Double
      let size: Int
      let number: Int
    }

    init(_ files: Set<String>) { add(files) }

    mutating func add(_ files: Set<String>) {
      for file in files where states[file] == nil {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else { continue }
        states[file] = State(
          modified: (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0,
          size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
          number: (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0)
      }
    }

    /// The files that are not as they were in another, in alphabetical order.
    func differences(from other: Snapshot) -> [String] {
      Set(states.keys).union(other.states.keys).filter { states[$0] != other.states[$0] }.sorted()
    }
  }
}
