import Foundation

/// Where the recorded pictures are, and how they are renewed.
public enum Goldens {
  /// The folder of the files.
  public static let folder = "\(Country.project)/Tests/Goldens/gallery"
  /// The file with a line a figure: name, ground, language, hash.
  public static let hashFile = "\(folder)/hashes.txt"
  /// The largest golden file in bytes: what a reader of a diff can still look at.
  public static let mostBytes = 20_000
  /// Whether tests record instead of comparing; never set by `.ci/run`.
  public static let isRecording = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_RECORD"] == "1"
  /// What to run when a change of a picture is meant.
  public static let remedy =
    "look at it (make gallery), then run PROVINCE_ATLAS_RECORD=1 swift test --filter GalleryTests "
    + "and commit what changed"

  /// The file of a figure.
  public static func path(_ name: String) -> String { "\(folder)/\(name).svg" }

  /// The 64-bit FNV-1a hash of bytes, as hexadecimal digits.
  public static func hash(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
  }
}
