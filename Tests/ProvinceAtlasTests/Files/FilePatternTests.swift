import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct FilePatternTests {
  private func folder() throws -> ToyStudy {
    let toy = try ToyStudy()
    for name in [
      "b.csv", "a.csv", "分省年度数据 (2).csv", "分省年度数据.csv", "note.md", ".hidden.csv", "~$a.xlsx", "x.XLSX",
    ] { try toy.write([1], to: "exports/\(name)") }
    try toy.write([1], to: "exports/deeper/c.csv")
    return toy
  }

  private func files(_ name: String, _ toy: ToyStudy) throws -> [String] {
    try FilePattern.files(name, in: toy.folder, place: .init(file: "study.yaml", line: 3))
  }

  @Test("A folder stands for its tables, sorted, without hidden files and those of its folders")
  func folderOfTables() throws {
    let toy = try folder()
    #expect(
      try files("exports", toy) == [
        "exports/a.csv", "exports/b.csv", "exports/x.XLSX", "exports/分省年度数据 (2).csv",
        "exports/分省年度数据.csv",
      ])
  }

  @Test(arguments: [
    ("exports/?.csv", ["exports/a.csv", "exports/b.csv"]),
    ("exports/分省*.csv", ["exports/分省年度数据 (2).csv", "exports/分省年度数据.csv"]),
    ("exports/分省年度数据 (2).csv", ["exports/分省年度数据 (2).csv"]), ("data*", ["data.csv"]),
  ])
  func patterns(_ pattern: String, _ expected: [String]) throws {
    #expect(try files(pattern, folder()) == expected)
  }

  @Test(arguments: ["exports/*.dta", "nowhere", "nowhere/*.csv", "exports/deeper/*.xls"])
  func nothingThatFitsIsAnErrorAtItsPlace(_ pattern: String) throws {
    let toy = try folder()
    let error = #expect(throws: AtlasError.self) { try files(pattern, toy) }
    #expect(error?.description.contains("study.yaml:3") == true)
    #expect(error?.description.contains(pattern) == true)
  }

  @Test("Matching agrees with the definition tried exhaustively on short words")
  func matchesLikeTheDefinition() {
    func slow(_ name: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
      guard let first = pattern.first else { return name.isEmpty }
      if first == "*" {
        return (0...name.count).contains { slow(name.dropFirst($0), pattern.dropFirst()) }
      }
      guard let letter = name.first, first == "?" || first == letter else { return false }
      return slow(name.dropFirst(), pattern.dropFirst())
    }
    func words(_ letters: [Unicode.Scalar], upTo length: Int) -> [[Unicode.Scalar]] {
      var all: [[Unicode.Scalar]] = [[]]
      var last = all
      for _ in 0..<length {
        last = last.flatMap { word in letters.map { word + [$0] } }
        all += last
      }
      return all
    }
    for pattern in words(["a", "*", "?"], upTo: 4) {
      for name in words(["a", "b"], upTo: 4) {
        #expect(FilePattern.fits(name, pattern) == slow(name[...], pattern[...]))
      }
    }
  }

  @Test("A pattern of many stars ends soon")
  func manyStars() {
    let pattern = Array(String(repeating: "a*", count: 200).unicodeScalars) + ["b"]
    #expect(!FilePattern.fits(Array(repeating: "a", count: 5000), pattern))
  }
}
