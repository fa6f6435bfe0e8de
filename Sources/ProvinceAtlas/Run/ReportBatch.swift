import CairoRendering
import Documents
import Drawings
import Foundation
import Geography
import Indices
import Panels

/// All files of a run as jobs that depend on nothing but what was computed before, spread over the cores.
struct ReportBatch: Sendable {
  /// A piece of work that writes one or more files.
  enum Job: Hashable, Sendable {
    case map(String)
    case tables
    case national
    /// The report on the figures themselves.
    case audit
    case province(UnitCode)
    /// The page on a unit.
    case factSheet(UnitCode)
    /// The figures on pages of a screen's shape.
    case slides
    /// What is bound from finished reports.
    case bound(ReportBinding.Product)
  }

  /// The work of this run in the order it is handed out, the longest first; what is bound comes last.
  let jobs: [Job]
  /// All the work there is for the study, in the same order.
  let allJobs: [Job]
  let renderer: CairoRenderer
  /// Unix seconds recorded in the files.
  let creationDate: Int
  /// The templates that were read, and what they include.
  let templateFiles: [Manifest.File]
  /// What a reader should know of their look.
  let templateNotices: [Notice]
  let results: StudyResults
  let geography: StudyGeography
  let figures: StudyFigures
  /// Makes the report on all units; `nil` when it is not asked for.
  let national: ReportComposer?
  /// Makes the report of a unit; `nil` when the study has none, or none is asked for.
  let provincial: ReportComposer?
  /// Makes the report on the figures themselves; `nil` when the study has none, or it is not asked for.
  let audit: ReportComposer?
  /// Makes the page on a unit; `nil` when the study has none, or none is asked for.
  let factSheet: ReportComposer?
  /// Makes the figures on pages of a screen's shape; `nil` when the study has none, or they are not asked for.
  let slides: ReportComposer?
  let writer: ReportWriter
  /// What each map is written as.
  let formats: [FigureFormat]
  /// What each report is written as.
  let reportFormats: [ReportFormat]
  let taskCount: Int
  /// What the files of each provincial report are called.
  let stems: [UnitCode: String]
  let fingerprint: JobFingerprint
  /// Binds what the reports are bound to.
  let binding: ReportBinding
  /// Whether jobs are left out whose files are there.
  let resumes: Bool

  /// Reads the templates and prepares what all reports share.
  init(_ inputs: StudyInputs, study: Study, options: RunOptions) throws(AtlasError) {
    results = inputs.results
    geography = inputs.geography
    renderer = CairoRenderer()
    let measuring = renderer.measurer
    figures = try StudyFigures(results, geography: geography, measuring: measuring)
    let (results, geography, figures) = (results, geography, figures)
    let parts = Set(options.only.isEmpty ? OutputPart.allCases : options.only)
    try Self.check(options, for: study, parts: parts)
    let reportFormats = options.reportFormats ?? study.reports.formats
    self.reportFormats = reportFormats
    func composer(
      _ template: String?, _ part: OutputPart, as kind: TemplateKind
    ) throws(AtlasError) -> ReportComposer? {
      guard let template, parts.contains(part) else { return nil }
      return ReportComposer(
        results: results, geography: geography, figures: figures,
        template: try ReportTemplate(
          template, of: study, language: results.language, as: kind, theme: results.theme),
        measuring: measuring, keepsContent: reportFormats.contains(.html))
    }
    national = try composer(study.reports.national, .national, as: .national)
    provincial = try composer(study.reports.provincial, .provincial, as: .provincial)
    audit = try composer(study.reports.audit, .audit, as: .audit)
    factSheet = try composer(study.reports.factSheet, .factSheets, as: .provincial)
    slides = try composer(study.reports.slides, .slides, as: .national)
    let templates = [national, provincial, audit, factSheet, slides].compactMap(\.self?.template)
    for template in templates { try ThemeCheck(theme: template.theme).requireFonts(measuring) }
    templateFiles = templates.flatMap(\.inputs).reduce(into: []) { files, file in
      if !files.contains(file) { files.append(file) }
    }
    templateNotices = templates.flatMap(\.notices).reduce(into: []) { notices, notice in
      if !notices.contains(notice) { notices.append(notice) }
    }
    creationDate = options.sourceDateEpoch ?? CalendarDay(study.date)?.unixSeconds ?? 0
    formats = options.formats
    writer = ReportWriter(
      renderer: renderer, creationDate: creationDate,
      author: study.publisher?.text(in: results.language) ?? "")
    stems = try study.reports.fileName.stems(
      of: results.data.units, language: results.language, lastYear: results.lastYear)
    allJobs = Self.jobs(
      of: study, units: results.data.units.map(\.code), maps: figures.maps.map(\.name), formats: reportFormats
    )
    jobs = try Self.chosen(from: allJobs, options, study: study, results: results)
    fingerprint = JobFingerprint(
      options: [
        "language": results.language.rawValue, "periods": results.data.option.name,
        "year": options.year.map(String.init) ?? "last", "vintage": options.vintage ?? "newest",
        "date": String(creationDate),
      ], inputs: inputs.files,
      fonts: try JobFingerprint.fonts(measuring, families: Set(templates.flatMap(\.families)).sorted()))
    binding = ReportBinding(
      title: study.title.text(in: results.language), language: results.language, basis: fingerprint.basis,
      renderer: renderer, creationDate: creationDate)
    resumes = options.resumes
    taskCount = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// All work of a study.
  private static func jobs(
    of study: Study, units: [UnitCode], maps: [String], formats: [ReportFormat]
  ) -> [Job] {
    let provincial = study.reports.provincial == nil ? [] : units
    let products = ReportBinding.Product.allCases.filter {
      formats.contains($0.format) && ($0 != .volume || !provincial.isEmpty)
    }
    return [.national] + (study.reports.audit == nil ? [] : [.audit]) + maps.map { .map($0) }
      + provincial.map { .province($0) }
      + (study.reports.factSheet == nil ? [] : units.map { .factSheet($0) })
      + (study.reports.slides == nil ? [] : [.slides]) + [.tables] + products.map { .bound($0) }
  }

  /// The work that a run was asked for.
  private static func chosen(
    from all: [Job], _ options: RunOptions, study: Study, results: StudyResults
  ) throws(AtlasError) -> [Job] {
    let units = results.data.units.map(\.code)
    let asked = Set(try Self.units(options.units, of: results))
    let share = Set(units.enumerated().filter { options.shard?.contains($0.offset) ?? true }.map(\.element))
    // What is bound from some units only would pass for the whole.
    let isWhole = asked.count == units.count && options.shard == nil
    return all.filter { job in
      let isPart = job.part.map { options.only.isEmpty || options.only.contains($0) } ?? true
      switch job {
      case .province(let unit), .factSheet(let unit):
        return isPart && asked.contains(unit) && share.contains(unit)
      case .bound(let product):
        return isWhole && product.isAsked(options.only, hasProvincial: study.reports.provincial != nil)
      case .map, .tables, .national, .audit, .slides: return isPart && (options.shard?.index ?? 1) == 1
      }
    }
  }

  /// Fails for options that ask for what the study does not make, or contradict each other.
  private static func check(
    _ options: RunOptions, for study: Study, parts: Set<OutputPart>
  ) throws(AtlasError) {
    let (place, reports) = (study.reports.place, study.reports)
    if reports.provincial == nil, !options.units.isEmpty || options.only.contains(.provincial) {
      throw AtlasError(
        at: place,
        found:
          "\(options.units.isEmpty ? "--only" : "--unit") asks for a provincial report, and the study makes none",
        remedy: "Leave it out, or name a template in `reports.provincial`")
    }
    if !options.units.isEmpty, options.shard != nil {
      throw AtlasError(
        at: nil, found: "--unit and --shard both say which reports are made", remedy: "Leave one of them out")
    }
    if !options.units.isEmpty, parts.isDisjoint(with: [.provincial, .factSheets]) {
      throw AtlasError(
        at: nil, found: "--unit asks for a provincial report, and --only leaves those out",
        remedy: "Add `provincial` to --only, or leave --unit out")
    }
    if reports.audit == nil, options.only.contains(.audit) {
      throw AtlasError(
        at: place, found: "--only asks for the audit report, and the study makes none",
        remedy: "Leave `audit` out, or name a template in `reports.audit`")
    }
    for (part, key, template) in [
      (OutputPart.factSheets, "fact_sheet", reports.factSheet), (.slides, "slides", reports.slides),
    ] where template == nil && options.only.contains(part) {
      throw AtlasError(
        at: place, found: "--only asks for \(part.rawValue), and the study makes none",
        remedy: "Leave `\(part.rawValue)` out, or name a template in `reports.\(key)`")
    }
    if study.maps.isEmpty, options.only == [.maps] {
      throw AtlasError(
        at: place, found: "--only asks for maps, and the study makes none",
        remedy: "Declare some under `maps`")
    }
  }

  /// The units a caller asked for, all when none was named.
  static func units(_ spellings: [String], of results: StudyResults) throws(AtlasError) -> [UnitCode] {
    let all = results.data.units.map(\.code)
    guard !spellings.isEmpty else { return all }
    var chosen: Set<UnitCode> = []
    for spelling in spellings {
      guard let hit = results.data.crosswalk.match(spelling), all.contains(hit.code) else {
        throw AtlasError(
          at: nil, found: "--unit names the unknown unit `\(spelling.prefix(60))`",
          remedy: results.data.crosswalk.remedy(for: spelling))
      }
      chosen.insert(hit.code)
    }
    return all.filter(chosen.contains)
  }
}

extension ReportBatch.Job {
  /// The part of the outputs it belongs to; `nil` for what is bound from several.
  var part: OutputPart? {
    switch self {
    case .map: .maps
    case .tables: .tables
    case .national: .national
    case .audit: .audit
    case .province: .provincial
    case .factSheet: .factSheets
    case .slides: .slides
    case .bound: nil
    }
  }
}

extension ReportBatch {
  /// What a job is called in events, manifests and journals.
  func name(of job: Job) -> String {
    switch job {
    case .map(let name): "maps/\(name)"
    case .tables: "tables"
    case .national: "report.\(ending)"
    case .audit: "audit.\(ending)"
    case .province(let unit): "provinces/\(stems[unit] ?? unit.rawValue).\(ending)"
    case .factSheet(let unit): "fact-sheets/\(stems[unit] ?? unit.rawValue).\(ending)"
    case .slides: "slides.\(ending)"
    case .bound(let product): product.fileName
    }
  }

  /// The form of a report that its job is called by.
  private var ending: String {
    (reportFormats.contains(.pdf) ? .pdf : reportFormats.first ?? .pdf).rawValue
  }

  /// All that the files of a job depend on, as one number; what is bound depends on the reports besides.
  func fingerprint(of job: Job) -> String {
    let template: [String] =
      switch job {
      case .map: formats.map(\.rawValue)
      case .tables, .bound: []
      case .national: (national?.template.hashes ?? []) + reportFormats.map(\.rawValue)
      case .audit: (audit?.template.hashes ?? []) + reportFormats.map(\.rawValue)
      case .province: (provincial?.template.hashes ?? []) + reportFormats.map(\.rawValue)
      case .factSheet: (factSheet?.template.hashes ?? []) + reportFormats.map(\.rawValue)
      case .slides: (slides?.template.hashes ?? []) + reportFormats.map(\.rawValue)
      }
    return fingerprint.of(name(of: job), template)
  }

  /// Records in the order of ``allJobs``; what is no job of the study comes last.
  func ordered(_ records: [JobRecord]) -> [JobRecord] {
    let order = Dictionary(
      allJobs.enumerated().map { (name(of: $1), $0) }, uniquingKeysWith: { first, _ in first })
    return records.sorted { (order[$0.job.name] ?? .max) < (order[$1.job.name] ?? .max) }
  }
}
