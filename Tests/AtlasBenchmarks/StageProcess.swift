import Foundation

/// Runs stages in processes of their own, so that none meets the memory and the caches of another.
struct StageProcess {
  let inputs: InputFiles

  /// What all runs of a stage took.
  func measure(_ stage: Stage) throws -> Measurement {
    guard case .fresh(let runs) = stage.repetition else { return try measureOnce(stage) }
    return Measurement(merging: try (0..<runs).map { _ in try measureOnce(stage) })
  }

  private func measureOnce(_ stage: Stage) throws -> Measurement {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).absoluteURL
    if let path = Bundle.main.executablePath { process.executableURL = URL(fileURLWithPath: path) }
    process.arguments = [Self.flag, stage.name, inputs.folder]
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError(text: "the stage \(stage.name) failed")
    }
    return Measurement(merging: [try JSONDecoder().decode(Measurement.self, from: answer)])
  }

  /// The first argument of a process that runs one stage; the stage and the folder of the inputs follow.
  static let flag = "--stage"
}
