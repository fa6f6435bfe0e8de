/// A piece of work that is timed.
struct Stage: Sendable {
  /// The work itself. Its result, a count of what it made, is used so that nothing is left out.
  typealias Work = @Sendable () async throws -> Int

  /// What a stage should not exceed.
  struct Aim: Sendable {
    /// The median of the times.
    var seconds: Double
    /// The peak memory of the process; `nil` for no aim.
    var megabytes: Double?
  }

  /// How often and where the work is done.
  enum Repetition: Sendable {
    /// Again and again in one process after one run that is not counted: for what takes milliseconds.
    case warm(runs: Int)
    /// Once in each of several processes, as a user meets it, so that the memory is that of one run.
    case fresh(runs: Int)
  }

  /// What the table of results calls it; also how a process is told which stage it is to run.
  let name: String
  let repetition: Repetition
  let aim: Aim?
  /// Reads what the work needs; not timed.
  let prepare: @Sendable (InputFiles) async throws -> Work

  init(
    _ name: String, _ repetition: Repetition = .warm(runs: 9), aim: Aim? = nil,
    prepare: @escaping @Sendable (InputFiles) async throws -> Work
  ) {
    self.name = name
    self.repetition = repetition
    self.aim = aim
    self.prepare = prepare
  }
}
