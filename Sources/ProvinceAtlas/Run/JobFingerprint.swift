import CairoRendering
import Drawings

/// Everything that the files of a job depend on as one number: SHA-256 over the versions of the tool and its libraries,
/// the fonts, the options, and the hashes of the study, its inputs and the job's template.
struct JobFingerprint: Sendable {
  /// What all jobs of a run depend on.
  let basis: String

  /// Takes what all jobs of a run depend on.
  init(options: [String: String], inputs: [Manifest.File], fonts: [String]) {
    var parts = ["province-atlas \(ToolVersion.text)"]
    parts += LibraryVersion.all.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    parts += options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    parts += inputs.sorted { $0.path < $1.path }.map { "\($0.path) \($0.sha256)" }
    basis = Self.digest(of: parts + fonts)
  }

  /// The fingerprint of a job.
  ///
  /// - Parameter parts: what it depends on beside what all do.
  func of(_ job: String, _ parts: [String]) -> String { Self.digest(of: [basis, job] + parts) }

  /// Each part stands with its length, so that no two lists read alike.
  static func digest(of parts: [String]) -> String {
    Checksum.sha256(Array(parts.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n").utf8))
  }

  /// The font files that reports and maps take their letters from on this machine.
  ///
  /// - Parameter families: those that a theme names.
  static func fonts(_ measurer: TextMeasurer, families: [String] = []) throws(AtlasError) -> [String] {
    let chosen = families.flatMap { family in
      // A family may lack what the samples hold: the house’s own follow.
      [Font.Weight.regular, .bold].map { weight in
        Font(families: [family] + Font.sans(9).families, size: 9, weight: weight)
      }
    }
    let fonts = [Font.sans(9), .sans(9, .bold), .serif(9), .serif(9, .bold)] + chosen
    let samples = fonts.map { Element.text(.init("A中", font: $0, at: Point(x: 0, y: 0))) }
    return try measurer.names([Drawing(size: Size(width: 1, height: 1), elements: samples)])
  }
}

extension TextMeasurer {
  /// The fonts of drawings as manifests list them, `family style version (file)`.
  func names(_ drawings: [Drawing]) throws(AtlasError) -> [String] {
    do {
      return try fonts(in: drawings).map { "\($0.family) \($0.style) \($0.version) (\($0.fileName))" }
    } catch {
      throw AtlasError(error)
    }
  }
}
