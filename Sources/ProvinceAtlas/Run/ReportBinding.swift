import CairoRendering
import Documents
import Drawings

/// What is bound from finished reports without drawing a page again: the volume of the provincial ones, the contact
/// sheet with every page of all of them, and the index of their HTML.
struct ReportBinding: Sendable {
  /// The study's title.
  let title: String
  let language: Language
  /// What all jobs of the run depend on, as one number.
  let basis: String
  let renderer: CairoRenderer
  /// Unix seconds recorded in the files.
  let creationDate: Int

  /// What can be bound.
  enum Product: CaseIterable {
    case volume, contactSheet, index

    /// The file.
    var fileName: String {
      switch self {
      case .volume: "provinces.pdf"
      case .contactSheet: "contact-sheet.pdf"
      case .index: "index.html"
      }
    }

    /// The form of the reports that it is bound from.
    var format: ReportFormat { self == .index ? .html : .pdf }
  }

  /// A report that was made: what came of it, and the file that is bound.
  private struct Report {
    let record: JobRecord
    let file: Manifest.File

    /// What it is called, the file when a manifest of before says nothing else.
    var title: String { record.job.title ?? file.path }
    /// What an index says of it.
    var words: [String] { [file.path, title, record.job.region ?? "", record.file(in: .pdf)?.path ?? ""] }
  }

  /// Binds reports. A product whose reports did not change since it was made is left as it is when `resumes` says so.
  ///
  /// - Parameter records: what came of the reports, in their order; those that failed are left out.
  func bind(
    _ product: Product, of records: [JobRecord], in output: OutputFolder, resumes: Bool
  ) throws(AtlasError) -> (record: JobRecord, isUnchanged: Bool) {
    let chosen = records.filter { product != .volume || $0.job.unit != nil }
    let reports = chosen.compactMap { record in
      record.file(in: product.format).map { Report(record: record, file: $0) }
    }
    var job = Manifest.Job(
      name: product.fileName,
      fingerprint: JobFingerprint.digest(
        of: [basis, product.fileName, title, language.rawValue]
          + reports.flatMap { product == .index ? $0.words : ["\($0.file.path) \($0.file.sha256)"] }))
    if resumes, let record = output.done(job.name, fingerprint: job.fingerprint) { return (record, true) }
    guard !reports.isEmpty else { return (JobRecord(job: job, files: []), false) }
    let bytes: [UInt8]
    switch product {
    case .volume:
      let files = try self.files(of: reports, in: output)
      do { bytes = try CairoRenderer.volume(of: files, title: title) } catch { throw AtlasError(error) }
      job.fonts = Set(reports.flatMap(\.record.job.fonts)).sorted()
    case .contactSheet:
      let files = try self.files(of: reports, in: output)
      let names = reports.map { $0.file.path.split(separator: "/").last.map(String.init) ?? $0.file.path }
      let sheets = ContactSheet(title: title, language: language, measurer: renderer.measurer)
      (bytes, job.fonts) = try sheets.pdf(
        of: zip(names, files).map { ($0, $1) }, renderer: renderer, creationDate: creationDate)
    case .index: bytes = Array(index(of: reports).text.utf8)
    }
    return (JobRecord(job: job, files: [try output.write(bytes, to: product.fileName)]), false)
  }
}

extension ReportBinding {
  private func files(of reports: [Report], in output: OutputFolder) throws(AtlasError) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for report in reports { files.append(try output.bytes(of: report.file.path)) }
    return files
  }

  /// The index: the reports on all units first, then those on one, by the units' regions in the order they are met.
  private func index(of reports: [Report]) -> WebIndex {
    let words = Words(language: language)
    var groups = [WebIndex.Group(title: words("All units", "总报告"), entries: [])]
    for report in reports {
      let job = report.record.job
      let title = job.unit == nil ? groups[0].title : job.region ?? ""
      let place = groups.firstIndex { $0.title == title } ?? groups.count
      if place == groups.count { groups.append(.init(title: title, entries: [])) }
      let others = report.record.file(in: .pdf).map { [WebIndex.Form(name: "PDF", path: $0.path)] } ?? []
      groups[place].entries.append(
        .init(title: report.title, path: report.file.path, others: others))
    }
    return WebIndex(
      head: DocumentHead(title: title, subtitle: words("All reports", "全部报告")), groups: groups,
      style: PageStyle(language: language == .chinese ? .chinese : .english))
  }
}

extension ReportBinding.Product {
  /// Whether a run of these parts (none for all) makes it.
  func isAsked(_ only: [OutputPart], hasProvincial: Bool) -> Bool {
    switch self {
    case .volume: hasProvincial && (only.isEmpty || only.contains(.provincial))
    case .contactSheet, .index: only.isEmpty || Set(only).isSuperset(of: [.national, .provincial, .audit])
    }
  }
}

extension JobRecord {
  /// Whether it is one of a report.
  var isReport: Bool {
    job.unit != nil
      || ReportFormat.allCases.contains { format in
        ["report", "audit"].contains { job.name == "\($0).\(format.rawValue)" }
      }
  }

  /// The first file of a form.
  fileprivate func file(in format: ReportFormat) -> Manifest.File? {
    files.first { $0.path.hasSuffix(".\(format.rawValue)") }
  }
}
