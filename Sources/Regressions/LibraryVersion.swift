import CLapack

extension RegressionModel {
  /// The version of OpenBLAS that decomposes matrices, such as `0.3.21`; how it was built for the machine is left out.
  public static var libraryVersion: String {
    guard let text = unsafe openblas_get_config() else { return "unknown" }
    let words = unsafe String(cString: text).split(separator: " ")
    return words.dropFirst().first.map(String.init) ?? "unknown"
  }
}
