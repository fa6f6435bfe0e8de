import CairoRendering
import Documents
import Drawings
import Foundation
import Geography
import Indices
import Panels
import TableFiles

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
    /// All provincial reports bound together.
    case volume
  }

  /// The work in the order it is handed out, the longest first.
  let jobs: [Job]
  let renderer: CairoRenderer
  /// Unix seconds recorded in the files.
  let creationDate: Int
  /// The templates that were read.
  let templateFiles: [Manifest.File]
  private let results: StudyResults
  private let geography: StudyGeography
  private let figures: StudyFigures
  private let national: ReportComposer
  /// Makes the report of a unit; `nil` when the study has none.
  private let provincial: ReportComposer?
  /// Makes the report on the figures themselves; `nil` when the study has none.
  private let audit: ReportComposer?
  private let writer: ReportWriter
  /// What each map is written as.
  private let formats: [FigureFormat]
  private let taskCount: Int
  private let stems: [UnitCode: String]

  /// Reads the templates and prepares what all reports share.
  init(_ inputs: StudyInputs, study: Study, options: RunOptions) throws(AtlasError) {
    results = inputs.results
    geography = inputs.geography
    renderer = CairoRenderer()
    let measuring = renderer.measurer
    figures = try StudyFigures(results, geography: geography, measuring: measuring)
    let (results, geography, figures) = (results, geography, figures)
    func composer(_ template: String) throws(AtlasError) -> ReportComposer {
      ReportComposer(
        results: results, geography: geography, figures: figures,
        template: try ReportTemplate(template, of: study, language: results.language), measuring: measuring)
    }
    national = try composer(study.reports.national)
    provincial = try study.reports.provincial.map(composer)
    audit = try study.reports.audit.map(composer)
    templateFiles = [national, provincial, audit].compactMap { $0?.template.record }
    creationDate = options.sourceDateEpoch ?? CalendarDay(study.date)?.unixSeconds ?? 0
    formats = options.formats
    writer = ReportWriter(
      renderer: renderer, creationDate: creationDate,
      author: study.publisher?.text(in: results.language) ?? "")
    let asked = try Self.units(options.units, of: results)
    guard provincial != nil || options.units.isEmpty else {
      throw AtlasError(
        at: study.reports.place, found: "--unit asks for a provincial report, and the study makes none",
        remedy: "Leave --unit out, or name a template in `reports.provincial`")
    }
    let chosen = provincial == nil ? [] : asked
    // A volume of some units only would pass for the whole.
    let isWhole = chosen.count == results.data.units.count
    jobs =
      (isWhole && provincial != nil ? [.volume] : []) + [.national] + (audit == nil ? [] : [.audit])
      + figures.maps.map { .map($0.name) }
      + chosen.map { .province($0) } + [.tables]
    stems = Dictionary(
      uniqueKeysWithValues: results.data.units.map { ($0.code, Self.stem($0)) })
    taskCount = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// The units a caller asked for, all when none was named.
  private static func units(_ spellings: [String], of results: StudyResults) throws(AtlasError) -> [UnitCode]
  {
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

// MARK: - Work

extension ReportBatch {
  /// What a run noticed, and the reports it could not make.
  typealias Findings = (notices: [Notice], failures: [String])

  /// Does all jobs on as many tasks as the caller allowed and writes their files.
  func run(into output: OutputFolder, progress: Progress) async throws -> Findings {
    let chosen = jobs.compactMap { job in if case .province(let unit) = job { unit } else { nil } }
    // Pages first: the volume needs all of them, and they cost little beside the rendering.
    let reports = try await concurrently(chosen) { unit in
      Result { () throws(AtlasError) in try report(on: unit) }
    }
    // When not one can be made the fault is the template's, and the earlier output stays as it is.
    let errors = reports.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    if let error = errors.first, errors.count == reports.count { throw error }
    let made = Dictionary(uniqueKeysWithValues: zip(chosen, reports))
    let findings = try await concurrently(jobs) { job in
      defer { progress.finished(name(of: job)) }
      return try perform(job, reports: made, output: output)
    }
    let failures = zip(chosen, reports).compactMap { unit, report -> String? in
      guard case .failure(let error) = report else { return nil }
      return "\(results.name(unit)): \(error)"
    }
    return (figures.notices + findings.flatMap(\.self), failures)
  }

  private func report(on unit: UnitCode) throws(AtlasError) -> ReportComposer.Report {
    guard let provincial else { throw AtlasError(at: nil, found: "the study makes no provincial reports") }
    return try provincial.report(on: .unit(unit))
  }

  /// Runs `work` for every item, at most ``taskCount`` at a time, and returns the results in the items' order.
  private func concurrently<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      var values = [Value?](repeating: nil, count: items.count)
      var next = 0
      while next < min(taskCount, items.count) {
        let (position, item) = (next, items[next])
        group.addTask { (position, try work(item)) }
        next += 1
      }
      while let (position, value) = try await group.next() {
        values[position] = value
        guard next < items.count else { continue }
        let (following, item) = (next, items[next])
        group.addTask { (following, try work(item)) }
        next += 1
      }
      return values.compactMap(\.self)
    }
  }

  private func perform(
    _ job: Job, reports: [UnitCode: Result<ReportComposer.Report, AtlasError>], output: OutputFolder
  ) throws(AtlasError) -> [Notice] {
    switch job {
    case .map(let name): return try writeMap(name, to: output)
    case .tables: return try writeTables(to: output)
    case .national:
      let report = try national.report(on: .nation)
      try write(report, stem: "report", svgStem: "report", to: output)
      return try notices(of: report, named: "national report")
    case .audit:
      guard let report = try audit?.report(on: .audit) else { return [] }
      try write(report, stem: "audit", svgStem: "audit", to: output)
      return try notices(of: report, named: "audit report")
    case .province(let unit):
      guard case .success(let report) = reports[unit], let stem = stems[unit] else { return [] }
      try write(report, stem: "provinces/\(stem)", svgStem: "provinces/svg/\(stem)", to: output)
      return try notices(of: report, named: results.name(unit))
    case .volume:
      let all = results.data.units.compactMap { try? reports[$0.code]?.get() }
      guard !all.isEmpty else { return [] }
      let title = results.study.title.text(in: results.language)
      try output.write(try writer.volume(all, title: title), to: "provinces.pdf")
      return []
    }
  }

  private func write(
    _ report: ReportComposer.Report, stem: String, svgStem: String, to output: OutputFolder
  ) throws(AtlasError) {
    try output.write(try writer.pdf(report), to: "\(stem).pdf")
    for (position, page) in report.document.pages.enumerated() {
      try output.write(try writer.svg(page), to: "\(svgStem)-\(position + 1).svg")
    }
  }

  private func writeMap(_ name: String, to output: OutputFolder) throws(AtlasError) -> [Notice] {
    guard let content = figures.contents[name] else { return [] }
    let (drawing, notices) = try figures.standalone(content)
    let title = content.title(results)
    let writer = FigureWriter(writer: writer)
    for format in formats {
      try output.write(
        try writer.bytes(drawing, as: format, title: title), to: "maps/\(name)\(format.ending)")
    }
    return try notices
      + Notice.found(on: drawing, named: "map `\(name)`", stage: .figure, measuring: renderer.measurer)
  }

  private func writeTables(to output: OutputFolder) throws(AtlasError) -> [Notice] {
    let tables = StudyTables(results, shapes: geography.shapeCodes, creationDate: creationDate)
    let all = try tables.all()
    for (name, table) in all { try output.write(table.csv, to: "tables/\(name).csv") }
    for (name, bytes) in try tables.modelFiles() { try output.write(bytes, to: "tables/\(name)") }
    try output.write(try tables.workbook(of: all), to: "tables/\(tables.workbookName).xlsx")
    return []
  }

  /// `410000-henan`: the code keeps the order, the name is for people.
  private static func stem(_ entry: Crosswalk.Entry) -> String {
    let name = entry.english.lowercased().unicodeScalars.map { scalar -> String in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      return isPlain ? String(Character(scalar)) : "-"
    }.joined()
    let code = entry.code.rawValue.unicodeScalars.filter {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    return "\(String(String.UnicodeScalarView(code)))-\(name)"
  }

  private func name(of job: Job) -> String {
    switch job {
    case .map(let name): "maps/\(name)"
    case .tables: "tables"
    case .national: "report.pdf"
    case .audit: "audit.pdf"
    case .province(let unit): "provinces/\(stems[unit] ?? unit.rawValue).pdf"
    case .volume: "provinces.pdf"
    }
  }

  /// Whether a file of an earlier run stays although this run did not make it: a report of a unit that this run was
  /// not asked for or that failed, or the volume it belongs to. Pages that a report made anew no longer has go.
  func keeps(_ file: String, beside made: Set<String>) -> Bool {
    guard provincial != nil else { return false }
    if file == "provinces.pdf" { return true }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return file.hasPrefix("provinces/")
      && stems.values.contains { name.hasPrefix($0) && !made.contains("provinces/\($0).pdf") }
  }
}
