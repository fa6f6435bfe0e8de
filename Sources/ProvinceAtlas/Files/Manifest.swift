import Foundation

/// What a run read, made and noticed, with the versions it was made by: enough to tell whether two outputs are
/// the same and whether a file was changed since.
public struct Manifest: Codable, Hashable, Sendable {
  /// The manifest's name in the output folder.
  public static let fileName = "manifest.json"

  /// One file.
  public struct File: Codable, Hashable, Sendable {
    /// Where it stands: inputs relative to the study's folder, outputs to the output folder.
    public var path: String
    /// Its length.
    public var bytes: Int
    /// Its SHA-256 in hexadecimal.
    public var sha256: String
  }

  /// The tool and its version.
  public var tool: String
  /// The libraries and their versions.
  public var libraries: [String: String]
  /// The fonts that were used, `family style (file)`.
  public var fonts: [String]
  /// The study's name.
  public var study: String
  /// What the command line chose.
  public var options: [String: String]
  /// What was read.
  public var inputs: [File]
  /// What was made, but for this file.
  public var outputs: [File]
  /// What a reader should know.
  public var notices: [String]
  /// Reports that could not be made, with the reason.
  public var failures: [String]

  /// The text of the file: keys in order, a line a value, so that two runs can be compared line by line.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and lists of them always encode.
    return Array((try? encoder.encode(self)) ?? Data()) + [10]
  }

  /// Reads a manifest.
  public init(at path: String) throws(AtlasError) {
    let bytes = try InputFile.bytes(at: path, purpose: "manifest")
    do {
      self = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    } catch {
      throw AtlasError(
        at: .init(file: path), found: "this is not a manifest: \(error)", remedy: "Build the study again")
    }
  }

  init(
    tool: String, libraries: [String: String], fonts: [String], study: String, options: [String: String],
    inputs: [File], outputs: [File], notices: [String], failures: [String]
  ) {
    self.tool = tool
    self.libraries = libraries
    self.fonts = fonts
    self.study = study
    self.options = options
    self.inputs = inputs
    self.outputs = outputs
    self.notices = notices
    self.failures = failures
  }
}
