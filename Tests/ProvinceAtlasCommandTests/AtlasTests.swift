import ArgumentParser
import ProvinceAtlas
import Testing

@testable import ProvinceAtlasCommand

@Suite struct AtlasTests {
  @Test func buildIsWhatHappensWithoutASubcommand() throws {
    #expect(try Atlas.parseAsRoot([]) is Build)
  }

  @Test func theOptionsOfBuildAreRead() throws {
    let command = try Build.parse(
      [
        "study.yaml", "--language", "zh", "--periods", "long", "--jobs", "2", "--unit", "Henan", "--output",
        "x",
      ])
    #expect(command.common.study == "study.yaml")
    #expect(command.common.language == .chinese)
    #expect(command.common.periods == "long")
    #expect(command.jobs == 2)
    #expect(command.unit == ["Henan"])
    #expect(command.output == "x")
  }

  @Test(arguments: [["--jobs", "0"], ["--jobs", "many"], ["--language", "fr"], ["--nonsense"]])
  func wrongArgumentsAreRefused(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try Build.parse(arguments) }
  }
}
