import Foundation

/// What a run read, made and noticed, with the versions it was made by: enough to tell whether two outputs are
/// the same and whether a file was changed since.
public struct Manifest: Codable, Hashable, Sendable {
  /// The manifest's name in the output folder.
  public static let fileName = "manifest.json"

  /// One file.
  public struct File: Codable, Hashable, Sendable {
    /// Where it stands: inputs relative to the study's folder, outputs to the output folder.
    public var path: String
    /// Its length.
    public var bytes: Int
    /// Its SHA-256 in hexadecimal.
    public var sha256: String
  }

  /// A piece of the run's work: what it made, and all that it depends on as one number.
  public struct Job: Codable, Hashable, Sendable {
    /// What it is called, such as `maps/nqp` or `provinces/410000-henan.pdf`.
    public var name: String
    /// SHA-256 over everything that the files depend on; empty when the work has to be done again.
    public var fingerprint: String
    /// The code of the unit that a provincial report is on.
    public var unit: String?
    /// What a report is about, as an index says it.
    public var title: String?
    /// The region of the unit that a provincial report is on.
    public var region: String?
    /// The files, relative to the output folder.
    public var files: [String] = []
    /// The fonts of its letters, as in ``Manifest/fonts``.
    public var fonts: [String] = []
    /// What a reader should know of it.
    public var notices: [Notice] = []
    /// Why it could not be done; its files are those of an earlier run then.
    public var failure: String?
  }

  /// The tool and its version.
  public var tool: String
  /// The libraries and their versions.
  public var libraries: [String: String]
  /// The fonts that were used, `family style (file)`.
  public var fonts: [String]
  /// The study's name.
  public var study: String
  /// The study's title in the outputs' language.
  public var title = ""
  /// What all jobs depend on, as one number: versions, fonts, options, the study and its inputs.
  public var basis = ""
  /// What the command line chose.
  public var options: [String: String]
  /// What was read.
  public var inputs: [File]
  /// What was made, but for this file.
  public var outputs: [File]
  /// What a reader should know.
  public var notices: [String]
  /// Reports that could not be made, with the reason.
  public var failures: [String]
  /// The work that made the outputs, in the run's order.
  public var jobs: [Job]

  /// The text of the file: keys in order, a line a value, so that two runs can be compared line by line.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and lists of them always encode.
    return Array((try? encoder.encode(self)) ?? Data()) + [10]
  }

  /// Reads a manifest.
  public init(at path: String) throws(AtlasError) {
    let bytes = try InputFile.bytes(at: path, purpose: "manifest")
    do {
      self = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    } catch {
      throw AtlasError(
        at: .init(file: path), found: "this is not a manifest: \(error)", remedy: "Build the study again")
    }
  }

  init(
    tool: String, libraries: [String: String], fonts: [String], study: String, options: [String: String],
    inputs: [File], outputs: [File], notices: [String], failures: [String], jobs: [Job] = []
  ) {
    self.tool = tool
    self.libraries = libraries
    self.fonts = fonts
    self.study = study
    self.options = options
    self.inputs = inputs
    self.outputs = outputs
    self.notices = notices
    self.failures = failures
    self.jobs = jobs
  }

  /// Reads a manifest; those of versions before jobs were recorded have none.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    tool = try fields.decode(String.self, forKey: .tool)
    libraries = try fields.decode([String: String].self, forKey: .libraries)
    fonts = try fields.decode([String].self, forKey: .fonts)
    study = try fields.decode(String.self, forKey: .study)
    title = try fields.decodeIfPresent(String.self, forKey: .title) ?? ""
    basis = try fields.decodeIfPresent(String.self, forKey: .basis) ?? ""
    options = try fields.decode([String: String].self, forKey: .options)
    inputs = try fields.decode([File].self, forKey: .inputs)
    outputs = try fields.decode([File].self, forKey: .outputs)
    notices = try fields.decode([String].self, forKey: .notices)
    failures = try fields.decode([String].self, forKey: .failures)
    jobs = try fields.decodeIfPresent([Job].self, forKey: .jobs) ?? []
  }

  /// Takes over what came of jobs.
  ///
  /// - Parameter notices: what a reader should know beside what the jobs say.
  mutating func setJobs(_ records: [JobRecord], notices general: [String]) {
    fonts = Set(records.flatMap(\.job.fonts)).sorted()
    outputs = records.flatMap(\.files).sorted { $0.path < $1.path }
    notices = general + records.flatMap(\.job.notices).map(\.description)
    failures = records.compactMap(\.job.failure)
    jobs = records.map(\.job)
  }

  /// The jobs with the files that the manifest lists of them.
  var records: [JobRecord] {
    let files = Dictionary(outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return jobs.map { JobRecord(job: $0, files: $0.files.compactMap { files[$0] }) }
  }
}
