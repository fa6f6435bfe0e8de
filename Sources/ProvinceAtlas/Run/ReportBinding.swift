import CairoRendering
import Drawings

/// What is bound from finished reports without drawing a page again: the volume of the provincial ones, and the contact
/// sheet with every page of all of them.
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
    case volume, contactSheet

    /// The file.
    var fileName: String {
      switch self {
      case .volume: "provinces.pdf"
      case .contactSheet: "contact-sheet.pdf"
      }
    }
  }

  /// A report that was made: its name on the contact sheet and its PDF.
  private struct Report {
    let record: JobRecord
    let file: Manifest.File
  }

  /// Binds reports. A product whose reports did not change since it was made is left as it is when `resumes` says so.
  ///
  /// - Parameter records: what came of the reports, in their order; those that failed are left out.
  func bind(
    _ product: Product, of records: [JobRecord], in output: OutputFolder, resumes: Bool
  ) throws(AtlasError) -> (record: JobRecord, isUnchanged: Bool) {
    let chosen = records.filter { product == .contactSheet || $0.job.unit != nil }
    let reports = chosen.compactMap { record in
      record.files.first { $0.path.hasSuffix(".pdf") }.map { Report(record: record, file: $0) }
    }
    var job = Manifest.Job(
      name: product.fileName,
      fingerprint: JobFingerprint.digest(
        of: [basis, product.fileName, title, language.rawValue]
          + reports.map { "\($0.file.path) \($0.file.sha256)" }))
    if resumes, let record = output.done(job.name, fingerprint: job.fingerprint) { return (record, true) }
    guard !reports.isEmpty else { return (JobRecord(job: job, files: []), false) }
    var files: [[UInt8]] = []
    for report in reports { files.append(try output.bytes(of: report.file.path)) }
    let bytes: [UInt8]
    switch product {
    case .volume:
      do { bytes = try CairoRenderer.volume(of: files, title: title) } catch { throw AtlasError(error) }
      job.fonts = Set(reports.flatMap(\.record.job.fonts)).sorted()
    case .contactSheet:
      let names = reports.map { $0.file.path.split(separator: "/").last.map(String.init) ?? $0.file.path }
      let sheets = ContactSheet(title: title, language: language, measurer: renderer.measurer)
      (bytes, job.fonts) = try sheets.pdf(
        of: zip(names, files).map { ($0, $1) }, renderer: renderer, creationDate: creationDate)
    }
    return (JobRecord(job: job, files: [try output.write(bytes, to: product.fileName)]), false)
  }
}

extension ReportBinding.Product {
  /// Whether a run of these parts (none for all) makes it.
  func isAsked(_ only: [OutputPart], hasProvincial: Bool) -> Bool {
    switch self {
    case .volume: hasProvincial && (only.isEmpty || only.contains(.provincial))
    case .contactSheet: only.isEmpty || Set(only).isSuperset(of: [.national, .provincial, .audit])
    }
  }
}

extension JobRecord {
  /// Whether it is one of a report.
  var isReport: Bool { job.unit != nil || job.name == "report.pdf" || job.name == "audit.pdf" }
}
