import Foundation

extension Manifest {
  /// Files of an output folder that are not what its manifest says, each with the reason, in the manifest's order.
  public static func verify(_ folder: String) throws(AtlasError) -> (checked: Int, faults: [String]) {
    let manifest = try Manifest(at: "\(folder)/\(fileName)")
    var faults: [String] = []
    for file in manifest.outputs {
      let path = "\(folder)/\(file.path)"
      guard FileManager.default.fileExists(atPath: path) else {
        faults.append("\(file.path): missing")
        continue
      }
      let bytes = try InputFile.bytes(at: path, purpose: "output")
      if Checksum.sha256(bytes) != file.sha256 {
        faults.append(
          "\(file.path): \(bytes.count) bytes, changed since the manifest was written (\(file.bytes) bytes)")
      }
    }
    return (manifest.outputs.count, faults)
  }
}
