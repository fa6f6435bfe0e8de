import ArgumentParser
import Foundation
import ProvinceAtlas
import Testing

@testable import ProvinceAtlasCommand

@Suite struct MapCommandTests {
  @Test func theOptionsAreRead() throws {
    let command = try MapCommand.parse([
      "t.csv", "--key", "省", "--value", "gdp", "--year", "2020", "--layer", "l.shp", "--key-field", "NAME",
      "--projection", "+proj=robin", "--classes", "7", "--method", "quantile", "--scheme", "viridis",
      "--language", "zh", "--title", "T", "--format", "pdf,editable-svg", "--dpi", "600", "--svg-fonts",
      "Arial, Songti SC", "--output", "o", "--note", "a", "--note", "b", "--width", "84",
    ])
    let options = try command.options()
    #expect(options.table == "t.csv" && options.key == "省" && options.value == "gdp" && options.year == 2020)
    #expect(options.layer == "l.shp" && options.keyField == "NAME" && options.projection == "+proj=robin")
    #expect(options.classes == 7 && options.method == .quantile && options.scheme == "viridis")
    #expect(options.language == .chinese && options.title == "T" && options.notes == ["a", "b"])
    #expect(options.formats == [.pdf, .editableSVG] && options.dpi == 600 && options.width == 84)
    #expect(options.families == ["Arial", "Songti SC"] && options.output == "o")
  }

  @Test(arguments: [
    ["t.csv"], ["--value", "x"], ["t.csv", "--value", "x", "--format", "jpeg"],
    ["t.csv", "--value", "x", "--classes", "0"],
    ["t.csv", "--value", "x", "--classes", "4", "--method", "head-tail"],
    ["t.csv", "--value", "x", "--dpi", "5"],
    ["t.csv", "--value", "x", "--method", "jenks9"], ["t.csv", "--value", "x", "--key-field", "NAME"],
    ["t.csv", "--value", "x", "--width", "2"],
  ])
  func wrongArgumentsAreRefused(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try MapCommand.parse(arguments) }
  }

  @Test func theFormatsOfBuildAreRead() throws {
    #expect(try Build.parse(["--format", "pdf,tiff"]).format?.formats == [.pdf, .tiff])
  }
}

/// What a person at the terminal sees of `map`.
@Suite(.enabled(if: CommandProcess.executable != nil, "the command is not built beside the tests"))
struct MapProcessTests {
  private let table = projectFolder + "/Templates/china-provinces/data/panel.csv"

  @Test func theFilesAreNamedOnStandardOutputAndTheAuditOnTheOther() throws {
    let folder = NSTemporaryDirectory() + "province-atlas-map-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try CommandProcess(
      [
        "map", table, "--key", "province", "--value", "gdp_100m_yuan", "--year", "2020", "--format",
        "svg,png",
        "--dpi", "40", "--output", folder + "/gdp",
      ], in: projectFolder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output == "\(folder)/gdp.svg\n\(folder)/gdp.png\n")
    #expect(run.errors.hasPrefix("join: 31 of 31 names in the table are units of the map; 31 of 34 units"))
    let svg = try String(contentsOfFile: folder + "/gdp.svg", encoding: .utf8)
    #expect(svg.contains(#"data-key="410000" data-name="Henan""#))
    let quiet = try CommandProcess(
      ["map", table, "--value", "gdp_100m_yuan", "--quiet", "-o", folder + "/q.svg"], in: projectFolder)
    #expect(quiet.exitCode == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test(arguments: [
    (["--percent"], "--percent is of a change"),
    (["--since", "2020", "--year", "2015"], "--since is 2020; give a year before --year 2015"),
    (["--unclassed", "--classes", "4"], "--unclassed and --classes exclude each other"),
    (["--breaks", "0,1,2", "--method", "quantile"], "--breaks and --method exclude each other"),
    (["--breaks", "2,1"], "The value '2,1' is invalid"),
    (["--with", "urbanisation_pct", "--scheme", "RdBu"], "--scheme says something of a map of one column"),
    (["--with", "urbanisation_pct", "--classes", "5"], "give a number from 2 to 4 beside --with"),
    (["--unit-text", "both"], "--unit-text both is for studies"),
    (["--decimals", "12"], "give a number from 0 to 9"),
    (["--legend", "middle"], "upper-left"),
  ])
  func optionsThatMeanNothingTogetherAreRefused(_ extra: [String], words: String) throws {
    let run = try CommandProcess(["map", table, "--value", "gdp_100m_yuan"] + extra, in: projectFolder)
    #expect(run.exitCode == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }

  @Test func faultsOfTheDataEndWithOne() throws {
    let run = try CommandProcess(["map", table, "--value", "gdp_100m_yaun"], in: projectFolder)
    #expect(run.exitCode == 1 && run.output.isEmpty)
    #expect(run.errors.contains("Did you mean `gdp_100m_yuan`?"), "\(run.errors)")
    let wrong = try CommandProcess(["map", table, "--value", "x", "--format", "bmp"], in: projectFolder)
    #expect(wrong.exitCode == 2 && wrong.errors.contains("Usage: province-atlas map"))
  }
}
