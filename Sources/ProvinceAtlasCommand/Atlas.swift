import ArgumentParser
import Foundation
import ProvinceAtlas

/// The command: arguments in, words and exit codes out.
@main
struct Atlas: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "province-atlas",
    abstract: "From a table of provinces, years and indicators to published maps and provincial reports.",
    version: ToolVersion.text,
    subcommands: [
      Build.self, Check.self, MapCommand.self, Merge.self, New.self, Shapes.self, Verify.self,
    ],
    defaultSubcommand: Build.self)

  /// Runs the command. Wrong arguments end with exit code 2, as of the tools people write scripts around.
  static func main() async {
    if CommandLine.arguments.dropFirst().first == MapCommand.configuration.commandName {
      _ = MapCommand.tools
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.error(fullMessage(for: error))
      Foundation.exit(2)
    }
  }
}
