import Foundation

/// Reading of whole files, bounded, with errors that say what to do.
enum InputFile {
  /// The largest file that is read into memory.
  static let largest = 512 << 20

  /// The bytes of a file.
  ///
  /// - Parameter limit: the most bytes it may have.
  static func bytes(
    at path: String, purpose: String, limit: Int = largest
  ) throws(AtlasError) -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let attributes else {
      throw AtlasError(
        at: .init(file: path), found: "there is no such \(purpose) file",
        remedy: "Check the path; paths in a study are relative to the study's folder")
    }
    guard attributes[.type] as? FileAttributeType != .typeDirectory else {
      throw AtlasError(at: .init(file: path), found: "this is a folder", expected: "a \(purpose) file")
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limit else {
      throw AtlasError(
        at: .init(file: path), found: "\(size) bytes", expected: "at most \(limit)",
        remedy: "Split the file")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw AtlasError(
        at: .init(file: path), found: "the \(purpose) file cannot be read",
        remedy: "Check that you may read it")
    }
    return Array(data)
  }

  /// The text of a UTF-8 file, a byte order mark dropped.
  static func text(
    at path: String, purpose: String, limit: Int = largest
  ) throws(AtlasError) -> String {
    var bytes = try bytes(at: path, purpose: purpose, limit: limit)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw AtlasError(
        at: .init(file: path), found: "the \(purpose) file is not UTF-8 text",
        remedy: "Save it as UTF-8")
    }
    return text
  }

  /// Whether there is something at `path`.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether there is a folder at `path`.
  static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// `path` as seen from `folder`; an absolute path stays as it is.
  static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
  }
}
