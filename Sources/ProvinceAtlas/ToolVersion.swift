/// The version of this tool.
public enum ToolVersion {
  /// The version as it is printed and recorded in manifests.
  public static let text = "0.1.0"
}
