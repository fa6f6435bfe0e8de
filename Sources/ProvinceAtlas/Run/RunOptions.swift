/// What a caller chooses beside the study.
public struct RunOptions: Sendable {
  /// The folder the outputs go to; a folder named after the study is made in it. `nil` for `Output` in the
  /// current folder.
  public var output: String?
  /// The language, when not the study's.
  public var language: Language?
  /// The span of years by name, when not the study's first.
  public var periods: String?
  /// The last year of the span, when not the study's own: reports and maps are as of this year.
  public var year: Int?
  /// The vintage whose figures are preferred where sources differ; `nil` for the newest.
  public var vintage: String?
  /// The most tasks at a time; `nil` for one a core.
  public var jobs: Int?
  /// Units to make reports for, by any spelling; empty for all.
  public var units: [String]
  /// The parts of the outputs to make; empty for all.
  public var only: [OutputPart]
  /// The share of the batch to make; `nil` for all of it.
  public var shard: Shard?
  /// Whether jobs are left out whose files are there and depend on nothing that changed.
  public var resumes: Bool
  /// What each map is written as.
  public var formats: [FigureFormat]
  /// What reports are written as, when not as the study says.
  public var reportFormats: [ReportFormat]?
  /// Unix seconds recorded in the files instead of the study's date (`SOURCE_DATE_EPOCH`).
  public var sourceDateEpoch: Int?

  /// Makes options; everything left out is the study's choice.
  public init(
    output: String? = nil, language: Language? = nil, periods: String? = nil,
    year: Int? = nil, vintage: String? = nil, jobs: Int? = nil, units: [String] = [], only: [OutputPart] = [],
    shard: Shard? = nil, resumes: Bool = false,
    formats: [FigureFormat] = FigureFormat.standard, reportFormats: [ReportFormat]? = nil,
    sourceDateEpoch: Int? = nil
  ) {
    self.output = output
    self.language = language
    self.periods = periods
    self.year = year
    self.vintage = vintage
    self.jobs = jobs
    self.units = units
    self.only = only
    self.shard = shard
    self.resumes = resumes
    self.formats = formats
    self.reportFormats = reportFormats
    self.sourceDateEpoch = sourceDateEpoch
  }
}
