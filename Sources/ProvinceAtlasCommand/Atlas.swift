import ArgumentParser
import ProvinceAtlas

/// The command: arguments in, words and exit codes out.
@main
struct Atlas: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "province-atlas",
    abstract: "From a table of provinces, years and indicators to published maps and provincial reports.",
    version: ToolVersion.text,
    subcommands: [Build.self, Check.self, Shapes.self, Verify.self],
    defaultSubcommand: Build.self)
}
