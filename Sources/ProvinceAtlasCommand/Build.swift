public import ArgumentParser
import Foundation
public import ProvinceAtlas

/// `province-atlas build`: everything, into the output folder.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Makes maps, tables and reports of a study.",
    discussion: "Without a study it builds the one that comes with the tool, on real figures of 31 provinces."
  )

  /// The words of `--only`, for help.
  private static let parts = OutputPart.allCases.map(\.rawValue).joined(separator: ",")

  /// The words of `--report-format`, for help.
  private static let reports = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")

  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "Make the provincial report of this unit only (any spelling; may be repeated).")
  var unit: [String] = []

  @Option(
    name: .long,
    help: "Make these parts only: \(Self.parts), with commas between; the others stay as they are.")
  var only: String?

  @Option(
    name: .long,
    help:
      "Make share i of n of the provincial reports, as 2/8, in a folder of its own; `merge` joins all shares."
  )
  var shard: String?

  @Flag(
    name: .long,
    help: "Make only what an input, a template, an option or a version changed, or a killed run left undone.")
  var resume = false

  @Flag(name: .long, help: "Print what happens as JSON, an object a line on standard output.")
  var json = false

  @Flag(
    name: .long,
    help:
      "Print every name, format and block that templates may use, with this study’s values; build nothing.")
  var listVariables = false

  @Flag(
    name: .long,
    help: "Go on building what changes whenever a file of the study is written; Ctrl-C ends.")
  var watch = false

  @Option(name: .long, help: "Run at most this many tasks at a time (default: one a core).")
  var jobs: Int?

  @Option(
    name: .long,
    help: "What each map is written as: \(FormatList.known), with commas between (default: pdf,svg,png).")
  var format: FormatList?

  @Option(
    name: .long,
    help:
      "What reports are written as: \(Self.reports), with commas between (default: the study's, or pdf,svg).")
  var reportFormat: String?

  @Option(name: [.short, .long], help: "The folder the study's output folder is made in (default: Output).")
  var output: String?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is \(jobs); give a number from 1 to 1024")
    }
    if watch, listVariables || shard != nil {
      throw ValidationError(
        "--watch builds again and again; leave \(shard == nil ? "--list-variables" : "--shard") out")
    }
    do { _ = try only.map { text throws(AtlasError) in try OutputPart.list(text) } } catch {
      throw ValidationError("--only: \(error)")
    }
    do { _ = try shard.map { text throws(AtlasError) in try Shard(text) } } catch {
      throw ValidationError("--shard: \(error)")
    }
    do { _ = try reportFormat.map { text throws(AtlasError) in try ReportFormat.list(text) } } catch {
      throw ValidationError("--report-format: \(error)")
    }
  }

  func run() async throws {
    guard !watch else { return try await goOnBuilding() }
    guard !listVariables else { return try await printVariables() }
    try await reportingErrors {
      let events = EventLines(study: common.study ?? "china-provinces")
      do {
        let outcome = try await outcome(events)
        if json { events.show(outcome) } else { show(outcome) }
        for failure in outcome.failures { Terminal.error("error: \(failure)") }
        if !outcome.failures.isEmpty { throw ExitCode(1) }
      } catch let error as AtlasError {
        if json { events.show(error) }
        throw error
      }
    }
  }

  private func outcome(_ events: EventLines) async throws -> StudyRun.Outcome {
    let study = try Study(at: common.studyPath())
    let options = try runOptions()
    let progress = ProgressLine(isQuiet: common.quiet)
    return try await StudyRun(study, options: options).build { event in
      if json { events.show(event) } else { progress.show(event) }
    }
  }

  /// The options that the arguments ask for.
  private func runOptions() throws(AtlasError) -> RunOptions {
    var options = try common.runOptions()
    options.output = output
    options.jobs = jobs
    options.units = unit
    options.only = try only.map { text throws(AtlasError) in try OutputPart.list(text) } ?? []
    options.shard = try shard.map { text throws(AtlasError) in try Shard(text) }
    options.resumes = resume
    if let format { options.formats = format.formats }
    options.reportFormats = try reportFormat.map { text throws(AtlasError) in try ReportFormat.list(text) }
    return options
  }

  /// Builds until Ctrl-C.
  private func goOnBuilding() async throws {
    try await reportingErrors {
      let path = try common.studyPath()
      try await Watching(
        path: path, options: try runOptions(), isQuiet: common.quiet,
        events: json ? EventLines(study: common.study ?? "china-provinces") : nil
      ).run()
    }
  }

  /// What templates may name, instead of a build.
  private func printVariables() async throws {
    try await reportingErrors {
      let listing = try StudyRun(Study(at: common.studyPath()), options: try runOptions()).templateListing()
      Terminal.result(json ? listing.json : listing.text)
    }
  }

  private func show(_ outcome: StudyRun.Outcome) {
    guard !common.quiet else { return }
    Terminal.error(outcome.audit)
    for notice in outcome.notices { Terminal.error("note: \(notice)") }
    Terminal.result(outcome.summary)
  }
}

/// What `build` and `check` share.
struct CommonOptions: ParsableArguments {
  @Argument(
    help: "A study file, or a folder with a study.yaml (default: the study that comes with the tool).",
    completion: .file(extensions: ["yaml"]))
  var study: String?

  @Option(name: .long, help: "The language of the outputs: en or zh (default: the study's).")
  var language: Language?

  @Option(name: .long, help: "The span of years by its name in the study (default: the first).")
  var periods: String?

  @Option(
    name: .long,
    help: "End the span in this year: indices, reports and maps as of then (default: the span’s last year).")
  var year: Int?

  @Option(
    name: .long, help: "Prefer the figures of this vintage where sources differ (default: the newest).")
  var vintage: String?

  @Flag(name: .long, help: "Print errors only.")
  var quiet = false

  /// The study to work on.
  func studyPath() throws -> String {
    try study ?? BuiltInStudy.path(named: "china-provinces")
  }

  /// The options the caller gave; the date of the files can come from the environment.
  func runOptions() throws(AtlasError) -> RunOptions {
    RunOptions(
      language: language, periods: periods, year: year, vintage: vintage,
      sourceDateEpoch: try sourceDateEpoch())
  }
}

/// The creation date that the environment asks for, in Unix seconds.
func sourceDateEpoch() throws(AtlasError) -> Int? {
  let name = "SOURCE_DATE_EPOCH"
  guard let text = ProcessInfo.processInfo.environment[name], !text.isEmpty else { return nil }
  guard let epoch = Int(text), (0...253_402_300_799).contains(epoch) else {
    throw AtlasError(
      at: nil, found: "\(name) is `\(text.prefix(60))`", expected: "seconds since 1970 up to the year 9999",
      remedy: "Set it to a whole number, or unset it")
  }
  return epoch
}

extension Language: ExpressibleByArgument {}
