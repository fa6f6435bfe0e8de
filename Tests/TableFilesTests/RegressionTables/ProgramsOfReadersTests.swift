import Foundation
import TableFiles
import Testing

/// A program of readers that judges a file where it is installed.
private enum Reader: String {
  case pdflatex, xelatex, unrtf, kpsewhich

  private var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// Whether the program is there, and for TeX the class or package as well.
  func isInstalled(with file: String? = nil) -> Bool {
    guard path != nil else { return false }
    guard let file else { return true }
    return Reader.kpsewhich.path != nil && (try? Reader.kpsewhich.run([file], on: ""))?.status == 0
  }

  /// Runs the program in a folder of its own on a file `table` made of the text.
  func run(_ arguments: [String], on text: String) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "table"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? rawValue)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// Whether the programs that readers have take the files.
@Suite struct ProgramsOfReadersTests {
  private typealias Fixture = RegressionTableFixture

  private static let tex = ["-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "table"]

  /// A document of all tables with hostile words; `isLatin` leaves those out that pdflatex has no letters for.
  private func hostileDocument(_ head: String, isLatin: Bool) throws -> String {
    let texts = Fixture.hostile.filter { text in
      !isLatin || text.unicodeScalars.allSatisfy { $0.value < 0x250 || $0.value == 0x2028 }
    }
    #expect(texts.count >= Fixture.hostile.count - 1)
    let tables = try texts.map { try Fixture.hostileTable($0).latex() }
    return head + "\\usepackage{booktabs,dcolumn,threeparttable}\\begin{document}\n"
      + tables.joined(separator: "\\clearpage\n") + "\\end{document}\n"
  }

  @Test(
    .enabled(
      if: Reader.pdflatex.isInstalled(with: "threeparttable.sty"),
      "pdflatex with threeparttable is not installed"))
  func pdflatexCompilesEveryTable() throws {
    let wide = RegressionTable.Layout(maximumColumns: 2, isTurned: true)
    let sources = [
      try Fixture.table().latex(form: .document), try Fixture.table().latex(wide, form: .document),
      try Fixture.table(.init(bracket: .confidenceIntervals(level: 0.95))).latex(form: .document),
      // Old encodings have fewer letters of their own than T1.
      try hostileDocument("\\documentclass{article}", isLatin: true),
    ]
    for source in sources {
      let (status, log) = try Reader.pdflatex.run(Self.tex, on: source)
      #expect(status == 0, "\(log.suffix(1500))")
      #expect(!log.contains("Overfull") || source.contains("clearpage"), "\(log.suffix(1500))")
    }
  }

  @Test(
    .enabled(
      if: Reader.xelatex.isInstalled(with: "ctexart.cls")
        && Reader.xelatex.isInstalled(with: "threeparttable.sty"),
      "xelatex with ctex and threeparttable is not installed"))
  func xelatexCompilesChineseTables() throws {
    let style = RegressionTable.Style(language: .chinese)
    let sources = [
      try Fixture.table(style).latex(form: .document),
      try hostileDocument("\\documentclass{ctexart}", isLatin: false),
    ]
    for source in sources {
      let (status, log) = try Reader.xelatex.run(Self.tex, on: source)
      #expect(status == 0, "\(log.suffix(1500))")
    }
  }

  @Test(.enabled(if: Reader.unrtf.isInstalled(), "unrtf is not installed"))
  func unrtfReadsWordsAndNumbers() throws {
    let (status, text) = try Reader.unrtf.run(["--text", "table"], on: try Fixture.table().rtf())
    #expect(status == 0)
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.contains(["NQP", "0.255***", "0.255***"]))
    #expect(rows.contains(["(0.033)", "(0.033)"]))
    for words in Fixture.hostile where words.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      let (status, text) = try Reader.unrtf.run(
        ["--text", "table"], on: try Fixture.hostileTable(words).rtf())
      #expect(status == 0)
      // Title, head, heading, two labels, a cell and a note; the program puts tabs of its own into some.
      #expect(text.replacing("\t", with: "").ranges(of: words).count >= 7, "\(text)")
    }
  }
}
