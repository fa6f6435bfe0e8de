import CairoRendering
import Documents
import Drawings
import Inspections

extension ReportBatch {
  /// What layout noticed of a report, and what an editor would find on its pages.
  func notices(of report: ReportComposer.Report, named name: String) throws(AtlasError) -> [Notice] {
    var notices = report.document.notices.map { Notice(.report, "\(name): \($0)") }
    for (position, page) in report.document.pages.enumerated() {
      notices += try Notice.found(
        on: page, named: "\(name), page \(position + 1)", stage: .report, measuring: renderer.measurer)
    }
    return notices
  }
}

extension Notice {
  /// So many findings of a drawing are told one by one; more have the same cause as a rule.
  private static let mostFindings = 10

  /// What an editor would find on a drawing, each with its severity.
  static func found(
    on drawing: Drawing, named name: String, stage: Stage, measuring: some TextMeasuring
  ) throws(AtlasError) -> [Notice] {
    let findings: [DrawingFinding]
    do {
      findings = try DrawingInspection(of: drawing, measuring: measuring).findings
    } catch {
      throw AtlasError(error)
    }
    let told = findings.prefix(mostFindings).map {
      Notice(stage, "\(name): \($0.severity.rawValue): \($0)")
    }
    guard findings.count > told.count else { return told }
    return told + [Notice(stage, "\(name): \(findings.count - told.count) more findings on the drawing")]
  }
}
