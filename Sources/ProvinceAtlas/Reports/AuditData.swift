import Documents
import Panels

/// What templates may say about the figures themselves.
extension StudyResults {
  /// The values of the audit, named by every template on all units.
  func auditData() -> TemplateData {
    var data = TemplateData([:])
    let ledger = self.data.ledger
    // What is derived has its gaps and its fills from the columns, which are counted once.
    let read = Set(ledger.indicators)
    let counts = Coverage(of: self.data.panel).byIndicator.filter { read.contains($0.name) }
    let total = counts.reduce(0) { $0 + $1.total }
    let observed = counts.reduce(0) { $0 + $1.observed }
    data["variable_count"] = .number(Double(counts.count))
    data["source_count"] = .number(Double(ledger.origins.count))
    data["cell_count"] = .number(Double(total))
    data["observed_share"] = .number(total == 0 ? 0 : Double(observed) / Double(total))
    data["has_filled"] = .flag(!self.data.filled.isEmpty)
    let found = findingCounts
    data["finding_count"] = .number(Double(found.reduce(0) { $0 + $1.count }))
    data["has_findings"] = .flag(found.contains { $0.kind != .jump })
    data["has_jumps"] = .flag(found.contains { $0.kind == .jump })
    data["finds_nothing"] = .flag(found.isEmpty)
    data["finding_summary"] = .text(
      words.list(
        found.map { words("\($0.kind.label(words)) (\($0.count))", "\($0.kind.label(words))\($0.count)项") }))
    data["revision_count"] = .number(Double(ledger.revisions.count))
    data["has_revisions"] = .flag(!ledger.revisions.isEmpty)
    data["source_notes"] = .list(sourceNotes.map { .text($0) })
    return data
  }

  /// What the sources say about themselves, each line once.
  private var sourceNotes: [String] {
    var lines: [String] = []
    for origin in data.ledger.origins {
      for note in origin.notes + [origin.source].compactMap(\.self) where !lines.contains(note) {
        lines.append(note)
      }
    }
    return lines
  }
}
