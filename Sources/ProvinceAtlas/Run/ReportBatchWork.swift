import CairoRendering
import Documents
import Foundation
import Panels
import TableFiles

extension ReportBatch {
  private typealias Reports = [UnitCode: Result<ReportComposer.Report, AtlasError>]

  /// Does all jobs on as many tasks as the caller allowed and writes their files, but for those that need not be done
  /// again. Returns what came of each, in the order of ``jobs``.
  func run(into output: OutputFolder, progress: Progress) async throws -> [JobRecord] {
    let known = try await done(in: output, progress: progress)
    let open = jobs.filter { $0.part != nil && known[$0] == nil }
    // Pages first: they cost little beside the rendering, and a template at fault shows before anything is written.
    let units = open.compactMap { job in if case .province(let unit) = job { unit } else { nil } }
    let reports = try await concurrently(units) { unit in
      Result { () throws(AtlasError) in try report(on: unit) }
    }
    // When not one can be made the fault is the template's, and the earlier output stays as it is.
    let errors = reports.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    if let error = errors.first, errors.count == reports.count, !known.keys.contains(where: \.isOnUnit) {
      throw error
    }
    let made = Dictionary(uniqueKeysWithValues: zip(units, reports))
    let records = try await concurrently(open) { job in
      let record = try perform(job, reports: made, output: output)
      if record.job.failure == nil { try output.note(record) }
      progress.finished(record)
      return record
    }
    let all = known.merging(zip(open, records)) { first, _ in first }
    return try await bound(from: jobs.compactMap { all[$0] }, output: output, progress: progress)
  }

  /// Binds what the finished reports are bound to; returns all records.
  private func bound(
    from records: [JobRecord], output: OutputFolder, progress: Progress
  ) async throws -> [JobRecord] {
    let products = jobs.compactMap { if case .bound(let product) = $0 { product } else { nil } }
    let reports = records.filter(\.isReport)
    return try await records
      + concurrently(products) { product in
        let (record, isUnchanged) = try binding.bind(product, of: reports, in: output, resumes: resumes)
        try output.note(record)
        progress.finished(record, isUnchanged: isUnchanged)
        return record
      }
  }

  /// The jobs that need not be done again, each with what came of it.
  private func done(in output: OutputFolder, progress: Progress) async throws -> [Job: JobRecord] {
    guard resumes else { return [:] }
    let jobs = jobs.filter { $0.part != nil }
    let records = try await concurrently(jobs) { job in
      let record = output.done(name(of: job), fingerprint: fingerprint(of: job))
      if let record {
        // Should this run be killed too, the next one finds it in this run's journal.
        try output.note(record)
        progress.finished(record, isUnchanged: true)
      }
      return record
    }
    return Dictionary(
      uniqueKeysWithValues: zip(jobs, records).compactMap { job, record in record.map { (job, $0) } })
  }

  private func report(on unit: UnitCode) throws(AtlasError) -> ReportComposer.Report {
    guard let provincial else { throw AtlasError(at: nil, found: "the study makes no provincial reports") }
    return try report(on: unit, by: provincial)
  }

  /// A report or page on a unit that is about this unit and no other.
  private func report(
    on unit: UnitCode, by composer: ReportComposer
  ) throws(AtlasError) -> ReportComposer.Report {
    let report = try composer.report(on: .unit(unit))
    try ReportCheck(results, figures: figures).check(report, on: unit, template: composer.template.path)
    return report
  }

  /// Runs `work` for every item, at most ``taskCount`` at a time, and returns the results in the items' order.
  func concurrently<Item: Sendable, Value: Sendable>(
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
}

extension ReportBatch.Job {
  fileprivate var isOnUnit: Bool { if case .province = self { true } else { false } }
}

// MARK: - One job

extension ReportBatch {
  private func perform(
    _ job: Job, reports: Reports, output: OutputFolder
  ) throws(AtlasError) -> JobRecord {
    var files = JobFiles(output)
    var record = Manifest.Job(name: name(of: job), fingerprint: fingerprint(of: job))
    switch job {
    case .map(let name): try writeMap(name, to: &files, record: &record)
    case .tables: try writeTables(to: &files)
    case .national:
      guard let report = try national?.report(on: .nation) else { break }
      try write(report, stem: "report", svgStem: "report", to: &files, record: &record)
      record.title = report.title
      record.notices = try notices(of: report, named: "national report")
    case .audit:
      guard let report = try audit?.report(on: .audit) else { break }
      try write(report, stem: "audit", svgStem: "audit", to: &files, record: &record)
      record.title = report.title
      record.notices = try notices(of: report, named: "audit report")
    case .province(let unit):
      record.unit = unit.rawValue
      record.title = results.name(unit)
      record.region = results.regionName(results.region(unit))
      guard let stem = stems[unit], let result = reports[unit] else { break }
      switch result {
      case .failure(let error):
        record.failure = "\(results.name(unit)): \(error)"
        record.fingerprint = ""
      case .success(let report):
        try write(
          report, stem: "provinces/\(stem)", svgStem: "provinces/svg/\(stem)", to: &files, record: &record)
        record.notices = try notices(of: report, named: results.name(unit))
      }
    case .factSheet(let unit):
      guard let stem = stems[unit], let factSheet else { break }
      let name = "fact sheet of \(results.name(unit))"
      switch Result(catching: { () throws(AtlasError) in try report(on: unit, by: factSheet) }) {
      case .failure(let error):
        record.failure = "\(name): \(error)"
        record.fingerprint = ""
      case .success(let report):
        try write(
          report, stem: "fact-sheets/\(stem)", svgStem: "fact-sheets/svg/\(stem)", to: &files, record: &record
        )
        record.notices = try notices(of: report, named: name)
      }
    case .slides:
      guard let report = try slides?.report(on: .nation) else { break }
      try write(report, stem: "slides", svgStem: "slides", to: &files, record: &record)
      record.notices = try notices(of: report, named: "slides")
    // Bound when all reports are there.
    case .bound: break
    }
    return JobRecord(job: record, files: files.files)
  }

  private func write(
    _ report: ReportComposer.Report, stem: String, svgStem: String, to files: inout JobFiles,
    record: inout Manifest.Job
  ) throws(AtlasError) {
    for format in reportFormats {
      switch format {
      case .pdf: try files.write(try writer.pdf(report), to: "\(stem).pdf")
      case .svg:
        for (position, page) in report.document.pages.enumerated() {
          try files.write(try writer.svg(page), to: "\(svgStem)-\(position + 1).svg")
        }
      case .html: try files.write(try writer.html(report), to: "\(stem).html")
      }
    }
    record.fonts = try renderer.measurer.names(report.document.pages)
  }

  private func writeMap(
    _ name: String, to files: inout JobFiles, record: inout Manifest.Job
  ) throws(AtlasError) {
    guard let content = figures.contents[name] else { return }
    let (drawing, notices) = try figures.standalone(content)
    let title = content.title(results)
    let writer = FigureWriter(writer: writer)
    for format in formats {
      try files.write(
        try writer.bytes(drawing, as: format, title: title), to: "maps/\(name)\(format.ending)")
    }
    record.notices =
      try notices
      + Notice.found(on: drawing, named: "map `\(name)`", stage: .figure, measuring: renderer.measurer)
    record.fonts = try renderer.measurer.names([drawing])
  }

  private func writeTables(to files: inout JobFiles) throws(AtlasError) {
    let tables = StudyTables(results, shapes: geography.shapeCodes, creationDate: creationDate)
    let all = try tables.all()
    for (name, table) in all { try files.write(table.csv, to: "tables/\(name).csv") }
    for (name, bytes) in try tables.modelFiles() { try files.write(bytes, to: "tables/\(name)") }
    try files.write(try tables.workbook(of: all), to: "tables/\(tables.workbookName).xlsx")
  }
}
