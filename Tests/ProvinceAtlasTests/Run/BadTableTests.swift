import Foundation
import Testing

@testable import ProvinceAtlas

/// Tables that do not fit their study: each stops the run with one message, and the earlier output stays.
@Suite struct BadTableTests {
  @Test func aMissingColumnIsNamedWhereTheStudyUsesIt() async throws {
    try await expectRefusal(saying: [
      "/study.yaml:33:20: ", "`patents` is neither a column of ", "/data.csv nor a derived variable",
      "Add the column",
    ]) { toy in
      let text = ToyTexts.data.split(separator: "\n").map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return (cells[..<4] + cells[5...]).joined(separator: ",")
      }
      try toy.write(Array((text.joined(separator: "\n") + "\n").utf8), to: "data.csv")
    }
  }

  @Test func aColumnWithAnotherNameIsSuggested() async throws {
    try await expectRefusal(saying: ["`income` is neither a column", "Did you mean `incomes`?"]) { toy in
      try toy.replace(",income,", with: ",incomes,", in: "data.csv")
    }
  }

  @Test(arguments: ["province", "year"])
  func theColumnsOfUnitsAndYearsMustBeThere(_ column: String) async throws {
    try await expectRefusal(saying: ["/data.csv has no column '\(column)'"]) { toy in
      try toy.replace("province,year", with: column == "year" ? "province,when" : "who,year", in: "data.csv")
    }
  }

  @Test func aMisspeltProvinceGetsTheNearestName() async throws {
    try await expectRefusal(saying: [
      "/data.csv:6: ", "the unknown unit `Guangdnog`",
      "Did you mean Guangdong (440000)?",
    ]) { toy in try toy.edit("data.csv") { rename(line: 6, to: "Guangdnog", in: &$0) } }
  }

  @Test func shanxiAndShaanxiAreNotGuessedBetween() async throws {
    try await expectRefusal(saying: [
      "/data.csv:7: ", "the unknown unit `Shannxi`", "Shanxi (140000)", "Shaanxi (610000)", "write the code",
    ]) { toy in try toy.edit("data.csv") { rename(line: 7, to: "Shannxi", in: &$0) } }
  }

  @Test func aDuplicateRowIsNamedWithBothLines() async throws {
    let message = try await expectRefusal(saying: ["data.csv", "2020"]) { toy in
      try toy.edit("data.csv") { bytes in
        bytes += Array("Henan,2020,1,2,3,4,5,6,7\n".utf8)
      }
    }
    // Henan is the fifth unit, four years each after the header: 2020 stands on line 19, the new row on line 38.
    #expect(message.contains("19") && message.contains("38"), "\(message)")
  }

  @Test func textInANumberCellIsNamedWithLineAndColumn() async throws {
    try await expectRefusal(saying: ["/data.csv, line 3, column 'gdp'", "found 'n.a.'", "expected a number"])
    {
      toy in
      try toy.edit("data.csv") { bytes in
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        var cells = lines[2].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[7] = "n.a."
        lines[2] = cells.joined(separator: ",")
        bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
      }
    }
  }

  @Test func anEmptyTableIsSaidToBeEmpty() async throws {
    try await expectRefusal(saying: ["/data.csv is empty", "expected a header line"]) { toy in
      try toy.write([], to: "data.csv")
    }
  }

  @Test func aHeaderAloneIsNoTable() async throws {
    try await expectRefusal(saying: ["/data.csv", "no rows", "add one row"]) { toy in
      try toy.edit("data.csv") { $0 = Array($0.prefix { $0 != 10 }) + [10] }
    }
  }

  @Test func aYearThatIsNotThereIsNamed() async throws {
    try await expectRefusal(saying: [
      "/study.yaml:17:", "no figures for 2021", "the years 2020 to 2022 of `periods.main`", "Add them",
    ]) { toy in
      try toy.edit("data.csv") { bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        bytes = Array((lines.filter { !$0.contains(",2021,") }.joined(separator: "\n") + "\n").utf8)
      }
    }
  }

  @Test func aTableThatIsNotThereIsNamed() async throws {
    try await expectRefusal(saying: [
      "/study.yaml:15:", "there is no file or folder", "/figures.csv", "Check the path",
    ]) { toy in
      try toy.replace("file: data.csv", with: "file: figures.csv", in: "study.yaml")
    }
  }

  @Test func aRegionWithoutLabelIsNamed() async throws {
    try await expectRefusal(saying: ["/study.yaml", "has no `East`, the region of Shandong", "Add the line"])
    {
      toy in try toy.replace("{East: East, ", with: "{", in: "study.yaml")
    }
  }
}

/// Gives the row on a line another unit.
private func rename(line: Int, to name: String, in bytes: inout [UInt8]) {
  var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  lines[line - 1] = name + lines[line - 1].drop { $0 != "," }
  bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
}
