import CairoRendering
import Foundation

/// The outputs of all shares of a batch joined to what one run would have left.
public struct ShardMerge: Sendable {
  /// The output folders of the shares, in any order.
  public let folders: [String]
  /// The folder to make; `nil` for one beside the first of ``folders``, named after the study.
  public let output: String?

  /// What was left behind.
  public struct Outcome: Sendable {
    /// The folder with the outputs.
    public let folder: String
    /// How many files it holds, without the manifest.
    public let fileCount: Int
    /// Reports that a share could not make, with the reason.
    public let failures: [String]

    /// The merge in a line.
    public var summary: String { "\(fileCount) files in \(folder)" }
  }

  /// Prepares a merge; nothing is read yet.
  public init(_ folders: [String], output: String? = nil) {
    self.folders = folders
    self.output = output
  }

  /// A share with its manifest.
  private struct Part {
    let folder: String
    let shard: Shard
    let manifest: Manifest
  }

  /// Joins the shares, binds the volume and the contact sheet, and writes one manifest.
  ///
  /// - Throws: `AtlasError` when a share is missing, stands twice, is of another study, version or choice than the first,
  ///   or has a file that is not as its manifest says.
  public func merge() throws(AtlasError) -> Outcome {
    let parts = try self.parts()
    guard let first = parts.first else {
      throw AtlasError(
        at: nil, found: "there is no share to merge", expected: "the output folders of all shares")
    }
    let folder = output ?? Self.home(of: first)
    let target = try OutputFolder(at: folder)
    do {
      var records: [JobRecord] = []
      for (part, record) in Self.inOrder(parts) {
        records.append(try copy(record, from: part.folder, to: target))
      }
      try bind(&records, like: first.manifest, in: target)
      try target.finish(records, keeping: { _ in false }) { records in
        Self.manifest(of: parts.map(\.manifest), records: records)
      }
      return Outcome(
        folder: folder, fileCount: records.flatMap(\.files).count, failures: records.compactMap(\.job.failure)
      )
    } catch {
      target.discard()
      throw error
    }
  }

  /// The shares by their number.
  private func parts() throws(AtlasError) -> [Part] {
    var parts: [Part] = []
    for folder in folders {
      let manifest = try Manifest(at: "\(folder)/\(Manifest.fileName)")
      guard let text = manifest.options["shard"] else {
        throw AtlasError(
          at: .init(file: folder), found: "this is not a share of a batch",
          expected: "an output folder of `build --shard i/n`")
      }
      parts.append(Part(folder: folder, shard: try Shard(text), manifest: manifest))
    }
    parts.sort { $0.shard.index < $1.shard.index }
    guard let first = parts.first else { return [] }
    for part in parts {
      if let difference = Self.difference(part.manifest, first.manifest) {
        throw AtlasError(
          at: .init(file: part.folder), found: "this share has another \(difference) than \(first.folder)",
          remedy: "Build all shares of the same study with the same version and options")
      }
      guard part.shard.count == first.shard.count else {
        throw AtlasError(
          at: .init(file: part.folder), found: "this is share \(part.shard)",
          expected: "a share of \(first.shard.count), as \(first.folder) is")
      }
    }
    for (position, part) in parts.enumerated() where part.shard.index != position + 1 {
      let isTwice = position > 0 && part.shard.index == parts[position - 1].shard.index
      throw AtlasError(
        at: .init(file: part.folder),
        found: isTwice
          ? "share \(part.shard) stands twice" : "share \(position + 1)/\(part.shard.count) is missing",
        remedy: "Name every share once")
    }
    guard parts.count == first.shard.count else {
      throw AtlasError(
        at: nil, found: "share \(parts.count + 1)/\(first.shard.count) is missing",
        remedy: "Name every share once")
    }
    return parts
  }

  private static func difference(_ one: Manifest, _ other: Manifest) -> String? {
    if one.tool != other.tool || one.libraries != other.libraries {
      return "version of the tool or a library"
    }
    if one.study != other.study { return "study" }
    var (options, others) = (one.options, other.options)
    options["shard"] = nil
    others["shard"] = nil
    if options != others { return "choice of options" }
    return one.basis == other.basis && one.inputs == other.inputs ? nil : "input"
  }

  /// The folder of a share without what names the share.
  private static func home(of part: Part) -> String {
    var path = part.folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.hasSuffix(part.shard.suffix)
      ? String(path.dropLast(part.shard.suffix.count)) : path + "-merged"
  }

  /// The jobs in the order of one run: the reports of the shares in turn, the rest by the first share.
  private static func inOrder(_ parts: [Part]) -> [(Part, JobRecord)] {
    let all = parts.map { part in part.manifest.records.map { (part, $0) } }
    let units = all.map { $0.filter { $0.1.job.unit != nil } }
    let most = units.map(\.count).max() ?? 0
    let reports = (0..<most).flatMap { position in
      units.compactMap { position < $0.count ? $0[position] : nil }
    }
    var jobs = all.joined().filter { $0.1.job.unit == nil }
    jobs.insert(contentsOf: reports, at: jobs.firstIndex { $0.1.job.name == "tables" } ?? jobs.count)
    return jobs
  }

  private func copy(
    _ record: JobRecord, from folder: String, to output: OutputFolder
  ) throws(AtlasError) -> JobRecord {
    guard record.job.failure == nil else { return JobRecord(job: record.job, files: []) }
    var files = JobFiles(output)
    for file in record.files {
      guard OutputFolder.isInside(file.path) else { continue }
      let bytes = try InputFile.bytes(at: "\(folder)/\(file.path)", purpose: "output")
      guard bytes.count == file.bytes, Checksum.sha256(bytes) == file.sha256 else {
        throw AtlasError(
          at: .init(file: "\(folder)/\(file.path)"), found: "the file was changed since the share was made",
          remedy: "Build the share again")
      }
      try files.write(bytes, to: file.path)
    }
    return JobRecord(job: record.job, files: files.files)
  }

  private func bind(
    _ records: inout [JobRecord], like manifest: Manifest, in output: OutputFolder
  ) throws(AtlasError) {
    let only =
      try manifest.options["only"].flatMap { $0.isEmpty ? nil : $0 }
      .map { text throws(AtlasError) in try OutputPart.list(text) } ?? []
    let reports = records.filter(\.isReport)
    let binding = ReportBinding(
      title: manifest.title,
      language: manifest.options["language"].flatMap { Language(rawValue: $0) } ?? .english,
      basis: manifest.basis, renderer: CairoRenderer(), creationDate: Int(manifest.options["date"] ?? "") ?? 0
    )
    let formats =
      try manifest.options["reports"].map { text throws(AtlasError) in try ReportFormat.list(text) }
      ?? ReportFormat.standard
    let hasUnits = reports.contains { $0.job.unit != nil }
    for product in ReportBinding.Product.allCases
    where product.isAsked(only, hasProvincial: hasUnits) && formats.contains(product.format) {
      records.append(try binding.bind(product, of: reports, in: output, resumes: false).record)
    }
  }

  /// The manifest of one run.
  private static func manifest(of shares: [Manifest], records: [JobRecord]) -> Manifest {
    var manifest = shares[0]
    manifest.options["shard"] = nil
    let general = manifest.notices.dropLast(manifest.jobs.map(\.notices.count).reduce(0, +))
    manifest.setJobs(records, notices: Array(general))
    return manifest
  }
}
