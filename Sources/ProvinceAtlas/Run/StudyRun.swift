import CairoRendering
import Drawings
import Foundation
import Geography
import Panels
import Synchronization

/// A study taken from its files to its outputs: figures, then pages, then files. Each step makes a new value.
public struct StudyRun: Sendable {
  let study: Study
  let options: RunOptions

  /// What a run left behind.
  public struct Outcome: Sendable {
    /// The folder with the outputs.
    public let folder: String
    /// How many files of this run it holds, without the manifest.
    public let fileCount: Int
    /// How many jobs made them.
    public let jobCount: Int
    /// How many of the jobs a run that resumed did not have to do again.
    public let unchangedCount: Int
    /// How the names of the table and the shapes of the map fitted, a line or two.
    public let audit: String
    /// What a reader should know.
    public let notices: [Notice]
    /// Reports that could not be made, with the reason.
    public let failures: [String]

    /// The run in a line or two.
    public var summary: String {
      var text = "\(fileCount) files in \(folder)"
      if unchangedCount > 0 { text += "; \(unchangedCount) of \(jobCount) jobs were up to date" }
      if !failures.isEmpty {
        text += "; \(failures.count) \(failures.count == 1 ? "report" : "reports") could not be made"
      }
      return text
    }
  }

  /// Prepares a run; nothing is read yet.
  public init(_ study: Study, options: RunOptions = RunOptions()) {
    self.study = study
    self.options = options
  }

  /// Makes everything. An error before the reports leaves an earlier output untouched; a report that fails does not
  /// stop the others.
  public func build(
    progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
  ) async throws -> Outcome {
    let study = try study.ending(in: options.year, of: options.periods)
    let inputs = try StudyInputs(study, declared: self.study, options: options)
    let folder = "\(options.output ?? "Output")/\(folderName(for: inputs.results))"
    let batch = try ReportBatch(inputs, study: study, options: options)
    let output = try OutputFolder(at: folder, resuming: options.resumes)
    do {
      let unchanged = Mutex(0)
      let counter = Progress(total: batch.jobs.count) { event in
        if case .finished(let job) = event, job.isUnchanged { unchanged.withLock { $0 += 1 } }
        progress(event)
      }
      counter.started(in: folder)
      let records = try await batch.run(into: output, progress: counter)
      let known = Set(batch.allJobs.map(batch.name(of:)))
      let general = inputs.notices + batch.figures.notices + batch.templateNotices
      try output.finish(records, keeping: known.contains) { records in
        manifest(inputs, batch: batch, records: batch.ordered(records), notices: general)
      }
      return Outcome(
        folder: folder, fileCount: records.flatMap(\.files).count, jobCount: records.count,
        unchangedCount: unchanged.withLock { $0 }, audit: inputs.audit,
        notices: general + records.flatMap(\.job.notices), failures: records.compactMap(\.job.failure))
    } catch {
      output.discard()
      throw error
    }
  }

  /// The study's name; a span or a language that is not the study's own is added, so that outputs of different
  /// choices never lie in one folder.
  private func folderName(for results: StudyResults) -> String {
    let option = results.data.option.name
    let span = option == study.periods[0].name ? "" : "-\(option)"
    let year = options.year.map { "-year-\($0)" } ?? ""
    let vintage = options.vintage.map { "-vintage-\($0)" } ?? ""
    let language = results.language == study.language ? "" : "-\(results.language.rawValue)"
    return study.name + span + year + vintage + language + (options.shard?.suffix ?? "")
  }

  /// Reads and computes everything and draws nothing: what was recognised, filled and left out, as text.
  public func check() throws(AtlasError) -> String {
    let inputs = try inputs()
    let data = inputs.results.data
    var lines = [
      "\(study.name): \(data.units.count) units, \(data.option.from)–\(data.option.to), "
        + "\(data.panel.columns.count) variables, \(inputs.results.scores.names.count) scores",
      inputs.audit, "filled cells: \(data.filled.count)", inputs.results.findingsLine,
    ]
    if !data.ledger.revisions.isEmpty {
      lines.append("revised by a later source: \(data.ledger.revisions.count) figures")
    }
    for model in inputs.results.models {
      lines.append("model \(model.settings.name): \(inputs.results.sentence(for: model))")
    }
    for model in inputs.results.spatialModels {
      let results = inputs.results
      lines.append("spatial model \(model.settings.name): \(results.parameterSentence(for: model))")
    }
    if let published = inputs.results.published { lines.append(published.sentence) }
    lines += inputs.notices.map { "note: \($0)" }
    return lines.joined(separator: "\n")
  }

  /// Everything that is read and computed.
  func inputs() throws(AtlasError) -> StudyInputs {
    try StudyInputs(
      study.ending(in: options.year, of: options.periods), declared: study, options: options)
  }

  private func manifest(
    _ inputs: StudyInputs, batch: ReportBatch, records: [JobRecord], notices: [Notice]
  ) -> Manifest {
    var manifest = Manifest(
      tool: "province-atlas \(ToolVersion.text)", libraries: LibraryVersion.all, fonts: [],
      study: study.name,
      options: [
        "language": inputs.results.language.rawValue, "periods": inputs.results.data.option.name,
        "vintage": options.vintage ?? "newest",
        "units": options.units.joined(separator: ", "),
        "only": options.only.map(\.rawValue).joined(separator: ","), "date": String(batch.creationDate),
        "formats": options.formats.map(\.rawValue).joined(separator: ","),
        "reports": batch.reportFormats.map(\.rawValue).joined(separator: ","),
      ],
      inputs: (inputs.files + batch.templateFiles).sorted { $0.path < $1.path }, outputs: [], notices: [],
      failures: [])
    manifest.options["year"] = options.year.map(String.init)
    manifest.options["shard"] = options.shard?.description
    manifest.title = batch.binding.title
    manifest.basis = batch.binding.basis
    manifest.setJobs(records, notices: notices.map(\.description))
    return manifest
  }
}

/// Everything that is read and computed before anything is drawn.
struct StudyInputs: Sendable {
  let results: StudyResults
  let geography: StudyGeography
  let files: [Manifest.File]
  let notices: [Notice]

  init(_ study: Study, options: RunOptions) throws(AtlasError) {
    try self.init(study, declared: study, options: options)
  }

  /// - Parameters:
  ///   - chosen: the study with the span that was asked for.
  ///   - declared: the study as its file has it, which published figures are set against.
  init(_ chosen: Study, declared: Study, options: RunOptions) throws(AtlasError) {
    let data = try StudyData(chosen, periods: options.periods, vintage: options.vintage)
    // From here on the study is what its sources supply.
    let study = data.study
    let scores = try StudyScores(study, data: data)
    var models: [StudyModel] = []
    var notices = data.notices + scores.notices
    for settings in study.models {
      guard let model = try StudyModel(settings, scores: scores, data: data) else {
        notices.append(
          Notice(.model, "`\(settings.name)` cannot be estimated over \(data.option.from)–\(data.option.to)"))
        continue
      }
      models.append(model)
      notices += model.notices
    }
    geography = try StudyGeography(study, data: data, language: options.language ?? study.language)
    var spatialModels: [StudySpatialModel] = []
    for settings in study.spatialModels {
      guard
        let model = try StudySpatialModel(settings, scores: scores, data: data, geography: geography)
      else {
        notices.append(
          Notice(.model, "`\(settings.name)` cannot be estimated over \(data.option.from)–\(data.option.to)"))
        continue
      }
      spatialModels.append(model)
      notices += model.notices
    }
    let printed = try PublishedFigures.reading(for: study)
    let advice = try RecommendationTexts.reading(for: study)
    let older = try data.beforeRevisions().map { data throws(AtlasError) in
      try StudyScores(study, data: data)
    }
    var results = StudyResults(
      study: study, data: data, scores: scores, older: older, models: models,
      spatialModels: spatialModels, language: options.language ?? study.language,
      published: try printed.map { printed throws(AtlasError) in
        try PublishedComparison(printed.figures, study: declared, data: data, scores: scores)
      }, recommendationTexts: advice?.texts)
    let theme = try Theme.reading(for: study)
    if let theme { results.theme = theme.theme }
    self.results = results
    let text = try InputFile.bytes(at: study.file, purpose: "study")
    let name = (study.file as NSString).lastPathComponent
    files =
      [Manifest.File(path: name, bytes: text.count, sha256: Checksum.sha256(text))] + data.inputs
      + geography.inputs + [printed?.record, advice?.record, theme?.record].compactMap(\.self)
    self.notices =
      notices + results.absenceNotices + geography.notices + (try StandardMap.notices(results, geography))
  }

  /// The audit of the join: how spellings were recognised, and what has no counterpart on either side. A spelling that
  /// means nothing and a unit without a shape have stopped the run before.
  var audit: String {
    let data = results.data
    let kinds = Crosswalk.Match.allCases.compactMap { match -> String? in
      let count = data.matches.count { $0.match == match }
      return count == 0 ? nil : "\(count) by \(match.label(Words(language: .english)))"
    }
    let units = Set(data.matches.map(\.code)).count
    let twice = data.matches.count - units
    let empty = geography.withoutData.map {
      data.crosswalk.entry(UnitCode($0.rawValue))?.english ?? $0.rawValue
    }
    return "join: \(data.matches.count) names in the table recognised (\(kinds.joined(separator: ", "))), "
      + (twice == 0 ? "none twice" : "\(twice) of them another spelling of a unit already named")
      + "; \(geography.join.matched.count) of \(units) units have a shape; "
      + "\(empty.count) of \(geography.shapes.count) shapes have no data"
      + (empty.isEmpty ? "" : " (\(empty.joined(separator: ", ")))")
  }
}
