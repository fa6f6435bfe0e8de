import CMarkdown

extension Markdown {
  /// The version of cmark-gfm that parses documents, such as `0.29.0.gfm.6`.
  public static var libraryVersion: String {
    // Static storage of the library.
    guard let text = unsafe cmark_version_string() else { return "unknown" }
    return unsafe String(cString: text)
  }
}
