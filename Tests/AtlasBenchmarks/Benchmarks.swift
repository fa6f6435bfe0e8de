import Foundation

/// Times the stages of the work, each in a process of its own, and prints median, range and peak memory beside what the
/// project aims at. Build it in release (`make bench`); numbers of a busy machine mean little.
///
/// Words as arguments choose the stages whose names contain one of them.
@main
enum Benchmarks {
  static let stages =
    [Stage("nothing: the process itself", .fresh(runs: 3)) { _ in { 1 } }]
    + MapStages.all + MapProcesses.all + ClassificationStages.all + StudyStages.all + TextStages.all
    + WorkbookStages.all
    + BatchStages.all + PanelStages.all
    + ScaleStages.all + RegressionStages.all

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == StageProcess.flag { return try await runStage(arguments) }
    let chosen = stages.filter { stage in
      arguments.isEmpty || arguments.contains { stage.name.contains($0) }
    }
    let inputs = try InputFiles()
    defer { inputs.remove() }
    let process = StageProcess(inputs: inputs)
    var table = ResultTable()
    for stage in chosen { table.add(stage, try process.measure(stage)) }
    if !table.missed.isEmpty { print("\nAims missed: \(table.missed.joined(separator: "; "))") }
  }

  /// Runs one stage in this process and prints what it took for the process that asked.
  private static func runStage(_ arguments: [String]) async throws {
    guard arguments.count == 3, let stage = stages.first(where: { $0.name == arguments[1] }) else {
      throw BenchmarkError(text: "there is no stage \(arguments.dropFirst().first ?? "")")
    }
    let measurement = try await Measurement(stage, inputs: InputFiles(at: arguments[2]))
    FileHandle.standardOutput.write(try JSONEncoder().encode(measurement))
  }
}
