import Foundation

/// Words for the person at the terminal. Results go to standard output, everything else to standard error.
enum Terminal {
  /// Whether standard error is a terminal, where a line can be written over.
  static let isInteractive = isatty(STDERR_FILENO) == 1

  /// Prints a result.
  static func result(_ text: String) {
    FileHandle.standardOutput.write(Data((printable(text) + "\n").utf8))
  }

  /// Prints a message.
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((printable(text) + "\n").utf8))
  }

  /// Writes over the current line.
  static func status(_ text: String) {
    FileHandle.standardError.write(Data(("\r\u{1B}[2K" + printable(text)).utf8))
  }

  /// Names in messages come from data: a control character in one must not steer the terminal.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control && scalar != "\n" ? "\u{FFFD}" : scalar
        }))
  }
}
