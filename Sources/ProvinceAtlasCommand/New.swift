import ArgumentParser
import ProvinceAtlas

/// `province-atlas new`: a study to start from.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Copies a study that comes with the tool to a folder of your own, to start from.",
    discussion: """
      The copy holds everything it reads: study file, templates, tables, shapes and names of units. Change what you \
      like and build it with `province-atlas build FOLDER`.
      """)

  @Argument(help: "The folder to make; it must be new or empty.", completion: .directory)
  var folder: String

  @Option(name: .long, help: "The study to copy: china-provinces, china-nqp or henan-nqp.")
  var template = "china-provinces"

  @Flag(name: .long, help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reportingErrors {
      let files = try StudyCopy(of: template).write(to: folder)
      guard !quiet else { return }
      Terminal.error("\(files.count) files of `\(template)`; build with: province-atlas build \(folder)")
      for file in files { Terminal.result("\(folder)/\(file)") }
    }
  }
}
